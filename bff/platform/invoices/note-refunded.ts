import { fen, inYuan } from '#shared/model/money'
import type { World } from '../../world'
import { moveCase } from '../cases/case-book'
import { runAgain } from '../db/connect'
import { invoiceMoves, redMoves } from './invoice-moves'

/** Outbox handler of `refund.done`: the payer's case says that the money went back, once a refund; nobody else hears how much it was. */
export async function noteRefunded(world: World, { body: { refundId = '', caseId = '' } }: { id: string; body: Record<string, string> }): Promise<void> {
  await runAgain(() =>
    world.db.transaction().execute(async (trx) => {
      const file = await trx.selectFrom('case_file').select('kind').where('id', '=', caseId).forUpdate().executeTakeFirst()
      const refund = await trx
        .selectFrom('refund as r')
        .innerJoin('bill as b', 'b.id', 'r.bill_id')
        .select(['r.amount', 'b.person_id'])
        .where('r.id', '=', refundId)
        .executeTakeFirst()
      if (!file || !refund) {
        throw new Error('a refund without its case')
      }
      const told = await trx.selectFrom('case_moment').select('facts').where('case_id', '=', caseId).where('kind', '=', 'refunded').execute()
      if (told.some(({ facts }) => (JSON.parse(facts) as { refund?: string }).refund === refundId)) {
        return
      }
      const notes = new Map([[refund.person_id, { fields: { amount: inYuan(fen(refund.amount)) } }]])
      const moves = file.kind === 'redLetter' ? redMoves : invoiceMoves
      await moveCase(trx, world, moves, { caseId, on: 'refunded', actor: 'cashier', facts: { refund: refundId }, about: refund.person_id, notes })
    }),
  )
}

import type { Transaction } from 'kysely'
import type { LetterReceipt } from '../../adapters/partners/letters'
import type { Tables } from '../db/tables'
import { addDeliveries, findDelivery, markDelivery } from './delivery-store'
import type { DeliveryRecord } from './delivery-store'
import { endDelivery } from './end-delivery'
import type { NoticeDesk } from './notice-desk'

/** Outside the ways of any template. */
export const LETTER_WAY = 9
const PAGE = 100

/** Job: legal notices that nothing else has served in time go on paper. */
export async function postLetters(desk: NoticeDesk): Promise<void> {
  const due = await desk.db
    .selectFrom('notice')
    .select(['id', 'person_id'])
    .where('letter_at', '<=', new Date(desk.now()))
    .orderBy('letter_at')
    .limit(PAGE)
    .execute()
  if (due.length > 0 && !desk.letters.isThere) {
    desk.log.error({ notices: due.length }, 'legal notices wait for paper, and there is no printing house')
    return
  }
  for (const { id, person_id: personId } of due) {
    await desk.db.transaction().execute((trx) => postLetter(trx, desk, { noticeId: id, personId }))
  }
  desk.nudge()
}

/** Whoever gave the receipt meanwhile, or posted it on another node, is seen by the update. */
async function postLetter(trx: Transaction<Tables>, desk: NoticeDesk, to: { noticeId: string; personId: string }): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('notice')
    .set({ letter_at: null })
    .where('id', '=', to.noticeId)
    .where('letter_at', 'is not', null)
    .where('served_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 1n) {
    await addDeliveries(trx, desk, to, [{ way: LETTER_WAY, step: 0, channel: 'letter' }], desk.now())
  }
}

/** Job: what the post says of letters; the day of its receipt is the day of service. */
export async function collectLetterReceipts(desk: NoticeDesk): Promise<void> {
  for (const receipt of await desk.letters.receipts(PAGE)) {
    const delivery = await findDelivery(desk.db, receipt.id)
    if (delivery?.channel === 'letter') {
      await note(desk, delivery, receipt)
    } else {
      desk.log.error({ receipt: receipt.id, state: receipt.state }, 'receipt of a letter that is none of ours')
    }
    await desk.letters.take(receipt.id, receipt.state)
  }
}

async function note(desk: NoticeDesk, delivery: DeliveryRecord, { state, at }: LetterReceipt): Promise<void> {
  if (state === 'returned') {
    await endDelivery(desk, delivery, { state: 'refused', reason: 'badAddress' })
  } else if (state === 'served') {
    await desk.db.transaction().execute(async (trx) => {
      await markDelivery(trx, delivery.id, ['sending', 'handed'], { state: 'delivered', endedAt: new Date(at) })
      await trx
        .updateTable('notice')
        .set({ served_at: new Date(at), served_how: 'letter' })
        .where('id', '=', delivery.noticeId)
        .where('served_at', 'is', null)
        .execute()
    })
  }
}

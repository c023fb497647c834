import * as v from 'valibot'
import { Day } from '#shared/model/day'
import { Fen } from '#shared/model/money'
import { RecordTax, RefundStage } from '#shared/model/record'
import type { Core } from './connect'
import type { RowsAsked } from './newest-first'
import { readRow } from './read-row'

/** Tax that was asked back, fen; `why`: why it is held or refused, in the bureau's words. */
const LevyRefund = v.object({
  id: v.string(),
  tax: RecordTax,
  reason: v.picklist(['settlement', 'overpaid', 'swap']),
  amount: Fen,
  stage: RefundStage,
  bank: v.nullable(v.string()),
  why: v.nullable(v.string()),
  askedOn: Day,
  movedOn: v.nullable(Day),
})
export type LevyRefund = v.InferOutput<typeof LevyRefund>

/** Refunds a person asked levy for, newest first, along `refund (taxpayer, asked_on, id)`. @throws Failure `core.unavailable` */
export async function levyRefundsOf(core: Core, { taxpayer, after, limit }: Pick<RowsAsked, 'taxpayer' | 'after' | 'limit'>): Promise<LevyRefund[]> {
  const rows = await core.guards.levy(() =>
    core.levy
      .selectFrom('refund')
      .select(['id', 'tax', 'reason', 'amount', 'stage', 'bank', 'why', 'asked_on as askedOn', 'moved_on as movedOn'])
      .where('taxpayer', '=', taxpayer)
      .$if(after !== undefined, (query) =>
        query.where((eb) =>
          eb.and([eb('asked_on', '<=', after?.on ?? ''), eb.or([eb('asked_on', '<', after?.on ?? ''), eb('id', '<', after?.id ?? '')])]),
        ),
      )
      .orderBy('asked_on', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute(),
  )
  return rows.map((row) => readRow('levy', LevyRefund, row))
}

import * as v from 'valibot'
import { Day } from '#shared/model/day'
import { Fen, Ppm } from '#shared/model/money'
import type { Core } from './connect'
import type { RowsAsked } from './newest-first'
import { readRow } from './read-row'

/** A deed tax declaration of one person's part. `base`, `amount` fen, `rate` ppm; `homeRank` 1: the family's only home then. */
const DeedTax = v.object({
  id: v.string(),
  unitNumber: v.nullable(v.string()),
  contractNumber: v.nullable(v.string()),
  declaredOn: Day,
  base: v.nullable(Fen),
  rate: Ppm,
  homeRank: v.nullable(v.number()),
  amount: Fen,
  billId: v.nullable(v.string()),
  paidOn: v.nullable(Day),
})
export type DeedTax = v.InferOutput<typeof DeedTax>

/**
 * Deed tax a person declared, newest first, along `declaration (taxpayer, tax, declared_on, id)`; of a home sold since as well.
 * @throws Failure `core.unavailable`
 */
export async function deedTaxesOf(core: Core, { taxpayer, after, limit }: Pick<RowsAsked, 'taxpayer' | 'after' | 'limit'>): Promise<DeedTax[]> {
  const rows = await core.guards.levy(() =>
    core.levy
      .selectFrom('declaration as d')
      .leftJoin('bill as b', 'b.id', 'd.bill_id')
      .select([
        'd.id', 'd.unit_number as unitNumber', 'd.contract_id as contractNumber', 'd.declared_on as declaredOn', 'd.base', 'd.rate',
        'd.home_rank as homeRank', 'd.amount', 'd.bill_id as billId', 'b.paid_on as paidOn',
      ])
      .where('d.taxpayer', '=', taxpayer)
      .where('d.tax', '=', 'deedTax')
      .$if(after !== undefined, (query) =>
        query.where((eb) =>
          eb.and([
            eb('d.declared_on', '<=', after?.on ?? ''),
            eb.or([eb('d.declared_on', '<', after?.on ?? ''), eb('d.id', '<', after?.id ?? '')]),
          ]),
        ),
      )
      .orderBy('d.declared_on', 'desc')
      .orderBy('d.id', 'desc')
      .limit(limit)
      .execute(),
  )
  return rows.map((row) => readRow('levy', DeedTax, row))
}

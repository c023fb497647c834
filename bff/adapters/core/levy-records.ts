import * as v from 'valibot'
import { Day } from '#shared/model/day'
import type { UnitNumber } from '#shared/model/home'
import { Fen } from '#shared/model/money'
import type { Core } from './connect'
import { readRow } from './read-row'

/** A past deed tax declaration, for the share of its taxpayer, fen. `base` null: it rested on no price, as an exempt gift does. */
const PastDeedTax = v.object({ declaredOn: Day, base: v.nullable(Fen), amount: Fen })
export type PastDeedTax = v.InferOutput<typeof PastDeedTax>

interface Whose {
  unitNumber: UnitNumber
  taxpayer: string
}

/**
 * The newest deed tax a person declared on a home; undefined when levy holds none, as for all that is only on paper.
 * @throws Failure `core.unavailable`
 */
export async function pastDeedTax(core: Core, { unitNumber, taxpayer }: Whose): Promise<PastDeedTax | undefined> {
  const row = await core.guards.levy(() =>
    core.levy
      .selectFrom('declaration')
      .select(['declared_on as declaredOn', 'base', 'amount'])
      .where('tax', '=', 'deedTax')
      .where('unit_number', '=', unitNumber)
      .where('taxpayer', '=', taxpayer)
      .orderBy('declared_on', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
  return row && readRow('levy', PastDeedTax, row)
}

import type { Insertable } from 'kysely'
import { addMonths, dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { CoreTables } from '../../../bff/adapters/core/connect'
import type { House } from '../../support/house'
import { randomFrom } from '../../support/random'

type PastSale = Insertable<CoreTables['assessmentBase']['past_sale']>

const COMPLEXES = 8
const A_MONTH = 3
const MONTHS = { back: 24, ahead: 3 }

/**
 * Complexes T0 to T7 with sales in every month of two years, and in some to come: enough to prove a version on three months
 * of them. Nothing else is for sale any more, and there is no version yet.
 */
export async function sellHomes(house: House): Promise<void> {
  for (const table of ['price_model', 'price_model_part', 'price_effect', 'price_dropped'] as const) {
    await house.ours.db.deleteFrom(table).execute()
  }
  await house.world.core.assessmentBase.deleteFrom('past_sale').execute()
  const { next: random } = randomFrom(5)
  const thisMonth = `${dayIn(Date.now()).slice(0, 7)}-11` as Day
  const months = Array.from({ length: MONTHS.back + MONTHS.ahead }, (_, at) => addMonths(thisMonth, at - MONTHS.back))
  const rows = months.flatMap((soldOn, month) =>
    Array.from({ length: COMPLEXES * A_MONTH }, (_, at) => sale(`${month}-${at}`, soldOn, { complex: at % COMPLEXES, level: 1 + month * 0.003, random })),
  )
  await house.world.core.assessmentBase.insertInto('past_sale').values(rows).execute()
}

interface Sold {
  complex: number
  level: number
  random: () => number
}

function sale(id: string, soldOn: Day, { complex, level, random }: Sold): PastSale {
  const built = 8000 + Math.floor(random() * 4000)
  const perSqm = (9000 + complex * 1500) * level * (0.95 + random() * 0.1)
  return {
    contract_id: `T${id}`,
    unit_number: `T${id}`.padEnd(28, '0'),
    complex_id: `T${complex}`,
    building_id: `T${complex}-1`,
    district_code: '500103',
    sold_on: soldOn,
    price: Math.round(perSqm * built),
    built_area: built,
    inner_area: Math.round(built * 0.8),
    floor: 1 + Math.floor(random() * 20),
    floors: 20,
    street_floor: null,
    has_lift: 1,
    orientation: 'northSouth',
    decoration: 'plain',
    product: 'flat',
    tenure: 70,
    built_year: 2015,
    lng: 106_500_000 + complex * 40_000,
    lat: 29_500_000,
  }
}

/** Prices of some sales turn out to be so many times what was declared. */
export async function reprice(house: House, factor: number, where: { complex?: string; since?: Day }): Promise<void> {
  await house.world.core.assessmentBase
    .updateTable('past_sale')
    .set((eb) => ({ price: eb('price', '*', factor) }))
    .where('complex_id', 'like', where.complex ?? '%')
    .where('sold_on', '>=', where.since ?? '2000-01-01')
    .execute()
}

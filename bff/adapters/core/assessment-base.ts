import * as v from 'valibot'
import { Day } from '#shared/model/day'
import { Area, UnitNumber } from '#shared/model/home'
import { Fen, Ppm } from '#shared/model/money'
import type { Core } from './connect'
import { OwnedHome } from './owned-home'
import { readRow } from './read-row'

const money = v.pipe(Fen, v.minValue(1 as Fen))
const whole = v.pipe(v.number(), v.integer())

/** What the assessment base (评估基准) holds to value the homes of one complex. */
const Base = v.object({
  /** newest first, the first one at or before the month asked for; fen per ㎡ of the reference home */
  benchmarks: v.array(v.object({ month: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)), perSqm: money })),
  factors: v.array(
    v.object({
      table: v.picklist(['floor', 'orientation', 'lift', 'decoration', 'age']),
      entry: v.string(),
      ppm: v.pipe(Ppm, v.minValue(1 as Ppm)),
    }),
  ),
  /** declared sales of existing homes of the complex, newest first */
  sales: v.array(
    v.object({
      unitNumber: UnitNumber,
      buildingId: v.string(),
      soldOn: Day,
      price: money,
      builtArea: Area,
      floor: whole,
      floors: whole,
      hasLift: v.boolean(),
      orientation: v.unwrap(OwnedHome.entries.orientation),
      decoration: v.unwrap(OwnedHome.entries.decoration),
      builtYear: whole,
    }),
  ),
})
export type Base = v.InferOutput<typeof Base>

interface Wanted {
  complexId: string
  /** `YYYY-MM` */
  month: string
  /** from which day on past sales are of use */
  since: Day
}

/**
 * The base of one complex in a month: benchmark prices, factor tables, past sales; undefined without a benchmark.
 * @throws Failure `core.unavailable`
 */
export async function readBase(core: Core, wanted: Wanted): Promise<Base | undefined> {
  const [benchmarks, factors, sales] = await core.guards.assessmentBase(() =>
    Promise.all([findBenchmarks(core, wanted), findFactors(core), findSales(core, wanted)]),
  )
  if (benchmarks.length === 0) {
    return undefined
  }
  return readRow('assessmentBase', Base, { benchmarks, factors, sales: sales.map((sale) => ({ ...sale, hasLift: sale.hasLift === 1 })) })
}

/** All of them: a past sale is brought to today by the benchmark of its own month. */
const findBenchmarks = (core: Core, { complexId, month }: Wanted) =>
  core.assessmentBase
    .selectFrom('base_price')
    .select(['month', 'price_per_sqm as perSqm'])
    .where('complex_id', '=', complexId)
    .where('month', '<=', month)
    .orderBy('month', 'desc')
    .execute()

const findFactors = (core: Core) =>
  core.assessmentBase
    .selectFrom('factor')
    .select(['factor_table as table', 'entry', 'ppm'])
    .orderBy('factor_table')
    .orderBy('entry')
    .execute()

const findSales = (core: Core, { complexId, since }: Wanted) =>
  core.assessmentBase
    .selectFrom('past_sale')
    .select([
      'unit_number as unitNumber',
      'building_id as buildingId',
      'sold_on as soldOn',
      'price',
      'built_area as builtArea',
      'floor',
      'floors',
      'has_lift as hasLift',
      'orientation',
      'decoration',
      'built_year as builtYear',
    ])
    .where('complex_id', '=', complexId)
    .where('sold_on', '>=', since)
    .orderBy('sold_on', 'desc')
    .orderBy('contract_id')
    .execute()

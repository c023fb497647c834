import * as v from 'valibot'
import { Day } from '#shared/model/day'
import { Area } from '#shared/model/home'
import { Fen } from '#shared/model/money'
import type { Core } from './connect'

/** Sales asked for at once. */
const PAGE = 5000

const whole = v.pipe(v.number(), v.integer())
const text = v.fallback(v.string(), '')
const numberOrNull = v.fallback(v.nullable(whole), null)
const wordOrNull = v.fallback(v.nullable(v.string()), null)

/** What cannot be read becomes a gap or a nought: whoever learns from sales drops those one by one, and counts them by reason. */
const Sale = v.object({
  id: text,
  soldOn: v.fallback(Day, '' as Day),
  price: v.fallback(Fen, 0 as Fen),
  unit: text,
  complex: text,
  building: text,
  district: text,
  builtArea: v.fallback(Area, 0 as Area),
  innerArea: v.fallback(v.nullable(Area), null),
  floor: numberOrNull,
  floors: numberOrNull,
  streetFloor: numberOrNull,
  hasLift: v.pipe(
    v.unknown(),
    v.transform((value) => value === 1),
  ),
  orientation: wordOrNull,
  decoration: wordOrNull,
  product: wordOrNull,
  tenure: numberOrNull,
  builtYear: v.fallback(whole, 0),
  lng: numberOrNull,
  lat: numberOrNull,
})
export type PastSale = v.InferOutput<typeof Sale>

/**
 * Declared sales of all homes, by day, in pages; each once, also when its day was corrected meanwhile.
 * @throws Failure `core.unavailable` when a page does not come; a row that cannot be read is no failure
 */
export async function* readSales(core: Core, wanted: { before: Day; since: Day }): AsyncGenerator<PastSale[], void> {
  const seen = new Set<string>()
  let after = { soldOn: wanted.since as string, id: '' }
  for (;;) {
    const from = after
    const rows = await core.guards.assessmentBase(() => findPage(core, wanted.before, from))
    const sales = rows.map((row) => v.parse(Sale, row)).filter(({ id }) => !seen.has(id))
    sales.forEach(({ id }) => seen.add(id))
    yield sales
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) {
      return
    }
    after = last
  }
}

/**
 * The name of every complex, by its id.
 * @throws Failure `core.unavailable`
 */
export async function complexNames(core: Core): Promise<Map<string, string>> {
  const rows = await core.guards.registry(() => core.registry.selectFrom('complex').select(['id', 'name']).execute())
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const findPage = (core: Core, before: Day, after: { soldOn: string; id: string }) =>
  core.assessmentBase
    .selectFrom('past_sale')
    .select([
      'contract_id as id',
      'sold_on as soldOn',
      'price',
      'unit_number as unit',
      'complex_id as complex',
      'building_id as building',
      'district_code as district',
      'built_area as builtArea',
      'inner_area as innerArea',
      'floor',
      'floors',
      'street_floor as streetFloor',
      'has_lift as hasLift',
      'orientation',
      'decoration',
      'product',
      'tenure',
      'built_year as builtYear',
      'lng',
      'lat',
    ])
    .where('sold_on', '<', before)
    .where('sold_on', '>=', after.soldOn)
    .where((eb) => eb.or([eb('sold_on', '>', after.soldOn), eb('contract_id', '>', after.id)]))
    .orderBy('sold_on')
    .orderBy('contract_id')
    .limit(PAGE)
    .execute()

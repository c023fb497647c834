import * as v from 'valibot'
import type { Core } from './connect'
import { readRow } from './read-row'

const Complex = v.object({
  id: v.string(),
  name: v.string(),
  district: v.object({ code: v.string(), name: v.string() }),
  builtYear: v.number(),
  /** of its first building */
  hasLift: v.boolean(),
  /** millionths of a degree */
  lng: v.nullable(v.number()),
  lat: v.nullable(v.number()),
})

/** A complex (小区) with the district it belongs to today. */
export type Complex = v.InferOutput<typeof Complex>

/**
 * Complexes whose name begins so, the one that is called exactly that first.
 * @param begins without wildcards
 * @throws Failure `core.unavailable`
 */
export async function complexesCalled(core: Core, begins: string, limit: number): Promise<Complex[]> {
  const rows = await core.guards.registry(() =>
    core.registry
      .selectFrom('complex as c')
      .innerJoin('complex_district as place', (join) => join.onRef('place.complex_id', '=', 'c.id').on('place.valid_to', 'is', null))
      .innerJoin('district as d', 'd.code', 'place.district_code')
      .leftJoin('building as b', 'b.complex_id', 'c.id')
      .select((eb) => ['c.id', 'c.name', 'd.code', 'd.name as districtName', 'c.built_year as builtYear', 'c.lng', 'c.lat', eb.fn.max('b.has_lift').as('hasLift')])
      .where('c.name', 'like', `${begins}%`)
      .groupBy(['c.id', 'c.name', 'd.code', 'd.name', 'c.built_year', 'c.lng', 'c.lat'])
      .orderBy('c.name')
      .orderBy('c.id')
      .limit(limit)
      .execute(),
  )
  return rows.map(({ code, districtName, hasLift, ...row }) => readRow('registry', Complex, { ...row, district: { code, name: districtName }, hasLift: hasLift === 1 }))
}

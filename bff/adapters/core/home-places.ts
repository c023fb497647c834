import * as v from 'valibot'
import type { Core } from './connect'
import { OwnedHome } from './owned-home'
import { readRow } from './read-row'

/** Where a home of somebody lies and what it is for: all that the others of a family are shown. */
const HomePlace = v.object({ unitNumber: v.string(), district: v.string(), use: OwnedHome.entries.use })
export type HomePlace = v.InferOutput<typeof HomePlace>

/**
 * Homes and parking spaces any of these people holds a title to today, each once; one round trip.
 * @throws Failure `core.unavailable`; also when the register lost the unit or its district
 */
export async function homePlaces(core: Core, idNumbers: readonly string[]): Promise<HomePlace[]> {
  if (idNumbers.length === 0) {
    return []
  }
  const rows = await core.guards.registry(() =>
    core.registry
      .selectFrom('title_owner as owner')
      .innerJoin('title', 'title.id', 'owner.title_id')
      .leftJoin('home', 'home.unit_number', 'title.unit_number')
      .leftJoin('building', 'building.id', 'home.building_id')
      .leftJoin('complex_district as place', (join) => join.onRef('place.complex_id', '=', 'building.complex_id').on('place.valid_to', 'is', null))
      .leftJoin('district', 'district.code', 'place.district_code')
      .select(['title.unit_number as unitNumber', 'home.use_code as use', 'district.name as district'])
      .distinct()
      .where('owner.id_number', 'in', idNumbers)
      .where('title.ended_on', 'is', null)
      .orderBy('unitNumber')
      .execute(),
  )
  return rows.map((row) => readRow('registry', HomePlace, row))
}

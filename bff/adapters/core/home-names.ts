import type { Core } from './connect'

/**
 * What homes are called, by their number: `沙坪坝区 石榴湾小区 2幢 12-3`; also those nobody of the askers holds any more; a number the registry does not know is not among them.
 * @throws Failure `core.unavailable`
 */
export async function homeNames(core: Core, unitNumbers: readonly (string | null)[]): Promise<Map<string, string>> {
  const asked = [...new Set(unitNumbers.filter((number) => number !== null))]
  if (asked.length === 0) {
    return new Map()
  }
  const rows = await core.guards.registry(() => findNames(core, asked))
  return new Map(rows.map(({ unitNumber, district, complex, building, room }) => [unitNumber, [district, complex, building, room].filter(Boolean).join(' ')]))
}

const findNames = (core: Core, unitNumbers: readonly string[]) =>
  core.registry
    .selectFrom('home')
    .innerJoin('building', 'building.id', 'home.building_id')
    .innerJoin('complex', 'complex.id', 'building.complex_id')
    .leftJoin('complex_district as place', (join) => join.onRef('place.complex_id', '=', 'complex.id').on('place.valid_to', 'is', null))
    .leftJoin('district', 'district.code', 'place.district_code')
    .select(['home.unit_number as unitNumber', 'district.name as district', 'complex.name as complex', 'building.name as building', 'home.room'])
    .where('home.unit_number', 'in', unitNumbers)
    .execute()

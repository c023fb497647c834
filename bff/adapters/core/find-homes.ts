import type { Core } from './connect'

export type HomeRow = Awaited<ReturnType<typeof findHomes>>[number]

export const findHomes = (core: Core, idNumber: string) =>
  homesToday(core)
    .innerJoin('title_owner as owner', 'owner.title_id', 'title.id')
    .where('owner.id_number', '=', idNumber)
    .orderBy('title.acquired_on')
    .orderBy('title.unit_number')
    .execute()

export const findHome = (core: Core, unitNumber: string) => homesToday(core).where('title.unit_number', '=', unitNumber).executeTakeFirst()

/** Left joins where a gap is the register's fault: such a home must fail loudly, not vanish from the list. */
const homesToday = (core: Core) =>
  core.registry
    .selectFrom('title')
    .leftJoin('home', 'home.unit_number', 'title.unit_number')
    .leftJoin('building', 'building.id', 'home.building_id')
    .leftJoin('complex', 'complex.id', 'building.complex_id')
    .leftJoin('complex_district as place', (join) => join.onRef('place.complex_id', '=', 'complex.id').on('place.valid_to', 'is', null))
    .leftJoin('district', 'district.code', 'place.district_code')
    .select([
      'title.unit_number as unitNumber',
      'title.certificate_number as certificateNumber',
      'title.acquired_on as acquiredOn',
      'title.acquired_how as acquiredHow',
      'title.price',
      'home.entrance',
      'home.room',
      'home.use_code as use',
      'home.built_area as builtArea',
      'home.inner_area as innerArea',
      'home.floor',
      'home.orientation',
      'home.decoration',
      'home.product',
      'building.id as buildingId',
      'building.name as building',
      'building.floors',
      'building.has_lift as hasLift',
      'building.built_year as builtYear',
      'building.tenure',
      'building.street_floor as streetFloor',
      'complex.id as complexId',
      'complex.name as complex',
      'complex.lng',
      'complex.lat',
      'district.code as districtCode',
      'district.name as districtName',
    ])
    .where('title.ended_on', 'is', null)

import type { Day } from '#shared/model/day'
import { dayOf, yearOf } from './calendar'
import type { CityFacts, Complex } from './city-facts'
import type { CoreRows } from './core-rows'
import { districtByCode, districts, MERGED_ON } from './districts'
import type { Transfer } from './list-transfers'

/** The districts with their codes, whoever lives there. */
export const districtRows = (): Pick<CoreRows['registry'], 'district' | 'district_successor'> => ({
  district: districts.map(({ code, name, from, to }) => ({ code, name, valid_from: from, valid_to: to })),
  district_successor: districts.flatMap(({ code, successors }) => successors.map((successor) => ({ code, successor_code: successor }))),
})

/** What the land and home registry holds of a part of the city, numbered from behind `first`. */
export function registryRows(facts: CityFacts, transfers: readonly Transfer[], first: number): CoreRows['registry'] {
  return {
    district: [],
    district_successor: [],
    complex: facts.complexes.map(({ id, name, builtYear, lng, lat }) => ({ id, name, built_year: builtYear, lng, lat })),
    complex_district: facts.complexes.flatMap(districtsOf),
    building: facts.buildings.map(({ id, complex, name, floors, hasLift, builtYear, tenure, streetFloor }) => ({
      id,
      complex_id: complex.id,
      name,
      floors,
      has_lift: Number(hasLift),
      built_year: builtYear,
      tenure,
      street_floor: streetFloor,
    })),
    home: facts.homes.map((home) => ({
      unit_number: home.unitNumber,
      building_id: home.building.id,
      entrance: home.entrance,
      room: home.room,
      use_code: home.use,
      built_area: home.builtArea,
      inner_area: home.innerArea,
      floor: home.floor,
      orientation: home.orientation,
      decoration: home.decoration,
      product: home.product,
    })),
    ...titleRows(transfers),
    ...burdenRows(facts, first),
    register_correction: [],
    tax_clearance: [],
  }
}

function districtsOf({ id, district, firstDistrict, builtYear }: Complex): CoreRows['registry']['complex_district'] {
  const built = dayOf(builtYear, 1, 1)
  if (district === firstDistrict) {
    return [{ complex_id: id, district_code: district, valid_from: built, valid_to: null }]
  }
  return [
    { complex_id: id, district_code: firstDistrict, valid_from: built, valid_to: MERGED_ON },
    { complex_id: id, district_code: district, valid_from: MERGED_ON, valid_to: null },
  ]
}

function titleRows(transfers: readonly Transfer[]): Pick<CoreRows['registry'], 'title' | 'title_owner'> {
  return {
    title: transfers.map((transfer) => ({
      id: transfer.titleId,
      unit_number: transfer.home.unitNumber,
      certificate_number: certificateOf(transfer),
      acquired_on: transfer.on,
      acquired_how: transfer.how,
      price: transfer.price,
      ended_on: transfer.endedOn,
    })),
    title_owner: transfers.flatMap(({ titleId, owners }) =>
      owners.map(({ citizen, parts, of }, at) => ({
        title_id: titleId,
        position: at + 1,
        id_number: citizen.idNumber,
        name: citizen.name,
        share_parts: parts,
        share_of: of,
      })),
    ),
  }
}

function burdenRows({ mortgages, seizures }: CityFacts, first: number): Pick<CoreRows['registry'], 'mortgage' | 'seizure'> {
  return {
    mortgage: mortgages.map(({ home, bank, amount, transferBan, since, endedOn }, at) => ({
      id: `D${String(first + at + 1).padStart(8, '0')}`,
      unit_number: home.unitNumber,
      bank,
      amount,
      transfer_ban: Number(transferBan),
      since,
      ended_on: endedOn,
    })),
    seizure: seizures.map(({ home, court, since, endedOn }, at) => ({
      id: `F${String(first + at + 1).padStart(8, '0')}`,
      unit_number: home.unitNumber,
      court,
      since,
      ended_on: endedOn,
    })),
  }
}

function certificateOf({ home, on, titleId }: Transfer): string {
  return `渝（${yearOf(on)}）${districtNameOn(home.building.complex, on)}不动产权第${titleId.slice(2)}号`
}

const districtNameOn = (complex: Complex, on: Day): string => districtByCode(on < MERGED_ON ? complex.firstDistrict : complex.district).name

import { nativePlan } from '../../engines/appraisal/native-plan'
import { floorBand } from '../../engines/appraisal/factor-entries'
import type { Mapping } from './mapping'

/** Km a degree at Chongqing's latitude. */
const EAST = 96.9
const NORTH = 110.9

/** Past sales as the city's assessment base keeps them: prices in fen, areas in 0.01 ㎡; columns of the second line may be missing. */
export const native: Mapping = {
  columns: {
    id: 'contract_id',
    month: 'sold_on',
    price: 'price',
    fenEach: 1,
    text: ['orientation', 'decoration'],
    optional: ['district', 'product', 'tenure', 'lng', 'lat', 'inner_area', 'street_floor'],
    number: {
      area: { column: 'built_area', times: 0.01 },
      innerArea: { column: 'inner_area', times: 0.01 },
      floor: { column: 'floor' },
      builtYear: { column: 'built_year' },
      east: { column: 'lng', times: EAST },
      north: { column: 'lat', times: NORTH },
    },
  },
  derived: {
    complex: (cell) => cell('complex_id'),
    building: (cell) => cell('building_id'),
    district: (cell) => cell('district'),
    product: (cell) => cell('product'),
    tenure: (cell) => cell('tenure'),
    lift: (cell) => (cell('has_lift') === '1' ? 'yes' : cell('has_lift') === '0' ? 'no' : ''),
    floorBand: bandIn,
    innerShare: innerShareIn,
  },
  plan: nativePlan,
}

/** Hill sites have several streets: a floor on one (平街层) and those below the lowest (负层) are told apart from the others. */
function bandIn(cell: (column: string) => string): string {
  const [floor, floors] = [Number(cell('floor')), Number(cell('floors'))]
  if (cell('floor') === '' || !(floors > 0) || !Number.isFinite(floor)) {
    return ''
  }
  const way = cell('has_lift') === '1' ? 'lift' : 'walk'
  if (cell('street_floor') !== '' && Number(cell('street_floor')) === floor) {
    return `${way}:street`
  }
  return floor < 0 ? `${way}:below` : `${way}:${floorBand(floor, floors)}`
}

/** 套内 as part of 建筑面积, in steps of four points: the city trades by the inner area. */
function innerShareIn(cell: (column: string) => string): string {
  const share = Number(cell('inner_area')) / Number(cell('built_area'))
  return share > 0.4 && share <= 1 ? String(Math.round(share * 25) * 4) : ''
}

import type { Area } from '#shared/model/home'
import { describeHome } from '../../engines/appraisal/describe-home'
import type { HomeFacts } from '../../engines/appraisal/home-facts'
import { nativePlan } from '../../engines/appraisal/native-plan'
import { numberIn, type Cell, type Mapping } from './mapping'

/**
 * Past sales as the city's assessment base keeps them: prices in fen, areas in 0.01 ㎡. Facts that are not needed may be missing
 * from the file; positions are degrees or, as the base has them, millionths.
 */
export const native: Mapping = {
  id: 'contract_id',
  month: 'sold_on',
  price: 'price',
  fenEach: 1,
  needed: ['complex_id', 'building_id', 'built_area', 'floor', 'floors', 'has_lift', 'orientation', 'decoration', 'built_year'],
  describe: (cell) => describeHome(factsIn(cell)),
  plan: nativePlan,
}

function factsIn(cell: Cell): Omit<HomeFacts, 'use'> {
  const number = (column: string): number | null => (Number.isFinite(numberIn(cell(column))) ? Number(cell(column)) : null)
  return {
    unit: cell('unit_number'),
    complex: cell('complex_id'),
    building: cell('building_id'),
    district: cell('district_code'),
    builtArea: numberIn(cell('built_area')) as Area,
    innerArea: number('inner_area') as Area | null,
    floor: number('floor'),
    floors: number('floors'),
    streetFloor: number('street_floor'),
    hasLift: cell('has_lift') === '1',
    orientation: cell('orientation') || null,
    decoration: cell('decoration') || null,
    product: cell('product') || null,
    tenure: number('tenure'),
    builtYear: numberIn(cell('built_year')),
    lng: millionths(number('lng')),
    lat: millionths(number('lat')),
  }
}

const millionths = (degrees: number | null): number | null => (degrees !== null && Math.abs(degrees) <= 360 ? degrees * 1e6 : degrees)

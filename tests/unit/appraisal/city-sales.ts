import type { Day } from '#shared/model/day'
import type { Area } from '#shared/model/home'
import type { Fen } from '#shared/model/money'
import type { HomeFacts, SaleFacts } from '../../../bff/engines/appraisal/home-facts'
import { drawRows } from './synthetic-sales'

/** Floors of a tower of 33 in each band. */
const FLOORS: Record<string, number> = { low: 5, middle: 15, high: 28, top: 33 }

/** Sales as the assessment base keeps them, drawn from the factors of `synthetic-sales`; a unit now and then is sold twice. */
export function drawFacts(count: number, options: Parameters<typeof drawRows>[1] = {}): SaleFacts[] {
  return drawRows(count, options).map(({ id, month, price, text, number }, at): SaleFacts => {
    const [way = '', third = ''] = (text['floorBand'] ?? '').split(':')
    return {
      id,
      soldOn: `${month}-${String((at % 28) + 1).padStart(2, '0')}` as Day,
      price: price as Fen,
      unit: `U${at % 20 === 0 ? at : Math.floor(at * 0.97)}`,
      complex: text['complex'] ?? '',
      building: text['building'] ?? '',
      district: text['district'] ?? '',
      builtArea: Math.round((number['area'] ?? NaN) * 100) as Area,
      innerArea: Math.round((number['area'] ?? NaN) * 80) as Area,
      floor: FLOORS[third] ?? null,
      floors: 33,
      streetFloor: null,
      hasLift: way === 'lift',
      orientation: text['orientation'] ?? null,
      decoration: text['decoration'] ?? null,
      product: 'flat',
      tenure: 70,
      builtYear: 2010,
      lng: Math.round(106e6 + (number['east'] ?? 0) * 1e4),
      lat: Math.round(29e6 + (number['north'] ?? 0) * 1e4),
    }
  })
}

/** The home that was sold, on the market again. */
export const homeSold = ({ id: _id, soldOn: _soldOn, price: _price, ...home }: SaleFacts): HomeFacts => ({ ...home, use: 'home' })

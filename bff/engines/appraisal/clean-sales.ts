import type { Plan } from './plan'
import type { Sales } from './sales'

/** Why a sale tells nothing. The last two are found while fitting: too far below or above what all others say. */
export type DropReason =
  | 'idMissing'
  | 'duplicate'
  | 'monthMissing'
  | 'monthInFuture'
  | 'priceNotPositive'
  | 'priceAbsurd'
  | 'areaNotPositive'
  | 'areaAbsurd'
  | 'complexMissing'
  | 'understated'
  | 'overstated'

export interface Dropped {
  readonly id: string
  readonly reason: DropReason
}

/** ㎡; no home for people is outside. */
const AREAS = [8, 2000] as const

/** A price per ㎡ so many times above or below the middle one of the file is a slip of the pen. */
const ABSURD = 10

/** Places of the sales that may be used, and why each other one may not. */
export function cleanSales(sales: Sales, plan: Plan, newest: number): { kept: Int32Array; dropped: Dropped[] } {
  const dropped: Dropped[] = []
  const seen = new Set<string>()
  const columns = { area: sales.number[plan.area], complex: sales.text[plan.complex]?.codes }
  const faultless: number[] = []
  for (let place = 0; place < sales.count; place++) {
    const id = sales.id[place] ?? ''
    const before = seen.size
    seen.add(id)
    const reason = id !== '' && seen.size === before ? 'duplicate' : faultOf(sales, place, columns, newest)
    if (reason) {
      dropped.push({ id, reason })
    } else {
      faultless.push(place)
    }
  }
  const perSqm = (place: number): number => (sales.price[place] as number) / (columns.area?.[place] as number)
  const middle = Float64Array.from(faultless, perSqm).sort()[faultless.length >> 1] ?? 0
  const isAbsurd = (place: number): boolean => perSqm(place) > middle * ABSURD || perSqm(place) * ABSURD < middle
  const kept = faultless.filter((place) => !isAbsurd(place))
  dropped.push(...faultless.filter(isAbsurd).map((place) => ({ id: sales.id[place] ?? '', reason: 'priceAbsurd' as const })))
  return { kept: Int32Array.from(kept), dropped }
}

interface Columns {
  readonly area: Float64Array | undefined
  readonly complex: Int32Array | undefined
}

function faultOf(sales: Sales, place: number, { area: areas, complex }: Columns, newest: number): DropReason | undefined {
  const [month, price] = [sales.month[place] as number, sales.price[place] as number]
  if (!sales.id[place]) {
    return 'idMissing'
  }
  if (month <= 0 || month > newest) {
    return month > newest ? 'monthInFuture' : 'monthMissing'
  }
  if (!(price > 0 && Number.isSafeInteger(Math.round(price)))) {
    return price > 0 ? 'priceAbsurd' : 'priceNotPositive'
  }
  const area = areaFault(areas?.[place] ?? NaN)
  if (area) {
    return area
  }
  return (complex?.[place] ?? -1) < 0 ? 'complexMissing' : undefined
}

/** What is wrong with a built area in ㎡. */
export function areaFault(area: number): 'areaNotPositive' | 'areaAbsurd' | undefined {
  if (!(area > 0)) {
    return 'areaNotPositive'
  }
  return area < AREAS[0] || area > AREAS[1] ? 'areaAbsurd' : undefined
}

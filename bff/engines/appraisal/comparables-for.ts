import type { Comparable } from '#shared/model/assessment'
import type { Day } from '#shared/model/day'
import type { Area } from '#shared/model/home'
import type { Fen } from '#shared/model/money'
import type { Weighted } from './assess-home'
import { adjustmentsOf, levelsIn, type Moment, type Way } from './explain'
import type { Model } from './model'
import type { Barred } from './neighbours'
import { MILLION, scale } from './scale'
import { homeOf, monthLabel, type DescribedHome, type Sales } from './sales'

/** A model, and the names its complexes are shown by. */
export interface Live {
  readonly model: Model
  readonly nameOf: (complexId: string) => string
}

/** A home that sales are brought to, with the way to its price by the tables. */
export interface Asked extends Moment, Way {
  readonly area: Area
  /** its level comes from the neighbours: no table that is local counts */
  readonly isBorrowed: boolean
}

/** Sales brought to the home: what each fetched against its own tables, at the home's tables, for the home's area. */
export function comparablesFor({ model, nameOf }: Live, asked: Asked, sales: readonly Weighted[]): Comparable[] {
  const levels = levelsIn(model, asked)
  return sales.map(({ place, weight, ratio }) => {
    const sold: Moment = { home: homeOf(model.sales, place), month: model.sales.month[place] as number }
    return {
      ...soldAs(model, sold.home, place),
      complex: nameOf(sold.home.text[model.plan.complex] ?? ''),
      sameComplex: isSame(model.plan.complex, sold, asked),
      sameBuilding: isSame('building', sold, asked),
      adjusted: scale(scale(asked.byTables, ratio, MILLION), asked.area, 100),
      weight,
      ratio,
      ...positionOf(sold.home, asked.home),
      adjustments: adjustmentsOf(model, levelsIn(model, sold), levels, asked.isBorrowed),
    }
  })
}

const isSame = (column: string, { home: { text } }: Moment, asked: Moment): boolean =>
  text[column] !== undefined && text[column] === asked.home.text[column]

type Sold = Pick<Comparable, 'sale' | 'area' | 'floor' | 'soldOn' | 'price'>

/** A floor that the register does not say is 0: no house here has one. */
function soldAs({ sales, plan }: Model, { number }: DescribedHome, place: number): Sold {
  return {
    sale: sales.id[place] ?? '',
    area: Math.round((number[plan.area] as number) * 100) as Area,
    floor: number['floor'] || 0,
    soldOn: `${monthLabel(sales.month[place] as number)}-${String(number['day'] || 1).padStart(2, '0')}` as Day,
    price: Math.round(sales.price[place] as number) as Fen,
  }
}

/** Metres from the home; nothing where one of the two has no position. */
function positionOf({ number: sold }: DescribedHome, { number: home }: DescribedHome): { east?: number; north?: number } {
  const [east, north] = ['east', 'north'].map((name) => Math.round(((sold[name] ?? NaN) - (home[name] ?? NaN)) * 1000)) as [number, number]
  return Number.isSafeInteger(east) && Number.isSafeInteger(north) ? { east: east || 0, north: north || 0 } : {}
}

/** Sales that never stand beside a home: its own, and those after the day. */
export function notBeside({ text, number, month }: Sales, unit: string, day: Day): Barred {
  const units = text['unit']
  const until = serial(Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1, Number(day.slice(8)))
  return (place) =>
    (unit !== '' && units?.levels[units.codes[place] as number] === unit) ||
    serial(month[place] as number, number['day']?.[place] || 1) > until
}

const serial = (month: number, day: number): number => month * 32 + day

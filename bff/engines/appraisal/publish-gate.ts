import type { Fen, Ppm } from '#shared/model/money'
import type { MovedComplex, StudyFault, StudyFigures } from '#shared/model/price-model'
import { assessHome } from './assess-home'
import { calibrate, NotEnoughSales } from './calibrate'
import { cleanSales } from './clean-sales'
import { ppmOf } from './explain'
import type { Model, PublishedTable } from './model'
import type { Plan } from './plan'
import { ratioStudy, verticalIntervals, type Interval, type Told } from './ratio-study'
import { homeOf, pickSales, type Sales } from './sales'
import { MILLION, partOf, scale } from './scale'

type Range = readonly [low: number, high: number]

/** What the last months must show before a version of the model may tell values. */
export interface StudyLimits {
  /** months that are told without them */
  readonly months: number
  /** fewer told sales show nothing */
  readonly fewest: number
  readonly median: Range
  /** % */
  readonly cod: number
  readonly prd: Range
  readonly prb: Range
  /** part of the sales that may be refused */
  readonly refused: number
}

/**
 * IAAO Standard on Ratio Studies (2013), table 1-3 and section 5: level 0.90 to 1.10; COD of older and mixed homes up to 15;
 * PRD 0.98 to 1.03 and PRB within 0.05 of nothing, these two by their 95 % confidence interval: only one that lies wholly outside
 * proves a fault, else a small sample would fail by chance. Fewest, months and the refused part are choices of this product.
 */
const iaaoLimits: StudyLimits = {
  months: 3,
  fewest: 30,
  median: [0.9, 1.1],
  cod: 15,
  prd: [0.98, 1.03],
  prb: [-0.05, 0.05],
  refused: 0.15,
}

/** What the model is worth on the last months of the sales when it has not seen them, and which limits do not hold. */
export function studyOf(sales: Sales, plan: Plan, limits: StudyLimits = iaaoLimits): { figures: StudyFigures; faults: StudyFault[] } {
  const { kept } = cleanSales(sales, plan, Infinity)
  const newest = kept.reduce((last, place) => Math.max(last, sales.month[place] as number), -Infinity)
  const isLate = (place: number): boolean => (sales.month[place] as number) > newest - limits.months
  const [before, late] = [kept.filter((place) => !isLate(place)), kept.filter(isLate)]
  const told = tell(pickSales(sales, before), pickSales(sales, late), plan)
  const { n, median, cod, prd, prb, within10 } = ratioStudy(told)
  const figures = { n, refused: late.length - n, median, cod, prd, prb, within10 }
  return { figures, faults: faultsOf(figures, told, limits) }
}

/** Each sale that is not refused; earlier sales of the same home do not help. */
function tell(before: Sales, late: Sales, plan: Plan): Told[] {
  const model = learnt(before, plan)
  if (!model) {
    return []
  }
  return Array.from(late.month, (month, place) => {
    const home = homeOf(late, place)
    const { unit } = home.text
    const units = model.sales.text['unit']
    const isBarred = (other: number): boolean => unit !== undefined && units?.levels[units.codes[other] as number] === unit
    const found = assessHome(model, { home, month, isBarred })
    return found.kind === 'assessed' ? [{ assessed: found.value, price: late.price[place] as number }] : []
  }).flat()
}

function learnt(sales: Sales, plan: Plan): Model | undefined {
  try {
    return calibrate(sales, { plan })
  } catch (error) {
    // Too few sales before the last months are no failure: nothing can be told of these, and the study says so.
    if (error instanceof NotEnoughSales) {
      return undefined
    }
    throw error
  }
}

function faultsOf(figures: StudyFigures, told: readonly Told[], limits: StudyLimits): StudyFault[] {
  const { n, refused, median, cod } = figures
  const faults: StudyFault[] = refused > (n + refused) * limits.refused ? ['refused'] : []
  if (n < limits.fewest) {
    return ['few', ...faults]
  }
  const { prd, prb } = verticalIntervals(told)
  const isOutside = ([low, high]: Interval, [least, most]: Range): boolean => !(high >= least && low <= most)
  const shown: readonly (readonly [StudyFault, boolean])[] = [
    ['median', isOutside([median, median], limits.median)],
    ['cod', !(cod <= limits.cod)],
    ['prd', isOutside(prd, limits.prd)],
    ['prb', isOutside(prb, limits.prb)],
  ]
  return [...shown.filter(([, isFault]) => isFault).map(([fault]) => fault), ...faults]
}

/**
 * Complexes of both models whose benchmark price (base × time × place × complex, fen per ㎡ in the later one's newest month) moved
 * by more than the limit, farthest first. `complex` is the id, `ppm` the later price as part of the earlier one.
 */
export function movedComplexes(before: Model, after: Model, limit: Ppm): MovedComplex[] {
  const column = after.sales.text[after.plan.complex]
  const sold = new Map<number, number>()
  column?.codes.forEach((complex, place) => !sold.has(complex) && sold.set(complex, place))
  const moved = [...sold].flatMap(([complex, place]): MovedComplex[] => {
    const home = homeOf(after.sales, place)
    const [then, now] = [before, after].map((model) => benchmarkOf(model, home, after.lastMonth))
    if (!then || !now || Math.abs(now - then) * MILLION <= then * limit) {
      return []
    }
    return [{ complex: column?.levels[complex] ?? '', before: then, after: now, ppm: partOf(now, then) }]
  })
  return moved.sort((a, b) => distance(b) - distance(a) || (a.complex < b.complex ? -1 : 1))
}

/** Up and down by the same factor are equally far. */
const distance = ({ ppm }: MovedComplex): number => Math.abs(Math.log(Math.max(1, ppm) / MILLION))

/** Of the standard home of a complex; undefined when the model does not know the complex. */
function benchmarkOf(model: Model, home: ReturnType<typeof homeOf>, month: number): Fen | undefined {
  const isComplex = ({ name }: PublishedTable): boolean =>
    model.plan.tables.some((table) => table.name === name && table.keys.every((key) => 'text' in key && key.text === model.plan.complex))
  let perSqm = model.base
  for (const table of model.tables) {
    const level = table.levelOf(home, month)
    if (level < 0 && isComplex(table)) {
      return undefined
    }
    if (table.kind === 'time' || table.kind === 'place' || isComplex(table)) {
      perSqm = scale(perSqm, ppmOf(table, level), MILLION)
    }
  }
  return perSqm
}

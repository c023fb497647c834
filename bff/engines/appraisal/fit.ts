import { backfit, weigh, type Fitted } from './backfit'
import type { Dropped } from './clean-sales'
import { levelsOf, type Levels } from './levels'
import { inPriceOrder, type Plan, type Table } from './plan'
import type { Sales } from './sales'
import { DEVIATION, median } from './statistics'

export interface FittedTable extends Fitted {
  readonly table: Table
  readonly known: Levels
}

export interface Fit {
  /** ln of fen per ㎡ */
  readonly base: number
  readonly tables: readonly FittedTable[]
  /** 0 where a sale was dropped */
  readonly weights: Float64Array
  readonly residuals: Float64Array
  readonly dropped: readonly Dropped[]
}

/** Effects of all tables from clean sales, refitted without what lies far off; more is dropped below than above. */
export function fit(sales: Sales, plan: Plan, months: readonly [first: number, last: number]): Fit {
  const tables = plan.tables.map((table): FittedTable => {
    const known = levelsOf(table, sales, months)
    const none = known.labels.length
    const [size, levels] = [none + 1, known.ofSales.map((level) => (level < 0 ? none : level))]
    return { table, known, levels, shrink: table.shrink, effects: new Float64Array(size), mass: new Float64Array(size) }
  })
  const timely = Float64Array.from(sales.month, (month) => 0.5 ** ((months[1] - month) / plan.halfLife))
  const residuals = Float64Array.from(sales.price, (price, at) => Math.log(price / (sales.number[plan.area]?.[at] as number)))
  const base = weightedMean(residuals, timely)
  residuals.forEach((one, at) => (residuals[at] = one - base))
  const weights = timely.slice()
  weigh(tables, weights)
  backfit(tables, residuals, weights, Math.ceil(plan.rounds / 2))
  for (let refit = 0; refit < plan.refits; refit++) {
    trim(residuals, timely, weights, plan)
    weigh(tables, weights)
    backfit(tables, residuals, weights, refit === plan.refits - 1 ? plan.rounds : Math.ceil(plan.rounds / 3))
  }
  tables.forEach((one) => regroup(one, tables))
  const inOrder = inPriceOrder(plan.tables).map((table) => tables[plan.tables.indexOf(table)] as FittedTable)
  return { base, tables: inOrder, weights, residuals, dropped: droppedOf(sales, weights, residuals) }
}

/** As many residuals tell the deviation to half a percent. */
const SAMPLE = 20_000

/** Half a percent: nearer than that no price is wrong. */
const LEAST = 0.005

/** A sale that was dropped comes back when the refit explains it. */
function trim(residuals: Float64Array, timely: Float64Array, weights: Float64Array, plan: Plan): void {
  const every = Math.ceil(residuals.length / SAMPLE)
  // As the upper side sees it: understated prices widen the lower one.
  const upper = residuals.filter((residual, at) => residual > 0 && at % every === 0)
  const deviation = Math.max(LEAST, DEVIATION * median(upper))
  const [lowest, highest] = [-plan.trim.below * deviation, plan.trim.above * deviation]
  for (let at = 0; at < residuals.length; at++) {
    const residual = residuals[at] as number
    weights[at] = residual < lowest || residual > highest ? 0 : (timely[at] as number)
  }
}

/** Moves what a group's standard is worth to where it belongs; no home is told otherwise by that. */
function regroup({ table: { group, reference }, known: { labels }, effects }: FittedTable, tables: readonly FittedTable[]): void {
  const other = tables.find(({ table }) => table.name === group?.table)
  const [standard, level] = [labels.indexOf(group?.standard ?? ''), other?.known.labels.indexOf(group?.level ?? '') ?? -1]
  if (!group || !other || standard < 0 || level < 0) {
    return
  }
  const worth = (effects[standard] as number) - (effects[labels.indexOf(reference ?? '')] ?? 0)
  other.effects[level] = (other.effects[level] as number) + worth
  labels.forEach((label, at) => label.startsWith(group.prefix) && (effects[at] = (effects[at] as number) - worth))
}

function droppedOf(sales: Sales, weights: Float64Array, residuals: Float64Array): Dropped[] {
  const dropped: Dropped[] = []
  weights.forEach((weight, at) => {
    if (weight === 0) {
      dropped.push({ id: sales.id[at] ?? '', reason: (residuals[at] as number) < 0 ? 'understated' : 'overstated' })
    }
  })
  return dropped
}

function weightedMean(numbers: Float64Array, weights: Float64Array): number {
  let [sum, mass] = [0, 0]
  numbers.forEach((one, at) => {
    sum += one * (weights[at] as number)
    mass += weights[at] as number
  })
  return mass > 0 ? sum / mass : 0
}

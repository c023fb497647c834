import type { Fen, Ppm } from '#shared/model/money'
import { bandsOf } from './band'
import { cleanSales, type Dropped } from './clean-sales'
import { withForecast } from './forecast'
import { fit, type Fit, type FittedTable } from './fit'
import { measureSpreads } from './measure-spreads'
import type { Model, ModelData, Spread, TableData } from './model'
import { neighboursOf } from './neighbours'
import { openModel } from './open-model'
import type { Plan } from './plan'
import { pickSales, type Sales } from './sales'
import { saleRatio } from './sale-ratio'
import { MILLION, scale } from './scale'

/** Nothing can be learnt from what was given. */
export class NotEnoughSales extends Error {
  constructor(readonly used: number, readonly dropped: readonly Dropped[]) {
    super(`${used} usable sales, ${dropped.length} dropped`)
  }
}

export interface CalibrateOptions {
  readonly plan: Plan
  /** sales of a later month are no sales yet; the newest month found where none is given */
  readonly newest?: number
}

/**
 * Learns a price model from sales: cleans them, fits the tables, publishes them in whole ppm, puts the comparables in order and
 * measures how far the result may be relied on. The same sales give the same model to the bit.
 * @throws NotEnoughSales
 */
export function calibrate(given: Sales, { plan, newest = Infinity }: CalibrateOptions): Model {
  const { kept, dropped } = cleanSales(given, plan, newest)
  if (kept.length < plan.fewest) {
    throw new NotEnoughSales(kept.length, dropped)
  }
  const sales = pickSales(given, kept)
  const [first, last] = spanOf(sales.month)
  const fitted = fit(sales, plan, [first, last])
  const tables = fitted.tables.map((table) => publish(table, last))
  const constant = fitted.tables.reduce((sum, table, at) => sum + referenceEffect(table, tables[at] as TableData), fitted.base)
  const base = Math.max(1, Math.round(Math.exp(constant))) as Fen
  const isComparable = (at: number): boolean => fitted.weights[at] !== 0 && (sales.month[at] as number) > last - plan.newest
  const comparable = Int32Array.from(sales.month.keys()).filter(isComparable)
  const ratios = ratiosOf({ sales, plan, base, tables }, fitted, false)
  const unmeasured = openModel({
    plan,
    firstMonth: first,
    lastMonth: last,
    base,
    tables: tables.map(withoutUnsold),
    sales,
    ratios,
    farRatios: ratiosOf({ sales, plan, base, tables }, fitted, true),
    known: neighboursOf(sales, comparable, plan, plan.known),
    unseen: neighboursOf(sales, comparable, plan, plan.unseen),
    knownSpread: UNMEASURED,
    unseenSpread: UNMEASURED,
    bands: bandsOf({ sales, ratios, plan, lastMonth: last }),
    used: fitted.weights.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0),
    dropped: [...dropped, ...fitted.dropped],
  })
  return { ...unmeasured, ...measureSpreads(unmeasured, fitted) }
}

const UNMEASURED: Spread = { ends: [], deviations: [] }

function spanOf(months: Int32Array): [first: number, last: number] {
  return [months.reduce((a, b) => Math.min(a, b), Infinity), months.reduce((a, b) => Math.max(a, b), -Infinity)]
}

function publish(fitted: FittedTable, last: number): TableData {
  const { table, known, effects, mass } = fitted
  const reference = referenceOf(fitted, last)
  const zero = reference < 0 ? 0 : (effects[reference] as number)
  const learnt = {
    name: table.name,
    kind: table.kind,
    labels: known.labels,
    codes: known.codes,
    ppm: Int32Array.from(known.labels, (_, level) => ppm((effects[level] as number) - zero)),
    mass: mass.slice(0, -1),
    reference: known.labels[reference] ?? '',
    unknown: ppm(-zero) as Ppm,
  }
  return withForecast(learnt, table)
}

/** A complex whose every sale was dropped is one without sales. */
function withoutUnsold(table: TableData): TableData {
  const { kind, labels, codes, ppm, mass } = table
  const isTold = (_: unknown, level: number): boolean => kind !== 'local' || (mass[level] as number) > 0
  return { ...table, labels: labels.filter(isTold), codes: codes.filter(isTold), ppm: ppm.filter(isTold), mass: mass.filter(isTold) }
}

const ppm = (effect: number): number => Math.max(1, Math.round(Math.exp(effect) * MILLION))

/** Time: the newest; a factor: the one named, else the one sold most; a place has no standard. */
function referenceOf({ table, known, mass }: FittedTable, last: number): number {
  if (table.kind === 'time') {
    return known.ofHome({ text: {}, number: {} }, last)
  }
  if (table.kind !== 'factor') {
    return -1
  }
  const named = known.labels.indexOf(table.reference ?? '')
  return named >= 0 ? named : mass.slice(0, -1).reduce((most, one, level) => (one > (mass[most] ?? -1) ? level : most), -1)
}

const referenceEffect = ({ effects, known }: FittedTable, { reference }: TableData): number =>
  effects[known.labels.indexOf(reference)] ?? 0

type Tables = Pick<ModelData, 'sales' | 'plan' | 'base' | 'tables'>

/** Paid as part of what the tables say of each sale in its month. */
function ratiosOf({ sales, plan, base, tables }: Tables, fitted: Fit, withoutLocal: boolean): Int32Array {
  const chain = tables.flatMap(({ kind, ppm, unknown }, at) =>
    withoutLocal && kind === 'local' ? [] : [{ ppm: [...ppm, unknown], levels: (fitted.tables[at] as FittedTable).levels }],
  )
  const area = sales.number[plan.area]
  const ratios = new Int32Array(sales.count)
  for (let at = 0; at < sales.count; at++) {
    let perSqm = base
    for (const { ppm, levels } of chain) {
      perSqm = scale(perSqm, ppm[levels[at] as number] as number, MILLION)
    }
    ratios[at] = saleRatio(Math.round(sales.price[at] as number) as Fen, perSqm, Math.round((area?.[at] as number) * 100))
  }
  return ratios
}

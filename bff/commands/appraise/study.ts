import { performance } from 'node:perf_hooks'
import { assessHome, type HomeAssessment } from '../../engines/appraisal/assess-home'
import { calibrate } from '../../engines/appraisal/calibrate'
import type { Dropped } from '../../engines/appraisal/clean-sales'
import type { Model } from '../../engines/appraisal/model'
import { ratioStudy, type RatioStudy } from '../../engines/appraisal/ratio-study'
import { homeOf, pickSales, type Sales } from '../../engines/appraisal/sales'
import { quantile } from '../../engines/appraisal/statistics'
import type { Mapping } from './mapping'

export interface StudyFigures extends RatioStudy {
  readonly refused: number
  readonly calibrateMs: number
  readonly assessMicrosP50: number
  readonly assessMicrosP99: number
}

export interface Prediction {
  readonly id: string
  readonly told: HomeAssessment
}

export interface Study {
  readonly figures: StudyFigures
  readonly predictions: readonly Prediction[]
  /** what was dropped or refused, and how often */
  readonly reasons: Readonly<Record<string, number>>
}

interface Run {
  readonly from: readonly number[]
  readonly tell: readonly number[]
}

/**
 * Calibrates on the first `trained` sales and tells the price of the others.
 * Rolling: before each month of the others anew, on everything that is older than the month.
 */
export function study(sales: Sales, trained: number, mapping: Mapping, isRolling: boolean): Study {
  const micros: number[] = []
  const calibrations: number[] = []
  const reasons: Record<string, number> = {}
  const predictions: (Prediction | undefined)[] = []
  for (const { from, tell } of isRolling ? monthly(sales, trained) : frozen(sales, trained)) {
    const start = performance.now()
    const model = calibrate(pickSales(sales, Int32Array.from(from)), { plan: mapping.plan, newest: newestOf(sales, from, tell) })
    calibrations.push(performance.now() - start)
    countInto(reasons, model.dropped)
    for (const place of tell) {
      const begun = performance.now()
      const told = assessHome(model, { home: homeOf(sales, place), month: monthOf(sales, place, model) })
      micros.push((performance.now() - begun) * 1000)
      predictions[place - trained] = { id: sales.id[place] ?? '', told }
    }
  }
  const all = predictions.filter((one) => one !== undefined)
  all.forEach(({ told }) => told.kind === 'refused' && count(reasons, `refused.${told.why}`))
  return { predictions: all, reasons, figures: { ...figuresOf(sales, trained, predictions), ...timings(calibrations, micros) } }
}

function frozen(sales: Sales, trained: number): Run[] {
  const places = [...Array(sales.count).keys()]
  return [{ from: places.slice(0, trained), tell: places.slice(trained) }]
}

function monthly(sales: Sales, trained: number): Run[] {
  const places = [...Array(sales.count).keys()]
  const month = (place: number): number => sales.month[place] as number
  const months = [...new Set(places.slice(trained).map(month))].sort((a, b) => a - b)
  return months.map((now) => ({
    from: places.filter((place) => (place < trained || month(place) > 0) && month(place) < now),
    tell: places.slice(trained).filter((place) => month(place) === now),
  }))
}

/** A sale later than all but the wildest of what is to be told lies in the future of the file. */
function newestOf(sales: Sales, from: readonly number[], tell: readonly number[]): number {
  const months = Float64Array.from(tell.length > 0 ? tell : from, (place) => sales.month[place] as number).sort()
  return quantile(months, 0.99)
}

/** A home whose month the file does not say is told as of today. */
const monthOf = (sales: Sales, place: number, model: Model): number => sales.month[place] || model.lastMonth

function figuresOf(sales: Sales, trained: number, predictions: readonly (Prediction | undefined)[]): RatioStudy & { refused: number } {
  const priceOf = (at: number): number => sales.price[trained + at] as number
  const pairs = predictions.flatMap((one, at) => (one?.told.kind === 'assessed' ? [{ assessed: one.told.value, price: priceOf(at) }] : []))
  const refused = predictions.filter((one) => one?.told.kind === 'refused').length
  return { ...ratioStudy(pairs), refused }
}

function timings(calibrations: readonly number[], micros: readonly number[]): Omit<StudyFigures, keyof RatioStudy | 'refused'> {
  const sorted = Float64Array.from(micros).sort()
  const [assessMicrosP50, assessMicrosP99] = [quantile(sorted, 0.5), quantile(sorted, 0.99)]
  return { calibrateMs: Math.max(0, ...calibrations), assessMicrosP50, assessMicrosP99 }
}

const countInto = (reasons: Record<string, number>, dropped: readonly Dropped[]): void =>
  dropped.forEach(({ reason }) => count(reasons, `dropped.${reason}`))

function count(reasons: Record<string, number>, reason: string): void {
  reasons[reason] = (reasons[reason] ?? 0) + 1
}

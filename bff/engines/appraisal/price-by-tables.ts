import type { FactorStep } from '#shared/model/assessment'
import type { Day } from '#shared/model/day'
import type { Area } from '#shared/model/home'
import type { Fen } from '#shared/model/money'
import type { Base, Benchmark, HomeFacts } from './base'
import { factorEntries } from './factor-entries'
import { MILLION, scale } from './scale'

interface TablePrice {
  benchmark: Benchmark
  steps: FactorStep[]
  /** benchmark and all steps together, exactly */
  perSqm: Fen
  /** for the whole area, fen */
  value: Fen
}

/**
 * Price of a home on a day by benchmark and tables alone: each step multiplies what is there and rounds half up to the fen per ㎡,
 * so that the steps, shown one below the other, add up. Undefined when the base or the register lacks what it takes.
 */
export function priceByTables(base: Base, home: Omit<HomeFacts, 'use' | 'unitNumber' | 'buildingId'>, day: Day): TablePrice | undefined {
  const benchmark = benchmarkOf(base, day)
  const entries = factorEntries(home, day)
  if (!benchmark || !entries) {
    return undefined
  }
  const steps: FactorStep[] = []
  let perSqm = benchmark.perSqm
  for (const [table, entry] of entries) {
    const factor = base.factors.find((one) => one.table === table && one.entry === entry)
    if (!factor) {
      return undefined
    }
    const next = scale(perSqm, factor.ppm, MILLION)
    steps.push({ table, entry, ppm: factor.ppm, perSqm: (next - perSqm) as Fen })
    perSqm = next
  }
  const value = forArea(perSqm, home.builtArea)
  return value > 0 ? { benchmark, steps, perSqm, value } : undefined
}

/** Fen per ㎡ and an area in 0.01 ㎡ → fen. */
const forArea = (perSqm: Fen, area: Area): Fen => scale(perSqm, area, 100)

/** The newest benchmark at or before the day's month. */
function benchmarkOf({ benchmarks }: Base, day: Day): Benchmark | undefined {
  const month = day.slice(0, 7)
  return benchmarks.reduce<Benchmark | undefined>(
    (newest, one) => (one.month <= month && (!newest || one.month > newest.month) ? one : newest),
    undefined,
  )
}

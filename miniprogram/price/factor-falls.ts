import type { Assessment } from '#shared/model/assessment'
import { nameOfStep, nameOfTable, valueText } from '../text/price'
import { plain } from '../text/tax-formula'
import type { Fall } from '../ui/fall'

/** Where the first bar ends at least, and where the last may end: what lies before is cut away. */
const [FIRST, LAST] = [26, 98]

type Way = Pick<Assessment, 'benchmark' | 'steps' | 'byTables' | 'perSqm'>

/** From the benchmark to this home's price per ㎡, each step that moves it with its bar; the last one is what the comparables say. */
export function fallsOf({ benchmark, steps, byTables, perSqm }: Way): Fall[] {
  const moving = steps.filter((step) => step.perSqm !== 0).map((step) => ({ name: nameOfStep(step.table, step.entry), by: step.perSqm }))
  const all = [...moving, { name: valueText.correction, by: perSqm - byTables }]
  const totals: number[] = [benchmark.perSqm]
  for (const { by } of all) {
    totals.push((totals[totals.length - 1] ?? 0) + by)
  }
  const [low, high] = [Math.min(...totals), Math.max(...totals)]
  const at = (total: number): number => FIRST + ((total - low) / Math.max(high - low, 1)) * (LAST - FIRST)
  const base: Fall = { name: valueText.benchmark, value: plain(benchmark.perSqm), from: 0, to: at(benchmark.perSqm), kind: 'base' }
  return [base, ...all.map(({ name, by }, step): Fall => {
    const [before, after] = [totals[step] ?? 0, totals[step + 1] ?? 0]
    const [from, to] = [at(Math.min(before, after)), at(Math.max(before, after))]
    return { name, value: by > 0 ? `+${plain(by)}` : plain(by), from, to, kind: by < 0 ? 'down' : 'up' }
  })]
}

/** What moves nothing, in words: as in the standard home, or not in the register at all. */
export function stillOf({ steps }: Pick<Assessment, 'steps'>): { same: string[]; unknown: string[] } {
  const still = steps.filter(({ perSqm }) => perSqm === 0)
  return {
    same: still.filter(({ entry }) => entry !== '').map(({ table, entry }) => nameOfStep(table, entry)),
    unknown: steps.filter(({ entry }) => entry === '').map(({ table }) => nameOfTable(table)),
  }
}

import type { Assessment } from '#shared/model/assessment'
import { assessmentText, nameOfStep } from '../text/taxes'
import type { Fall } from '../ui/fall'
import { plain } from '../text/tax-formula'

/** Where the first bar ends at least, and where the last may end: what lies before is cut away. */
const [FIRST, LAST] = [26, 98]

/** From the benchmark to this home's price per ㎡, each step with its bar. */
export function fallsOf({ benchmark, steps }: Pick<Assessment, 'benchmark' | 'steps'>): Fall[] {
  const totals: number[] = [benchmark.perSqm]
  for (const { perSqm } of steps) {
    totals.push((totals[totals.length - 1] ?? 0) + perSqm)
  }
  const [low, high] = [Math.min(...totals), Math.max(...totals)]
  const at = (perSqm: number): number => FIRST + ((perSqm - low) / Math.max(high - low, 1)) * (LAST - FIRST)
  const base: Fall = { name: assessmentText.benchmark, value: plain(benchmark.perSqm), from: 0, to: at(benchmark.perSqm), kind: 'base' }
  return [base, ...steps.map(({ table, entry, perSqm }, step): Fall => {
    const [before, after] = [totals[step] ?? 0, totals[step + 1] ?? 0]
    const [from, to] = [at(Math.min(before, after)), at(Math.max(before, after))]
    return { name: nameOfStep(table, entry), value: signed(perSqm), from, to, kind: perSqm < 0 ? 'down' : 'up' }
  })]
}

const signed = (perSqm: number): string => (perSqm > 0 ? `+${plain(perSqm)}` : plain(perSqm))

/** `+0.9%`, `−2.6%` from what was paid to what it became. */
export function changeOf(before: number, after: number): string {
  const tenths = Math.round((after / before - 1) * 1000)
  return `${tenths > 0 ? '+' : tenths < 0 ? '−' : ''}${(Math.abs(tenths) / 10).toFixed(1)}%`
}

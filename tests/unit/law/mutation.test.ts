import type { Law } from '../../../bff/engines/law/law'
import { loadLaw } from '../../../bff/load-law'
import { casesOf, differences, FILES } from './own-cases'
import { paidIn, specialTransfers } from './special-transfers'

const law = loadLaw()
const cases = FILES.flatMap(casesOf)

/** The same law with one value changed at a path inside it. */
function changed(name: string, row: number, trail: readonly string[]): Law {
  const copy = structuredClone(law) as unknown as Record<string, { values: Record<string, unknown>[] }>
  const value = copy[name]?.values[row] ?? {}
  const steps = ['value', ...trail]
  const last = steps.pop() ?? ''
  const holder = steps.reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, value)
  holder[last] = other(holder[last])
  return copy as unknown as Law
}

/** Another value of the same kind: a tenth more, the opposite, or a figure where there was none. */
function other(value: unknown): unknown {
  return typeof value === 'boolean' ? !value : typeof value === 'number' && value > 0 ? Math.round(value * 1.1) + 1 : 100_000
}

const leaves = (value: unknown): string[][] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => leaves(inner).map((rest) => [key, ...rest])) : [[]]

const notices = (mutant: Law): boolean => {
  const survives = (check: () => boolean): boolean => {
    try {
      return check()
    } catch {
      return false // a law that makes the engine stumble is noticed too
    }
  }
  return (
    cases.some((each) => !survives(() => differences(mutant, each).length === 0)) ||
    specialTransfers.some((each) => !survives(() => JSON.stringify(paidIn(mutant, each)) === JSON.stringify(each.pays)))
  )
}

it('pins every value: whichever one changes, at least one case fails', () => {
  const places = Object.values(law).flatMap(({ name, values }) => values.flatMap(({ value }, row) => leaves(value).map((trail) => ({ name, row, trail }))))
  expect(places.length).toBeGreaterThan(100)
  const loose = places.filter(({ name, row, trail }) => !notices(changed(name, row, trail)))
  expect(loose.map(({ name, row, trail }) => [name, law[name].values[row]?.from, ...trail].join(' '))).toEqual([])
})

it('notices nothing in the law as it stands', () => {
  expect(notices(law)).toBe(false)
})

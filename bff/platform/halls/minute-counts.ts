import * as v from 'valibot'

/** How often something took so many whole minutes: what `item_time.minutes` holds of one day. */
export type MinuteCounts = Map<number, number>

const Counts = v.record(v.pipe(v.string(), v.regex(/^\d{1,6}$/)), v.pipe(v.number(), v.integer(), v.minValue(1)))

/** One more that took so long; less than a minute counts as one. */
export function noteMinutes(counts: MinuteCounts = new Map(), minutes: number): MinuteCounts {
  const whole = Math.max(1, Math.round(minutes))
  return counts.set(whole, (counts.get(whole) ?? 0) + 1)
}

export const formatMinutes = (counts: MinuteCounts): string => JSON.stringify(Object.fromEntries([...counts].sort(([a], [b]) => a - b)))

/** None of a text that this program did not write. */
export function parseMinutes(text: string): MinuteCounts {
  try {
    const parsed = v.safeParse(Counts, JSON.parse(text))
    return new Map(parsed.success ? Object.entries(parsed.output).map(([minutes, count]) => [Number(minutes), count]) : [])
  } catch {
    return new Map()
  }
}

export function addMinutes(counts: MinuteCounts, more: MinuteCounts): MinuteCounts {
  for (const [minutes, count] of more) {
    counts.set(minutes, (counts.get(minutes) ?? 0) + count)
  }
  return counts
}

/** How many there are, and how long the one in the middle took. */
export function medianOf(counts: MinuteCounts): { count: number; median: number } {
  const sorted = [...counts].sort(([a], [b]) => a - b)
  const count = sorted.reduce((sum, [, one]) => sum + one, 0)
  let passed = 0
  const median = sorted.find(([, one]) => (passed += one) * 2 >= count)?.[0] ?? 0
  return { count, median }
}

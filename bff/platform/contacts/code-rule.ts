const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Codes by text message and mail (动态验证): six digits, short-lived, few of them, few tries. */
export const codeRule = {
  livesMs: 5 * MINUTE,
  tries: 5,
  againMs: 60 * SECOND,
  /** how many within which time, for a receiver and for a person alike */
  most: [
    { codes: 5, withinMs: HOUR },
    { codes: 10, withinMs: 24 * HOUR },
  ],
} as const

/** How long a code counts towards the limits, and so is kept. */
export const CODE_COUNTS_MS = 24 * HOUR

/**
 * How long until the next code may be sent, after those sent at these times; 0: now.
 * @param sentMs the times of one receiver or of one person
 */
export function waitForCode(sentMs: readonly number[], nowMs: number): number {
  // One that was asked for at the same moment may have been given a later one: it counts as now.
  const newestFirst = sentMs.map((at) => Math.min(at, nowMs)).sort((a, b) => b - a)
  const ends = [
    (newestFirst[0] ?? -Infinity) + codeRule.againMs,
    // The oldest of a full number must grow out of the time.
    ...codeRule.most.map(({ codes, withinMs }) => (newestFirst[codes - 1] ?? -Infinity) + withinMs),
  ]
  return Math.max(0, ...ends.map((end) => end - nowMs))
}

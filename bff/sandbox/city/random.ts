/** A seeded source of choices; the same seed and stream give the same choices for ever. */
export interface Random {
  /** 0 ≤ x < 1 */
  next: () => number
  /** 0 ≤ n < bound, whole */
  below: (bound: number) => number
  /** low ≤ n ≤ high, whole */
  between: (low: number, high: number) => number
  chance: (probability: number) => boolean
  pick: <T>(list: readonly T[]) => T
  /** normal, mean 0, deviation 1 */
  normal: () => number
}

/**
 * mulberry32 (32 bits of state, period 2^32), seeded with FNV-1a of `seed/stream`.
 * A stream for each part of the city, so that a change in one part leaves the others as they were.
 */
export function createRandom(seed: number, stream: string): Random {
  let state = fnv1a(`${seed}/${stream}`)
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (bound: number): number => Math.floor(next() * bound)
  return {
    next,
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    // Irwin–Hall: twelve uniform numbers add up to a normal one near enough, without sin and log that differ between engines.
    normal: () => Array.from({ length: 12 }, next).reduce((sum, x) => sum + x, -6),
  }
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  }
  return hash
}

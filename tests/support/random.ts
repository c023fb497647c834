/** A small seeded generator (mulberry32) for tests that try many orders and must be able to repeat one. */
export function randomFrom(seed: number): { next: () => number; below: (n: number) => number } {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  return { next, below: (n) => Math.floor(next() * n) }
}

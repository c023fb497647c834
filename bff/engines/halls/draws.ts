/** A seeded source of chance for paths: the same seed, the same path for ever. */
export interface Draws {
  /** 0 ≤ x < 1 */
  next: () => number
  /** mean 1 */
  exponential: () => number
  /** mean 0, deviation 1 */
  normal: () => number
}

const SIZE = 1024
/** A table made for each question. */
const COARSE = 256
const middles = Array.from({ length: SIZE }, (_, at) => (at + 0.5) / SIZE)
const EXPONENTIALS = Float64Array.from(middles, (part) => -Math.log(1 - part))
const NORMALS = Float64Array.from(middles, normalQuantile)

/** mulberry32; distributions by tables of their quantiles, since a path draws thousands. */
export function drawsOf(seed: number): Draws {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const [exponentials, normals] = [EXPONENTIALS, NORMALS]
  return {
    next,
    exponential: () => exponentials[(next() * SIZE) | 0]!,
    normal: () => normals[(next() * SIZE) | 0]!,
  }
}

/** Log-normal by its own mean and deviation, in minutes. */
export interface Minutes {
  draw: (draws: Draws) => number
  /** what is left of one that has taken so long already */
  leftAfter: (taken: number) => (draws: Draws) => number
}

export function minutesOf(mean: number, deviation: number): Minutes {
  const sigma = Math.sqrt(Math.log(1 + (deviation / mean) ** 2))
  const mu = Math.log(mean) - sigma ** 2 / 2
  const table = Float64Array.from({ length: COARSE }, (_, at) => Math.exp(mu + sigma * normalQuantile((at + 0.5) / COARSE)))
  return {
    draw: (draws) => table[(draws.next() * COARSE) | 0]!,
    leftAfter: (taken) => {
      const passed = taken > 0 ? Math.min(normalPart((Math.log(taken) - mu) / sigma), MOST_PASSED) : 0
      return ({ next }) => Math.max(0.1, Math.exp(mu + sigma * normalQuantile(passed + (1 - passed) * (next() * 0.998 + 0.001))) - taken)
    },
  }
}

/** One that takes longer than almost all: how it goes on is anybody's guess, and it goes on. */
const MOST_PASSED = 0.999

/** Part of a normal distribution below z: Abramowitz and Stegun 26.2.17, right to seven digits. */
function normalPart(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const tail = 0.3989422804 * Math.exp((-z * z) / 2) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return z > 0 ? 1 - tail : tail
}

/** Its inverse: Abramowitz and Stegun 26.2.23, right to 0.00045. */
function normalQuantile(part: number): number {
  const tail = Math.sqrt(-2 * Math.log(Math.min(part, 1 - part)))
  const z = tail - (2.515517 + tail * (0.802853 + tail * 0.010328)) / (1 + tail * (1.432788 + tail * (0.189269 + tail * 0.001308)))
  return part < 0.5 ? -z : z
}

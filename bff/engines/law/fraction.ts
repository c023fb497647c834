import type { Fen } from '#shared/model/money'

const MILLION = 1_000_000

/**
 * `amount × times ÷ by`, rounded half away from zero to the fen; BigInt inside.
 * @throws RangeError beyond 2^53, or when `by` is not positive
 */
export function fraction(amount: Fen, times: number, by: number): Fen {
  if (by <= 0) {
    throw new RangeError(`cannot divide by ${by}`)
  }
  const product = BigInt(amount) * BigInt(times)
  const size = product < 0n ? -product : product
  const rounded = Number((size * 2n + BigInt(by)) / (BigInt(by) * 2n))
  if (!Number.isSafeInteger(rounded)) {
    throw new RangeError(`no whole number of fen: ${amount} × ${times} ÷ ${by}`)
  }
  return (product < 0n && rounded !== 0 ? -rounded : rounded) as Fen
}

/** The tax inside a price that contains it: `gross ÷ (1 + rate) × rate`, rounded once. So tax + base = gross. */
export const taxInside = (gross: Fen, rate: number): Fen => fraction(gross, rate, MILLION + rate)

/** Amounts added up. */
export const total = (...amounts: readonly Fen[]): Fen => whole(amounts.reduce<number>((sum, amount) => sum + amount, 0))

/** @throws RangeError beyond 2^53 */
export const minus = (amount: Fen, ...others: readonly Fen[]): Fen => whole(others.reduce<number>((left, other) => left - other, amount))

function whole(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) {
    throw new RangeError(`no whole number of fen: ${amount}`)
  }
  return (amount === 0 ? 0 : amount) as Fen
}

/** Never below zero. */
export const atLeastZero = (amount: Fen): Fen => (amount > 0 ? amount : (0 as Fen))

/** The smaller of two. */
export const least = (one: Fen, other: Fen): Fen => (one < other ? one : other)

/**
 * An amount cut into parts by shares, each part rounded so that the parts add up to the whole to the fen
 * (the n-th part is the rounded sum of the first n less the rounded sum of the first n − 1).
 */
export function inParts(amount: Fen, shares: readonly number[]): Fen[] {
  const whole = shares.reduce((left, share) => left + share, 0)
  let taken = 0
  let given = 0 as Fen
  return shares.map((share) => {
    taken += share
    const upToHere = fraction(amount, taken, whole)
    const part = minus(upToHere, given)
    given = upToHere
    return part
  })
}

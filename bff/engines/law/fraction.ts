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
 * One part of an amount cut by shares: the rounded sum of the shares up to it less that of those before, so that the parts add up to
 * the amount to the fen.
 */
export function partOf(amount: Fen, shares: readonly number[], at: number): Fen {
  const upTo = (count: number): Fen => fraction(amount, sumOf(shares, count), sumOf(shares, shares.length))
  return minus(upTo(at + 1), upTo(at))
}

/** All the parts of an amount cut by shares. */
export const inParts = (amount: Fen, shares: readonly number[]): Fen[] => shares.map((_, at) => partOf(amount, shares, at))

/** The first so many shares added up. */
export const sumOf = (shares: readonly number[], count: number): number => shares.slice(0, count).reduce((sum, share) => sum + share, 0)

import type { Fen, Ppm } from '#shared/model/money'

export const MILLION = 1_000_000

/**
 * `amount × by / over`, rounded half up to the fen, exact at any size of the product.
 * @param by whole, not negative; `over` whole, positive
 * @throws RangeError when the result is beyond 2^53
 */
export function scale(amount: number, by: number, over: number): Fen {
  const [product, divisor] = [BigInt(amount) * BigInt(by), BigInt(over)]
  const rounded = Number((2n * product + divisor) / (2n * divisor))
  if (!Number.isSafeInteger(rounded)) {
    throw new RangeError(`no whole number of fen: ${amount} × ${by} / ${over}`)
  }
  return rounded as Fen
}

/** How much `part` is of `whole`, in ppm. */
export const partOf = (part: Fen, whole: Fen): Ppm => scale(part, MILLION, whole) as number as Ppm

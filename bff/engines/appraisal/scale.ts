import type { Fen, Ppm } from '#shared/model/money'

export const MILLION = 1_000_000

/**
 * `amount × by / over`, rounded half up to the fen, exact at any size of the product.
 * @param by whole, not negative; `over` whole, positive
 * @throws RangeError when the result is beyond 2^53
 */
export function scale(amount: number, by: number, over: number): Fen {
  const whole = 2 * amount * by + over
  if (whole <= Number.MAX_SAFE_INTEGER && amount >= 0) {
    // All of it is exact in a double, and a hundred times faster: the remainder is taken before dividing.
    const twice = 2 * over
    return ((whole - (whole % twice)) / twice) as Fen
  }
  const [product, divisor] = [BigInt(amount) * BigInt(by), BigInt(over)]
  const rounded = Number((2n * product + divisor) / (2n * divisor))
  if (!Number.isSafeInteger(rounded)) {
    throw new RangeError(`no whole number of fen: ${amount} × ${by} / ${over}`)
  }
  return rounded as Fen
}

/** How much `part` is of `whole`, in ppm. */
export const partOf = (part: Fen, whole: Fen): Ppm => scale(part, MILLION, whole) as number as Ppm

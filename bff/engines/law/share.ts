import type { Fen, Ppm } from '#shared/model/money'

/**
 * `base × rate`, rounded half away from zero to the fen. BigInt inside: 10^12 fen × 10^6 ppm passes 2^53.
 * Lives with the law, not with the model: phones older than 2020 do not know BigInt.
 * @param base fen, may be negative (a refund)
 * @throws RangeError beyond 2^53
 */
export function share(base: Fen, rate: Ppm): Fen {
  const product = BigInt(Math.abs(base)) * BigInt(rate)
  const rounded = Number((product + 500_000n) / 1_000_000n)
  if (!Number.isSafeInteger(rounded)) {
    throw new RangeError(`no whole number of fen: ${base} at ${rate} ppm`)
  }
  return (base < 0 && rounded !== 0 ? -rounded : rounded) as Fen
}

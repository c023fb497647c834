/** Median distance to the median → standard deviation, of a normal distribution. */
export const DEVIATION = 1.4826

/** The value below which the given part of the numbers lies; the numbers must be sorted. */
export const quantile = (sorted: ArrayLike<number>, part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0

/** Middle of the numbers; 0 of none. */
export function median(numbers: Float64Array | readonly number[]): number {
  const sorted = Float64Array.from(numbers).sort()
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2
}

/** Standard deviation as the middle half sees it: a few wild numbers do not move it. */
export function robustDeviation(numbers: Float64Array | readonly number[]): number {
  const middle = median(numbers)
  return DEVIATION * median(Float64Array.from(numbers, (one) => Math.abs(one - middle)))
}

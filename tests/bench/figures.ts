export interface Figure {
  name: string
  value: number
  unit: string
  yardstick: string
  /** the yardstick's value in the same unit */
  against: number
}

/** One JSON line; small values keep two digits behind the point. */
export function print({ name, value, unit, yardstick, against }: Figure): void {
  const ratio = Number((value / against).toFixed(3))
  process.stdout.write(`${JSON.stringify({ name, value: short(value), unit, yardstick: `${yardstick}: ${short(against)}`, ratio })}\n`)
}

const short = (value: number): number => (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toFixed(2)))

export const median = (values: readonly number[]): number => percentile(values, 0.5)

export const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0

import type { Shape } from '../../../bff/engines/law/parameter-shapes'

/** A value as the parameter files write it; a record as `key value, …`, a list with `; ` between its rows. */
export function written(shape: Shape, value: unknown): string {
  if (value === undefined) {
    return '待核'
  }
  if (Array.isArray(shape)) {
    return (value as unknown[]).map((each) => written((shape as readonly [Shape])[0], each)).join('; ')
  }
  if (typeof shape === 'object') {
    return Object.entries(value as object).map(([key, each]) => `${key} ${written((shape as Record<string, Shape>)[key] ?? 'flag', each)}`).join(', ')
  }
  switch (shape) {
    case 'rate':
      return `${Number(value) / 10_000}%`
    case 'money':
      return `${(Number(value) / 100).toFixed(2)} yuan`
    case 'area':
      return `${(Number(value) / 100).toFixed(2)} sqm`
    default:
      return JSON.stringify(value)
  }
}

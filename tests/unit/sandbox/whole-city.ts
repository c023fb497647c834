import { makeCity } from '../../../bff/sandbox/city/make-city'
import type { CityOptions } from '../../../bff/sandbox/city/make-city'
import type { CoreRows } from '../../../bff/sandbox/city/core-rows'

/** All parts of a city in one. */
export function wholeCity(options: CityOptions): CoreRows {
  const whole: Record<string, Record<string, unknown[]>> = {}
  for (const part of makeCity(options)) {
    for (const [service, tables] of Object.entries(part)) {
      const into = (whole[service] ??= {})
      Object.entries(tables).forEach(([table, rows]) => (into[table] = [...(into[table] ?? []), ...(rows as unknown[])]))
    }
  }
  return whole as unknown as CoreRows
}

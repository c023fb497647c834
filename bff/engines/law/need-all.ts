import type { TaxLine, Worksheet } from './tax-line'

/** A fact a rule cannot do without: its name, or the names of what keeps it from being known, and its value. */
export type Asked = readonly [names: string | readonly string[], value: unknown]

/** Asks for facts together, so that an unknown line names all that it lacks and not only the first. */
export function needAll(sheet: Worksheet, ...asked: readonly Asked[]): void {
  if (asked.some(([, value]) => value === undefined)) {
    sheet.lack(...new Set(asked.flatMap(([names, value]) => (value === undefined ? names : []))))
  }
}

/** An earlier line as a fact of a later one. */
export const asked = (line: TaxLine): Asked => (line.unknown ? [line.missing, undefined] : ['', line])

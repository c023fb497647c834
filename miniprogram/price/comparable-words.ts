import type { Adjustment, Assessment, Comparable } from '#shared/model/assessment'
import { directions, distanceWords, nameOfStep, nameOfTable, placeWays, valueText } from '../text/price'
import { changeOfPpm } from './changes'

/** Where it is: 同一幢, 同小区, or the other complex by its name. */
export const complexWords = ({ sameBuilding, sameComplex, complex }: Comparable): string =>
  sameBuilding ? valueText.sameBuilding : sameComplex ? valueText.sameComplex : complex

/** The same, with the distance of another complex. */
export function nearWords(comparable: Comparable): string {
  const { sameBuilding, sameComplex, east, north } = comparable
  const name = complexWords(comparable)
  const isHere = sameBuilding || sameComplex || east === undefined || north === undefined
  return isHere ? name : valueText.away(name, distanceWords(Math.hypot(east, north)))
}

/** `东北 120 米`; undefined where the position is not known, or is the very same. */
export function whereWords({ east, north }: Comparable): string | undefined {
  if (east === undefined || north === undefined || (east === 0 && north === 0)) {
    return undefined
  }
  const eighth = (Math.round(Math.atan2(north, east) / (Math.PI / 4)) + 8) % 8
  return `${directions[eighth] ?? ''} ${distanceWords(Math.hypot(east, north))}`
}

/** One line of the way from the comparable to this home. Codes of places say nothing to a reader: words stand for them. */
export function adjustmentWords({ table, from, to, ppm }: Adjustment): { name: string; way: string; change: string } {
  const name = nameOfTable(table)
  const word = (entry: string): string => (table === 'month' ? entry : withoutName(nameOfStep(table, entry), name))
  return { name, way: placeWays[table] ?? `${word(from)} → ${word(to)}`, change: changeOfPpm(ppm) }
}

/** `60–90 ㎡` from `面积 60–90 ㎡`: the table is named already. */
const withoutName = (words: string, name: string): string => (words.startsWith(name) ? words.slice(name.length).trim() : words)

/** How much of the answer comes from one comparable, whole per cent: its weight beside all the others and the tables themselves. */
export function shareOf({ weight }: Pick<Comparable, 'weight'>, { comparables, doubt }: Pick<Assessment, 'comparables' | 'doubt'>): number {
  const all = comparables.reduce((sum, each) => sum + each.weight, doubt as number)
  return all === 0 ? 0 : Math.round((weight / all) * 100)
}

import { randomInt } from 'node:crypto'
import type { Day } from '#shared/model/day'
import type { CaseNumber } from '#shared/model/case'

/** Day (yymmdd), nine random digits, one check digit: no counter that all filings would queue for, and not guessable from a neighbour. */
export function newCaseNumber(day: Day): CaseNumber {
  const first15 = day.slice(2).replace(/-/g, '') + String(randomInt(1_000_000_000)).padStart(9, '0')
  return (first15 + luhnDigit(first15)) as CaseNumber
}

/** Does the last digit fit? Catches every single wrong digit and most swaps. */
export const isCaseNumber = (text: string): boolean => /^\d{16}$/.test(text) && text.endsWith(luhnDigit(text.slice(0, 15)))

/** The check digit of a number (Luhn, ISO 7812). */
export function luhnDigit(digits: string): string {
  const total = Array.from(digits, Number)
    .reverse()
    .reduce((so, digit, at) => so + (at % 2 === 0 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit), 0)
  return String((10 - (total % 10)) % 10)
}

import * as v from 'valibot'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** A citizen's ID number (公民身份号码, GB 11643-1999): 18 characters, real birth date, right check character; `x` is read as `X`. */
export const IdNumber = v.pipe(
  v.string(),
  v.trim(),
  v.toUpperCase(),
  v.regex(/^\d{17}[\dX]$/, 'id_number.shape'),
  v.check(hasRealBirthday, 'id_number.birthday'),
  v.check((text) => text[17] === checkCharacter(text), 'id_number.check'),
  v.brand('IdNumber'),
)
export type IdNumber = v.InferOutput<typeof IdNumber>

/** The 18th character for the first 17 digits: ISO 7064 MOD 11-2. */
export function checkCharacter(first17: string): string {
  const total = WEIGHTS.reduce((so, weight, at) => so + weight * Number(first17[at]), 0)
  return CHECKS.charAt(total % 11)
}

function hasRealBirthday(text: string): boolean {
  const year = Number(text.slice(6, 10))
  const month = Number(text.slice(10, 12))
  const day = Number(text.slice(12, 14))
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

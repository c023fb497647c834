import * as v from 'valibot'
import { IdNumber } from '#shared/model/id-number'

const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const UNIT_SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const UNIT_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/**
 * What a buyer goes by for tax (纳税人识别号): 18 characters with the check of GB 32100, or a person's ID number; 15 as registered before 2015 (region and
 * organisation code, GB 11714); 17 or 20: an ID number of 15 or 18 digits and two more. Spaces and small letters are forgiven.
 */
export const TaxNumber = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/\s/g, '').toUpperCase()),
  v.regex(/^([0-9A-Z]{15}|[0-9A-Z]{17}|[0-9A-Z]{18}|[0-9A-Z]{20})$/, 'tax_number.length'),
  v.check(isChecked, 'tax_number.check'),
  v.brand('TaxNumber'),
)
export type TaxNumber = v.InferOutput<typeof TaxNumber>

/** Unified social credit code of a business (统一社会信用代码, GB 32100-2015). */
export const BusinessCode = v.pipe(v.string(), v.regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/, 'tax_number.length'), v.check(isCreditCode, 'tax_number.check'), v.brand('BusinessCode'))
export type BusinessCode = v.InferOutput<typeof BusinessCode>

/** A number by which a person is found, to be masked before others: an ID number of either generation, alone or with two signs more. */
export const isOfPerson = (text: string): boolean =>
  text.length === 15 || text.length === 17 ? isFirstIdNumber(text.slice(0, 15)) : (text.length === 18 || text.length === 20) && v.is(IdNumber, text.slice(0, 18))

function isChecked(text: string): boolean {
  switch (text.length) {
    case 15:
      return /^\d{6}/.test(text) && (isUnitCode(text.slice(6)) || isFirstIdNumber(text))
    case 17:
      return isFirstIdNumber(text.slice(0, 15))
    case 18:
      return isCreditCode(text) || v.is(IdNumber, text)
    default:
      return v.is(IdNumber, text.slice(0, 18))
  }
}

/** An ID number of the first generation: 15 digits without a check, the birthday by two digits of the year. */
const isFirstIdNumber = (text: string): boolean => /^\d{8}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}$/.test(text)

function isCreditCode(text: string): boolean {
  if (![...text].every((sign) => SIGNS.includes(sign))) {
    return false
  }
  const total = WEIGHTS.reduce((so, weight, at) => so + weight * SIGNS.indexOf(text.charAt(at)), 0)
  return text.charAt(17) === SIGNS.charAt((31 - (total % 31)) % 31)
}

function isUnitCode(text: string): boolean {
  const total = UNIT_WEIGHTS.reduce((so, weight, at) => so + weight * UNIT_SIGNS.indexOf(text.charAt(at)), 0)
  const check = 11 - (total % 11)
  return text.charAt(8) === (check === 10 ? 'X' : check === 11 ? '0' : String(check))
}

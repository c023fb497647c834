import { randomBytes, randomInt } from 'node:crypto'
import type { CertificateNumber } from '#shared/model/certificate'
import type { Day } from '#shared/model/day'
import type { StatementNumber } from '#shared/model/statement'
import { luhnDigit } from '../cases/case-number'

/** Chongqing in the code of provinces (GB/T 2260). */
const REGION = '50'

/** Region, year, eleven random digits, check digit: begins unlike any case number of this century, and tells no neighbour. */
export function newCertificateNumber(day: Day): CertificateNumber {
  const first15 = REGION + yearOf(day) + randomDigits(11)
  return (first15 + luhnDigit(first15)) as CertificateNumber
}

/** Of a statement: made the same way, two digits longer. */
export function newStatementNumber(day: Day): StatementNumber {
  const first17 = REGION + yearOf(day) + randomDigits(13)
  return (first17 + luhnDigit(first17)) as StatementNumber
}

/**
 * A digital invoice number of 20 digits: year, region, channel of issue, fifteen random digits instead of a running count.
 * @param channel one digit: by which way it was issued
 * @law 国家税务总局公告2024年第11号
 */
export const newInvoiceNumber = (day: Day, channel = 0): CertificateNumber =>
  (yearOf(day) + REGION + String(channel) + randomDigits(15)) as CertificateNumber

/** 32 signs without 0 O 1 I: five random bits each. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

export const newVerifyCode = (): string => Array.from(randomBytes(6), (byte) => ALPHABET.charAt(byte % 32)).join('')

const yearOf = (day: Day): string => day.slice(2, 4)

const randomDigits = (length: number): string => Array.from({ length }, () => randomInt(10)).join('')

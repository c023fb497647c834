import type { Day } from '../../../../shared/model/day'
import { CertificateNumber, VerifyCode } from '../../../../shared/model/certificate'
import { isCaseNumber } from '../../../../bff/platform/cases/case-number'
import { newCertificateNumber, newInvoiceNumber, newVerifyCode } from '../../../../bff/platform/documents/certificate-numbers'
import * as v from 'valibot'

const day = '2026-11-24' as Day
const many = <T>(make: () => T): T[] => Array.from({ length: 500 }, make)

it('numbers certificates by region and year, with a check digit, and never in a row', () => {
  const numbers = many(() => newCertificateNumber(day))
  expect(numbers.filter((number) => !/^5026\d{12}$/.test(number) || !isCaseNumber(number))).toEqual([])
  expect(new Set(numbers).size).toBe(numbers.length)
})

it('numbers invoices by year, region and channel', () => {
  const numbers = many(() => newInvoiceNumber(day, 2))
  expect(numbers.filter((number) => !/^26502\d{15}$/.test(number) || !v.is(CertificateNumber, number))).toEqual([])
  expect(new Set(numbers).size).toBe(numbers.length)
})

it('makes codes of signs that cannot be mistaken for one another', () => {
  const codes = many(newVerifyCode)
  expect(codes.filter((code) => !v.is(VerifyCode, code))).toEqual([])
  expect(new Set(codes.join('')).size).toBe(32)
})

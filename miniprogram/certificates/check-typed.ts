import * as v from 'valibot'
import { CertificateNumber, VerifyCode } from '#shared/model/certificate'
import { StatementNumber } from '#shared/model/statement'
import { verifyText } from '../text/certificates'

export interface Typed {
  number: string
  code: string
}

/** Numbers are printed in groups. */
export const withoutSpaces = (text: string): string => text.replace(/\s/g, '')

/** What is wrong with what was typed, in words; empty when nothing. */
export function checkTyped({ number, code }: Typed): Partial<Record<keyof Typed, string>> {
  const { faults } = verifyText
  const found: Partial<Record<keyof Typed, string>> = {}
  if (!v.is(CertificateNumber, withoutSpaces(number)) && !v.is(StatementNumber, withoutSpaces(number))) {
    found.number = withoutSpaces(number) === '' ? faults.numberMissing : faults.number
  }
  if (!v.safeParse(VerifyCode, code).success) {
    found.code = withoutSpaces(code) === '' ? faults.codeMissing : faults.code
  }
  return found
}

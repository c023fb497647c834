import type { Day } from '#shared/model/day'
import type { Fen } from '#shared/model/money'
import { anniversary, daysBetween } from './calendar'
import { fraction } from './fraction'
import type { Law } from './law'
import { needAll } from './need-all'
import type { When } from './parameter'
import type { TaxLine, Whose } from './tax-line'
import { taxLine } from './tax-line'

export interface Overpayment {
  /** the day it is asked back, or found by the office */
  readonly when: When
  readonly whose: Whose
  readonly amount: Fen | undefined
  readonly paidOn: Day | undefined
  readonly foundBy: 'taxpayer' | 'office' | undefined
}

/**
 * 多缴税款: what comes back, and the bank interest on it. The office gives back what it finds itself at any time and without interest;
 * the taxpayer has three years and gets interest. The lines' payables are refunds.
 * @law 税收征收管理法 第五十一条
 */
export function refundOfOverpayment(law: Law, of: Overpayment): readonly [refund: TaxLine, interest: TaxLine] {
  const refund = taxLine(law, of.when, of.whose, (sheet) => {
    needAll(sheet, ['amount', of.amount], ['paidOn', of.paidOn], ['foundBy', of.foundBy])
    const base = sheet.need('amount', of.amount, 'fen')
    const last = anniversary(sheet.need('paidOn', of.paidOn, 'day'), sheet.read('administration.refund_within'))
    const isLate = sheet.need('foundBy', of.foundBy, 'code') === 'taxpayer' && of.when.day > last
    return { base, rate: 0, due: isLate ? (0 as Fen) : base, reason: isLate ? 'noRefund' : 'refunded' }
  })
  const interest = taxLine(law, of.when, of.whose, (sheet) => {
    const base = sheet.payableOf('amount', refund)
    if (of.foundBy === 'office' || base === 0) {
      return { base, rate: 0, due: 0 as Fen, reason: 'noRefund' }
    }
    const rate = sheet.read('administration.refund_interest_per_day')
    const days = sheet.note('days', daysBetween(sheet.need('paidOn', of.paidOn, 'day'), of.when.day), 'count')
    return { base, rate, due: fraction(base, rate * days, 1_000_000), reason: 'refunded' }
  })
  return [refund, interest]
}

export interface BrokenDeal {
  readonly when: When
  readonly party: number
  readonly deedTaxPaid: Fen | undefined
  /** the contract never took effect, is void, was revoked or dissolved */
  readonly ended: boolean | undefined
  /** the title was already registered for the buyer */
  readonly registered: boolean | undefined
}

/**
 * 契税 back when the deal breaks before registration. The line's payable is the refund. After registration a court's document decides: not here.
 * @throws NotInForce before 2021-09-01
 * @law 契税法 第十二条
 */
export function deedTaxOfBrokenDeal(law: Law, { when, party, deedTaxPaid, ended, registered }: BrokenDeal): TaxLine {
  return taxLine(law, when, { tax: 'deedTax', payer: 'buyer', party }, (sheet) => {
    needAll(sheet, ['deedTaxPaid', deedTaxPaid], ['dealEnded', ended], ['registered', registered])
    const base = sheet.need('deedTaxPaid', deedTaxPaid, 'fen')
    const isBroken = sheet.need('dealEnded', ended, 'flag') && !sheet.need('registered', registered, 'flag')
    const comesBack = isBroken && sheet.read('deed-tax.refunded_when_deal_breaks')
    return { base, rate: 0, due: comesBack ? base : (0 as Fen), reason: comesBack ? 'refunded' : 'noRefund' }
  })
}

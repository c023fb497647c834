import * as v from 'valibot'
import type { Day } from '#shared/model/day'
import { DealPrice, IdTail } from '#shared/model/filing'
import { parseYuan } from '#shared/model/money'
import type { Sale } from '../state/sale'
import { dealFaults } from '../text/existing-home'

/** The inputs by the names the server gives their faults. */
export const dealInputs = ['deal.price', 'deal.signedOn', 'deal.buyerIdTail'] as const
export type DealInput = (typeof dealInputs)[number]

type Typed = Pick<Sale, 'price' | 'signedOn' | 'buyerIdTail'>

/** What is wrong with a deal typed on `today` for a home held since `acquiredOn`; empty when nothing. */
export function faultsInDeal({ price, signedOn, buyerIdTail }: Typed, today: Day, acquiredOn: Day): Partial<Record<DealInput, string>> {
  const faults = { 'deal.price': priceFault(price.trim()), 'deal.signedOn': dayFault(signedOn, today, acquiredOn), 'deal.buyerIdTail': tailFault(buyerIdTail.trim()) }
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined))
}

function priceFault(text: string): string | undefined {
  if (text === '') {
    return dealFaults.priceMissing
  }
  if (!/^[−-]?[\d,]+(\.\d*)?$/.test(text)) {
    return dealFaults.priceShape
  }
  if (/^[−-]/.test(text)) {
    return dealFaults.priceNegative
  }
  if (/\.\d{3,}$/.test(text)) {
    return dealFaults.priceDecimals
  }
  if (/^[0,]+(\.0*)?$/.test(text)) {
    return dealFaults.priceZero
  }
  const amount = parseYuan(text)
  if (amount === undefined) {
    return text.replace(/\D/g, '').length > 13 ? dealFaults.priceRange : dealFaults.priceShape
  }
  return v.is(DealPrice, amount) ? undefined : dealFaults.priceRange
}

function dayFault(day: string, today: Day, acquiredOn: Day): string | undefined {
  if (day === '') {
    return dealFaults.dayMissing
  }
  return day > today ? dealFaults.dayFuture : day < acquiredOn ? dealFaults.dayBefore(acquiredOn) : undefined
}

function tailFault(text: string): string | undefined {
  return text === '' ? dealFaults.tailMissing : v.is(IdTail, text) ? undefined : dealFaults.tailShape
}

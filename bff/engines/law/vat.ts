import type { Fen } from '#shared/model/money'
import { fullYears } from './calendar'
import { atLeastZero, minus, taxInside } from './fraction'
import { heldSince } from './holding'
import type { Law } from './law'
import { needAll } from './need-all'
import type { ParameterName } from './parameter-shapes'
import { share } from './share'
import type { Outcome, Reason, TaxLine, Worksheet } from './tax-line'
import { taxLine } from './tax-line'
import type { Seller, TaxablePrice, TransferFacts } from './transfer-facts'

export interface Sale {
  readonly facts: TransferFacts
  readonly seller: Seller
  /** the place of the seller among the sellers */
  readonly party: number
  readonly price: TaxablePrice | undefined
  /** what keeps the price from being known */
  readonly missing: readonly string[]
}

/**
 * 增值税 of one seller, as if the whole were theirs. A declared price contains the tax (`price ÷ (1 + rate) × rate`); an assessed one does not.
 * @throws NotInForce before 2016-05-01
 * @law 财税〔2016〕36号 附件3第五条 (to 2025-12-31), 财政部 税务总局公告2025年第17号 (from 2026-01-01): homes, two years
 * @law 财政部 税务总局公告2026年第10号 二(一)18, 19: self-built home, division within the family; 四(八): other property on the difference
 */
export function vat(law: Law, sale: Sale): TaxLine {
  const { facts, seller, party, price } = sale
  return taxLine(law, facts, { tax: 'vat', payer: 'seller', party }, (sheet): Outcome => {
    const exempt = exemption(sheet, sale)
    if (exempt !== undefined) {
      return { base: amountOf(price), rate: 0, due: 0 as Fen, reason: exempt }
    }
    if (seller.kind === 'individual' && facts.property.use === 'home') {
      return onWhole(sheet, sale, 'vat.home_rate', 'underTwoYears')
    }
    if (seller.kind === 'generalCompany' && !seller.simplified) {
      return onWhole(sheet, sale, 'vat.general_rate', 'general')
    }
    return otherProperty(sheet, sale)
  })
}

/** Full years held on the day; undefined when the start is not known. */
export function yearsHeld(facts: TransferFacts, seller: Seller): number | undefined {
  const { held } = seller
  if ('fullYears' in held) {
    return held.fullYears
  }
  const since = 'acquired' in held ? heldSince(held.acquired) : held.since
  return since === undefined ? undefined : fullYears(since, facts.day)
}

function exemption(sheet: Worksheet, { facts, seller, price, missing }: Sale): Reason | undefined {
  if (seller.kind !== 'individual') {
    return undefined
  }
  if (facts.transfer !== 'sale' && facts.transfer !== 'otherGift') {
    return sheet.read('vat.family_division_exempt') ? 'familyDivision' : undefined
  }
  if (facts.transfer === 'otherGift' && !sheet.read('vat.gift_is_sale')) {
    return 'notSold'
  }
  if (facts.property.use !== 'home') {
    return undefined
  }
  if (seller.selfBuilt && sheet.read('vat.self_built_home_exempt')) {
    return 'selfBuilt'
  }
  const years = yearsHeld(facts, seller)
  needAll(sheet, ['yearsHeld', years], years === undefined ? [missing, price] : ['', years])
  return sheet.need('yearsHeld', years, 'years') >= sheet.read('vat.home_exempt_after') ? 'heldTwoYears' : undefined
}

type VatRate = Extract<ParameterName, 'vat.home_rate' | 'vat.general_rate' | 'vat.other_property_rate' | 'vat.general_simplified_rate'>

function onWhole(sheet: Worksheet, { price, missing }: Sale, name: VatRate, reason: Reason): Outcome {
  const rate = sheet.note('rate', sheet.read(name), 'ppm')
  needAll(sheet, [missing, price])
  // A declared price contains the tax, an assessed one does not.
  const contained = price?.kind !== 'assessed'
  const amount = sheet.need(contained ? 'price' : 'assessed', amountOf(price), 'fen')
  const due = contained ? taxInside(amount, rate) : share(amount, rate)
  return { base: contained ? minus(amount, due) : amount, rate, due, reason }
}

function otherProperty(sheet: Worksheet, sale: Sale): Outcome {
  const { seller, price, missing } = sale
  const name = seller.kind === 'generalCompany' ? 'vat.general_simplified_rate' : 'vat.other_property_rate'
  if (seller.selfBuilt || sheet.readIfHolds('vat.other_property_deducts_purchase') !== true) {
    return onWhole(sheet, sale, name, 'wholePrice')
  }
  const rate = sheet.note('rate', sheet.read(name), 'ppm')
  needAll(sheet, [missing, price], ['original', seller.cost.original])
  const contained = price?.kind !== 'assessed'
  const amount = sheet.need(contained ? 'price' : 'assessed', amountOf(price), 'fen')
  const difference = atLeastZero(minus(amount, sheet.need('original', seller.cost.original, 'fen')))
  // Assessed A is without VAT: gross = A + tax and tax = (gross − original) ÷ (1 + r) × r give tax = (A − original) × r.
  const due = contained ? taxInside(difference, rate) : share(difference, rate)
  return { base: contained ? minus(difference, due) : difference, rate, due, reason: difference > 0 ? 'onDifference' : 'noDifference' }
}

const amountOf = (price: TaxablePrice | undefined): Fen | undefined => (price?.kind === 'assessed' ? price.net : price?.gross)

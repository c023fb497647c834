import type { Fen } from '#shared/model/money'
import { fraction, minus, taxInside } from './fraction'
import type { Law } from './law'
import { lettingTaxes } from './letting'
import { asked, needAll } from './need-all'
import type { When } from './parameter'
import { proxyInvoiceTaxes } from './proxy-invoice'
import type { ProxyInvoice } from './proxy-invoice'
import { share } from './share'
import type { TaxLine } from './tax-line'
import { taxLine } from './tax-line'
import { thingRentWithholding, withholding } from './withholding'

/** What the money is to a natural person under income tax; `ownFarm` and `ownUsed` go with an exemption of VAT. */
export type Income = 'labour' | 'author' | 'royalty' | 'thingRent' | 'business' | 'letting' | 'ownFarm' | 'ownUsed'

export interface InvoiceFacts extends ProxyInvoice {
  readonly income: Income
  /** a business withholds income tax from what it pays; a person who pays does not in practice */
  readonly isBuyerBusiness: boolean
}

/** Every tax of one invoice (一票清税): what the office collects, and what the payer of the money withholds, which is not collected. */
export interface InvoiceBasket {
  readonly lines: TaxLine[]
  readonly withheld: TaxLine | undefined
}

const WHOSE = { tax: 'incomeTax', payer: 'seller', party: 0 } as const

/**
 * All taxes of an invoice of a natural person or a registered small payer. A registered payer files all but VAT and surcharges itself.
 * @throws NotInForce for rent before 2023-01-01
 * @law 个人所得税法 第二条, 第九条; 国家税务总局公告2018年第61号 (withheld by the payer)
 */
export function invoiceTaxes(law: Law, facts: InvoiceFacts): InvoiceBasket {
  const before = proxyInvoiceTaxes(law, { ...facts, exempt: exemptionOf(facts.income) })
  if (facts.seller === 'smallPayer') {
    return { lines: before, withheld: undefined }
  }
  const withheld = facts.isBuyerBusiness ? withheldFrom(law, facts, before) : undefined
  return { lines: [...before, ...collected(law, facts, before)], withheld }
}

const exemptionOf = (income: Income): ProxyInvoice['exempt'] => (income === 'ownFarm' ? 'ownFarmProduce' : income === 'ownUsed' ? 'ownUsedThings' : undefined)

function collected(law: Law, facts: InvoiceFacts, before: readonly TaxLine[]): TaxLine[] {
  switch (facts.income) {
    case 'letting':
      return lettingTaxes(law, { invoice: facts, before, repairs: 0 as Fen, incomeMethod: 'actual' })
    case 'business':
      return [businessAtCounter(law, facts, before)]
    case 'ownFarm':
      return [ownFarmIncome(law, facts)]
    case 'labour':
    case 'author':
    case 'royalty':
    case 'thingRent':
    case 'ownUsed':
      return []
  }
  return facts.income satisfies never
}

/**
 * 经营所得 of a natural person at the counter: by an assessed rate that only the bureau knows.
 * @law 个人所得税法 第六条; 重庆市税务局文件，待提供
 */
function businessAtCounter(law: Law, facts: InvoiceFacts, before: readonly TaxLine[]): TaxLine {
  return taxLine(law, facts.when, WHOSE, (sheet) => {
    const rate = sheet.read('business-income.counter_assessed_rate')
    needAll(sheet, ...before.slice(0, 1).map(asked))
    const base = sheet.need('net', netOf(facts, before), 'fen')
    return { base, rate, due: share(base, rate), reason: 'assessed' }
  })
}

/** @law 财税〔2004〕30号: growing and raising on one's own account */
function ownFarmIncome(law: Law, facts: InvoiceFacts): TaxLine {
  return taxLine(law, facts.when, WHOSE, (sheet) =>
    sheet.read('business-income.own_farm_exempt') ? { base: facts.gross, rate: 0, due: 0 as Fen, reason: 'ownFarmProduce' } : sheet.lack('cost'))
}

function withheldFrom(law: Law, facts: InvoiceFacts, before: readonly TaxLine[]): TaxLine | undefined {
  const amount = netOf(facts, before)
  switch (facts.income) {
    case 'labour':
    case 'author':
    case 'royalty':
      return withholding(law, { when: facts.when, income: facts.income, amount })
    case 'thingRent':
      return thingRentWithholding(law, { when: facts.when, amount })
    default:
      return undefined
  }
}

/** The amount without the VAT that is really charged. */
function netOf({ gross }: InvoiceFacts, [vat]: readonly TaxLine[]): Fen | undefined {
  return gross === undefined || vat === undefined || vat.unknown ? undefined : minus(gross, vat.payable)
}

export interface GeneralInvoice {
  readonly when: When
  /** which of the three rates it stands under: goods; transport, building, real estate, farm produce; other services */
  readonly rate: 'goods' | 'basic' | 'services'
  readonly gross: Fen
}

/**
 * Output VAT of one invoice of a general payer; what is paid, after input VAT, is a matter of its return.
 * @throws NotInForce before 2019-04-01
 * @law 增值税法 第十条 (from 2026-01-01); 财政部 税务总局 海关总署公告2019年第39号
 */
export function generalOutput(law: Law, { when, rate, gross }: GeneralInvoice): TaxLine {
  return taxLine(law, when, { tax: 'vat', payer: 'seller', party: 0 }, (sheet) => {
    const charged = sheet.read('vat.general_rates')[rate]
    sheet.note('gross', gross, 'fen')
    return { base: minus(gross, taxInside(gross, charged)), rate: charged, due: fraction(gross, charged, 1_000_000 + charged), reason: 'general' }
  })
}

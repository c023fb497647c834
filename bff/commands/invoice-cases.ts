import type { Day } from '#shared/model/day'
import type { Fen } from '#shared/model/money'
import { generalOutput, invoiceTaxes } from '../engines/law/invoice-taxes'
import type { GeneralInvoice, Income } from '../engines/law/invoice-taxes'
import type { Law } from '../engines/law/law'
import type { ProxyInvoice } from '../engines/law/proxy-invoice'
import { mustRegister } from '../engines/law/small-payer'
import type { Tax, TaxLine } from '../engines/law/tax-line'
import { CaseRefused } from './case-inputs'
import type { Inputs } from './case-inputs'
import { at, invoiceOf, isExempt, known } from './period-cases'
import { surchargeValues } from './transfer-cases'
import type { Computed } from './transfer-cases'

const WAIVES: Record<string, ProxyInvoice['waives']> = { exemption: 'exemption', reduction: 'reduction' }
const SELLERS: Record<string, ProxyInvoice['seller']> = { person: 'person', small_payer: 'smallPayer' }
const INCOMES: Record<string, Income> = {
  labour: 'labour', author: 'author', royalty: 'royalty', thing_rent: 'thingRent', business: 'business', letting: 'letting', own_farm: 'ownFarm', own_used: 'ownUsed',
}
const RATE_CLASSES: Record<string, GeneralInvoice['rate']> = { goods: 'goods', basic: 'basic', services: 'services' }

/** Every tax of one invoice in one basket. */
export const basketCase = (deal: ProxyInvoice['deal']) => (law: Law, day: Day, inputs: Inputs): Computed => {
  const { lines, withheld } = invoiceTaxes(law, {
    ...invoiceOf(deal, { law, day, inputs }),
    kind: inputs.read('flag', 'special') === true ? 'special' : 'ordinary',
    waives: oneOf(WAIVES, inputs.read('word', 'waives')),
    seller: oneOf(SELLERS, inputs.read('word', 'seller')),
    income: oneOf(INCOMES, inputs.read('word', 'income')) ?? (deal === 'goodsOrServices' ? 'labour' : 'letting'),
    isBuyerBusiness: inputs.read('flag', 'business_buyer', true) ?? true,
  })
  const of = (tax: Tax): TaxLine | undefined => lines.find((line) => line.tax === tax)
  const [vat] = lines
  return {
    lines: withheld ? [...lines, withheld] : lines,
    values: {
      ex_vat: known(vat, 'base'), exempt: isExempt(vat), vat: known(vat, 'payable'), ...surchargeValues(lines),
      property_tax: known(of('propertyTax'), 'payable'), stamp: known(of('stampTax'), 'payable'), iit: known(of('incomeTax'), 'payable'),
      withhold: known(withheld, 'payable'), total: totalOf(lines),
    },
  }
}

/** Output VAT of one invoice of a general payer. */
export function generalInvoiceCase(law: Law, day: Day, inputs: Inputs): Computed {
  const line = generalOutput(law, { when: at(day), rate: oneOf(RATE_CLASSES, inputs.read('word', 'rate_class')) ?? 'goods', gross: inputs.read('money', 'gross') ?? (0 as Fen) })
  return { lines: [line], values: { ex_vat: known(line, 'base'), vat: known(line, 'payable') } }
}

/** Sales of twelve months against the limit of small payers. */
export const yearSalesCase = (law: Law, day: Day, inputs: Inputs): Computed => ({
  lines: [],
  values: { must_register: mustRegister(law, at(day), inputs.read('money', 'sales_ex_vat') ?? 0) },
})

/** @throws CaseRefused on a word that is none of them */
function oneOf<T>(words: Readonly<Record<string, T>>, word: string | undefined): T | undefined {
  if (word !== undefined && !Object.hasOwn(words, word)) {
    throw new CaseRefused(`${word}: not understood`)
  }
  return word === undefined ? undefined : words[word]
}

const totalOf = (lines: readonly TaxLine[]): Fen | undefined =>
  lines.reduce<Fen | undefined>((sum, line) => (sum === undefined || line.unknown ? undefined : ((sum + line.payable) as Fen)), 0 as Fen)

import type { Day } from '#shared/model/day'
import type { Fen, Ppm } from '#shared/model/money'
import { existingHomeTaxes, payableBy } from '../engines/law/existing-home'
import type { TransferTaxes } from '../engines/law/existing-home'
import type { Law } from '../engines/law/law'
import { parameter } from '../engines/law/parameter'
import type { Named, Tax, TaxLine } from '../engines/law/tax-line'
import type { Buyer, Held, Property, Seller, Transfer, TransferFacts } from '../engines/law/transfer-facts'
import type { Inputs } from './case-inputs'
import { CaseRefused } from './case-inputs'

/** What a case comes to: values by the case file's keys (fen, ppm, counts; undefined = unknown) and the lines they come from. */
export interface Computed {
  readonly values: Record<string, number | boolean | string | undefined>
  readonly lines: readonly TaxLine[]
  /** of a transfer: what the lines rest on */
  readonly facts?: TransferFacts
}

/** The city of every case: the file knows no district. */
const PLACE = 'CQ'

/** Sale of an existing property by a natural person, home or other. */
export function saleCase(law: Law, day: Day, inputs: Inputs): Computed {
  const facts = saleFacts(law, day, inputs)
  const taxes = existingHomeTaxes(law, facts)
  const { lines } = taxes
  const [seller, buyer] = [payableBy(lines, 'seller'), payableBy(lines, 'buyer')]
  const land = lines.find((line) => line.tax === 'landVat')
  const deed = lines.find((line) => line.tax === 'deedTax')
  return {
    facts,
    lines,
    values: {
      taxable_price_ex_vat: taxes.net,
      price_used: taxes.priceUsed,
      ...sellerValues(lines),
      stamp_buyer: paid(lines, 'buyer', ['stampTax']),
      lvat_years: named(land, 'years'),
      lvat_deductions: named(land, 'deductions'),
      deed_rate: deed?.unknown === false ? deed.rate : undefined,
      deed_tax: paid(lines, 'buyer', ['deedTax']),
      seller_total: seller,
      buyer_total: buyer,
      total: seller === undefined || buyer === undefined ? undefined : seller + buyer,
    },
  }
}

function sellerValues(lines: readonly TaxLine[]): Computed['values'] {
  return {
    vat: paid(lines, 'seller', ['vat']),
    ...surchargeValues(lines),
    surcharges: paid(lines, 'seller', ['urbanMaintenanceTax', 'educationSurcharge', 'localEducationSurcharge']),
    stamp_seller: paid(lines, 'seller', ['stampTax']),
    land_vat: paid(lines, 'seller', ['landVat']),
    iit: paid(lines, 'seller', ['incomeTax']),
  }
}

/** The three surcharges under the case file's keys. */
export const surchargeValues = (lines: readonly TaxLine[]): Computed['values'] => ({
  umct: paid(lines, 'seller', ['urbanMaintenanceTax']),
  edu_surcharge: paid(lines, 'seller', ['educationSurcharge']),
  local_edu_surcharge: paid(lines, 'seller', ['localEducationSurcharge']),
})

/** A gift, a legacy or an inheritance of one property between natural persons. */
export const giftCase = (transfer: Transfer) => (law: Law, day: Day, inputs: Inputs): Computed => {
  const facts = { ...saleFacts(law, day, inputs), transfer, price: 'none', assessed: inputs.read('money', 'value') } as const
  const { lines } = existingHomeTaxes(law, facts)
  const values = {
    vat: paid(lines, 'seller', ['vat']),
    iit: paid(lines, 'buyer', ['incomeTax']),
    stamp_each: paid(lines, 'buyer', ['stampTax']),
    deed_tax: paid(lines, 'buyer', ['deedTax']),
  }
  return { facts, lines, values }
}

/** A new home from the developer: what its buyer pays. The price is without VAT. */
export function newHomeCase(law: Law, day: Day, inputs: Inputs): Computed {
  const { lines } = boughtFromCompany(law, day, inputs, 'home')
  return { lines, values: { deed_tax: paid(lines, 'buyer', ['deedTax']), vat: paid(lines, 'buyer', ['vat']), iit: paid(lines, 'buyer', ['incomeTax']) } }
}

/** A company buys land or buildings: deed tax and stamp on the price as it stands; no halving unless the case says so. */
export function companyPurchaseCase(law: Law, day: Day, inputs: Inputs): Computed {
  const { lines } = boughtFromCompany(law, day, inputs, 'other')
  return { lines, values: { deed_tax: paid(lines, 'buyer', ['deedTax']), stamp: paid(lines, 'buyer', ['stampTax']) } }
}

function boughtFromCompany(law: Law, day: Day, inputs: Inputs, use: Property['use']): TransferTaxes {
  const property = { use, area: inputs.read('area', 'area'), location: undefined }
  const kind = use === 'home' ? 'individual' : 'company'
  const buyer = { ...buyerOf(inputs), kind, halving: inputs.read('flag', 'halving', false) } as const
  return existingHomeTaxes(law, { ...frame(day), property, price: 'none', assessed: inputs.read('money', 'price'), sellers: [], buyers: [buyer] })
}

const frame = (day: Day): Pick<TransferFacts, 'day' | 'place' | 'transfer' | 'tolerance' | 'lowPriceAccepted'> =>
  ({ day, place: PLACE, transfer: 'sale', tolerance: 0 as Ppm, lowPriceAccepted: false })

function saleFacts(law: Law, day: Day, inputs: Inputs): TransferFacts {
  return {
    ...frame(day),
    auctioned: inputs.read('flag', 'auctioned', false) === true,
    tolerance: inputs.read('ratio', 'tolerance', 0 as Ppm),
    property: {
      use: inputs.read('flag', 'housing', true) === false ? 'other' : 'home',
      area: inputs.read('area', 'area'),
      location: locationOf(law, day, inputs),
    },
    price: inputs.read('money', 'price'),
    assessed: inputs.has('assessed') ? inputs.read('money', 'assessed') : 'none',
    sellers: [sellerOf(inputs)],
    buyers: [buyerOf(inputs)],
  }
}

/** The class a rate of urban maintenance tax stands for. */
export function locationOf(law: Law, day: Day, inputs: Inputs): Property['location'] {
  const rate = inputs.read('ratio', 'umct', 70_000 as Ppm)
  const { value } = parameter(law, 'surcharges.urban_maintenance_rate', { day, place: PLACE })
  const found = (['urbanDistrict', 'countyTown', 'elsewhere'] as const).find((each) => value?.[each] === rate)
  if (rate !== undefined && found === undefined) {
    throw new CaseRefused(`input umct: ${rate / 1_000_000} is the rate of no class`)
  }
  return found
}

function sellerOf(inputs: Inputs): Seller {
  const held: Held = inputs.has('acquired') ? { since: inputs.read('day', 'acquired') } : { fullYears: inputs.read('years', 'held_years') }
  return {
    share: 1,
    kind: 'individual',
    selfBuilt: false,
    held,
    halving: inputs.read('flag', 'halving', true),
    onlyHome: inputs.read('flag', 'only_home', false),
    simplified: false,
    incomeMethod: methodOf(inputs),
    cost: costOf(inputs),
  }
}

/** By the case, else actual where the original value is told. */
export function methodOf(inputs: Inputs): Seller['incomeMethod'] {
  const method = inputs.read('word', 'iit_method', inputs.has('original') ? 'actual' : 'assessed')
  if (method === 'actual' || method === 'assessed' || method === undefined) {
    return method
  }
  throw new CaseRefused(`input iit_method: ${method} is not understood`)
}

function costOf(inputs: Inputs): Seller['cost'] {
  const none = 0 as Fen
  return {
    original: inputs.read('money', 'original'),
    taxes: inputs.read('money', 'original_taxes', none),
    deedTax: inputs.read('money', 'original_deed', none),
    invoiceDay: inputs.read('day', 'purchase_invoice'),
    decoration: inputs.read('money', 'decoration', none),
    interest: inputs.read('money', 'interest', none),
    other: inputs.read('money', 'other_costs', none),
    publicHousing: inputs.read('flag', 'public', false) ?? false,
    given: false,
    ...appraisalOf(inputs),
  }
}

function appraisalOf(inputs: Inputs): Pick<Seller['cost'], 'appraisal'> {
  const replacement = inputs.read('money', 'appraised_cost')
  const newness = inputs.read('ratio', 'newness')
  if (replacement === undefined || newness === undefined) {
    return {}
  }
  const none = 0 as Fen
  return { appraisal: { replacement, newness, land: inputs.read('money', 'land_paid') ?? none, fee: inputs.read('money', 'appraisal_fee') ?? none } }
}

const compensationOf = (amount: Fen | undefined): Pick<Buyer, 'compensation'> => (amount === undefined ? {} : { compensation: amount })

const buyerOf = (inputs: Inputs): Buyer => ({
  share: 1,
  kind: 'individual',
  homesBefore: inputs.read('count', 'buyer_homes_before', 0),
  halving: inputs.read('flag', 'halving', true),
  fromSpouse: false,
  deedTaxPaid: inputs.read('money', 'deed_paid'),
  ...compensationOf(inputs.read('money', 'compensation')),
})

/** Payable of some taxes of one side; undefined when any of them is unknown. No such line: nothing to pay. */
export function paid(lines: readonly TaxLine[], payer: TaxLine['payer'], taxes: readonly Tax[]): number | undefined {
  return payableBy(lines.filter((line) => taxes.includes(line.tax)), payer)
}

function named(line: TaxLine | undefined, name: string): Named['value'] | undefined {
  return line?.unknown === false ? line.formula.find((each) => each.name === name)?.value : undefined
}

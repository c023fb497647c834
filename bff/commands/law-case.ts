import * as v from 'valibot'
import { Day } from '#shared/model/day'
import type { Law } from '../engines/law/law'
import { NotInForce } from '../engines/law/parameter'
import type { Inputs } from './case-inputs'
import { caseInputs, CaseRefused, scaled } from './case-inputs'
import { housingTaxCase } from './housing-cases'
import { basketCase, generalInvoiceCase, yearSalesCase } from './invoice-cases'
import {
  businessCase, companyIncomeCase, contractStampCase, proxyCase, rentCase, smallPayerCase, swapCase, withholdingCase,
} from './period-cases'
import { brokenDealCase, lateFeeCase, overpaymentCase } from './refund-cases'
import type { Computed } from './transfer-cases'
import { companyPurchaseCase, giftCase, newHomeCase, saleCase } from './transfer-cases'

const Case = v.strictObject({
  id: v.string(),
  date: Day,
  inputs: v.record(v.string(), v.unknown()),
  expected: v.record(v.string(), v.unknown()),
  source: v.optional(v.string()),
  note: v.optional(v.string()),
  origin: v.optional(v.string()),
})

interface Kind {
  readonly may: readonly string[]
  readonly run: (law: Law, day: Day, inputs: Inputs) => Computed
}

const SALE = [
  'price', 'area', 'acquired', 'held_years', 'only_home', 'buyer_homes_before', 'umct', 'halving', 'housing', 'iit_method', 'original', 'original_taxes',
  'original_deed', 'purchase_invoice', 'decoration', 'public', 'interest', 'other_costs', 'assessed', 'tolerance',
  // a contract that shifts the taxes changes who brings the cash, not who owes them
  'buyer_bears',
  // beyond the keys of the reference
  'auctioned', 'compensation', 'appraised_cost', 'newness', 'land_paid', 'appraisal_fee',
]
const GIFT = ['value', 'area', 'deed_paid', 'held_years', 'acquired', 'umct', 'halving', 'housing']
const PROXY = ['gross', 'months', 'umct', 'halving', 'others_ex_vat']
const BASKET = [...PROXY, 'waives', 'special', 'seller', 'income', 'business_buyer']
const RENT = [...PROXY, 'repairs', 'iit_method']
const SALES = ['sales_ex_vat', 'umct', 'halving']

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['', { may: SALE, run: saleCase }],
  ['new_home', { may: ['price', 'area', 'buyer_homes_before'], run: newHomeCase }],
  ['company_land_purchase', { may: ['price', 'halving'], run: companyPurchaseCase }],
  ['gift_to_child', { may: GIFT, run: giftCase('familyGift') }],
  ['gift_to_unrelated', { may: GIFT, run: giftCase('otherGift') }],
  ['statutory_inheritance', { may: GIFT, run: giftCase('inheritance') }],
  ['legatee_not_heir', { may: GIFT, run: giftCase('legacy') }],
  ['swap_refund', { may: ['old_price_ex_vat', 'new_price_ex_vat', 'new_share', 'iit_paid', 'same_city', 'days'], run: swapCase }],
  ['proxy_goods_services', { may: PROXY, run: proxyCase('goodsOrServices') }],
  ['proxy_rent_housing', { may: RENT, run: rentCase('homeRent') }],
  ['proxy_rent_nonhousing', { may: RENT, run: rentCase('otherRent') }],
  ['invoice_goods_services', { may: BASKET, run: basketCase('goodsOrServices') }],
  ['invoice_rent_housing', { may: BASKET, run: basketCase('homeRent') }],
  ['invoice_rent_nonhousing', { may: BASKET, run: basketCase('otherRent') }],
  ['general_invoice', { may: ['gross', 'rate_class'], run: generalInvoiceCase }],
  ['year_sales', { may: ['sales_ex_vat'], run: yearSalesCase }],
  ['iit_withholding_labour', { may: ['amount_ex_vat'], run: withholdingCase('labour') }],
  ['iit_withholding_author', { may: ['amount_ex_vat'], run: withholdingCase('author') }],
  ['iit_withholding_royalty', { may: ['amount_ex_vat'], run: withholdingCase('royalty') }],
  ['iit_business', { may: ['revenue', 'cost', 'months'], run: businessCase }],
  ['small_scale_month', { may: SALES, run: smallPayerCase('month') }],
  ['small_scale_quarter', { may: SALES, run: smallPayerCase('quarter') }],
  ['cit_quarter', { may: ['cumulative_profit', 'small_low_profit'], run: companyIncomeCase }],
  ['stamp_quarter', { may: ['purchase_sale_contracts_ex_vat', 'halving'], run: contractStampCase }],
  ['housing_tax', { may: ['district', 'detached', 'acquired', 'price', 'area', 'average_price', 'outsider'], run: housingTaxCase }],
  ['late_fee', { may: ['tax', 'due_on'], run: lateFeeCase }],
  ['overpayment', { may: ['overpaid', 'paid_on', 'found_by'], run: overpaymentCase }],
  ['broken_deal', { may: ['deed_paid', 'deal_ended', 'registered'], run: brokenDealCase }],
])

/** The cases of a case file, not yet looked into. @throws CaseRefused when it is no list */
export function casesIn(content: unknown): unknown[] {
  if (!Array.isArray(content)) {
    throw new CaseRefused('the file is no list of cases')
  }
  return content
}

/** The name of a case, or its place in the file. */
export const nameOf = (raw: unknown, place: number): string => {
  const named = v.safeParse(v.object({ id: v.string() }), raw)
  return named.success ? named.output.id : `#${place + 1}`
}

/**
 * Computes one case with the engine that serves the API and says what differs from its expectation; an empty list means it passes.
 * Whatever is not understood is a difference of its own, never passed over.
 */
export function checkCase(law: Law, raw: unknown): string[] {
  try {
    const { values, expected } = computeCase(law, raw)
    return Object.entries(expected).flatMap(([key, wanted]) => difference(key, wanted, values))
  } catch (error) {
    // The two answers a case can get instead of figures; a fault of the programme goes on.
    if (error instanceof CaseRefused || error instanceof NotInForce) {
      return [error.message]
    }
    throw error
  }
}

/** @throws CaseRefused on anything it does not understand, NotInForce when the law of that day is not known */
export function computeCase(law: Law, raw: unknown): Computed & { expected: Record<string, unknown> } {
  const parsed = v.safeParse(Case, raw)
  if (!parsed.success) {
    const [issue] = parsed.issues
    throw new CaseRefused(`${v.getDotPath(issue) ?? 'case'}: ${issue.message}`)
  }
  const { date, inputs, expected } = parsed.output
  const word = typeof inputs.kind === 'string' ? inputs.kind : JSON.stringify(inputs.kind ?? '')
  const kind = inputs.kind === undefined ? KINDS.get('') : KINDS.get(word)
  if (kind === undefined) {
    throw new CaseRefused(`input kind: ${word} is not understood`)
  }
  const stray = Object.keys(inputs).find((key) => key !== 'kind' && !kind.may.includes(key))
  if (stray !== undefined) {
    throw new CaseRefused(`input ${stray}: not understood${inputs.kind === undefined ? '' : ` for ${word}`}`)
  }
  return { ...kind.run(law, date, caseInputs(inputs)), expected }
}

/** Values that are not money: by how many decimals the file writes them. */
const DECIMALS: Readonly<Record<string, number>> = { deed_rate: 6, lvat_years: 0 }

function difference(key: string, wanted: unknown, values: Computed['values']): string[] {
  if (!Object.hasOwn(values, key)) {
    return [`${key}: this kind of case gives no such value`]
  }
  const decimals = DECIMALS[key] ?? 2
  const got = values[key]
  const fits = typeof wanted === 'number' ? scaled(wanted, decimals) === got : (wanted ?? undefined) === got
  const shown = typeof got === 'number' ? (got / 10 ** decimals).toFixed(Math.min(decimals, 4)) : String(got ?? 'unknown')
  return fits ? [] : [`${key}: expected ${wanted === null ? 'unknown' : JSON.stringify(wanted)}, got ${shown}`]
}

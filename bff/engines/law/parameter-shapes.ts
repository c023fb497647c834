import type { Fen, Ppm } from '#shared/model/money'

/**
 * What each parameter is made of. `rate` is ppm, `money` fen, `area` 0.01 ㎡, `count` a whole number in the parameter's unit.
 * A name is `<file>.<key>` of `params/*.yaml`; the loader refuses a file that says more, less or otherwise.
 */
export const SHAPES = {
  'vat.home_exempt_after': 'count',
  'vat.home_rate': 'rate',
  'vat.self_built_home_exempt': 'flag',
  'vat.family_division_exempt': 'flag',
  'vat.gift_is_sale': 'flag',
  'vat.other_property_rate': 'rate',
  'vat.other_property_deducts_purchase': 'flag',
  'vat.general_rate': 'rate',
  'vat.general_simplified_rate': 'rate',
  'vat.one_deal_threshold': 'money',
  'vat.month_threshold': 'money',
  'vat.quarter_threshold': 'money',
  'vat.threshold_itself_taxed': 'flag',
  'vat.small_scale_rate': 'rate',
  'vat.small_scale_reduced_rate': 'rate',
  'vat.home_rent_rate': { levy: 'rate', charged: 'rate' },
  'vat.other_rent_rate': 'rate',
  'vat.month_sales_add_up': 'flag',
  'vat.own_farm_produce_exempt': 'flag',
  'vat.own_used_things_exempt': 'flag',
  'vat.general_rates': { goods: 'rate', basic: 'rate', services: 'rate' },
  'vat.small_scale_year_limit': 'money',
  'surcharges.urban_maintenance_rate': { urbanDistrict: 'rate', countyTown: 'rate', elsewhere: 'rate' },
  'surcharges.education_rate': 'rate',
  'surcharges.local_education_rate': 'rate',
  'surcharges.halving': 'rate',
  'income-tax.property_transfer_rate': 'rate',
  'income-tax.decoration_cap': { commodity: 'rate', publicHousing: 'rate' },
  'income-tax.home_assessed_rate': 'rate',
  'income-tax.other_property_assessed_rate': 'rate',
  'income-tax.auction_assessed_rate': 'rate',
  'income-tax.given_home_may_be_assessed': 'flag',
  'income-tax.home_exempt_after': 'count',
  'income-tax.gift_rate': 'rate',
  'income-tax.family_gift_exempt': 'flag',
  'swap-refund.window': 'count',
  'land-vat.home_exempt': 'flag',
  'land-vat.brackets': [{ over: 'rate', rate: 'rate', quick: 'rate' }],
  'land-vat.yearly_uplift': 'rate',
  'land-vat.part_year_over': 'count',
  'land-vat.deed_tax_deductible': 'flag',
  'land-vat.other_property_assessed_rate': 'rate',
  'land-vat.appraisal_deductible': 'flag',
  'stamp-tax.home_exempt': 'flag',
  'stamp-tax.home_gift_exempt': 'flag',
  'stamp-tax.property_transfer_rate': 'rate',
  'stamp-tax.sale_purchase_rate': 'rate',
  'deed-tax.statutory_rate': 'rate',
  'deed-tax.home_area_up_to': 'area',
  'deed-tax.only_home_rate': { upTo: 'rate', above: 'rate' },
  'deed-tax.second_home_rate': { upTo: 'rate', above: 'rate' },
  'deed-tax.statutory_heir_exempt': 'flag',
  'deed-tax.spouses_exempt': 'flag',
  'deed-tax.divorce_exempt': 'flag',
  'deed-tax.refunded_when_deal_breaks': 'flag',
  'deed-tax.expropriation_exempt': 'flag',
  'withholding.expense_deduction': { flatUpTo: 'money', flat: 'money', share: 'rate' },
  'withholding.labour_brackets': [{ over: 'money', rate: 'rate', quick: 'money' }],
  'withholding.author_income_share': 'rate',
  'withholding.author_and_royalty_rate': 'rate',
  'business-income.brackets': [{ over: 'money', rate: 'rate', quick: 'money' }],
  'business-income.monthly_deduction': 'money',
  'business-income.relief': { upTo: 'money', share: 'rate' },
  'business-income.counter_assessed_rate': 'rate',
  'business-income.own_farm_exempt': 'flag',
  'letting.home_property_tax_rate': 'rate',
  'letting.other_property_tax_rate': 'rate',
  'letting.home_stamp_exempt': 'flag',
  'letting.stamp_rate': 'rate',
  'letting.home_income_rate': 'rate',
  'letting.other_income_rate': 'rate',
  'letting.expense_deduction': { flatUpTo: 'money', flat: 'money', share: 'rate' },
  'letting.repairs_up_to': 'money',
  'letting.income_assessed_rate': 'rate',
  'housing-tax.terms': { newFrom: 'rate', low: 'rate', middleFrom: 'rate', middle: 'rate', highFrom: 'rate', high: 'rate', freeDetached: 'area', freeNew: 'area' },
  'housing-tax.outsider_ordinary_taxed': 'flag',
  'administration.late_fee_per_day': 'rate',
  'administration.nothing_below': 'money',
  'administration.refund_within': 'count',
  'administration.refund_interest_per_day': 'rate',
  'company-income-tax.rate': 'rate',
  'company-income-tax.small_low_profit': { upTo: 'money', rate: 'rate' },
} as const

/** A leaf, a record of named shapes, or a list of them. */
export type Shape = 'rate' | 'money' | 'area' | 'count' | 'flag' | { readonly [key: string]: Shape } | readonly [Shape]

export type ParameterName = keyof typeof SHAPES
export type ValueOf<N extends ParameterName> = Made<(typeof SHAPES)[N]>

type Made<S> = S extends 'rate' ? Ppm
  : S extends 'money' ? Fen
  : S extends 'area' | 'count' ? number
  : S extends 'flag' ? boolean
  : S extends readonly [infer Each] ? readonly Made<Each>[]
  : { readonly [K in keyof S]: Made<S[K]> }

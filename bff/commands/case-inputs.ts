import type { Day } from '#shared/model/day'
import type { Fen, Ppm } from '#shared/model/money'

/** A case file says something that this command does not understand. */
export class CaseRefused extends Error {}

const KINDS = {
  kind: 'word', iit_method: 'word', found_by: 'word', waives: 'word', seller: 'word', income: 'word', rate_class: 'word', district: 'word',
  price: 'money', original: 'money', original_taxes: 'money', original_deed: 'money', decoration: 'money', interest: 'money', other_costs: 'money',
  assessed: 'money', value: 'money', deed_paid: 'money', old_price_ex_vat: 'money', new_price_ex_vat: 'money', iit_paid: 'money', gross: 'money',
  sales_ex_vat: 'money', cumulative_profit: 'money', purchase_sale_contracts_ex_vat: 'money', revenue: 'money', cost: 'money', amount_ex_vat: 'money',
  tax: 'money', overpaid: 'money', others_ex_vat: 'money', compensation: 'money', repairs: 'money', appraised_cost: 'money', land_paid: 'money', appraisal_fee: 'money', average_price: 'money',
  area: 'area',
  umct: 'ratio', tolerance: 'ratio', new_share: 'ratio', newness: 'ratio',
  acquired: 'day', purchase_invoice: 'day', due_on: 'day', paid_on: 'day',
  held_years: 'years', buyer_homes_before: 'count', days: 'count', months: 'count',
  only_home: 'flag', halving: 'flag', housing: 'flag', public: 'flag', buyer_bears: 'flag', same_city: 'flag', small_low_profit: 'flag',
  special: 'flag', business_buyer: 'flag',
  detached: 'flag', outsider: 'flag',
  auctioned: 'flag', deal_ended: 'flag', registered: 'flag',
} as const

type Key = keyof typeof KINDS
type KeyOf<K extends string> = { [Each in Key]: (typeof KINDS)[Each] extends K ? Each : never }[Key]
interface Read {
  money: Fen
  area: number
  ratio: Ppm
  count: number
  years: number
  flag: boolean
  day: Day
  word: string
}

/**
 * The inputs of one case, read key by key in our units. Absent takes the default, `null` is not known: undefined.
 * Money in yuan becomes fen, areas 0.01 ㎡, ratios ppm.
 */
export interface Inputs {
  has: (key: Key) => boolean
  read: <K extends keyof Read>(kind: K, key: KeyOf<K>, absent?: Read[K]) => Read[K] | undefined
}

/** @throws CaseRefused on a key it does not know or a value of the wrong kind */
export function caseInputs(raw: Record<string, unknown>): Inputs {
  const values = new Map<string, unknown>()
  for (const [key, value] of Object.entries(raw)) {
    if (!Object.hasOwn(KINDS, key)) {
      throw new CaseRefused(`input ${key}: not understood`)
    }
    values.set(key, value === null ? undefined : converted(key, KINDS[key as Key], value))
  }
  return {
    has: (key) => values.has(key),
    read: <K extends keyof Read>(_kind: K, key: KeyOf<K>, absent?: Read[K]) => (values.has(key) ? (values.get(key) as Read[K] | undefined) : absent),
  }
}

/** Decimal digits each kind may carry: a money amount in yuan has two. */
const DECIMALS: Partial<Record<keyof Read, number>> = { money: 2, area: 2, ratio: 6, count: 0 }

function converted(key: string, kind: keyof Read, value: unknown): unknown {
  const decimals = DECIMALS[kind]
  const number = decimals === undefined ? undefined : scaled(value, decimals)
  const fits = decimals !== undefined ? number !== undefined && (number >= 0 || key === 'cumulative_profit' || key === 'days')
    : kind === 'years' ? typeof value === 'number' && value >= 0
    : kind === 'flag' ? typeof value === 'boolean'
    : kind === 'day' ? typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
    : typeof value === 'string'
  if (!fits) {
    throw new CaseRefused(`input ${key}: ${JSON.stringify(value)} is no ${kind}`)
  }
  return kind === 'years' ? Math.floor(value as number) : (number ?? value)
}

/** A decimal number as a whole number of its smallest unit; undefined when it has more decimals. */
export function scaled(value: unknown, decimals: number): number | undefined {
  const text = typeof value === 'number' && Number.isFinite(value) ? value.toFixed(decimals) : undefined
  if (text === undefined || Number(text) !== value) {
    return undefined
  }
  const whole = Number(text.replace('.', ''))
  return Number.isSafeInteger(whole) ? whole : undefined
}

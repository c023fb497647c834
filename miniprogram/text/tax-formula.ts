import { yuan } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { TaxLine } from '#shared/model/tax-line'
import { taxesText } from './taxes'

type Known = Extract<TaxLine, { unknown: false }>

/** `860,000` when there are no cents, else `7,370.50`. */
export const plain = (amount: number): string => yuan(amount as Fen).replace(/\.00$/, '')

/** `20%`, `1.5%`, `0.05%`. */
export const percent = (ppm: number): string => `${ppm / 10_000}%`

/** The income without VAT goes without a name of its own in the engine's formula. */
export const INCOME_NAMES: readonly string[] = ['', 'net']

/** What was taken from the income to find the gain. */
export const isDeduction = ({ tax, reason }: Known, name: string): boolean =>
  tax === 'incomeTax' && (reason === 'onGain' || reason === 'noGain') && !INCOME_NAMES.includes(name)

/**
 * A tax line in figures: `(860,000 − 815,000 − 8,150) × 20%`, `= 7,370.00 元`; empty where nothing was multiplied (exempt, no gain).
 * The figures are of the whole home; a co-owner's share stands at the end.
 */
export function formulaOf(line: Known): string[] {
  const product = productOf(line)
  if (product === undefined) {
    return []
  }
  const relief = line.relief > 0 ? [taxesText.relief(yuan(line.relief)), taxesText.comesTo(yuan(line.payable))] : []
  return [`${product}${shareOf(line)}`, taxesText.comesTo(yuan(line.due)), ...relief]
}

function productOf(line: Known): string | undefined {
  const { tax, reason, rate } = line
  if (rate === 0) {
    return undefined
  }
  if (tax === 'vat') {
    return vatOf(line)
  }
  if (tax === 'incomeTax' && reason === 'onGain') {
    return gainOf(line)
  }
  if (tax === 'incomeTax' && reason === 'taxed') {
    return bracketOf(line)
  }
  if (tax === 'landVat' && reason === 'onGain') {
    return landGainOf(line)
  }
  const base = amount(line, tax.endsWith('Surcharge') || tax === 'urbanMaintenanceTax' ? ['vat'] : INCOME_NAMES) ?? ownBase(line)
  return base === undefined ? undefined : `${plain(base)} × ${percent(rate)}`
}

/** A declared price contains the tax, so it is taken out first; an assessed one has none in it. */
function vatOf(line: Known): string | undefined {
  const rate = percent(line.rate)
  const original = line.reason === 'onDifference' ? amount(line, ['original']) : undefined
  const less = (price: number) => (original === undefined ? plain(price) : `(${plain(price)} − ${plain(original)})`)
  const assessed = amount(line, ['assessed'])
  if (assessed !== undefined) {
    return `${less(assessed)} × ${rate}`
  }
  const price = amount(line, ['price'])
  if (price === undefined && line.base !== undefined) {
    // An invoice's amount without the tax is the line's own base.
    return `${plain(line.base)} × ${rate}`
  }
  return price === undefined ? undefined : `${less(price)} ÷ (1 + ${rate}) × ${rate}`
}

function gainOf(line: Known): string | undefined {
  const income = amount(line, INCOME_NAMES)
  const costs = line.formula.filter(({ name, value, unit }) => unit === 'fen' && isDeduction(line, name) && value !== 0)
  const terms = [income ?? 0, ...costs.map(({ value }) => Number(value))].map(plain)
  return income === undefined ? undefined : `(${terms.join(' − ')}) × ${percent(line.rate)}`
}

/** What is left after deductions, by a rate of its own; in a higher bracket less its quick deduction. */
function bracketOf({ base, rate, due }: Known): string | undefined {
  if (base === undefined) {
    return undefined
  }
  const quick = Math.round((base * rate) / 1_000_000) - due
  return `${plain(base)} × ${percent(rate)}${quick > 1 ? ` − ${plain(quick)}` : ''}`
}

function landGainOf(line: Known): string | undefined {
  const deductions = amount(line, ['deductions'])
  const income = amount(line, INCOME_NAMES)
  if (deductions === undefined || income === undefined) {
    return undefined
  }
  const quick = amount(line, ['quick'], 'ppm') ?? 0
  const gain = `(${plain(income)} − ${plain(deductions)}) × ${percent(line.rate)}`
  return quick === 0 ? gain : `${gain} − ${plain(deductions)} × ${percent(quick)}`
}

/** The base of a line is already cut to the share, so it may stand only where nobody shares. */
const ownBase = (line: Known): number | undefined => (shareOf(line) === '' ? line.base : undefined)

function shareOf({ formula }: Known): string {
  const share = formula.find(({ name }) => name === 'share')?.value
  return typeof share === 'string' ? ` × ${share}` : ''
}

function amount({ formula }: Known, names: readonly string[], unit = 'fen'): number | undefined {
  const found = formula.find((each) => names.includes(each.name) && each.unit === unit)?.value
  return typeof found === 'number' ? found : undefined
}

import type { Filing } from '#shared/model/filing'
import { sum, yuan } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { Citation, NamedValue, TaxLine } from '#shared/model/tax-line'
import { area } from '../text/format'
import { changeWords, isNamedFact, nameOfFact, nameOfSource, taxesText, whyOf, wordOfCode } from '../text/taxes'
import { formulaOf, INCOME_NAMES, isDeduction, percent } from '../text/tax-formula'
import { nameOfTax, taxNamed } from '../text/tax-names'
import type { AmountPart, AmountRow } from '../ui/amount-row'

type Known = Extract<TaxLine, { unknown: false }>
/** What the facts of a line are looked up in, for their sources. */
type Told = Pick<Filing, 'facts' | 'deal'>

const SURCHARGES = ['urbanMaintenanceTax', 'educationSurcharge', 'localEducationSurcharge']

/** The lines of one party as rows: what is to be paid or asked first, then the zeros; the three surcharges in one row. */
export function taxRows(lines: readonly TaxLine[], told: Told): AmountRow[] {
  const extra = lines.filter(({ tax }) => SURCHARGES.includes(tax))
  const rows = lines.filter(({ tax }) => !SURCHARGES.includes(tax)).map((line) => rowOf(line.tax, nameOfTax(line.tax), [line], told))
  const grouped = extra.length === 0 ? [] : [rowOf('surcharges', taxesText.surcharges, extra, told)]
  const all = [...rows.slice(0, 1), ...grouped, ...rows.slice(1)]
  return [...all.filter(({ zero }) => !zero), ...all.filter(({ zero }) => zero)]
}

/** The row that is open at first: what has to be paid or asked. */
export function firstOpen([first]: readonly AmountRow[]): { open?: string } {
  return first === undefined || first.zero ? {} : { open: first.key }
}

function rowOf(key: string, name: string, lines: readonly TaxLine[], told: Told): AmountRow {
  const known = lines.filter((line): line is Known => !line.unknown)
  const unknown = known.length < lines.length
  const payable = sum(known.map((line) => line.payable))
  const tag = sameTag(known)
  return {
    key,
    name,
    ...(unknown ? { waits: taxesText.waitsForOffice } : { amount: yuan(payable) }),
    zero: !unknown && payable === 0,
    ...(tag === undefined || unknown ? {} : { tag }),
    parts: lines.map((line) => partOf(line, told, lines.length > 1)),
  }
}

/** A tag speaks for the whole row, so it stands only when each line says the same. */
function sameTag(lines: readonly Known[]): string | undefined {
  const tags = new Set(lines.map(({ reason }) => whyOf(reason).tag))
  return tags.size === 1 ? [...tags][0] : undefined
}

function partOf(line: TaxLine, told: Told, named: boolean): AmountPart {
  const title = named ? { name: nameOfTax(line.tax) } : {}
  if (line.unknown) {
    const missing = [...new Set(line.missing.map(nameOfMissing))].join('、')
    const amount = named ? { amount: taxesText.waitsForOffice } : {}
    return { ...title, ...amount, formula: [], facts: [], because: taxesText.missing(missing), laws: lawsOf(line.law), unsure: false }
  }
  const inFen = (money: boolean) =>
    line.formula.filter(({ unit }) => (unit === 'fen') === money).flatMap((fact) => factOf(line, fact, told))
  return {
    ...title,
    ...(named ? { amount: `${yuan(line.payable)} ${taxesText.yuan}` } : {}),
    formula: formulaOf(line),
    // Money first: it stands right under the formula it is in.
    facts: [...inFen(true), ...inFen(false)],
    because: whyOf(line.reason).because,
    laws: lawsOf(line.law),
    changes: (line.changes ?? []).map((change) => changeWords(change, line.payable)),
    unsure: !['confirmed-text', 'confirmed-secondary'].includes(line.confidence),
  }
}

/** A fact, or the payable of another tax. */
const nameOfMissing = (name: string): string => (isNamedFact(name) ? nameOfFact(name) : (taxNamed(name) ?? nameOfFact(name)))

/** One named value; rates already stand in the formula, and costs of nothing say nothing. */
function factOf(line: Known, fact: NamedValue, told: Told): AmountPart['facts'] {
  const silent = fact.unit === 'ppm' || (isDeduction(line, fact.name) && fact.value === 0)
  if (silent) {
    return []
  }
  const sign = isDeduction(line, fact.name) && fact.unit === 'fen' ? '−' : ''
  const isPrice = INCOME_NAMES.includes(fact.name) && fact.value === told.deal.price
  const from = sourceOf(isPrice ? 'price' : fact.name, told)
  const label = isPrice ? nameOfFact('price') : nameOfMissing(fact.name)
  return [{ label, value: sign + valueOf(fact), ...(from === undefined ? {} : { from }) }]
}

/** From where a fact is, when the filing says so. */
function sourceOf(name: string, { facts, deal }: Told): string | undefined {
  if (name === 'price') {
    return nameOfSource(deal.source === 'typed' ? 'typed' : 'netSigning')
  }
  const own = facts.find((each) => each.name === (name === 'originalTaxes' ? 'originalDeedTax' : name))
  return own && nameOfSource(own.source)
}

/** A named value in its unit: `815,000.00`, `2 年`, `是`. */
export function valueOf({ name, value, unit }: NamedValue): string {
  switch (unit) {
    case 'fen':
      return yuan(Number(value) as Fen)
    case 'ppm':
      return percent(Number(value))
    case 'years':
      return taxesText.years(Number(value))
    case 'count':
      return name === 'months' ? taxesText.months(Number(value)) : taxesText.count(Number(value))
    case 'area':
      return area(Number(value))
    case 'day':
      return String(value)
    case 'code':
    case 'flag':
      return wordOfCode(String(value))
  }
  // The type ends here, the wire does not: a newer server may know another unit.
  return String(value)
}

/** `财政部 税务总局公告2025年第17号` and since when it says so, each once. */
function lawsOf(law: readonly Citation[]): AmountPart['laws'] {
  const laws = law.map(({ document, article, from }) => ({
    text: [document, article].filter((part) => part !== '').join('，'),
    since: taxesText.since(from),
  }))
  return laws.filter(({ text, since }, at) => laws.findIndex((each) => each.text === text && each.since === since) === at)
}

import type { Key, Table } from './plan'
import { monthLabel, type DescribedHome, type Sales } from './sales'

/** Codes of one key: how many there can be, which one a home has, how it reads. */
interface Coder {
  size: number
  ofSale: (place: number) => number
  ofHome: (home: DescribedHome, month: number) => number
  label: (code: number) => string
}

/** The levels of a table as found in sales: dense numbers, -1 where a fact is missing or was never seen. */
export interface Levels {
  readonly ofSales: Int32Array
  readonly labels: readonly string[]
  /** codes of all keys in one number, one a level */
  readonly codes: Float64Array
  readonly ofHome: (home: DescribedHome, month: number) => number
}

/** First and newest month of a model. */
type Span = readonly [first: number, last: number]

/** Numbers the levels of a table that occur, in the order in which they first occur. */
export function levelsOf(table: Table, sales: Sales, months: Span): Levels {
  const coders = table.keys.map((key) => coderOf(key, sales, months))
  const known = new Map<number, number>()
  const labels: string[] = []
  const ofSales = new Int32Array(sales.count)
  for (let place = 0; place < sales.count; place++) {
    const code = crossedOfSale(coders, place)
    let level = code < 0 ? -1 : known.get(code)
    if (level === undefined) {
      level = known.size
      known.set(code, level)
      labels.push(labelOf(coders, code))
    }
    ofSales[place] = level
  }
  const codes = Float64Array.from(known.keys())
  return { ofSales, labels, codes, ofHome: levelFinder(table, codes, sales, months) }
}

/** Which of the coded levels a home has in a month; -1: none of them. Text is coded as the sales have it. */
export function levelFinder(table: Table, codes: Float64Array, sales: Sales, months: Span): Levels['ofHome'] {
  const coders = table.keys.map((key) => coderOf(key, sales, months))
  const known = new Map(Array.from(codes, (code, level) => [code, level]))
  return (home, month) => {
    const code = crossedOfHome(coders, home, month)
    return code < 0 ? -1 : (known.get(code) ?? -1)
  }
}

const NO_SALES: Sales = { count: 0, id: [], month: new Int32Array(0), price: new Float64Array(0), text: {}, number: {} }

/** The label of a home's level, without any sales at hand; '' where a fact is missing. */
export function labelIn(table: Table, home: DescribedHome, month: number, months: Span): string {
  const parts = table.keys.map((key) => {
    if ('text' in key) {
      return home.text[key.text] ?? ''
    }
    const coder = coderOf(key, NO_SALES, months)
    const code = coder.ofHome(home, month)
    return code < 0 ? '' : coder.label(code)
  })
  return parts.includes('') ? '' : parts.join(':')
}

function crossedOfSale(coders: readonly Coder[], place: number): number {
  let code = 0
  for (const { size, ofSale } of coders) {
    const one = ofSale(place)
    if (one < 0) {
      return -1
    }
    code = code * size + one
  }
  return code
}

function crossedOfHome(coders: readonly Coder[], home: DescribedHome, month: number): number {
  let code = 0
  for (const { size, ofHome } of coders) {
    const one = ofHome(home, month)
    if (one < 0) {
      return -1
    }
    code = code * size + one
  }
  return code
}

function labelOf(coders: readonly Coder[], code: number): string {
  const parts: string[] = []
  for (const coder of [...coders].reverse()) {
    parts.unshift(coder.label(code % coder.size))
    code = Math.floor(code / coder.size)
  }
  return parts.join(':')
}

function coderOf(key: Key, sales: Sales, months: Span): Coder {
  if ('text' in key) {
    return textCoder(key.text, sales)
  }
  if ('months' in key) {
    return monthCoder(key, sales, months)
  }
  if ('yearsSince' in key) {
    const { yearsSince, bands } = key
    const built = sales.number[yearsSince]
    const code = (year: number, month: number): number => bandOf(bands, Math.floor(Math.min(month, months[1]) / 12) - year)
    return {
      size: bands.length + 1,
      ofSale: (place) => code(built?.[place] ?? NaN, sales.month[place] ?? NaN),
      ofHome: (home, month) => code(home.number[yearsSince] ?? NaN, month),
      label: (at) => yearsLabel(bands, at),
    }
  }
  const column = sales.number[key.number]
  const code = 'bands' in key ? (value: number) => bandOf(key.bands, value) : (value: number) => stepOf(key, value)
  return {
    size: 'bands' in key ? key.bands.length + 1 : Math.round((key.to - key.from) / key.step) + 1,
    ofSale: (place) => code(column?.[place] ?? NaN),
    ofHome: (home) => code(home.number[key.number] ?? NaN),
    label: (at) => ('bands' in key ? bandLabel(key.bands, at) : String(key.from + at * key.step)),
  }
}

function textCoder(name: string, sales: Sales): Coder {
  const { codes, levels } = sales.text[name] ?? { codes: new Int32Array(0), levels: [] }
  const places = new Map(levels.map((level, at) => [level, at]))
  return {
    size: Math.max(1, levels.length),
    ofSale: (place) => codes[place] ?? -1,
    ofHome: (home) => places.get(home.text[name] ?? '') ?? -1,
    label: (at) => levels[at] ?? '',
  }
}

/** After the newest month, and what is told ahead of it, the last level holds on. */
function monthCoder({ months: span, ahead = 0 }: { months: number; ahead?: number }, sales: Sales, [first, newest]: Span): Coder {
  const [start, last] = [Math.floor(first / span), newest + ahead * span]
  const code = (month: number): number => Math.floor(Math.min(Math.max(month, first), last) / span) - start
  const label = (at: number): string => monthLabel((start + at) * span)
  const size = Math.floor(last / span) - start + 1
  return { size, ofSale: (place) => code(sales.month[place] ?? newest), ofHome: (_, month) => code(month), label }
}

const stepOf = ({ step, from, to }: { step: number; from: number; to: number }, value: number): number =>
  Number.isFinite(value) ? Math.floor((Math.min(Math.max(value, from), to) - from) / step) : -1

function bandOf(bands: readonly number[], value: number): number {
  if (!Number.isFinite(value)) {
    return -1
  }
  const at = bands.findIndex((last) => value <= last)
  return at < 0 ? bands.length : at
}

function bandLabel(bands: readonly number[], at: number): string {
  const before = bands[at - 1]
  const last = bands[at]
  return last === undefined ? `>${before}` : before === undefined ? `<=${last}` : `${before}-${last}`
}

/** Whole years: `0-5`, `6-10` … `31+`; a building that is not finished yet counts as new. */
function yearsLabel(bands: readonly number[], at: number): string {
  const [first, last] = [at === 0 ? 0 : (bands[at - 1] as number) + 1, bands[at]]
  return last === undefined ? `${first}+` : first === last ? `${last}` : `${first}-${last}`
}

import type { Fen, Ppm } from '#shared/model/money'
import { isKnown, ppmOf, type Assessed, type Weighted } from './assess-home'
import type { Model, PublishedTable } from './model'
import { MILLION, partOf, scale } from './scale'
import { homeOf, type DescribedHome } from './sales'

/** One table's entry: what it multiplies by, and what that adds to the price per ㎡ so far. */
export interface Step {
  readonly table: string
  /** '' where the table has no such level */
  readonly level: string
  readonly ppm: Ppm
  /** fen; negative when it takes */
  readonly perSqm: Fen
}

/** A sale beside the home: from what it fetched to what that means here, entry by entry. */
export interface ShownComparable {
  readonly id: string
  readonly month: number
  readonly price: Fen
  /** 0.01 ㎡ */
  readonly area: number
  /** its own way from the standard home */
  readonly steps: readonly Step[]
  /** fen per ㎡ by the tables, in its own month */
  readonly byTables: Fen
  /** paid as part of that */
  readonly ratio: Ppm
  readonly weight: Ppm
  /** per ㎡, for this home and this month */
  readonly adjusted: Fen
  /** table by table where the two differ: this home's entry as part of the comparable's */
  readonly adjustments: readonly { readonly table: string; readonly from: string; readonly to: string; readonly ppm: Ppm }[]
}

/**
 * A value with all it is made of. Each line can be redone on paper:
 * standard → × each place and time = benchmark → × each factor = by tables → × correction = per ㎡ → × area = value.
 */
export interface Explanation {
  /** fen per ㎡ of the standard home, anywhere */
  readonly standard: Fen
  readonly places: readonly Step[]
  /** fen per ㎡ of the standard home in this complex and month */
  readonly benchmark: Fen
  readonly factors: readonly Step[]
  readonly byTables: Fen
  readonly correction: Ppm
  readonly perSqm: Fen
  /** 0.01 ㎡ */
  readonly area: number
  readonly value: Fen
  /** how much the tables themselves count among the comparables */
  readonly doubt: Ppm
  /** all that count, heaviest first; the first few are shown */
  readonly comparables: readonly ShownComparable[]
}

/** Takes an assessment apart. The home and the month must be those that it was made for. */
export function explain(model: Model, home: DescribedHome, month: number, assessed: Assessed): Explanation {
  const { places, factors, benchmark } = stepsOf(model, home, month, assessed.isBorrowed)
  return {
    standard: model.base,
    places,
    benchmark,
    factors,
    byTables: assessed.byTables,
    correction: assessed.correction,
    perSqm: assessed.perSqm,
    area: areaOf(model, home),
    value: assessed.value,
    doubt: Math.round((assessed.isBorrowed ? model.unseen : model.known).nearness.doubt * MILLION) as Ppm,
    comparables: assessed.comparables.map((one) => shown(model, { home, month, assessed }, one)),
  }
}

/** What the value would be if the home were otherwise, as part of what it is: "five floors higher: +1.9 %". */
export function counterfactual(model: Model, home: DescribedHome, month: number, otherwise: Partial<DescribedHome>): Ppm | undefined {
  const changed = { text: { ...home.text, ...otherwise.text }, number: { ...home.number, ...otherwise.number } }
  const isBorrowed = !isKnown(model, home, month)
  const [now, then] = [home, changed].map((one) => stepsOf(model, one, month, isBorrowed).byTables) as [Fen, Fen]
  const [before, after] = [scale(now, areaOf(model, home), 100), scale(then, areaOf(model, changed), 100)]
  return before > 0 ? partOf(after, before) : undefined
}

const areaOf = ({ plan }: Model, home: DescribedHome): number => Math.round((home.number[plan.area] ?? 0) * 100)

type Way = Pick<Explanation, 'benchmark' | 'byTables'> & { places: Step[]; factors: Step[] }

function stepsOf(model: Model, home: DescribedHome, month: number, withoutLocal: boolean): Way {
  const tables = model.tables.filter(({ kind }) => !withoutLocal || kind !== 'local')
  let perSqm = model.base
  const take = (table: PublishedTable): Step => {
    const level = table.levelOf(home, month)
    const before = perSqm
    perSqm = scale(perSqm, ppmOf(table, level), MILLION)
    return { table: table.name, level: table.labels[level] ?? '', ppm: ppmOf(table, level), perSqm: (perSqm - before) as Fen }
  }
  const places = tables.filter(({ kind }) => kind !== 'factor').map(take)
  const benchmark = perSqm
  const factors = tables.filter(({ kind }) => kind === 'factor').map(take)
  return { places, factors, benchmark, byTables: perSqm }
}

interface Told {
  home: DescribedHome
  month: number
  assessed: Assessed
}

function shown(model: Model, { home, month, assessed }: Told, { place, weight, ratio }: Weighted): ShownComparable {
  const { sales, plan } = model
  const [sold, soldIn] = [homeOf(sales, place), sales.month[place] as number]
  const { places, factors, byTables } = stepsOf(model, sold, soldIn, assessed.isBorrowed)
  const adjustments = model.tables
    .filter(({ kind }) => !assessed.isBorrowed || kind !== 'local')
    .map((table) => ({ table, from: table.levelOf(sold, soldIn), to: table.levelOf(home, month) }))
    .filter(({ from, to }) => from !== to)
    .map(({ table, from, to }) => ({
      table: table.name,
      from: table.labels[from] ?? '',
      to: table.labels[to] ?? '',
      ppm: scale(ppmOf(table, to), MILLION, ppmOf(table, from)) as number as Ppm,
    }))
  return {
    id: sales.id[place] ?? '',
    month: soldIn,
    price: Math.round(sales.price[place] as number) as Fen,
    area: Math.round((sales.number[plan.area]?.[place] as number) * 100),
    steps: [...places, ...factors],
    byTables,
    ratio,
    weight,
    adjusted: scale(assessed.byTables, ratio, MILLION),
    adjustments,
  }
}

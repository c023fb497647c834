import type { Adjustment } from '#shared/model/assessment'
import type { Fen, Ppm } from '#shared/model/money'
import type { Model, PublishedTable } from './model'
import { MILLION, scale } from './scale'
import type { DescribedHome } from './sales'

/** One table's entry: what it multiplies by, and what that adds to the price per ㎡ so far. */
export interface Step {
  readonly table: string
  /** '' where the table has no such level */
  readonly level: string
  readonly ppm: Ppm
  /** fen; negative when it takes */
  readonly perSqm: Fen
}

/** The way from the standard home to a home: × each place and time = benchmark, × each factor = by tables. Fen per ㎡. */
export interface Way {
  readonly benchmark: Fen
  readonly factors: readonly Step[]
  readonly byTables: Fen
}

/** A home in a month (since year 0), on the market or sold. */
export interface Moment {
  readonly home: DescribedHome
  readonly month: number
}

/** What a level multiplies by; -1: one that nobody has sold. */
export const ppmOf = (table: PublishedTable, level: number): Ppm => (level < 0 ? table.unknown : (table.ppm[level] as Ppm))

const tablesOf = ({ tables }: Model, withoutLocal: boolean): readonly PublishedTable[] =>
  withoutLocal ? tables.filter(({ kind }) => kind !== 'local') : tables

/** Takes the price by tables apart, rounded half up to the fen after each table, so that paper and pencil come to the same. */
export function explain(model: Model, { home, month }: Moment, withoutLocal: boolean): Way {
  let perSqm = model.base
  const take = (table: PublishedTable): Step => {
    const level = table.levelOf(home, month)
    const [before, ppm] = [perSqm, ppmOf(table, level)]
    perSqm = scale(perSqm, ppm, MILLION)
    return { table: table.name, level: table.labels[level] ?? '', ppm, perSqm: (perSqm - before) as Fen }
  }
  const tables = tablesOf(model, withoutLocal)
  tables.filter(({ kind }) => kind !== 'factor').forEach(take)
  const benchmark = perSqm
  const factors = tables.filter(({ kind }) => kind === 'factor').map(take)
  return { benchmark, factors, byTables: perSqm }
}

/** Level of each table, in their order; -1: unknown. */
export const levelsIn = ({ tables }: Model, { home, month }: Moment): number[] => tables.map((table) => table.levelOf(home, month))

/** Table by table where a sale and a home differ: the home's entry as part of the sale's. */
export function adjustmentsOf({ tables }: Model, sold: readonly number[], asked: readonly number[], withoutLocal: boolean): Adjustment[] {
  return tables.flatMap((table, at) => {
    const [from, to] = [sold[at] as number, asked[at] as number]
    if (from === to || (withoutLocal && table.kind === 'local')) {
      return []
    }
    const ppm = scale(ppmOf(table, to), MILLION, ppmOf(table, from)) as number as Ppm
    return [{ table: table.name, from: table.labels[from] ?? '', to: table.labels[to] ?? '', ppm }]
  })
}

import type { Adjustment, Assessment, Comparable } from '#shared/model/assessment'
import type { Fen, Ppm } from '#shared/model/money'
import { correctionOf } from './assess-home'
import { endsOf } from './band'
import { validUntil } from './valid-until'
import { describeHome } from './describe-home'
import type { HomeFacts } from './home-facts'
import { labelIn } from './levels'
import { inPriceOrder, monthsAhead, type Plan, type Table } from './plan'
import { saleRatio } from './sale-ratio'
import { MILLION, scale } from './scale'
import { monthLabel, monthNumber } from './sales'

/** One row of a version's published tables; label '' is what holds for a level nobody has sold. */
export interface PublishedLevel {
  readonly table: string
  readonly label: string
  readonly ppm: Ppm
}

/** All that a value is computed from again, years later: plan, base and levels of its version, and the home as it was described. */
export interface Stored {
  readonly plan: Plan
  /** fen per ㎡ of the standard home */
  readonly base: Fen
  readonly levels: readonly PublishedLevel[]
  readonly home: HomeFacts
  readonly assessment: Omit<Assessment, 'id' | 'version' | 'reason' | 'model'>
}

/** A published table as text alone: what was learnt from sales is not needed any more. */
interface TextTable {
  readonly table: Table
  readonly ppms: ReadonlyMap<string, Ppm>
}

/** Label of each table's level; '' where it is not published. */
type Labels = ReadonlyMap<string, string>

interface Line {
  readonly what: string
  readonly stored: unknown
  readonly again: unknown
}

/**
 * Computes a stored value again from its published tables and its comparables: benchmark, each step, each comparable with its
 * adjustments, correction, value and band, to the fen. How wide the band is and how likely the value comes from measured spreads,
 * which are no table: these are taken as stored.
 * @returns the first difference in words; undefined when there is none
 */
export function recompute(stored: Stored): string | undefined {
  const again = readAgain(stored)
  const lines = [...wayLines(again), ...stored.assessment.comparables.flatMap((one) => comparableLines(again, one)), ...valueLines(again)]
  const found = lines.find((line) => JSON.stringify(line.stored) !== JSON.stringify(line.again))
  return found && `${found.what}: ${JSON.stringify(found.stored)}, again ${JSON.stringify(found.again)}`
}

interface Again extends Stored {
  readonly isBorrowed: boolean
  /** those that count, in the order in which they are multiplied */
  readonly tables: readonly TextTable[]
  readonly labels: Labels
  readonly benchmarkMonth: string
  /** fen per ㎡ of the home */
  readonly byTables: Fen
}

function readAgain(stored: Stored): Again {
  const { plan, levels, home, assessment, base } = stored
  const all = inPriceOrder(plan.tables).map((table): TextTable => {
    const own = levels.filter((level) => level.table === table.name)
    return { table, ppms: new Map(own.map(({ label, ppm }) => [label, ppm])) }
  })
  const month = monthNumber(assessment.asOf.slice(0, 7))
  const ahead = monthsAhead(plan)
  const months = spanOf(all, { month, ahead })
  const described = describeHome(home)
  const labels = new Map(all.map(({ table, ppms }) => [table.name, publishedIn(ppms, labelIn(table, described, month, months))]))
  const isBorrowed = !all.some(({ table }) => table.kind === 'local' && labels.get(table.name) !== '')
  const tables = all.filter(({ table }) => !isBorrowed || table.kind !== 'local')
  const benchmarkMonth = monthLabel(Math.min(Math.max(month, months[0]), months[1] + ahead))
  return { ...stored, isBorrowed, tables, labels, benchmarkMonth, byTables: perSqmOf(base, tables, labels) }
}

const publishedIn = (ppms: TextTable['ppms'], label: string): string => (ppms.has(label) ? label : '')

/** First and newest month of the version: those of its table of months. */
function spanOf(tables: readonly TextTable[], { month, ahead }: { month: number; ahead: number }): [first: number, last: number] {
  const monthly = tables.find(({ table: { keys } }) => keys.length === 1 && keys.every((key) => 'months' in key && key.months === 1))
  const months = [...(monthly?.ppms.keys() ?? [])].map(monthNumber).filter((one) => !Number.isNaN(one))
  return months.length > 0 ? [Math.min(...months), Math.max(...months) - ahead] : [month, month]
}

const ppmIn = ({ ppms }: TextTable, label: string): Ppm => ppms.get(label) ?? (MILLION as Ppm)

const perSqmOf = (base: Fen, tables: readonly TextTable[], labels: Labels): Fen =>
  tables.reduce((perSqm, one) => scale(perSqm, ppmIn(one, labels.get(one.table.name) ?? ''), MILLION), base)

function wayLines({ base, tables, labels, assessment, isBorrowed, benchmarkMonth, byTables }: Again): Line[] {
  const isFactor = ({ table }: TextTable): boolean => table.kind === 'factor'
  const benchmark = perSqmOf(base, tables.filter((one) => !isFactor(one)), labels)
  let before = benchmark
  const steps = tables.filter(isFactor).map((one) => {
    const entry = labels.get(one.table.name) ?? ''
    const [start, ppm] = [before, ppmIn(one, entry)]
    before = scale(start, ppm, MILLION)
    return [one.table.name, entry, ppm, before - start]
  })
  return [
    { what: 'borrowed', stored: assessment.borrowed, again: isBorrowed },
    { what: 'benchmark', stored: [assessment.benchmark.month, assessment.benchmark.perSqm], again: [benchmarkMonth, benchmark] },
    { what: 'steps', stored: assessment.steps.map(({ table, entry, ppm, perSqm }) => [table, entry, ppm, perSqm]), again: steps },
    { what: 'byTables', stored: assessment.byTables, again: byTables },
  ]
}

/** The sale's own labels are the home's but where an adjustment tells them apart; with them its price by tables is computed anew. */
function comparableLines({ base, tables, labels, home, byTables }: Again, { sale, price, area, ...one }: Comparable): Line[] {
  const own = new Map([...labels, ...one.adjustments.map(({ table, from }) => [table, from] as const)])
  const ratio = saleRatio(price, perSqmOf(base, tables, own), area)
  const adjustments = tables.flatMap((table): Adjustment[] => {
    const [from, to] = [own.get(table.table.name) ?? '', labels.get(table.table.name) ?? '']
    const ppm = scale(ppmIn(table, to), MILLION, ppmIn(table, from)) as number as Ppm
    return from === to ? [] : [{ table: table.table.name, from, to, ppm }]
  })
  const adjusted = scale(scale(byTables, ratio, MILLION), home.builtArea, 100)
  return [
    { what: `ratio of ${sale}`, stored: one.ratio, again: ratio },
    { what: `adjusted ${sale}`, stored: one.adjusted, again: adjusted },
    { what: `adjustments of ${sale}`, stored: one.adjustments.map(inWords), again: adjustments.map(inWords) },
  ]
}

const inWords = ({ table, from, to, ppm }: Adjustment): string => `${table} ${from} > ${to} ${ppm}`

function valueLines({ assessment, home, byTables }: Again): Line[] {
  const { comparables, doubt, appraisal, band, value, floor, high } = assessment
  const correction = correctionOf(comparables, doubt)
  const perSqm = scale(byTables, correction, MILLION)
  const ends = endsOf(value, band)
  return [
    { what: 'correction', stored: assessment.correction, again: correction },
    { what: 'perSqm', stored: assessment.perSqm, again: perSqm },
    { what: 'area', stored: assessment.area, again: home.builtArea },
    { what: 'value', stored: value, again: appraisal?.value ?? scale(perSqm, home.builtArea, 100) },
    { what: 'floor', stored: floor, again: ends.floor },
    { what: 'high', stored: high, again: ends.high },
    { what: 'validUntil', stored: assessment.validUntil, again: validUntil(assessment.asOf) },
  ]
}

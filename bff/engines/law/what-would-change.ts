import type { Day } from '#shared/model/day'
import type { Fen } from '#shared/model/money'
import { anniversary, dayAfter } from './calendar'
import { existingHomeTaxes } from './existing-home'
import { heldSince } from './holding'
import type { Law } from './law'
import { NotInForce, parameter } from './parameter'
import type { ParameterName } from './parameter-shapes'
import type { TaxLine } from './tax-line'
import type { Seller, TransferFacts } from './transfer-facts'

/**
 * One thing that would make a line come out otherwise, all else the same: the first day from which it does, the other answer about the family,
 * the other side of the area limit, or a price down at the floor of the assessment (below it the tax falls no further).
 */
export interface Change {
  /** which line, by its place in `existingHomeTaxes(…).lines` */
  readonly line: number
  readonly by: 'day' | 'onlyHome' | 'homesBefore' | 'area' | 'floor'
  readonly to: Day | boolean | number
  /** what the line comes to then, fen */
  readonly payable: Fen
}

/** How far ahead a day is looked for. */
const AHEAD_YEARS = 10

/**
 * The nearest change of each kind for each known line of these facts, found by computing again with that one thing changed.
 * @param now the lines of these facts, where they are computed already
 */
export function whatWouldChange(law: Law, facts: TransferFacts, now = existingHomeTaxes(law, facts).lines): Change[] {
  const tried = [...days(law, facts), ...families(facts), ...areas(law, facts), ...floors(facts)]
  const found = new Map<string, Change>()
  for (const { by, to, facts: other } of tried) {
    computed(law, other).forEach((line, at) => {
      const change = differs(now[at], line)
      const key = `${at} ${by}`
      if (change !== undefined && !found.has(key)) {
        found.set(key, { line: at, by, to, payable: change })
      }
    })
  }
  return [...found.values()].sort((one, other) => one.line - other.line)
}

interface Tried {
  by: Change['by']
  to: Change['to']
  facts: TransferFacts
}

function differs(now: TaxLine | undefined, then: TaxLine): Fen | undefined {
  return now !== undefined && !now.unknown && !then.unknown && now.payable !== then.payable ? then.payable : undefined
}

/** A day on which a value that must hold has ended tells nothing. */
function computed(law: Law, facts: TransferFacts): readonly TaxLine[] {
  try {
    return existingHomeTaxes(law, facts).lines
  } catch (error) {
    if (error instanceof NotInForce) {
      return []
    }
    throw error
  }
}

/** Soonest first: anniversaries of the purchase, and days on which a value of the law begins or has ended. */
function days(law: Law, facts: TransferFacts): Tried[] {
  const last = anniversary(facts.day, AHEAD_YEARS)
  const all = [...facts.sellers.flatMap((seller) => exemptFrom(law, facts, seller)), ...lawDays(law)]
  const ahead = [...new Set(all)].filter((day) => day > facts.day && day <= last).sort()
  return ahead.map((day) => ({ by: 'day', to: day, facts: { ...facts, day } }))
}

function exemptFrom(law: Law, facts: TransferFacts, { held }: Seller): Day[] {
  const since = 'acquired' in held ? heldSince(held.acquired) : 'since' in held ? held.since : undefined
  const years = (['vat.home_exempt_after', 'income-tax.home_exempt_after'] as const).map((name) => parameter(law, name, facts).value)
  return since === undefined ? [] : years.flatMap((after) => (after === undefined ? [] : [anniversary(since, after)]))
}

const lawDaysOf = new WeakMap<Law, Day[]>()

/** Days on which any value begins, and the days after a last one; once a law, which is frozen. */
function lawDays(law: Law): Day[] {
  const known = lawDaysOf.get(law)
  if (known) {
    return known
  }
  const values = (Object.keys(law) as ParameterName[]).flatMap((name) => [...law[name].values] as { from: Day; to: Day | undefined }[])
  const found = [...new Set(values.flatMap(({ from, to }) => (to === undefined ? [from] : [from, dayAfter(to)])))]
  lawDaysOf.set(law, found)
  return found
}

function families(facts: TransferFacts): Tried[] {
  const only = facts.sellers.find(({ onlyHome }) => onlyHome !== undefined)?.onlyHome
  const sold: Tried[] =
    only === undefined ? [] : [{ by: 'onlyHome', to: !only, facts: { ...facts, sellers: facts.sellers.map((seller) => ({ ...seller, onlyHome: !only })) } }]
  const before = facts.buyers.find(({ homesBefore }) => homesBefore !== undefined)?.homesBefore
  const counts = before === undefined ? [] : [before - 1, before + 1].filter((count) => count >= 0)
  const bought = counts.map((count): Tried => ({ by: 'homesBefore', to: count, facts: { ...facts, buyers: facts.buyers.map((buyer) => ({ ...buyer, homesBefore: count })) } }))
  return [...sold, ...bought]
}

function areas(law: Law, facts: TransferFacts): Tried[] {
  const { area } = facts.property
  const limit = parameter(law, 'deed-tax.home_area_up_to', facts).value
  if (area === undefined || limit === undefined) {
    return []
  }
  const other = area <= limit ? limit + 1 : limit
  return [{ by: 'area', to: other, facts: { ...facts, property: { ...facts.property, area: other } } }]
}

/** One fen is below every floor: then the floor is the price. */
function floors(facts: TransferFacts): Tried[] {
  const { assessed } = facts
  return typeof assessed === 'number' && assessed > 0 && typeof facts.price === 'number' ? [{ by: 'floor', to: assessed, facts: { ...facts, price: 1 as Fen } }] : []
}

import type { Assessment, Comparable, FactorTable, Otherwise, ValueRefusal } from '#shared/model/assessment'
import type { Day } from '#shared/model/day'
import { assessHome, doubtOf, isKnown, weighted, type Assessed } from './assess-home'
import { endsOf } from './band'
import { comparablesFor, notBeside, type Asked, type Live } from './comparables-for'
import { explain } from './explain'
import type { HomeFacts } from './home-facts'
import type { Model } from './model'
import { nearest, spotOf } from './neighbours'
import { placeHome } from './place-home'
import { monthsAhead } from './plan'
import { monthLabel, monthNumber } from './sales'
import { MILLION, partOf } from './scale'
import { validUntil } from './valid-until'

/** A value with all it is made of, before a version of a filing pins it. */
export type Valuation = Omit<Assessment, 'id' | 'version' | 'reason' | 'model' | 'appraisal' | 'priceAccepted'>

type ValueResult =
  | { readonly kind: 'valued'; readonly valuation: Valuation }
  | { readonly kind: 'refused'; readonly why: Exclude<ValueRefusal, 'noModel'> }

/**
 * 存量房计税价格评估: what a home is worth for tax on a day, with every step and every sale that counts. Money in fen, areas in 0.01 ㎡.
 * An earlier sale of the home itself, or one after the day, is no comparable. A fact the register lacks takes its table's unknown level.
 * @param picked ids of the sales that alone are the comparables, as a clerk chose them
 */
export function valueHome(live: Live, home: HomeFacts, day: Day, picked?: readonly string[]): ValueResult {
  const asked = askedOf(live.model, home, day)
  if (!asked) {
    return { kind: 'refused', why: 'factMissing' }
  }
  const isBarred = notBeside(live.model.sales, home.unit, day)
  const told = assessHome(live.model, { ...asked, isBarred, ...(picked && { picked: new Set(picked) }) })
  return told.kind === 'refused' ? told : { kind: 'valued', valuation: valuationOf(live, asked, day, told) }
}

/** The home as the model's tables see it in the month of the day; undefined when what it takes is missing. */
function askedOf(model: Model, facts: HomeFacts, day: Day): Asked | undefined {
  const month = monthNumber(day.slice(0, 7))
  const { use, complex, builtArea: area } = facts
  if (use !== 'home' || complex === '' || !(Number.isSafeInteger(area) && area > 0) || Number.isNaN(month)) {
    return undefined
  }
  const home = placeHome(model, facts)
  const isBorrowed = !isKnown(model, home, month)
  return { home, month, area, isBorrowed, ...explain(model, { home, month }, isBorrowed) }
}

function valuationOf(live: Live, asked: Asked, day: Day, told: Assessed): Valuation {
  const { model } = live
  const { value, band, isBorrowed } = told
  const { benchmark, factors, byTables } = asked
  return {
    asOf: day,
    validUntil: validUntil(day),
    area: asked.area,
    value,
    ...endsOf(value, band),
    band,
    likely: { low: told.low, high: told.high },
    confidence: told.confidence,
    borrowed: isBorrowed,
    benchmark: { month: monthLabel(Math.min(Math.max(asked.month, model.firstMonth), model.lastMonth + monthsAhead(model.plan))), perSqm: benchmark },
    steps: factors.map(({ table, level, ppm, perSqm }) => ({ table: table as FactorTable, entry: level, ppm, perSqm })),
    byTables,
    correction: told.correction,
    doubt: doubtOf(model, isBorrowed),
    perSqm: told.perSqm,
    comparables: comparablesFor(live, asked, told.comparables),
  }
}

/** Further off than a comparable may be, a sale may still be shown to a clerk. */
const FARTHER = 2

/** The most alike sales for a clerk to pick from, whether or not they count, heaviest first. */
export function candidatesFor(live: Live, home: HomeFacts, day: Day, most: number): Comparable[] {
  const { model } = live
  const asked = askedOf(model, home, day)
  if (!asked) {
    return []
  }
  const among = asked.isBorrowed ? model.unseen : model.known
  const spot = spotOf(asked.home, Math.min(asked.month, model.lastMonth), model, among)
  const wide = { isBarred: notBeside(model.sales, home.unit, day), count: most, farthest: among.nearness.farthest * FARTHER }
  return comparablesFor(live, asked, nearest(among, spot, wide).map((near) => weighted(model, near, asked.isBorrowed)))
}

/** Enough to be seen in the price. */
const FLOORS = 5

const DECORATIONS = ['bare', 'plain', 'fine']
const ORIENTATIONS = ['northSouth', 'south', 'eastWest', 'north']

type Change = Omit<Otherwise, 'ppm'> & { readonly change: Partial<HomeFacts> }

/**
 * What the price by tables would be if the home were otherwise, as part of what it is: up to five floors up or down within the
 * building (`to`: how many), the other decorations, the best other orientation. What changes nothing is left out.
 */
export function otherwiseOf({ model }: Live, home: HomeFacts, day: Day): Otherwise[] {
  const asked = askedOf(model, home, day)
  if (!asked) {
    return []
  }
  const told = changesOf(home).map(({ what, to, change }): Otherwise => {
    const then = explain(model, { ...asked, home: placeHome(model, { ...home, ...change }) }, asked.isBorrowed)
    return { what, to, ppm: partOf(then.byTables, asked.byTables) }
  })
  const best = Math.max(...told.filter(({ what }) => what === 'orientation').map(({ ppm }) => ppm))
  const first = told.find(({ what, ppm }) => what === 'orientation' && ppm === best)
  return told.filter((one) => one.ppm !== MILLION && (one.what !== 'orientation' || one === first))
}

function changesOf({ floor, floors, decoration, orientation }: HomeFacts): Change[] {
  const isAbove = floor !== null && floors !== null && floor > 0
  const [up, down] = isAbove ? [Math.min(FLOORS, floors - floor), Math.min(FLOORS, floor - 1)] : [0, 0]
  const byFloors = (what: 'floorsUp' | 'floorsDown', by: number, to: number): Change[] =>
    by > 0 ? [{ what, to: String(by), change: { floor: to } }] : []
  const decorations = decoration === null ? [] : DECORATIONS.filter((one) => one !== decoration)
  const orientations = orientation === null ? [] : ORIENTATIONS.filter((one) => one !== orientation)
  return [
    ...byFloors('floorsUp', up, (floor ?? 0) + up),
    ...byFloors('floorsDown', down, (floor ?? 0) - down),
    ...decorations.map((to): Change => ({ what: 'decoration', to, change: { decoration: to } })),
    ...orientations.map((to): Change => ({ what: 'orientation', to, change: { orientation: to } })),
  ]
}

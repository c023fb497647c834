import { deserialize, serialize } from 'node:v8'
import fc from 'fast-check'
import * as v from 'valibot'
import { Comparable } from '#shared/model/assessment'
import type { Day } from '#shared/model/day'
import type { Area } from '#shared/model/home'
import type { Fen, Ppm } from '#shared/model/money'
import { calibrate } from '../../../bff/engines/appraisal/calibrate'
import type { HomeFacts } from '../../../bff/engines/appraisal/home-facts'
import type { ModelData } from '../../../bff/engines/appraisal/model'
import { nativePlan } from '../../../bff/engines/appraisal/native-plan'
import { dataOf, openModel } from '../../../bff/engines/appraisal/open-model'
import { recompute, type PublishedLevel } from '../../../bff/engines/appraisal/recompute'
import { salesOf } from '../../../bff/engines/appraisal/sales-of'
import { candidatesFor, otherwiseOf, valueHome, type Valuation } from '../../../bff/engines/appraisal/value-home'
import { drawFacts, homeSold } from './city-sales'

const day = '2026-01-15' as Day
const facts = drawFacts(3000)
const model = calibrate(salesOf(facts), { plan: nativePlan })
const live = { model, nameOf: (id: string) => `complex ${id}` }

/** With three years of sales before each. */
const late = facts.filter(({ soldOn }) => soldOn > '2025')

const homeAt = (at: number, change: Partial<HomeFacts> = {}): HomeFacts => ({ ...homeSold(facts[at] as (typeof facts)[number]), ...change })
const fresh = (change: Partial<HomeFacts> = {}): HomeFacts => homeAt(0, { unit: 'never sold', ...change })

function valued(home: HomeFacts, ...[on = day, picked]: [on?: Day, picked?: readonly string[]]): Valuation {
  const told = valueHome(live, home, on, picked)
  if (told.kind === 'refused') {
    throw new Error(`refused: ${told.why}`)
  }
  return told.valuation
}

const levels = model.tables.flatMap(({ name, labels, ppm, unknown }): PublishedLevel[] => [
  ...labels.map((label, at) => ({ table: name, label, ppm: ppm[at] as Ppm })),
  { table: name, label: '', ppm: unknown },
])
const published = { plan: JSON.parse(JSON.stringify(model.plan)) as typeof model.plan, base: model.base, levels }

/** Half up, as on paper. */
const part = (amount: number, by: number, over: number): number =>
  Number((2n * BigInt(amount) * BigInt(by) + BigInt(over)) / (2n * BigInt(over)))

/** From nothing but what is shown of the value. */
function onPaper({ benchmark, steps, comparables, doubt, byTables, area }: Valuation): number {
  const perSqm = steps.reduce((before, step) => {
    expect(part(before, step.ppm, 1_000_000) - before).toBe(step.perSqm)
    return before + step.perSqm
  }, benchmark.perSqm as number)
  expect(perSqm).toBe(byTables)
  const weights = comparables.reduce((sum, { weight }) => sum + weight, doubt as number)
  const sum = comparables.reduce((all, { weight, ratio }) => all + weight * (ratio - 1_000_000), 0)
  comparables.forEach(({ ratio, adjusted }) => expect(part(part(byTables, ratio, 1_000_000), area, 100)).toBe(adjusted))
  return part(part(byTables, 1_000_000 + Math.round(sum / weights), 1_000_000), area, 100)
}

describe('the value of a home', () => {
  it('names all it is made of', () => {
    const { comparables, ...value } = valued(fresh())
    expect(value).toMatchObject({ asOf: day, validUntil: '2026-04-15', borrowed: false, benchmark: { month: '2026-01' }, doubt: 500_000 })
    expect(value.steps.map(({ table }) => table).join(' ')).toBe('floor orientation lift decoration age area innerShare tenure product')
    expect(comparables.length).toBeGreaterThanOrEqual(3)
    comparables.forEach((one) => expect(v.parse(Comparable, one)).toEqual(one))
    expect(comparables.map(({ weight }) => weight)).toEqual(comparables.map(({ weight }) => weight).sort((a, b) => b - a))
    expect(comparables.every(({ complex }) => complex.startsWith('complex C'))).toBe(true)
  })

  it('lies near what such homes fetch', () => {
    const told = late.slice(0, 300).map((sale) => valued(homeSold(sale), sale.soldOn).value / sale.price)
    expect(told.filter((ratio) => Math.abs(ratio - 1) < 0.1).length).toBeGreaterThan(285)
  })

  it('rests on no sale of the home itself, and on none after the day', () => {
    late.slice(0, 400).forEach((sale) => {
      const { comparables } = valued(homeSold(sale), sale.soldOn)
      const units = comparables.map(({ sale: id }) => facts.find((one) => one.id === id)?.unit)
      expect(units).not.toContain(sale.unit)
      expect(comparables.every(({ soldOn }) => soldOn <= sale.soldOn)).toBe(true)
    })
  })

  it('tells where each comparable stands, in metres, and nothing where a position is missing', () => {
    const { comparables } = valued(fresh())
    expect(comparables.every(({ east, sameComplex }) => !sameComplex || east === 0)).toBe(true)
    const lost = valued(fresh({ lng: null, lat: null }))
    expect(lost.comparables.map(({ sale }) => sale)).toEqual(comparables.map(({ sale }) => sale))
  })

  it('rests on the picked sales alone when a clerk picked some', () => {
    const candidates = candidatesFor(live, fresh(), day, 30)
    expect(candidates).toHaveLength(30)
    const picked = candidates.slice(10, 14).map(({ sale }) => sale)
    expect(valued(fresh(), day, picked).comparables.map(({ sale }) => sale).sort()).toEqual([...picked].sort())
    expect(onPaper(valued(fresh(), day, picked))).toBe(valued(fresh(), day, picked).value)
  })

  it('is refused with too few picked sales: unknown ones and the own one do not count', () => {
    const [first = '', second = ''] = candidatesFor(live, homeAt(0), day, 2).map(({ sale }) => sale)
    const few = { kind: 'refused', why: 'tooFewComparables' }
    expect(valueHome(live, homeAt(0), day, [first, second, 'S-none', facts[0]?.id ?? ''])).toEqual(few)
    expect(valueHome(live, homeAt(0), day, [first, first, first])).toEqual(few)
  })

  it('says what would change it, within the building', () => {
    const low = otherwiseOf(live, fresh({ floor: 8, decoration: 'plain', orientation: 'north' }), day)
    expect(low.map(({ what, to }) => [what, to])).toEqual([
      ['floorsUp', '5'],
      ['decoration', 'bare'],
      ['decoration', 'fine'],
      ['orientation', 'northSouth'],
    ])
    expect(low[0]?.ppm).toBeCloseTo(1_000_000 / 0.962, -4.4)
    const high = otherwiseOf(live, fresh({ floor: 30, decoration: null, orientation: null }), day)
    expect(high.map(({ what, to }) => [what, to])).toEqual([['floorsUp', '3']])
    expect(otherwiseOf(live, fresh({ floor: -1, decoration: null, orientation: null }), day)).toEqual([])
    expect(otherwiseOf(live, fresh({ use: 'parking' }), day)).toEqual([])
  })

  it.each<[string, Partial<HomeFacts>, string]>([
    ['a parking space', { use: 'parking' }, 'factMissing'],
    ['no complex', { complex: '' }, 'factMissing'],
    ['no area', { builtArea: 0 as Area }, 'factMissing'],
    ['an area that is no number', { builtArea: NaN as Area }, 'factMissing'],
    ['the area of a village', { builtArea: 99_999_999 as Area }, 'areaUnusable'],
    ['a complex far from all others', { complex: 'new', building: 'new-1', lng: 0, lat: 0 }, 'tooFewComparables'],
    ['a new complex without a position', { complex: 'new', building: 'new-1', lng: null, lat: null }, 'tooFewComparables'],
  ])('is not told of a home with %s', (_, change, why) => {
    expect(valueHome(live, fresh(change), day)).toEqual({ kind: 'refused', why })
    expect(valueHome(live, fresh(), 'soon' as Day)).toEqual({ kind: 'refused', why: 'factMissing' })
  })

  it('is borrowed where every sale of the complex was dropped', () => {
    const wild = facts.map((sale) => (sale.complex === 'C5' ? { ...sale, price: Math.round(sale.price * 0.3) as Fen } : sale))
    const few = wild.filter(({ complex }, at) => complex !== 'C5' || at % 15 === 0)
    const own = { ...live, model: calibrate(salesOf(few), { plan: { ...nativePlan, refits: 8 } }) }
    const sold = few.find(({ complex }) => complex === 'C5') as (typeof facts)[number]
    const told = valueHome(own, { ...homeSold(sold), unit: 'never sold' }, day)
    expect(own.model.dropped.filter(({ id }) => few.some((one) => one.id === id && one.complex === 'C5')).length).toBeGreaterThan(0)
    expect(told).toMatchObject({ kind: 'valued', valuation: { borrowed: true } })
  })

  it('takes the unknown level of a table where the register lacks the fact', () => {
    const { steps } = valued(fresh({ floor: null, orientation: null, decoration: null, innerArea: null, tenure: null, product: null }))
    const entries = Object.fromEntries(steps.map(({ table, entry }) => [table, entry]))
    expect(entries).toMatchObject({ floor: '', orientation: '', decoration: '', innerShare: '', tenure: '', product: '' })
  })
})

describe('a tolerance band', () => {
  it('is that of the complex by its own sales, else 2.3 deviations, in whole percents from 5 to 20', () => {
    // Noise of 4 %: a band of 9.
    expect(valued(fresh()).band).toBeGreaterThanOrEqual(80_000)
    expect(valued(fresh()).band).toBeLessThanOrEqual(110_000)
    const bands = valued(fresh({ complex: 'new', building: 'new-1' }))
    expect([bands.borrowed, bands.band > valued(fresh()).band]).toEqual([true, true])
  })

  it('is five percent where all sales agree, twenty where they do not', () => {
    const bandIn = (noise: number): number => {
      const own = calibrate(salesOf(drawFacts(1500, { noise })), { plan: { ...nativePlan, trim: { below: 9, above: 9 } } })
      const told = valueHome({ ...live, model: own }, fresh(), day)
      return told.kind === 'valued' ? told.valuation.band : NaN
    }
    expect([bandIn(0.001), bandIn(0.12)]).toEqual([50_000, 200_000])
  })

  it('is not widened by a few understated prices', () => {
    const dirty = calibrate(salesOf(drawFacts(3000, { understated: 0.08 })), { plan: nativePlan })
    const told = valueHome({ ...live, model: dirty }, fresh(), day)
    expect(told.kind === 'valued' && told.valuation.band <= 120_000).toBe(true)
  })
})

const someHome: fc.Arbitrary<HomeFacts> = fc.record({
  unit: fc.constantFrom('U0', 'U7', '', 'x'),
  complex: fc.constantFrom('C1', 'C2', 'C33', 'nowhere', ''),
  building: fc.constantFrom('C1-1', 'C2-3', 'nowhere', ''),
  district: fc.constantFrom('D1', 'D2', 'D9', ''),
  use: fc.constantFrom('home', 'home', 'home', 'parking'),
  builtArea: fc.oneof(fc.integer({ min: 3000, max: 30_000 }), fc.constantFrom(0, -1, 1, NaN, Infinity, 1e12, 8000.5)) as fc.Arbitrary<Area>,
  innerArea: fc.option(fc.integer({ min: -1, max: 30_000 })) as fc.Arbitrary<Area | null>,
  floor: fc.option(fc.oneof(fc.integer({ min: -5, max: 90 }), fc.constant(NaN))),
  floors: fc.option(fc.integer({ min: -1, max: 60 })),
  streetFloor: fc.option(fc.integer({ min: -2, max: 6 })),
  hasLift: fc.boolean(),
  orientation: fc.constantFrom(null, 'northSouth', 'north', 'up', '__proto__'),
  decoration: fc.constantFrom(null, 'bare', 'fine', 'gold'),
  product: fc.constantFrom(null, 'flat', 'castle'),
  tenure: fc.option(fc.integer({ min: 0, max: 100 })),
  builtYear: fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.constant(NaN)),
  lng: fc.option(fc.oneof(fc.integer({ min: 106_080_000, max: 106_150_000 }), fc.constantFrom(NaN, Infinity, -1e12))),
  lat: fc.option(fc.oneof(fc.integer({ min: 29_080_000, max: 29_150_000 }), fc.constantFrom(NaN, Infinity, -1e12))),
})

const someDay = fc.constantFrom(day, '2022-01-01', '2023-07-31', '2025-12-31', '2031-02-28', '1990-05-05') as fc.Arbitrary<Day>

describe('a model of hardly any sales', () => {
  it.each([3, 4, 8, 20])('of %d tells whole numbers or nothing', (count) => {
    const tiny = { ...live, model: calibrate(salesOf(facts.slice(0, count)), { plan: nativePlan }) }
    fc.assert(
      fc.property(someHome, someDay, (home, on) => {
        const told = valueHome(tiny, home, on)
        expect(JSON.parse(JSON.stringify(told), (_, one: unknown) => isSound(one) && one)).toEqual(told)
      }),
    )
  })
})

const isSound = (one: unknown): boolean => typeof one !== 'number' || Number.isSafeInteger(one)

describe('any value', () => {
  const again = { ...live, model: openModel(deserialize(serialize(dataOf(model))) as ModelData) }

  it('is computed again to the fen, on paper and from the published tables, or is refused', () => {
    fc.assert(
      fc.property(someHome, someDay, (home, on) => {
        const told = valueHome(live, home, on)
        if (told.kind === 'valued') {
          const { valuation } = told
          expect(onPaper(valuation)).toBe(valuation.value)
          expect(recompute({ ...published, home, assessment: valuation })).toBeUndefined()
          const { band, value } = valuation
          expect([valuation.floor, valuation.high]).toEqual([-1, 1].map((way) => part(value, 1_000_000 + way * band, 1_000_000)))
          expect(valuation.band >= 50_000 && valuation.band <= 200_000).toBe(true)
          expect(valuation.likely.low <= valuation.value && valuation.value <= valuation.likely.high && valuation.value > 0).toBe(true)
          expect(JSON.parse(JSON.stringify(valuation), (_, one: unknown) => isSound(one) && one)).toEqual(valuation)
        }
        candidatesFor(live, home, on, 5).forEach((one) => expect(v.parse(Comparable, one)).toEqual(one))
        otherwiseOf(live, home, on).forEach(({ ppm }) => expect(Number.isSafeInteger(ppm) && ppm > 0).toBe(true))
      }),
      { numRuns: 600 },
    )
  })

  it('is the same to the bit from a model that was stored and read back', () => {
    fc.assert(
      fc.property(someHome, someDay, (home, on) => expect(valueHome(again, home, on)).toEqual(valueHome(live, home, on))),
      { numRuns: 600 },
    )
    expect(dataOf(again.model)).toEqual(dataOf(model))
  })
})

describe('a value computed again', () => {
  const assessment = valued(fresh())
  const dearer = assessment.comparables.map((one) => ({ ...one, price: (one.price + 10_000) as Fen }))
  const differs = (change: Partial<typeof published & { home: HomeFacts; assessment: Valuation }>): string | undefined =>
    recompute({ ...published, home: fresh(), assessment, ...change })

  it.each<[string, Parameters<typeof differs>[0], RegExp]>([
    ['another base', { base: (model.base + 100) as Fen }, /^benchmark/],
    ['another level', { levels: levels.map((one) => (one.table === 'decoration' ? { ...one, ppm: 990_000 as Ppm } : one)) }, /^steps/],
    ['another home', { home: fresh({ builtArea: (fresh().builtArea + 1) as Area }) }, /adjusted|area/],
    ['another price of a comparable', { assessment: { ...assessment, comparables: dearer } }, /^ratio/],
    ['one comparable less', { assessment: { ...assessment, comparables: assessment.comparables.slice(1) } }, /^correction|^perSqm/],
    ['another value', { assessment: { ...assessment, value: (assessment.value + 1) as Fen } }, /^value/],
    ['another floor', { assessment: { ...assessment, floor: (assessment.floor - 1) as Fen } }, /^floor/],
  ])('shows the first difference: %s', (_, change, words) => {
    expect(differs({})).toBeUndefined()
    expect(differs(change)).toMatch(words)
  })

  it('takes the value of an adopted report as it is', () => {
    const value = 123_456_700 as Fen
    const [floor, high] = [-1, 1].map((way) => part(value, 1_000_000 + way * assessment.band, 1_000_000)) as [Fen, Fen]
    const appraisal = { by: 'an appraiser', number: '1', on: day, value }
    expect(recompute({ ...published, home: fresh(), assessment: { ...assessment, value, floor, high, appraisal } })).toBeUndefined()
  })
})

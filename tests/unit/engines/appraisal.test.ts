import fc from 'fast-check'
import * as v from 'valibot'
import { Assessment } from '#shared/model/assessment'
import type { Day } from '#shared/model/day'
import type { Area, UnitNumber } from '#shared/model/home'
import type { Fen, Ppm } from '#shared/model/money'
import { assess } from '../../../bff/engines/appraisal/assess'
import { bandOf, defaultBand } from '../../../bff/engines/appraisal/band'
import type { Base, HomeFacts, PastSale } from '../../../bff/engines/appraisal/base'
import { factors as cityFactors, priceOf } from '../../../bff/sandbox/city/price-model'
import { demoHome } from '../../../bff/sandbox/city/demo-places'

const day = '2026-11-24' as Day

const factors: Base['factors'] = Object.entries(cityFactors).flatMap(([table, entries]) =>
  Object.entries(entries).map(([entry, ppm]) => ({ table: table as Base['factors'][number]['table'], entry, ppm: ppm as Ppm })),
)

const benchmarks: Base['benchmarks'] = [
  { month: '2026-11', perSqm: 1_000_000 as Fen },
  { month: '2026-05', perSqm: 1_100_000 as Fen },
]

const unit = (no: number): UnitNumber => `500105190001GB90001F0002${String(no).padStart(4, '0')}` as UnitNumber

const home: HomeFacts = {
  unitNumber: unit(1203),
  buildingId: 'D90001-02',
  use: 'home',
  builtArea: 8942 as Area,
  floor: 12,
  floors: 26,
  hasLift: true,
  orientation: 'northSouth',
  decoration: 'fine',
  builtYear: 2010,
}

const soldAs = (no: number, facts: Partial<PastSale> = {}): PastSale => {
  const { use: _, ...rest } = home
  return { ...rest, floor: 12, unitNumber: unit(no), soldOn: '2026-06-10' as Day, price: 80_000_000 as Fen, ...facts }
}

const base = (sales: PastSale[] = []): Base => ({ benchmarks, factors, sales })

/** The assessment, where there must be one. */
const assessed = (...[which, of = home, on = day]: [which?: Base, of?: HomeFacts, on?: Day]): Assessment => {
  const found = assess(which ?? base(), of, on)
  if (!found) {
    throw new Error('no assessment')
  }
  return found
}

describe('the value of a home', () => {
  it('is benchmark times the tables, each step shown and rounded to the fen', () => {
    expect(assessed()).toEqual({
      asOf: day,
      validUntil: '2027-02-22',
      // 10,000.00 × 1.042 × 0.87 = 9,065.40 a ㎡, × 89.42 ㎡
      value: 81_062_807,
      floor: 72_956_526,
      high: 89_169_088,
      band: 100_000,
      benchmark: { month: '2026-11', perSqm: 1_000_000 },
      steps: [
        { table: 'floor', entry: 'lift:middle', ppm: 1_000_000, perSqm: 0 },
        { table: 'orientation', entry: 'northSouth', ppm: 1_000_000, perSqm: 0 },
        { table: 'lift', entry: 'yes', ppm: 1_000_000, perSqm: 0 },
        { table: 'decoration', entry: 'fine', ppm: 1_042_000, perSqm: 42_000 },
        { table: 'age', entry: '16-20', ppm: 870_000, perSqm: -135_460 },
      ],
      perSqm: 906_540,
      comparables: [],
    })
  })

  it.each<[Partial<HomeFacts>, string]>([
    [{ floor: 1 }, 'lift:low'],
    [{ floor: 8 }, 'lift:low'],
    [{ floor: 9 }, 'lift:middle'],
    [{ floor: 17 }, 'lift:middle'],
    [{ floor: 18 }, 'lift:high'],
    [{ floor: 25 }, 'lift:high'],
    [{ floor: 26 }, 'lift:top'],
    [{ floor: -1 }, 'lift:low'],
    [{ floor: 8, floors: 8, hasLift: false }, 'walk:top'],
    [{ floor: 7, floors: 8, hasLift: false }, 'walk:high'],
  ])('takes the floor band of %j as %s', (facts, entry) => {
    expect(assessed(base(), { ...home, ...facts }).steps[0]?.entry).toBe(entry)
  })

  it.each([
    [2027, '0-5'],
    [2021, '0-5'],
    [2020, '6-10'],
    [2016, '6-10'],
    [2015, '11-15'],
    [2010, '16-20'],
    [2006, '16-20'],
    [2005, '21-30'],
    [1996, '21-30'],
    [1995, '31+'],
  ])('takes a building of %d as %s years old', (builtYear, entry) => {
    expect(assessed(base(), { ...home, builtYear }).steps[4]?.entry).toBe(entry)
  })

  it('rests on the newest benchmark at or before the month', () => {
    expect(assessed(base(), home, '2026-10-31' as Day).benchmark).toEqual({ month: '2026-05', perSqm: 1_100_000 })
    expect(assessed(base(), home, '2027-03-01' as Day).benchmark.month).toBe('2026-11')
    expect(assess(base(), home, '2026-04-30' as Day)).toBeUndefined()
  })

  it('cannot be told for a parking space, a missing fact, a missing benchmark or a missing entry', () => {
    const gaps: Partial<HomeFacts>[] = [{ use: 'parking' }, { floor: null }, { floors: null }, { orientation: null }, { decoration: null }, { orientation: 'up' }]
    expect(gaps.map((gap) => assess(base(), { ...home, ...gap }, day))).toEqual(gaps.map(() => undefined))
    expect(assess({ ...base(), benchmarks: [] }, home, day)).toBeUndefined()
    expect(assess({ ...base(), factors: factors.filter(({ table }) => table !== 'age') }, home, day)).toBeUndefined()
  })

  it('agrees with the market of the sandbox city to the rounding of its deals', () => {
    const plan = demoHome('manlu', { floor: 12, room: 3, area: 8942, decoration: 'fine' })
    const reference = demoHome('manlu', { floor: 12, room: 4, area: 10_000 })
    const market = priceOf(plan, day)
    const perSqm = Math.round(priceOf(reference, day) / 0.87 / 100) as Fen
    const value = assessed({ ...base(), benchmarks: [{ month: '2026-11', perSqm }] }).value
    expect(Math.abs(value / market - 1)).toBeLessThan(0.001)
  })

  it.each([
    ['2026-12-31', '2027-03-31'],
    ['2023-12-01', '2024-02-29'],
    ['2024-01-01', '2024-03-31'],
    ['2025-12-02', '2026-03-02'],
  ])('told on %s holds until %s', (on, until) => {
    const all: Base = { ...base(), benchmarks: [{ month: '2020-01', perSqm: 1_000_000 as Fen }] }
    expect(assessed(all, home, on as Day).validUntil).toBe(until)
  })
})

describe('the sales beside it', () => {
  it('are brought to the factors, the area and the month of the home', () => {
    const [beside] = assessed(base([soldAs(1, { soldOn: '2026-06-10' as Day, builtArea: 10_000 as Area, decoration: 'plain', price: 95_700_000 as Fen })])).comparables
    // By the tables it was 11,000 × 0.87 × 100 ㎡ = 957,000.00: paid exactly that, so the home is worth exactly its value.
    expect(beside).toEqual({ sameBuilding: true, area: 10_000, floor: 12, soldOn: '2026-06-10', price: 95_700_000, adjusted: 81_062_807 })
  })

  it('are the five most similar: same building first, then the newest', () => {
    const sales = [
      soldAs(1, { soldOn: '2026-05-02' as Day }),
      soldAs(2, { soldOn: '2026-09-02' as Day, buildingId: 'D90001-03' }),
      soldAs(3, { soldOn: '2026-07-02' as Day }),
      soldAs(4, { soldOn: '2026-10-02' as Day, buildingId: 'D90001-03' }),
      soldAs(5, { soldOn: '2026-08-02' as Day, buildingId: 'D90001-03' }),
      soldAs(6, { soldOn: '2026-06-02' as Day }),
    ]
    expect(assessed(base(sales)).comparables.map(({ sameBuilding, soldOn }) => [sameBuilding, soldOn])).toEqual([
      [true, '2026-07-02'],
      [true, '2026-06-02'],
      [true, '2026-05-02'],
      [false, '2026-10-02'],
      [false, '2026-09-02'],
    ])
  })

  it('are never the home itself, one sold later, one of another size or one the tables cannot tell', () => {
    const sales = [
      soldAs(1203),
      soldAs(1, { soldOn: '2026-11-25' as Day }),
      soldAs(2, { builtArea: 6706 as Area }),
      soldAs(3, { builtArea: 11_178 as Area }),
      soldAs(4, { orientation: 'up' }),
      soldAs(5, { soldOn: '2026-04-30' as Day }),
    ]
    expect(assessed(base(sales)).comparables).toEqual([])
    expect(assessed(base([soldAs(2, { builtArea: 6707 as Area }), soldAs(3, { builtArea: 11_177 as Area })])).comparables).toHaveLength(2)
  })
})

describe('the band', () => {
  const ratios = (...percent: number[]): Ppm[] => percent.map((one) => (one * 10_000) as Ppm)

  it('is ten percent with fewer than eight sales, and in whole percents by their spread from eight on', () => {
    expect(bandOf(ratios(80, 90, 95, 100, 105, 110, 120))).toBe(100_000)
    // Half of them lie within 5 points of the middle: a deviation of 7.4, a band of 17.
    expect(bandOf(ratios(80, 90, 95, 96, 100, 105, 110, 120, 100))).toBe(170_000)
  })

  it('is five percent at least and twenty at most', () => {
    expect(bandOf(ratios(...Array.from({ length: 8 }, () => 100)))).toBe(defaultBand.lowest)
    expect(bandOf(ratios(10, 30, 50, 70, 130, 150, 170, 190))).toBe(defaultBand.highest)
  })

  it('is not widened by a few sales declared too low', () => {
    expect(bandOf(ratios(98, 99, 99, 100, 100, 100, 101, 101, 102, 70, 75))).toBe(defaultBand.lowest)
  })
})

const someHome: fc.Arbitrary<HomeFacts> = fc.record({
  unitNumber: fc.constant(unit(1)),
  buildingId: fc.constantFrom('a', 'b'),
  use: fc.constantFrom('home', 'parking'),
  builtArea: fc.integer({ min: 1, max: 100_000 }) as fc.Arbitrary<Area>,
  floor: fc.option(fc.integer({ min: -3, max: 60 })),
  floors: fc.option(fc.integer({ min: 1, max: 60 })),
  hasLift: fc.boolean(),
  orientation: fc.constantFrom(null, 'northSouth', 'south', 'eastWest', 'north', 'up'),
  decoration: fc.constantFrom(null, 'bare', 'plain', 'fine'),
  builtYear: fc.integer({ min: 1900, max: 2030 }),
})

const someSale: fc.Arbitrary<PastSale> = fc
  .tuple(someHome, fc.integer({ min: 2, max: 9999 }), fc.constantFrom('2026-05-01', '2026-06-30', '2026-11-24'), fc.integer({ min: 1, max: 1e12 }))
  .map(([{ use: _, floor, ...facts }, no, soldOn, price]) => ({ ...facts, floor: floor ?? 3, unitNumber: unit(no), soldOn: soldOn as Day, price: price as Fen }))

const someBase: fc.Arbitrary<Base> = fc.record({
  benchmarks: fc.array(fc.record({ month: fc.constantFrom('2026-05', '2026-11'), perSqm: fc.integer({ min: 1, max: 100_000_000 }) as fc.Arbitrary<Fen> }), { maxLength: 3 }),
  factors: fc.oneof(
    fc.constant(factors),
    fc.array(fc.integer({ min: 0, max: 3_000_000 }), { minLength: factors.length, maxLength: factors.length }).map((ppms) =>
      factors.map((factor, at) => ({ ...factor, ppm: (ppms[at] ?? 0) as Ppm })),
    ),
  ),
  sales: fc.array(someSale, { maxLength: 12 }),
})

describe('any assessment', () => {
  it('is readable as one, and its steps add up to the fen', () => {
    fc.assert(
      fc.property(someBase, someHome, (which, of) => {
        const found = assess(which, of, day)
        if (found) {
          expect(v.parse(Assessment, found)).toEqual(found)
          expect(found.steps.reduce((sum, { perSqm }) => sum + perSqm, found.benchmark.perSqm as number)).toBe(found.perSqm)
          expect(found.floor <= found.value && found.value <= found.high).toBe(true)
          expect(found.band >= 50_000 && found.band <= 200_000).toBe(true)
          expect(found.comparables.length).toBeLessThanOrEqual(5)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('goes up with the benchmark and with the area, and never with age', () => {
    fc.assert(
      fc.property(someHome, fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 1, max: 100_000 }), (of, perSqm, more) => {
        const value = (price: number, facts: HomeFacts) => assess({ ...base(), benchmarks: [{ month: '2026-11', perSqm: price as Fen }] }, facts, day)?.value
        const plain = value(perSqm, of)
        if (plain !== undefined) {
          expect(value(perSqm + more, of)).toBeGreaterThanOrEqual(plain)
          expect(value(perSqm, { ...of, builtArea: (of.builtArea + more) as Area })).toBeGreaterThanOrEqual(plain)
          expect(value(perSqm, { ...of, builtYear: of.builtYear - 7 }) ?? 0).toBeLessThanOrEqual(plain)
        }
      }),
    )
  })

  it('depends on nothing but what it is given', () => {
    fc.assert(fc.property(someBase, someHome, (which, of) => expect(assess(which, of, day)).toEqual(assess(structuredClone(which), { ...of }, day))))
  })
})

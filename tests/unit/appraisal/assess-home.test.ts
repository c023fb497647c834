import fc from 'fast-check'
import { assessHome, type Assessed, type HomeAssessment } from '../../../bff/engines/appraisal/assess-home'
import { calibrate } from '../../../bff/engines/appraisal/calibrate'
import { homeOf, monthNumber, type DescribedHome } from '../../../bff/engines/appraisal/sales'
import { drawRows, plan, salesOf } from './synthetic-sales'

const rows = drawRows(12_000)
const sales = salesOf(rows)
const model = calibrate(sales, { plan })
const now = monthNumber('2025-12')

const home = (change: Partial<DescribedHome> = {}): DescribedHome => {
  const { text, number } = homeOf(sales, 0)
  return { text: { ...text, ...change.text }, number: { ...number, ...change.number } }
}

function assessed(of: DescribedHome, month = now): Assessed {
  const found = assessHome(model, { home: of, month })
  if (found.kind === 'refused') {
    throw new Error(`refused: ${found.why}`)
  }
  return found
}

describe('the value of a home', () => {
  it('lies near what such homes fetched', () => {
    const errors = Array.from({ length: 300 }, (_, at) => assessHome(model, { home: homeOf(sales, at), month: sales.month[at] as number }))
    const close = errors.filter((told, at) => told.kind === 'assessed' && Math.abs(told.value / (sales.price[at] as number) - 1) < 0.1)
    expect(close.length).toBeGreaterThan(280)
  })

  it('borrows its level from the neighbours where the complex has no sales, and is less sure', () => {
    const found = assessed(home({ text: { complex: 'new', building: 'new-1' } }))
    expect([found.isBorrowed, assessed(home()).isBorrowed]).toEqual([true, false])
    expect(found.deviation).toBeGreaterThan(assessed(home()).deviation)
    expect(found.confidence).not.toBe('high')
  })

  it.each<[string, DescribedHome]>([
    ['no area', home({ number: { area: NaN } })],
    ['an area of nothing', home({ number: { area: 0 } })],
    ['the area of a village', home({ number: { area: 100_000 } })],
    ['no complex and no position', home({ text: { complex: '' }, number: { east: NaN, north: NaN } })],
    ['a complex far from all others', home({ text: { complex: 'new' }, number: { east: 900, north: 900 } })],
  ])('is not told for a home with %s', (_, of) => {
    expect(assessHome(model, { home: of, month: now }).kind).toBe('refused')
  })

  it('is not told where the neighbours disagree too much', () => {
    const careful = { ...model, plan: { ...plan, deviation: { ...plan.deviation, refuse: 0.01 } } }
    expect(assessHome(careful, { home: home(), month: now })).toEqual({ kind: 'refused', why: 'tooUncertain' })
  })
})

const someHome = fc
  .record({
    complex: fc.constantFrom('C1', 'C2', 'nowhere', ''),
    floorBand: fc.constantFrom('lift:low', 'walk:high', 'attic', ''),
    decoration: fc.constantFrom('fine', 'gold', ''),
    area: fc.oneof(fc.integer({ min: -100, max: 3000 }), fc.double()),
    floor: fc.oneof(fc.integer({ min: -5, max: 90 }), fc.constant(NaN)),
    builtYear: fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.constant(NaN)),
    east: fc.oneof(fc.double({ min: 8, max: 15 }), fc.constantFrom(NaN, Infinity, -1e9)),
    north: fc.oneof(fc.double({ min: 8, max: 15 }), fc.constantFrom(NaN, Infinity, -1e9)),
  })
  .map(({ complex, floorBand, decoration, ...number }): DescribedHome => ({ text: { complex, floorBand, decoration }, number }))

describe('any assessment', () => {
  it('is a whole number of fen above nothing, within its interval, or a refusal', () => {
    fc.assert(
      fc.property(someHome, fc.integer({ min: 0, max: 40_000 }), (of, month) => {
        const found: HomeAssessment = assessHome(model, { home: of, month })
        if (found.kind === 'assessed') {
          expect([found.value, found.low, found.high, found.perSqm].every(Number.isSafeInteger)).toBe(true)
          expect(found.value > 0 && found.low <= found.value && found.value <= found.high).toBe(true)
          expect(found.comparables.length >= 3 && found.deviation > 0).toBe(true)
          expect(found.band >= 50_000 && found.band <= 200_000 && found.band % 10_000 === 0).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('depends on nothing but what it is given', () => {
    const told = (of: DescribedHome): HomeAssessment => assessHome(model, { home: of, month: now })
    fc.assert(fc.property(someHome, (of) => expect(told(of)).toEqual(told(structuredClone(of)))))
  })
})

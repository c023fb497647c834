import fc from 'fast-check'
import { assessHome, type Assessed, type HomeAssessment } from '../../../bff/engines/appraisal/assess-home'
import { calibrate } from '../../../bff/engines/appraisal/calibrate'
import { counterfactual, explain } from '../../../bff/engines/appraisal/explain'
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
  const found = assessHome(model, of, month)
  if (found.kind === 'refused') {
    throw new Error(`refused: ${found.why}`)
  }
  return found
}

/** Half up, as on paper. */
const part = (amount: number, by: number, over: number): number =>
  Number((2n * BigInt(amount) * BigInt(by) + BigInt(over)) / (2n * BigInt(over)))

/** The way from the standard home to the value, done again from nothing but what is shown. */
function redone(of: DescribedHome, month: number, found: Assessed): number {
  const { standard, places, factors, comparables, doubt, area } = explain(model, of, month, found)
  const byTables = [...places, ...factors].reduce((perSqm, { ppm }) => part(perSqm, ppm, 1_000_000), standard as number)
  let [sum, weights] = [0, doubt as number]
  for (const { price, area: size, steps, weight, ratio } of comparables) {
    const expected = part(steps.reduce((perSqm, { ppm }) => part(perSqm, ppm, 1_000_000), standard as number), size, 100)
    expect(part(price, 1_000_000, expected)).toBe(ratio)
    sum += weight * (ratio - 1_000_000)
    weights += weight
  }
  return part(part(byTables, 1_000_000 + Math.round(sum / weights), 1_000_000), area, 100)
}

describe('the value of a home', () => {
  it('lies near what such homes fetched', () => {
    const errors = Array.from({ length: 300 }, (_, at) => assessHome(model, homeOf(sales, at), sales.month[at] as number))
    const close = errors.filter((told, at) => told.kind === 'assessed' && Math.abs(told.value / (sales.price[at] as number) - 1) < 0.1)
    expect(close.length).toBeGreaterThan(280)
  })

  it('can be redone to the fen from its explanation, every time', () => {
    for (let at = 0; at < 200; at++) {
      const of = homeOf(sales, at * 7)
      const found = assessed(of)
      expect(redone(of, now, found)).toBe(found.value)
    }
    const borrowed = home({ text: { complex: 'new', building: 'new-1' } })
    expect(redone(borrowed, now, assessed(borrowed))).toBe(assessed(borrowed).value)
  })

  it('shows comparables brought to this home: the table price times what each fetched', () => {
    const found = assessed(home())
    const { comparables, byTables, benchmark, standard, places } = explain(model, home(), now, found)
    expect(comparables.length).toBeGreaterThanOrEqual(3)
    comparables.forEach(({ adjusted, ratio }) => expect(adjusted).toBe(part(byTables, ratio, 1_000_000)))
    expect(places.reduce((sum, { perSqm }) => sum + perSqm, standard as number)).toBe(benchmark)
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
    expect(assessHome(model, of, now).kind).toBe('refused')
  })

  it('is not told where the neighbours disagree too much', () => {
    const careful = { ...model, plan: { ...plan, deviation: { ...plan.deviation, refuse: 0.01 } } }
    expect(assessHome(careful, home(), now)).toEqual({ kind: 'refused', why: 'tooUncertain' })
  })

  it('says what another floor would change', () => {
    const low = home({ text: { floorBand: 'lift:low' } })
    const change = counterfactual(model, low, now, { text: { floorBand: 'lift:high' } }) as number
    expect(Math.abs(change / 1_000_000 - 1.018 / 0.962)).toBeLessThan(0.015)
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
        const found: HomeAssessment = assessHome(model, of, month)
        if (found.kind === 'assessed') {
          expect([found.value, found.low, found.high, found.perSqm].every(Number.isSafeInteger)).toBe(true)
          expect(found.value > 0 && found.low <= found.value && found.value <= found.high).toBe(true)
          expect(found.comparables.length >= 3 && found.deviation > 0).toBe(true)
          expect(redone(of, month, found)).toBe(found.value)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('depends on nothing but what it is given', () => {
    fc.assert(fc.property(someHome, (of) => expect(assessHome(model, of, now)).toEqual(assessHome(model, structuredClone(of), now))))
  })
})

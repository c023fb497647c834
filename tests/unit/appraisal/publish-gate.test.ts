import type { Fen, Ppm } from '#shared/model/money'
import { calibrate } from '../../../bff/engines/appraisal/calibrate'
import type { SaleFacts } from '../../../bff/engines/appraisal/home-facts'
import { nativePlan } from '../../../bff/engines/appraisal/native-plan'
import { movedComplexes, studyOf } from '../../../bff/engines/appraisal/publish-gate'
import { verticalIntervals } from '../../../bff/engines/appraisal/ratio-study'
import { salesOf } from '../../../bff/engines/appraisal/sales-of'
import { drawFacts } from './city-sales'

const facts = drawFacts(3000)
const isLate = ({ soldOn }: SaleFacts): boolean => soldOn >= '2025-10'

const study = (rows: readonly SaleFacts[]): ReturnType<typeof studyOf> => studyOf(salesOf(rows), nativePlan)

/** The last three months at other prices than before. */
const lateAt = (factor: (sale: SaleFacts, at: number) => number): SaleFacts[] =>
  facts.map((sale, at) => (isLate(sale) ? { ...sale, price: Math.round(sale.price * factor(sale, at)) as Fen } : sale))

describe('the study before a version may tell values', () => {
  it('finds no fault in a good model and gives its figures', () => {
    const { figures, faults } = study(facts)
    expect(faults).toEqual([])
    expect(figures.n + figures.refused).toBe(facts.filter(isLate).length)
    expect(figures.median).toBeCloseTo(1, 1)
    expect(figures.cod).toBeLessThan(5)
    expect(Object.values(figures).every(Number.isFinite)).toBe(true)
  })

  it.each<[string, (sale: SaleFacts, at: number) => number, string]>([
    ['told too high', () => 0.85, 'median'],
    ['told too low', () => 1.15, 'median'],
    ['told wildly', (_, at) => (at % 2 === 0 ? 0.7 : 1.3), 'cod'],
    ['told too high where homes are cheap', ({ builtArea }) => builtArea / 10_000, 'prb'],
    ['told too high where homes are cheap, and much so', ({ builtArea }) => builtArea / 10_000, 'prd'],
  ])('finds prices %s', (_, factor, fault) => {
    expect(study(lateAt(factor)).faults).toContain(fault)
  })

  it('says so when there are too few sales to tell, or none at all', () => {
    const few = facts.filter((sale, at) => !isLate(sale) || at % 20 === 0)
    expect(study(few).faults).toEqual(['few'])
    expect(study([])).toEqual({ figures: { n: 0, refused: 0, median: 0, cod: 0, prd: 0, prb: 0, within10: 0 }, faults: ['few'] })
    expect(study(facts.filter(isLate)).faults).toEqual(['few', 'refused'])
  })

  it('says so when too many are refused', () => {
    const lost = (sale: SaleFacts, at: number): SaleFacts => ({ ...sale, complex: `new ${at}`, building: '', lng: 0, lat: 0 })
    const far = facts.map((sale, at) => (isLate(sale) && at % 4 === 0 ? lost(sale, at) : sale))
    expect(study(far).faults).toEqual(['refused'])
  })

  it('takes a slight slope that a small sample cannot prove for none', () => {
    const told = Array.from({ length: 12 }, (_, at) => ({ assessed: 100 + 10 * at, price: (100 + 10 * at) * (at % 3 === 0 ? 1.2 : 0.95) }))
    const { prb, prd } = verticalIntervals(told)
    expect([prb[0] < 0.05 && prb[1] > -0.05, prd[0] < 1.03 && prd[1] > 0.98]).toEqual([true, true])
    expect(verticalIntervals(told.slice(0, 2))).toEqual({ prd: [-Infinity, Infinity], prb: [-Infinity, Infinity] })
  })
})

describe('a complex that moved', () => {
  const limit = 150_000 as Ppm
  const before = calibrate(salesOf(facts), { plan: nativePlan })
  const dearer = (sale: SaleFacts, factor: number): SaleFacts => ({ ...sale, price: Math.round(sale.price * factor) as Fen })

  it('is named when its benchmark price did by a fifth, the farthest first', () => {
    const factors: Record<string, number> = { C7: 1.2, C8: 0.7, C9: 1.05 }
    const moved = facts.map((sale) => dearer(sale, factors[sale.complex] ?? 1))
    const found = movedComplexes(before, calibrate(salesOf(moved), { plan: nativePlan }), limit)
    expect(found.map(({ complex }) => complex)).toEqual(['C8', 'C7'])
    expect(found[1]?.ppm).toBeGreaterThan(1_150_000)
    found.forEach((one) => expect(one.ppm).toBe(Math.round((one.after / one.before) * 1_000_000)))
  })

  it('is none when nothing changed, nor one that is new', () => {
    expect(movedComplexes(before, before, limit)).toEqual([])
    const others = facts.map((sale) => (sale.complex === 'C7' ? { ...dearer(sale, 1.5), complex: 'new' } : sale))
    const found = movedComplexes(before, calibrate(salesOf(others), { plan: nativePlan }), limit)
    expect(found.map(({ complex }) => complex)).not.toContain('new')
  })
})

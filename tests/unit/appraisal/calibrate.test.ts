import { assessHome } from '../../../bff/engines/appraisal/assess-home'
import { calibrate, NotEnoughSales } from '../../../bff/engines/appraisal/calibrate'
import type { Model } from '../../../bff/engines/appraisal/model'
import { homeOf } from '../../../bff/engines/appraisal/sales'
import { median } from '../../../bff/engines/appraisal/statistics'
import { drawRows, plan, salesOf, truth, type Row } from './synthetic-sales'

const rows = drawRows(12_000)
const someHomes = salesOf(drawRows(500, { seed: 3 }))
const learn = (from: readonly Row[], newest?: number): Model => calibrate(salesOf(from), newest === undefined ? { plan } : { plan, newest })
const model = learn(rows)

/** A table's entries as parts of its reference. */
function entries(of: Model, name: string): Record<string, number> {
  const table = of.tables.find((one) => one.name === name)
  return Object.fromEntries((table?.labels ?? []).map((label, at) => [label, (table?.ppm[at] ?? 0) / 1_000_000]))
}

/** What a model says today of one of the same few homes. */
function toldBy(of: Model, place: number): number {
  const told = assessHome(of, { home: homeOf(someHomes, place), month: of.lastMonth })
  return told.kind === 'assessed' ? told.value : NaN
}

/** Everything a model says, as text. */
const printed = (of: Model): string =>
  JSON.stringify([
    of.base,
    of.tables.map(({ name, labels, ppm, mass }) => [name, labels, [...ppm], [...mass]]),
    [...of.ratios],
    [...of.farRatios],
    [of.knownSpread, of.unseenSpread, [...of.bands], of.dropped],
  ])

const reasons = (of: Model): Record<string, number> => {
  const counts: Record<string, number> = {}
  of.dropped.forEach(({ reason }) => (counts[reason] = (counts[reason] ?? 0) + 1))
  return counts
}

/** `times` copies of a healthy sale, each made wrong. */
const spoilt = (times: number, change: (row: Row) => Partial<Row>): Row[] =>
  rows.slice(0, times).map((row, at) => ({ ...row, id: `bad-${String(change)}-${at}`, ...change(row) }))

/** Complex and area, and nothing else. */
const bare = ({ text: { complex = '' }, number: { area = 0 }, ...row }: Row): Row => ({ ...row, text: { complex }, number: { area } })

describe('a calibration', () => {
  it.each([
    ['floor', truth.floorBand],
    ['orientation', truth.orientation],
    ['decoration', truth.decoration],
  ] as const)('finds the factors of %s to within a point', (table, levels) => {
    const found = entries(model, table)
    Object.entries(levels).forEach(([level, factor]) => expect(Math.abs((found[level] ?? 0) - factor)).toBeLessThan(0.01))
  })

  it('finds them also when three of ten prices are understated, and keeps the level', () => {
    const honest = learn(drawRows(8000, { seed: 3 }))
    const dirty = learn(drawRows(8000, { seed: 3, understated: 0.3 }))
    const levels = Array.from({ length: 500 }, (_, at) => toldBy(dirty, at) / toldBy(honest, at))
    expect(Math.abs(median(levels) - 1)).toBeLessThan(0.03)
    expect(Math.abs((entries(dirty, 'decoration')['fine'] ?? 0) - truth.decoration.fine)).toBeLessThan(0.015)
    expect(reasons(dirty)['understated']).toBeGreaterThan(1300)
  })

  it('gives the same model for the same sales, to the bit', () => {
    expect(printed(learn(drawRows(3000)))).toBe(printed(learn(drawRows(3000))))
  })

  it('drops what is wrong, says why, and is not moved by it', () => {
    const wrong = [
      ...spoilt(3, () => ({ price: 0 })),
      ...spoilt(3, () => ({ price: -5 })),
      ...spoilt(3, () => ({ price: NaN })),
      ...spoilt(2, () => ({ price: 1e300 })),
      ...spoilt(2, ({ price }) => ({ price: price * 1000 })),
      ...spoilt(2, ({ number }) => ({ number: { ...number, area: 0 } })),
      ...spoilt(2, ({ number }) => ({ number: { ...number, area: NaN } })),
      ...spoilt(2, ({ number }) => ({ number: { ...number, area: 99_999 } })),
      ...spoilt(2, () => ({ id: '' })),
      ...spoilt(2, () => ({ month: 'soon' })),
      ...spoilt(2, () => ({ month: '2099-01' })),
      ...spoilt(2, ({ text }) => ({ text: { ...text, complex: '' } })),
      ...rows.slice(0, 5),
    ]
    const found = learn([...rows, ...wrong], 2025 * 12 + 11)
    const counts = reasons(found)
    expect(counts).toMatchObject({ priceNotPositive: 9, priceAbsurd: 4, areaNotPositive: 4, areaAbsurd: 2 })
    expect(counts).toMatchObject({ idMissing: 2, monthMissing: 2, monthInFuture: 2, complexMissing: 2, duplicate: 5 })
    expect([found.base, entries(found, 'floor')]).toEqual([model.base, entries(model, 'floor')])
  })

  it('refuses an empty file and one of bad rows only', () => {
    expect(() => learn([])).toThrow(NotEnoughSales)
    expect(() => learn(spoilt(50, () => ({ price: 0 })))).toThrow(NotEnoughSales)
  })

  it.each([
    ['one complex', rows.filter(({ text }) => text['complex'] === 'C0')],
    ['one month', rows.filter(({ month }) => month === '2023-05')],
    ['three sales', rows.slice(0, 3)],
    ['one price throughout', rows.slice(0, 200).map((row) => ({ ...row, price: 80_000_000, number: { ...row.number, area: 80 } }))],
    ['hardly a fact', rows.slice(0, 300).map(bare)],
  ])('learns what it can from a file of %s, without a number that is none', (_, few) => {
    const numbers = learn(few).tables.flatMap(({ ppm, mass, unknown }) => [...ppm, ...mass, unknown])
    expect(numbers.every((one) => Number.isFinite(one) && one >= 0)).toBe(true)
  })
})

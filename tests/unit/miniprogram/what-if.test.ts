import { addMonths } from '#shared/model/day'
import * as v from 'valibot'
import { Scenario } from '#shared/model/scenario'
import type { Filing } from '#shared/model/filing'
import { fen } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import { anniversary } from '../../../miniprogram/estimate/calendar'
import { difference, estimateRows, missingIn, tablesOf } from '../../../miniprogram/estimate/compared'
import { filledFrom } from '../../../miniprogram/estimate/filled-from'
import { ahead, blank, faultsIn, scenarioOf, sellDay, stepped } from '../../../miniprogram/estimate/scenario-of'
import { curveDays, taxCurveOf } from '../../../miniprogram/estimate/tax-curve-of'
import { day } from '../law/given-transfer'

const today = day('2026-11-24')
const filled = { ...blank, price: '1,030,000', heldSince: '2025-03-14', area: '89.42', original: '900000', onlyHome: 'yes', homesBefore: '1' } as const

describe('a thought sale', () => {
  it('becomes a scenario the server takes', () => {
    const scenario = scenarioOf(filled, today)
    expect(v.safeParse(Scenario, scenario).success).toBe(true)
    expect(scenario).toEqual({
      day: '2026-11-24', price: 103_000_000, location: 'urbanDistrict', area: 8942,
      sellers: [{ share: 1, heldSince: '2025-03-14', onlyHome: true, original: 90_000_000 }], buyers: [{ share: 1, homesBefore: 1 }],
    })
  })
  it('leaves out what nobody said, instead of a zero', () => {
    expect(scenarioOf({ ...blank, sellerShares: [1, 1] }, today)).toEqual({
      day: '2026-11-24', price: 100_000_000, location: 'urbanDistrict', sellers: [{ share: 1 }, { share: 1 }], buyers: [{ share: 1 }],
    })
  })
  it.each([
    [{ price: '' }, 'price'], [{ price: '99.99' }, 'price'], [{ price: '1000000000.01' }, 'price'], [{ area: '0' }, 'area'], [{ area: '89.421' }, 'area'], [{ original: '-5' }, 'original'],
  ])('is not computed with %j', (typed, name) => {
    expect(Object.keys(faultsIn({ ...filled, ...typed }))).toEqual([name])
    expect(scenarioOf({ ...filled, ...typed }, today)).toBeUndefined()
  })
  it('takes the least and the greatest price and area', () => {
    expect([faultsIn({ ...filled, price: '100' }), faultsIn({ ...filled, price: '1000000000' }), faultsIn({ ...filled, area: '0.01' })]).toEqual([{}, {}, {}])
  })
  it('steps the price by ten thousand within what a price may be', () => {
    expect([stepped('860,000', 10_000), stepped('860000.50', -10_000), stepped('', 10_000), stepped('5,000', -10_000), stepped('999,999,999', 10_000)])
      .toEqual(['870,000', '850,001', '10,000', '10,000', '1,000,000,000'])
  })
})

it('does not take a day still to come for the day of a purchase', () => {
  expect(scenarioOf({ ...filled, heldSince: '2026-11-25' }, today)?.sellers[0]?.heldSince).toBeUndefined()
  expect(scenarioOf({ ...filled, heldSince: '2026-11-24' }, today)?.sellers[0]?.heldSince).toBe('2026-11-24')
})

describe('the day of a thought sale', () => {
  it('offers the anniversaries that are ahead', () => {
    expect(ahead('2025-03-14', today)).toEqual({ two: '2027-03-14', five: '2030-03-14' })
    expect(ahead('2023-08-18', today)).toEqual({ five: '2028-08-18' })
    expect(ahead('2024-11-24', today)).toEqual({ five: '2029-11-24' })
    expect([ahead('', today), ahead('2019-01-01', today)]).toEqual([{}, {}])
  })
  it('is the anniversary, the day chosen, and today when those are past', () => {
    expect(sellDay({ ...filled, sellOn: 'two' }, today)).toBe('2027-03-14')
    expect(sellDay({ ...filled, sellOn: 'own', ownDay: '2027-01-01' }, today)).toBe('2027-01-01')
    expect([sellDay({ ...filled, sellOn: 'own', ownDay: '2020-01-01' }, today), sellDay({ ...filled, heldSince: '2010-01-01', sellOn: 'five' }, today)]).toEqual([today, today])
  })
  it('keeps the end of a month', () => {
    expect([anniversary(day('2024-02-29'), 2), anniversary(day('2024-02-29'), 4), addMonths(day('2026-08-31'), 1), addMonths(day('2026-12-15'), 1)])
      .toEqual(['2026-02-28', '2028-02-29', '2026-09-30', '2027-01-15'])
  })
})

describe('the curve', () => {
  const days = curveDays(today, [day('2028-08-18'), day('2020-01-01'), day('2040-01-01'), day('2028-08-18')])
  const points = (total: (on: string) => number | undefined) => days.map((on) => ({ day: on, total: total(on) as Fen | undefined }))

  it('has a point a month and one on each day that changes something', () => {
    expect([days.length, days[0], days[37]]).toEqual([38, '2026-11-24', '2029-11-24'])
    expect(days).toContain('2028-08-18')
    expect(curveDays(today, Array.from({ length: 99 }, (_, place) => addMonths(day('2027-01-01'), place))).length).toBeLessThanOrEqual(60)
  })
  it('says in a sentence what it shows', () => {
    const curve = taxCurveOf(points((on) => (on < '2028-08-18' ? 737_000 : 0)), ahead('2023-08-18', today))
    expect(curve?.label).toBe('卖方的税，今天 7,370 元；2028-08-18 起 0 元')
    expect(curve?.dots.map(({ height, words }) => [height, words])).toEqual([[0, ['满五年起', '0 元']]])
    expect(curve?.lines.map(({ label }) => label)).toEqual(['0', '4,000', '8,000'])
    expect(curve?.ticks.map(({ label }) => label)).toEqual(['2026-11', '2027-11', '2028-11', '2029-11'])
    expect(Math.round(curve?.dots[0]?.at ?? 0)).toBe(58)
    expect(curve?.steps.map(({ to }) => Math.round(to))).toEqual([58, 100])
  })
  it('marks the greatest of several changes and tells them all', () => {
    const curve = taxCurveOf(points((on) => (on < '2027-03-24' ? 3_100_000 : on < '2028-08-18' ? 3_000_000 : 0)), {})
    expect(curve?.dots.map(({ words }) => words.length)).toEqual([0, 2])
    expect(curve?.label).toContain('2027-03-24 起 30,000 元；2028-08-18 起 0 元')
  })
  it('stays flat where nothing changes, also at nothing', () => {
    expect(taxCurveOf(points(() => 0), {})).toMatchObject({ dots: [], steps: [{ from: 0, to: 100, height: 0 }], label: '卖方的税，今天 0 元；36 个月里不变' })
    expect(taxCurveOf(points(() => 12_345_678), {})?.lines[2]?.label).toBe('20.0 万')
  })
  it('is not drawn when a total is not known', () => expect(taxCurveOf(points((on) => (on > '2028' ? undefined : 5)), {})).toBeUndefined())
})

describe('today beside later', () => {
  const at = (on: string, total: number | undefined) => ({ day: day(on), total: total as Fen | undefined })
  it('says how long and how much', () => {
    expect(difference(at('2026-11-24', 737_000), at('2028-08-18', 0))).toEqual({ wait: '晚 21 个月，', verb: '少缴', amount: '7,370.00' })
    expect(difference(at('2026-11-24', 0), at('2026-12-01', 100))).toEqual({ wait: '晚 7 天，', verb: '多缴', amount: '1.00' })
    expect(difference(at('2026-11-24', 5), at('2027-11-24', 5))).toEqual({ wait: '晚 12 个月，', verb: '缴的一样多。' })
  })
  it('compares nothing with what is not known', () => {
    expect([difference(at('2026-11-24', undefined), at('2027-11-24', 5)), difference(at('2026-11-24', 5), at('2026-11-24', 5))]).toEqual([undefined, undefined])
  })
  it('names what is missing, once, and never shows a zero for it', () => {
    const lines = [{ unknown: true as const, tax: 'incomeTax' as const, missing: ['onlyHome', 'vat'], law: [] }]
    expect(missingIn({ parties: [lines, lines] })).toBe('卖时家里有几套房、增值税')
    expect(estimateRows(lines, fen(1), today)[0]).toMatchObject({ waits: '还差资料', zero: false })
    expect(estimateRows(lines, fen(1), today)[0]?.amount).toBeUndefined()
    expect([tablesOf({ parties: [lines, lines] }).length, tablesOf({ parties: [lines, []] }).length]).toEqual([1, 2])
  })
})

it('begins with what a filing tells, and leaves the rest open', () => {
  const party = (side: string, parts: number, of: number) => ({ side, share: { parts, of } })
  const facts = [{ name: 'heldSince', value: '2023-08-20' }, { name: 'onlyHome', value: false }, { name: 'original', value: 81_500_000 }, { name: 'originalDeedTax', value: 815_000 }]
  const filing = {
    id: 'f', version: 3, facts, home: { area: 8942 }, deal: { price: 86_000_000 }, parties: [party('seller', 1, 2), party('seller', 1, 2), party('buyer', 1, 3), party('buyer', 2, 3)],
  }
  const assessment = { floor: 84_200_000 } as Parameters<typeof filledFrom>[1]
  expect(filledFrom(filing as unknown as Filing, assessment)).toMatchObject({
    filledFrom: 'f@3', price: '860,000', heldSince: '2023-08-20', area: '89.42', original: '815,000', originalDeedTax: 815_000, floor: 84_200_000,
    onlyHome: 'no', homesBefore: '', sellerShares: [1, 1], buyerShares: [1, 2],
  })
})

import type { Day } from '#shared/model/day'
import { nextSettlement, nextVatReturn } from '../../../bff/engines/law/filing-days'

const vat = (day: string, payer: 'general' | 'small') => {
  const { from, to, opensOn, dueOn } = nextVatReturn(day as Day, payer)
  return [from.slice(0, 7), to.slice(0, 7), opensOn, dueOn]
}

describe('the VAT return that is due next', () => {
  it.each([
    ['2026-11-30', 'general', ['2026-11', '2026-11', '2026-12-01', '2026-12-15']],
    ['2026-12-15', 'general', ['2026-11', '2026-11', '2026-12-01', '2026-12-15']],
    ['2026-12-16', 'general', ['2026-12', '2026-12', '2027-01-01', '2027-01-15']],
    // 15 November 2026 is a Sunday.
    ['2026-11-16', 'general', ['2026-10', '2026-10', '2026-11-01', '2026-11-16']],
    ['2026-11-17', 'general', ['2026-11', '2026-11', '2026-12-01', '2026-12-15']],
    ['2026-11-30', 'small', ['2026-10', '2026-12', '2027-01-01', '2027-01-15']],
    ['2026-10-10', 'small', ['2026-07', '2026-09', '2026-10-01', '2026-10-15']],
    ['2027-01-02', 'small', ['2026-10', '2026-12', '2027-01-01', '2027-01-15']],
  ] as const)('on %s of a %s payer', (day, payer, expected) => expect(vat(day, payer)).toEqual(expected))

  it('names the law that held when it opened', () => {
    expect(nextVatReturn('2025-12-03' as Day, 'general').law).toMatchObject({ document: '增值税暂行条例' })
    expect(nextVatReturn('2026-01-03' as Day, 'general').law).toMatchObject({ document: '增值税法', article: '第三十条' })
  })
})

it.each([
  ['2026-11-30', 2026, '2027-03-01', '2027-06-30'],
  ['2027-03-01', 2026, '2027-03-01', '2027-06-30'],
  ['2027-06-30', 2026, '2027-03-01', '2027-06-30'],
  ['2027-07-01', 2027, '2028-03-01', '2028-06-30'],
])('the yearly settlement on %s is of %i', (day, year, opensOn, dueOn) => expect(nextSettlement(day as Day)).toMatchObject({ year, opensOn, dueOn }))

import type { Day } from '#shared/model/day'
import type { Area } from '#shared/model/home'
import { describeHome } from '../../../bff/engines/appraisal/describe-home'
import type { HomeFacts, SaleFacts } from '../../../bff/engines/appraisal/home-facts'
import { labelIn } from '../../../bff/engines/appraisal/levels'
import { nativePlan } from '../../../bff/engines/appraisal/native-plan'
import type { Table } from '../../../bff/engines/appraisal/plan'
import { validUntil } from '../../../bff/engines/appraisal/valid-until'
import { drawFacts, homeSold } from './city-sales'

const [sale] = drawFacts(1) as [SaleFacts]
const home: HomeFacts = { ...homeSold(sale), floor: 12, floors: 26, hasLift: true, streetFloor: null }

const now = 2026 * 12 + 10

function entry(name: string, change: Partial<HomeFacts>): string {
  const table = nativePlan.tables.find((one) => one.name === name) as Table
  return labelIn(table, describeHome({ ...home, ...change }), now, [2020 * 12, now])
}

describe('the entry of a home', () => {
  it.each<[Partial<HomeFacts>, string]>([
    [{ floor: 1 }, 'lift:low'],
    [{ floor: 8 }, 'lift:low'],
    [{ floor: 9 }, 'lift:middle'],
    [{ floor: 17 }, 'lift:middle'],
    [{ floor: 18 }, 'lift:high'],
    [{ floor: 25 }, 'lift:high'],
    [{ floor: 26 }, 'lift:top'],
    [{ floor: -1 }, 'lift:below'],
    [{ floor: 4, streetFloor: 4 }, 'lift:street'],
    [{ floor: 8, floors: 8, hasLift: false }, 'walk:top'],
    [{ floor: 7, floors: 8, hasLift: false }, 'walk:high'],
    [{ floor: null }, ''],
    [{ floors: null }, ''],
  ])('in the table of floors is, for %j, %s', (change, label) => {
    expect(entry('floor', change)).toBe(label)
  })

  it.each([
    [2027, '0-5'],
    [2021, '0-5'],
    [2020, '6-10'],
    [2015, '11-15'],
    [2006, '16-20'],
    [2005, '21-30'],
    [1996, '21-30'],
    [1995, '31+'],
  ])('built in %d is, in the table of ages, %s', (builtYear, label) => {
    expect(entry('age', { builtYear })).toBe(label)
  })

  it.each([
    [6000, 4800, '<=60', '80'],
    [6001, 4561, '60-90', '76'],
    [12_000, 10_560, '90-120', '88'],
    [20_001, 20_002, '>200', ''],
    [9000, null, '60-90', ''],
  ])('of %d built and %d inside is %s and %s', (builtArea, innerArea, area, share) => {
    const change = { builtArea: builtArea as Area, innerArea: innerArea as Area | null }
    expect([entry('area', change), entry('innerShare', change)]).toEqual([area, share])
  })

  it('is the name itself for a text, and crossed for a district in a quarter', () => {
    expect([entry('decoration', { decoration: 'fine' }), entry('tenure', { tenure: 50 }), entry('lift', {})]).toEqual(['fine', '50', 'yes'])
    expect(entry('districtQuarter', { district: '500103' })).toBe('500103:2026-10')
  })
})

describe('a value', () => {
  it.each([
    ['2026-12-31', '2027-03-31'],
    ['2023-12-01', '2024-02-29'],
    ['2024-01-01', '2024-03-31'],
    ['2025-12-02', '2026-03-02'],
  ])('told on %s holds until %s', (on, until) => {
    expect(validUntil(on as Day)).toBe(until)
  })
})

import type { Ppm } from '#shared/model/money'
import { withForecast } from '../../../bff/engines/appraisal/forecast'
import type { TableData } from '../../../bff/engines/appraisal/model'
import type { Table } from '../../../bff/engines/appraisal/plan'
import { monthLabel, monthNumber } from '../../../bff/engines/appraisal/sales'

const table: Table = { name: 'month', kind: 'time', keys: [{ months: 1, ahead: 3 }], shrink: 0.5, forecast: { over: 12, part: 0.5 } }

/** Months up to 2026-10, whose price grows by so much a month and is 1 in the last one. */
function monthly(count: number, growth: number): TableData {
  const places = [...Array(count).keys()]
  const newest = monthNumber('2026-10')
  return {
    name: 'month',
    kind: 'time',
    labels: places.map((at) => monthLabel(newest - count + 1 + at)),
    codes: Float64Array.from(places),
    ppm: Int32Array.from(places, (at) => Math.round(1e6 * (1 + growth) ** (at - count + 1))),
    mass: Float64Array.from(places, () => 20),
    reference: '2026-10',
    unknown: 1_000_000 as Ppm,
  }
}

const ahead = (data: TableData): [string, number][] =>
  withForecast(data, table).labels.map((label, at): [string, number] => [label, withForecast(data, table).ppm[at] as number]).slice(data.labels.length)

describe('prices of months to come', () => {
  it('go on at half the pace of the last year, up as well as down', () => {
    expect(ahead(monthly(30, 0.01))).toEqual([['2026-11', 1_004_988], ['2026-12', 1_010_000], ['2027-01', 1_015_037]])
    expect(ahead(monthly(30, -0.01)).every(([, ppm], at) => ppm < 1_000_000 - at * 4000)).toBe(true)
  })

  it('stay what they are where fewer than six months show a pace', () => {
    expect(ahead(monthly(5, 0.05)).map(([, ppm]) => ppm)).toEqual([1_000_000, 1_000_000, 1_000_000])
  })

  it('are told by the last twelve months alone', () => {
    const data = monthly(30, 0.01)
    const changed = { ...data, ppm: data.ppm.map((ppm, at) => (at < 18 ? ppm * 2 : ppm)) }
    expect(ahead(changed)).toEqual(ahead(data))
  })

  it('weigh a month by its sales', () => {
    const data = monthly(30, 0)
    const wild = { ...data, ppm: data.ppm.map((ppm, at) => (at === 20 ? ppm / 2 : ppm)), mass: data.mass.map((mass, at) => (at === 20 ? 0 : mass)) }
    expect(ahead(wild).map(([, ppm]) => ppm)).toEqual([1_000_000, 1_000_000, 1_000_000])
  })

  it('are absent from a table that tells none', () => {
    const data = monthly(30, 0.01)
    expect(withForecast(data, { ...table, keys: [{ months: 1 }] })).toBe(data)
  })
})

import type { Day } from '#shared/model/day'
import { calibrate } from '../../../bff/engines/appraisal/calibrate'
import type { SaleFacts } from '../../../bff/engines/appraisal/home-facts'
import type { PublishedTable } from '../../../bff/engines/appraisal/model'
import { nativePlan } from '../../../bff/engines/appraisal/native-plan'
import { salesOf } from '../../../bff/engines/appraisal/sales-of'
import { makeCity } from '../../../bff/sandbox/city/make-city'
import { factors } from '../../../bff/sandbox/city/price-factors'
import { saleFacts } from '../../unit/sandbox/sale-facts'

/** A quarter of the large city: its districts are made one by one, so the rest is never made. */
const MOST = 38_000

function someSales(): SaleFacts[] {
  const sales: SaleFacts[] = []
  for (const part of makeCity({ seed: 1, size: 'city', today: '2026-11-29' as Day })) {
    sales.push(...part.assessmentBase.past_sale.map(saleFacts))
    if (sales.length > MOST) {
      break
    }
  }
  return sales
}

const model = calibrate(salesOf(someSales()), { plan: nativePlan })

/** Sales of each level among those the model is learnt from. */
function countOf({ levelOf, labels }: PublishedTable): number[] {
  const { sales } = model
  const counts = labels.map(() => 0)
  for (let place = 0; place < sales.count; place++) {
    const home = { text: textOf(place), number: numberOf(place) }
    const level = levelOf(home, sales.month[place] ?? 0)
    counts[level] = (counts[level] ?? 0) + 1
  }
  return counts
}

const textOf = (place: number) =>
  Object.fromEntries(Object.entries(model.sales.text).map(([name, { codes, levels }]) => [name, levels[codes[place] ?? -1]]))
const numberOf = (place: number) => Object.fromEntries(Object.entries(model.sales.number).map(([name, column]) => [name, column[place]]))

describe('the price model of the sandbox city, learnt from its sales', () => {
  it('drops the understated prices: about one in twenty, and few others', () => {
    const part = (reason: string): number => model.dropped.filter((one) => one.reason === reason).length / model.sales.count
    expect(part('understated')).toBeGreaterThan(0.05)
    expect(part('overstated')).toBeLessThan(0.01)
  })

  it.each(Object.entries(factors))('finds every level of the table %s within a percentage point', (name, entries) => {
    const table = model.tables.find((one) => one.name === name) as PublishedTable
    const counts = countOf(table)
    const levels = Object.entries(entries).map(([label, truth]) => ({ label, truth, at: table.labels.indexOf(label) }))
    expect(levels.filter(({ at }) => (counts[at] ?? 0) < 200)).toEqual([])
    const off = levels.map(({ label, truth, at }) => ({ label, points: ((table.ppm[at] ?? 0) - truth) / 10_000 }))
    expect(off.filter(({ points }) => Math.abs(points) > 1)).toEqual([])
  })
})

import type { Day } from '#shared/model/day'
import { calibrate } from '../../../bff/engines/appraisal/calibrate'
import { nativePlan } from '../../../bff/engines/appraisal/native-plan'
import { salesOf } from '../../../bff/engines/appraisal/sales-of'
import { valueHome } from '../../../bff/engines/appraisal/value-home'
import type { HomeFact } from '../../../bff/sandbox/city/city-facts'
import { demoFacts } from '../../../bff/sandbox/city/demo-facts'
import { makeDemoCity } from '../../../bff/sandbox/city/make-city'
import { priceOf } from '../../../bff/sandbox/city/price-model'
import { homeFacts, saleFacts } from './sale-facts'

const DAYS = ['2026-11-29', '2026-12-31', '2027-01-01', '2027-01-15', '2027-02-28', '2027-06-30', '2028-02-29', '2030-10-05'] as Day[]

/** The demo homes with their value and their true price on a day, the model learnt from the demo city alone. */
function valuesOn(today: Day) {
  const model = calibrate(salesOf(makeDemoCity(today).assessmentBase.past_sale.map(saleFacts)), { plan: nativePlan })
  const { homes, pending } = demoFacts(today)
  const isDemo = ({ use, room }: HomeFact): boolean => use === 'home' && Number(room.split('-')[1]) < 6
  return homes.filter(isDemo).map((home) => {
    const told = valueHome({ model, nameOf: (id) => id }, homeFacts(home), today)
    const name = `${home.building.complex.name} ${home.room}`
    if (told.kind === 'refused') {
      throw new Error(`${name} on ${today}: ${told.why}`)
    }
    return { ...told.valuation, name, price: priceOf(home, today), declared: pending.find((sale) => sale.home === home)?.price ?? Infinity }
  })
}

it.each(DAYS)('values every demo home on %s surely and near its true price', (today) => {
  const values = valuesOn(today)
  expect(values).toHaveLength(15)
  expect(values.filter(({ confidence, borrowed }) => confidence === 'low' || borrowed)).toEqual([])
  const off = values.map(({ name, value, price }) => `${name} ${(value / price).toFixed(4)}`)
  expect(off.filter((line) => Math.abs(Number(line.split(' ')[2]) - 1) > 0.04)).toEqual([])
})

it.each(DAYS)('stops the sale declared too low on %s, and no other', (today) => {
  const stopped = valuesOn(today).filter(({ declared, floor }) => declared < floor)
  expect(stopped.map(({ name }) => name)).toEqual(['橘岸庭 2-1'])
})

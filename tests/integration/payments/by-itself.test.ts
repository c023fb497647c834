import type { Day } from '#shared/model/day'
import { fen } from '#shared/model/money'
import { findBill } from '../../../bff/platform/payments/bill-store'
import { goToCashier, markPaying, openBills } from '../../../bff/platform/payments/bills'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { until } from '../../support/until'

let house: House
beforeAll(async () => {
  house = await openHouse({ worker: true })
})
afterAll(() => house.close())

it.each([0, 1])('a bill that is paid arrives in the treasury by itself, with %d of its notices lost', async (lost) => {
  const [id, caseId, personId] = [house.world.newId(), house.world.newId(), house.world.newId()]
  await house.ours.db.transaction().execute((trx) => openBills(trx, [{ id, caseId, position: 1, personId, amount: fen(5), dueOn: '2026-12-01' as Day }]))
  const bill = await findBill(house.ours.db, id)
  if (!bill) {
    throw new Error('no bill')
  }
  await goToCashier(house.world, bill)
  await house.ours.db.transaction().execute((trx) => markPaying(trx, bill, new Date()))
  house.cashier.loseNotices(lost)
  await house.cashier.pay(id)
  await until(async () => (await findBill(house.ours.db, id))?.state === 'received')
})

import type { Day } from '#shared/model/day'
import { fen } from '#shared/model/money'
import { signCashier } from '../../../bff/adapters/partners/cashier-signature'
import { findBill } from '../../../bff/platform/payments/bill-store'
import type { BillRecord } from '../../../bff/platform/payments/bill-store'
import { goToCashier, markPaying, openBills } from '../../../bff/platform/payments/bills'
import { collectPayments } from '../../../bff/platform/payments/collect-payments'
import { collectReceipts } from '../../../bff/platform/payments/collect-receipts'
import { receivePayments } from '../../../bff/sandbox/treasury-clerk'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { testCashierKey } from '../../support/keys'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const AMOUNT = 737_000

async function billAtCashier(): Promise<BillRecord> {
  const [id, caseId, personId] = [house.world.newId(), house.world.newId(), house.world.newId()]
  await house.ours.db.transaction().execute((trx) => openBills(trx, [{ id, caseId, position: 1, personId, amount: fen(AMOUNT), dueOn: '2026-12-01' as Day }]))
  await goToCashier(house.world, await now(id))
  await house.ours.db.transaction().execute((trx) => markPaying(trx, { id }, new Date(house.world.now())))
  return now(id)
}

async function now(id: string): Promise<BillRecord> {
  return (await findBill(house.ours.db, id)) as BillRecord
}

const at = (ms = 0): string => new Date(house.world.now() + ms).toISOString()
const payloadOf = (bill: BillRecord, change: object = {}): string =>
  JSON.stringify({ appId: 'wxtest', orderId: bill.id, amount: AMOUNT, paidAt: at(), sentAt: at(), ...change })
const tell = (payload: string, signature = signCashier(testCashierKey, 'notice', payload)) =>
  house.ask('POST', '/payments/notices', { body: { payload, signature } })
const messagesOf = async ({ id }: BillRecord) => (await house.ours.db.selectFrom('outbox').select(['kind', 'body']).execute()).filter(({ body }) => body.includes(id))

const REFUSED = { status: 422, body: { code: 'payment.notice_refused' } }

it.each<[string, (bill: BillRecord) => [string, string?]]>([
  ['with the signature of a request', (bill) => [payloadOf(bill), signCashier(testCashierKey, 'request', payloadOf(bill))]],
  ['with the signature of a prepay', (bill) => [payloadOf(bill), signCashier(testCashierKey, 'prepay', payloadOf(bill))]],
  ['that is a signed request', (bill) => [`POST\n/orders\n${house.world.now()}\n${payloadOf(bill)}\n`]],
  ['with another text for the same values', (bill) => [` ${payloadOf(bill)}`, signCashier(testCashierKey, 'notice', payloadOf(bill))]],
  ['sent on a day that is none', (bill) => [payloadOf(bill, { sentAt: '2026-02-31T24:00:00Z' })]],
  ['whose last amount is another', (bill) => [payloadOf(bill).replace(/}$/, ',"amount":1}')]],
  ['of a part of a fen', (bill) => [payloadOf(bill, { amount: AMOUNT + 0.4 })]],
  ['whose amount is text', (bill) => [payloadOf(bill, { amount: String(AMOUNT) })]],
  ['that is an array', (bill) => [`[${payloadOf(bill)}]`]],
  ['that is nothing', () => ['null']],
  ['of an order in another script', (bill) => [payloadOf(bill, { orderId: '订单💥' })]],
  ['of its order in capitals', (bill) => [payloadOf(bill, { orderId: bill.id.toUpperCase() })]],
  ['nested without an end', () => ['['.repeat(2000)]],
])('a notice %s is refused, and nothing changes', async (_, made) => {
  const bill = await billAtCashier()
  const [payload, signature] = made(bill)
  expect(await tell(payload, signature)).toMatchObject(REFUSED)
  expect((await now(bill.id)).state).toBe('paying')
  expect(await messagesOf(bill)).toEqual([])
})

it('refuses a notice whose times only look like times', async () => {
  const bill = await billAtCashier()
  // The shape of an ISO time, and no time to this machine.
  const odd = ['2026-11-25 08:00:00+8', '2026-11-25T08:00:00+08', '2026-11-25 08:00:00.123456789+23'].filter((text) => Number.isNaN(Date.parse(text)))
  expect(odd.length).toBeGreaterThan(0)
  for (const text of odd) {
    expect(await tell(payloadOf(bill, { sentAt: text }))).toMatchObject(REFUSED)
    expect(await tell(payloadOf(bill, { paidAt: text }))).toMatchObject(REFUSED)
  }
  expect((await now(bill.id)).state).toBe('paying')
})

it('has one effect when two nodes ask, the notice comes twice and the treasury is looked at, all at once', async () => {
  const bill = await billAtCashier()
  await house.cashier.pay(bill.id)
  house.shiftClock(3001)
  const { world } = house
  await Promise.all([collectPayments(world), tell(payloadOf(bill)), collectReceipts(world), collectPayments(world), tell(payloadOf(bill))])
  expect((await now(bill.id)).state).toBe('paid')
  await receivePayments(world.core, new Date(world.now() + 60_000))
  await Promise.all([collectReceipts(world), collectReceipts(world), collectPayments(world), tell(payloadOf(bill))])
  expect((await now(bill.id)).state).toBe('received')
  expect((await messagesOf(bill)).map(({ kind }) => kind).sort()).toEqual(['bill.paid', 'bill.received'])
})

it('collects the other payments when the cashier says of one what nobody can take', async () => {
  const [poisoned, healthy] = [await billAtCashier(), await billAtCashier()]
  house.cashier.loseNotices(1)
  await house.cashier.pay(healthy.id)
  house.shiftClock(3001)
  const cashier = {
    ...house.world.cashier,
    queryOrder: (id: string) => (id === poisoned.id ? Promise.resolve({ state: 'paid' as const, amount: poisoned.amount, paidAt: 'never' as never }) : house.world.cashier.queryOrder(id)),
  }
  await collectPayments({ ...house.world, cashier })
  expect((await now(healthy.id)).state).toBe('paid')
  expect((await now(poisoned.id)).state).toBe('paying')
  expect(house.logged()).toContain(poisoned.id)
})

it('takes the other receipts when one cannot be taken', async () => {
  await receivePayments(house.world.core, new Date(house.world.now() + 60_000))
  await collectReceipts(house.world)
  const bills = [await billAtCashier(), await billAtCashier()]
  // In the order the job takes them: two ids of one millisecond stand in any.
  const [first, second] = bills.map(({ id }) => id).sort() as [string, string]
  for (const bill of bills) {
    await tell(payloadOf(bill))
  }
  await house.cashier.pay(second)
  await receivePayments(house.world.core, new Date(house.world.now() + 60_000))
  await house.world.core.treasury.insertInto('receipt').values({ number: '92026112400000000077', bill_id: first, amount: AMOUNT, received_on: '2026-11-24' }).execute()
  const [taken] = await house.ours.db.selectFrom('outbox').select('id').limit(1).execute()
  const ids = [taken?.id ?? '']
  await collectReceipts({ ...house.world, newId: () => ids.shift() ?? house.world.newId() })
  expect((await now(second)).state).toBe('received')
  expect((await now(first)).state).toBe('paid')
  await collectReceipts(house.world)
  expect((await now(first)).state).toBe('received')
})

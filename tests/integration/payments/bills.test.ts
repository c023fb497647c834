import type { Day } from '#shared/model/day'
import { fen } from '#shared/model/money'
import { receiptsFor } from '../../../bff/adapters/core/treasury'
import { connectCashier } from '../../../bff/adapters/partners/cashier'
import { findBill } from '../../../bff/platform/payments/bill-store'
import type { BillRecord } from '../../../bff/platform/payments/bill-store'
import { billOf, billsOf, billView, goToCashier, markPaying, openBills, voidBills } from '../../../bff/platform/payments/bills'
import { collectPayments } from '../../../bff/platform/payments/collect-payments'
import { collectReceipts } from '../../../bff/platform/payments/collect-receipts'
import { noticeOf } from '../../../bff/sandbox/cashier-notices'
import { startCashierSimulator } from '../../../bff/sandbox/cashier-simulator'
import { receivePayments } from '../../../bff/sandbox/treasury-clerk'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { testCashierKey } from '../../support/keys'
import { until } from '../../support/until'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
afterEach(() => {
  house.cashier.control.clearFaults()
  house.cashier.loseNotices(0)
  house.cashier.duplicateNotices(0)
})

const AMOUNT = 737_000

const given = {
  /** a bill of a case of its own */
  bill: async ({ amount = AMOUNT, atCashier = false } = {}): Promise<BillRecord> => {
    const [id, caseId, personId] = [house.world.newId(), house.world.newId(), house.world.newId()]
    await house.ours.db.transaction().execute((trx) => openBills(trx, [{ id, caseId, position: 1, personId, amount: fen(amount), dueOn: '2026-12-01' as Day }]))
    const bill = await now({ id })
    if (atCashier) {
      await goToCashier(house.world, bill)
      await paying(bill)
    }
    return now(bill)
  },
}

async function now({ id }: { id: string }): Promise<BillRecord> {
  const bill = await findBill(house.ours.db, id)
  if (!bill) {
    throw new Error('no such bill')
  }
  return bill
}

const paying = (bill: BillRecord) => house.ours.db.transaction().execute((trx) => markPaying(trx, bill, new Date(house.world.now())))
const stateOf = async (bill: BillRecord): Promise<string> => (await now(bill)).state
const becomes = (bill: BillRecord, state: string) => until(async () => (await stateOf(bill)) === state)

async function messages(bill: BillRecord): Promise<string[]> {
  const rows = await house.ours.db.selectFrom('outbox').select(['kind', 'body']).execute()
  return rows.filter(({ body }) => body.includes(bill.id)).map(({ kind, body }) => `${kind} ${body.includes(bill.caseId)}`)
}

interface Wording {
  key?: Buffer
  appId?: string
  nowMs?: number
}

const wordOf = ({ id, amount }: { id: string; amount: number }, { key = testCashierKey, appId = 'wxtest', nowMs = house.world.now() }: Wording = {}) =>
  noticeOf({ id, amount, paid_at: new Date(nowMs) }, { key, appId, nowMs })

const tell = (notice: { payload: string; signature: string }) => house.ask<{ taken?: true }>('POST', '/payments/notices', { body: notice })
const pay = (bill: BillRecord) => fetch(`${house.base}/sandbox/cashier/orders/${bill.id}/payment`, { method: 'POST' })

describe('a bill', () => {
  it('is paid by the notice of the cashier, and received once the treasury has the same amount', async () => {
    const bill = await given.bill({ atCashier: true })
    expect(bill.state).toBe('paying')
    expect(await (await pay(bill)).json()).toEqual({ state: 'paid' })
    await becomes(bill, 'paid')
    expect(await messages(bill)).toEqual(['bill.paid true'])
    await collectReceipts(house.world)
    expect(await stateOf(bill)).toBe('paid')
    await receivePayments(house.world.core, new Date(house.world.now()))
    await receivePayments(house.world.core, new Date(house.world.now()))
    await Promise.all([collectReceipts(house.world), collectReceipts(house.world)])
    expect((await messages(bill)).sort()).toEqual(['bill.paid true', 'bill.received true'])
    const [receipt] = await receiptsFor(house.world.core, [bill.id])
    expect(receipt).toMatchObject({ billId: bill.id, amount: AMOUNT, number: expect.stringMatching(/^\d{20}$/) })
    expect(await now(bill)).toMatchObject({ state: 'received', receiptNumber: receipt?.number })
    expect(billView(await now(bill))).toEqual({
      state: 'received',
      amount: AMOUNT,
      dueOn: '2026-12-01',
      paidAt: expect.stringMatching(/Z$/),
      receivedAt: expect.stringMatching(/Z$/),
    })
  })

  it('is exempt at once when there is nothing to pay, and goes to no cashier', async () => {
    const bill = await given.bill({ amount: 0 })
    expect(bill.state).toBe('exempt')
    await expect(goToCashier(house.world, bill)).rejects.toMatchObject({ code: 'bill.nothing_to_pay' })
    await expect(paying(bill)).rejects.toMatchObject({ code: 'filing.wrong_state' })
  })

  it('is found by its case and its person', async () => {
    const bill = await given.bill()
    expect(await billOf(house.ours.db, bill.caseId, bill.personId)).toEqual(bill)
    expect(await billOf(house.ours.db, bill.caseId, house.world.newId())).toBeUndefined()
    expect(await billsOf(house.ours.db, bill.caseId)).toEqual([bill])
  })

  it('stands once a party', async () => {
    const { caseId, personId } = await given.bill()
    const twin = { id: house.world.newId(), caseId, position: 1, personId, amount: fen(1), dueOn: '2026-12-01' as Day }
    await expect(house.ours.db.transaction().execute((trx) => openBills(trx, [twin]))).rejects.toMatchObject({ errno: 1062 })
  })

  it('can be taken back until somebody goes to the cashier, and then all of the case stay', async () => {
    const voiding = ({ caseId }: BillRecord) => house.ours.db.transaction().execute((trx) => voidBills(trx, caseId))
    const [open, exempt, atCashier] = [await given.bill(), await given.bill({ amount: 0 }), await given.bill({ atCashier: true })]
    await Promise.all([voiding(open), voiding(exempt)])
    expect([await stateOf(open), await stateOf(exempt)]).toEqual(['void', 'void'])
    await expect(paying(open)).rejects.toMatchObject({ code: 'filing.wrong_state' })
    const other = { id: house.world.newId(), caseId: atCashier.caseId, position: 2, personId: house.world.newId(), amount: fen(5), dueOn: '2026-12-01' as Day }
    await house.ours.db.transaction().execute((trx) => openBills(trx, [other]))
    await expect(voiding(atCashier)).rejects.toMatchObject({ code: 'filing.wrong_state' })
    expect((await billsOf(house.ours.db, atCashier.caseId)).map(({ state }) => state)).toEqual(['paying', 'open'])
  })

  it('is taken back or paid, never both, when the two come at once', async () => {
    for (let round = 0; round < 8; round++) {
      const bill = await given.bill()
      const done = await Promise.allSettled([paying(bill), house.ours.db.transaction().execute((trx) => voidBills(trx, bill.caseId))])
      expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(await stateOf(bill)).toBe(done[0].status === 'fulfilled' ? 'paying' : 'void')
    }
  })
})

describe('the order at the cashier', () => {
  it('is the same when asked for again', async () => {
    const bill = await given.bill()
    const first = await goToCashier(house.world, bill)
    expect(first).toMatchObject({ package: `prepay_id=${bill.id}`, signType: 'RSA' })
    expect(await goToCashier(house.world, bill)).toEqual(first)
    expect(await house.world.cashier.queryOrder(bill.id)).toEqual({ state: 'unpaid', amount: AMOUNT })
    expect(await house.world.cashier.queryOrder(house.world.newId())).toEqual({ state: 'unknown' })
  })

  it('is not made over another amount', async () => {
    const bill = await given.bill()
    await goToCashier(house.world, bill)
    await expect(goToCashier(house.world, { ...bill, amount: fen(1) })).rejects.toMatchObject({ code: 'cashier.unavailable' })
  })

  it('is there after a lost answer, and found by asking again', async () => {
    const bill = await given.bill()
    house.cashier.control.inject({ route: '/orders', dropAfterProcessing: true })
    await expect(goToCashier(house.world, bill)).rejects.toMatchObject({ code: 'cashier.unavailable' })
    expect(await goToCashier(house.world, bill)).toMatchObject({ package: `prepay_id=${bill.id}` })
  })

  it.each([{ httpStatus: 502 }, { malformedJson: true }, { errcode: 1 }])('fails as unavailable when the cashier answers with %j', async (fault) => {
    house.cashier.control.inject({ route: '/orders', ...fault })
    await expect(goToCashier(house.world, await given.bill())).rejects.toMatchObject({ code: 'cashier.unavailable' })
  })

  it('is refused to whoever does not hold the key', async () => {
    const stranger = connectCashier({ base: house.cashier.base, key: Buffer.alloc(32, 8), appId: 'wxtest' })
    await expect(stranger.queryOrder(house.world.newId())).rejects.toMatchObject({ code: 'cashier.unavailable' })
    const nowhere = connectCashier({ base: undefined, key: testCashierKey, appId: 'wxtest' })
    await expect(nowhere.queryOrder(house.world.newId())).rejects.toMatchObject({ code: 'cashier.unavailable' })
  })
})

describe('a notice', () => {
  it('has its effect once, however often it comes', async () => {
    const bill = await given.bill({ atCashier: true })
    const answers = await Promise.all([1, 2, 3, 4].map(() => tell(wordOf(bill))))
    expect(answers.map(({ status, body }) => [status, body])).toEqual(answers.map(() => [200, { taken: true }]))
    expect((await tell(wordOf(bill))).status).toBe(200)
    expect(await messages(bill)).toEqual(['bill.paid true'])
  })

  it('is doubled by a nervous cashier without harm', async () => {
    const bill = await given.bill({ atCashier: true })
    house.cashier.duplicateNotices(1)
    await pay(bill)
    await becomes(bill, 'paid')
    await until(async () => (await house.cashier.findOrder(bill.id))?.noticed_at !== null)
    expect(await messages(bill)).toEqual(['bill.paid true'])
  })

  it('pays a bill whose way to the cashier was not noted', async () => {
    const bill = await given.bill()
    await goToCashier(house.world, bill)
    await pay(bill)
    await becomes(bill, 'paid')
  })

  it.each<[string, (bill: BillRecord) => { payload: string; signature: string }]>([
    ['forged', (bill) => wordOf(bill, { key: Buffer.alloc(32, 8) })],
    ['changed on the way', (bill) => ({ ...wordOf(bill), payload: wordOf({ ...bill, amount: 1 }).payload })],
    ['signed with nothing', (bill) => ({ ...wordOf(bill), signature: '' })],
    ['of another amount', (bill) => wordOf({ ...bill, amount: AMOUNT - 1 })],
    ['of an unknown order', () => wordOf({ id: house.world.newId(), amount: AMOUNT })],
    ['of another app', (bill) => wordOf(bill, { appId: 'wxother' })],
    ['of six minutes ago', (bill) => wordOf(bill, { nowMs: house.world.now() - 6 * 60_000 })],
    ['of the future', (bill) => wordOf(bill, { nowMs: house.world.now() + 6 * 60_000 })],
  ])('is refused when it is %s, and nothing changes', async (_, word) => {
    const bill = await given.bill({ atCashier: true })
    expect(await tell(word(bill))).toMatchObject({ status: 422, body: { code: 'payment.notice_refused' } })
    expect(await stateOf(bill)).toBe('paying')
    expect(await messages(bill)).toEqual([])
  })

  it('for a bill that was taken back is refused', async () => {
    const bill = await given.bill()
    await house.ours.db.transaction().execute((trx) => voidBills(trx, bill.caseId))
    expect((await tell(wordOf(bill))).body.code).toBe('payment.notice_refused')
    expect(await stateOf(bill)).toBe('void')
  })
})

describe('what went astray', () => {
  it('heals: a lost notice is asked for', async () => {
    const bill = await given.bill({ atCashier: true })
    house.cashier.loseNotices(1)
    await pay(bill)
    await collectPayments(house.world)
    expect(await stateOf(bill)).toBe('paying')
    house.shiftClock(3001)
    await Promise.all([collectPayments(house.world), collectPayments(house.world)])
    expect(await stateOf(bill)).toBe('paid')
    expect(await messages(bill)).toEqual(['bill.paid true'])
  })

  it('waits while the cashier does not answer, and is asked for later', async () => {
    const bill = await given.bill({ atCashier: true })
    house.cashier.loseNotices(1)
    await pay(bill)
    house.shiftClock(3001)
    house.cashier.control.inject({ route: '/orders/state', httpStatus: 503, times: 100 })
    await collectPayments(house.world)
    expect(await stateOf(bill)).toBe('paying')
    house.cashier.control.clearFaults()
    house.shiftClock(60_000)
    await collectPayments(house.world)
    expect(await stateOf(bill)).toBe('paid')
  })

  it('stays as it is while nobody has paid, and is asked for less and less', async () => {
    const bill = await given.bill({ atCashier: true })
    const askAt = async () => (await house.ours.db.selectFrom('bill').select('ask_at').where('id', '=', bill.id).executeTakeFirstOrThrow()).ask_at?.getTime() ?? 0
    house.shiftClock(3001)
    await collectPayments(house.world)
    expect((await askAt()) - house.world.now()).toBeLessThanOrEqual(2000)
    house.shiftClock(86_400_000)
    await collectPayments(house.world)
    expect((await askAt()) - house.world.now()).toBeGreaterThan(590_000)
    expect(await stateOf(bill)).toBe('paying')
  })

  it('is never received with another amount, and says so', async () => {
    const bill = await given.bill({ atCashier: true })
    await tell(wordOf(bill))
    await house.world.core.treasury.insertInto('receipt').values({ number: '92026112400000000001', bill_id: bill.id, amount: AMOUNT - 1, received_on: '2026-11-24' }).execute()
    await collectReceipts(house.world)
    expect(await stateOf(bill)).toBe('paid')
    expect(house.logged()).toMatch(new RegExp(`"billId":"${bill.id}".*treasury holds another amount`))
  })

  it('is told of again by a cashier that was started anew on the same book', async () => {
    const bill = await given.bill({ atCashier: true })
    await house.cashier.noticeTo('http://127.0.0.1:1/')
    await pay(bill)
    const again = await startCashierSimulator({ core: house.world.core, now: () => house.world.now(), key: testCashierKey, appId: 'wxtest' })
    await again.noticeTo(`${house.base}/api/v1/payments/notices`)
    await becomes(bill, 'paid')
    await again.close()
    await house.cashier.noticeTo(`${house.base}/api/v1/payments/notices`)
  })
})

import { sql } from 'kysely'
import { addDays, dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { fen } from '#shared/model/money'
import { issueInvoice } from '../../../bff/adapters/core/invoice-ledger'
import { invariants } from '../../../bff/commands/invariants'
import { lapseRequests } from '../../../bff/features/invoices/lapse-requests'
import { ledgerInvoice } from '../../../bff/features/invoices/ledger-invoice'
import { findRequest } from '../../../bff/platform/invoices/request-store'
import { creditCodeFor } from '../../../bff/sandbox/city/invent'
import { work } from '../../../bff/work'
import { newKey } from '../../support/new-key'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { personIdOf } from '../../support/person-id-of'
import { until } from '../../support/until'
import { toldTo } from '../notices-timers/told'
import { handsOf, ledgerOf, momentsOf, orderOf, wishOf, workOff } from './invoice-hands'
import type { Hands } from './invoice-hands'

const DAY_MS = 86_400_000
/** 5,000.00 for a repair: over the threshold of a day, 1 % and half of the surcharges. */
const DUE = 5246

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const hands = async (who: string): Promise<Hands> => handsOf(house, await house.signIn(who))
const handle = (kind: string, body: Record<string, string>): Promise<void> => work(house.world).handlers[kind]!({ id: newKey(), body })
const messages = async (kind: string, caseId: string) =>
  (await house.world.db.selectFrom('outbox').select(['id', 'body']).where('kind', '=', kind).execute()).filter(({ body }) => body.includes(caseId))
const billIn = (caseId: string) => house.world.db.selectFrom('bill').selectAll().where('case_id', '=', caseId).executeTakeFirstOrThrow()

/** A request with a bill, at the cashier already when told so. */
async function unpaid(own: Hands, { atCashier = true } = {}): Promise<{ id: string; order: string }> {
  const { body } = await own.request(wishOf(500_000))
  expect([body.request.state, body.request.bill?.state, body.request.bill?.amount]).toEqual(['paying', 'open', DUE])
  const { id } = body.request
  return { id, order: atCashier ? orderOf(await own.pay(id, DUE)) : (await billIn(id)).id }
}

it('issues an invoice below the threshold at once: a number in the commit, one entry in the ledger however often that is told', async () => {
  const own = await hands('mou-shigong')
  const { body, status } = await own.request(wishOf(30_000, { note: '换水龙头' }))
  const { id, state, invoiceNumber } = body.request
  expect([status, state, body.request.quote.total]).toEqual([200, 'issuing', 0])
  expect(invoiceNumber).toMatch(/^\d\d509\d{15}$/)
  await workOff(house)
  await handle('invoice.issue', { caseId: id })
  const done = await own.state(id)
  expect([done.state, done.issuedAt === undefined, await momentsOf(house, id)]).toEqual(['done', false, ['opened', 'nothingDue', 'issued']])
  expect(await ledgerOf(house, invoiceNumber)).toEqual([
    expect.objectContaining({ item: '*建筑服务*房屋维修费', amount: 30_000, tax: 0, proxy: 1, seller_name: '牟世功', note: '个人所得税由支付人依法扣缴；换水龙头' }),
  ])
})

it('enters an invoice once when the house died between the ledger and the note of it', async () => {
  const own = await hands('zhou-manwu')
  const { id, invoiceNumber } = (await own.request(wishOf(20_000))).body.request
  // As far as it had come.
  const { core, db, keys } = house.world
  await issueInvoice(core, ledgerInvoice((await findRequest(db, keys, id))!))
  await workOff(house)
  expect([(await own.state(id)).state, await momentsOf(house, id), (await ledgerOf(house, invoiceNumber)).length]).toEqual(['done', ['opened', 'nothingDue', 'issued'], 1])
})

it('takes one payment for all taxes and issues after it, once, however often either is told', async () => {
  const own = await hands('qin-fangdong')
  const { id, order } = await unpaid(own)
  expect((await own.pay(id, DUE + 1)).body.code).toBe('invoice.total_changed')
  expect(orderOf(await own.pay(id, DUE))).toBe(order)
  // Nobody's ID number is opened for what needs none.
  expect(await house.world.db.selectFrom('access_log').select('id').where('purpose', '=', 'invoices.pay').execute()).toEqual([])
  house.cashier.duplicateNotices(1)
  await house.cashier.pay(order)
  await untilPaid(id)
  await workOff(house)
  const { state, invoiceNumber, bill } = await own.state(id)
  expect([state, bill?.state, await momentsOf(house, id)]).toEqual(['done', 'paid', ['opened', 'approved', 'paid', 'issued']])
  const [entry] = await ledgerOf(house, invoiceNumber)
  expect([entry?.amount, entry?.tax, entry?.rate]).toEqual([495_050, 4950, 10_000])
  for (const kind of ['bill.paid', 'bill.received', 'bill.paid']) {
    await handle(kind, { billId: order, caseId: id })
  }
  expect([(await own.state(id)).invoiceNumber, (await messages('invoice.issue', id)).length]).toEqual([invoiceNumber, 1])
  expect((await own.pay(id, DUE)).body.code).toBe('case.wrong_state')
})

const untilPaid = (id: string): Promise<void> => until(async () => (await billIn(id)).paid_at !== null)

it('binds nobody to another total than they saw, and lets nothing through that is barred', async () => {
  const own = await hands('liao-duanqi')
  const ask = (wish: object, totalShown?: number) => own.post('/invoice-requests', { wish, ...(totalShown === undefined ? {} : { totalShown }) })
  expect((await ask(wishOf(500_000), DUE - 1)).body.code).toBe('invoice.total_changed')
  expect((await ask(wishOf(500_000))).body.code).toBe('invoice.total_changed')
  expect((await ask(wishOf(500_000, { kind: 'special' }), DUE)).body.code).toBe('invoice.barred')
  for (const wrong of [0, -1, 12.3, 100_000_000_001, '1']) {
    expect((await ask(wishOf(wrong as number), 0)).status).toBe(400)
  }
  expect((await ask(wishOf(500_000, { as: creditCodeFor(2, 9_900_001) }), DUE)).status).toBe(404)
  const opened = await house.world.db.selectFrom('invoice_request').select('case_id').where('person_id', '=', await personIdOf(house, 'liao-duanqi')).execute()
  expect(opened).toEqual([])
})

it('does not let one split a deal below the threshold by asking twice at the same moment', async () => {
  const own = await hands('chen-shoutao')
  const half = wishOf(60_000)
  const [one, two, three] = await Promise.all([1, 2, 3].map(() => own.post<{ request: { id: string } }>('/invoice-requests', { wish: half, totalShown: 0 })))
  const answers = [one!, two!, three!].map(({ status, body }) => (status === 200 ? 'asked' : body.code)).sort()
  expect(answers).toEqual(['asked', 'invoice.total_changed', 'invoice.total_changed'])
  expect((await own.quote(half)).body.quote.total).toBeGreaterThan(0)
})

it('makes one request of one intention, sent twice at once', async () => {
  const own = await hands('tan-ertao')
  const [body, key] = [{ wish: wishOf(15_000), totalShown: 0 }, newKey()]
  const [one, two] = await Promise.all([1, 2].map(() => own.post<{ request: { id: string; invoiceNumber: string } }>('/invoice-requests', body, key)))
  expect([one!.status, one!.body]).toEqual([two!.status, two!.body])
  expect((await own.post('/invoice-requests', { ...body, wish: wishOf(16_000) }, key)).body.code).toBe('request.key_reused')
})

it('shows and gives a request to its owner alone', async () => {
  const [own, other] = [await hands('xiang-gongyou'), await hands('ran-jingyi')]
  const { id } = await unpaid(own)
  const tries = [await other.read(id), await other.pay(id, DUE), await other.withdraw(id), await other.post(`/invoice-requests/${id}/correction`, { wish: wishOf(500_000), totalShown: DUE })]
  expect(tries.map(({ status, body }) => [status, body.code])).toEqual(tries.map(() => [404, 'object.not_found']))
  expect((await own.read(id)).body.request.wish.buyer.taxNumber).toBe('91350100M000100Y43')
})

describe('taken back', () => {
  it('before anybody paid, the order at the cashier is closed first', async () => {
    const own = await hands('deng-daiya')
    const open = await unpaid(own, { atCashier: false })
    expect((await own.withdraw(open.id)).body.request.state).toBe('withdrawn')
    const { id, order } = await unpaid(own)
    expect((await own.withdraw(id)).body.request.state).toBe('withdrawn')
    expect([(await billIn(id)).state, await house.cashier.pay(order), (await own.pay(id, DUE)).body.code]).toEqual(['void', 'closed', 'case.wrong_state'])
    expect((await own.withdraw(id)).body.code).toBe('case.wrong_state')
  })

  it('is too late once the money is there, be it that nobody told us yet', async () => {
    const own = await hands('deng-daiya')
    const { id, order } = await unpaid(own)
    house.cashier.loseNotices(1)
    await house.cashier.pay(order)
    expect((await own.withdraw(id)).body.code).toBe('case.wrong_state')
    await workOff(house)
    expect((await own.state(id)).state).toBe('done')
  })
})

it('a shop issues its own ordinary invoice and returns the tax later; who has no part in it cannot', async () => {
  const own = await hands('yang-kaidian')
  const as = creditCodeFor(2, 9_900_001)
  const { body } = await own.request(wishOf(50_000, { as }))
  await workOff(house)
  const { state, seller, invoiceNumber } = await own.state(body.request.id)
  expect([state, seller]).toEqual(['done', { name: '渝中区杨恺典小面馆', code: as }])
  const [entry] = await ledgerOf(house, invoiceNumber)
  expect([entry?.seller, entry?.proxy, (entry?.amount ?? 0) + (entry?.tax ?? 0)]).toEqual([as, 0, 50_000])
  const [opened] = await house.world.db.selectFrom('case_moment').select('facts').where('case_id', '=', body.request.id).where('kind', '=', 'opened').execute()
  expect(JSON.parse(opened!.facts)).toEqual({ business: as, capacity: 'legal' })
  // With the role the sight of what was asked in the shop's name ends.
  const register = house.world.core.invoiceLedger
  const roles = await register.selectFrom('taxpayer_role').selectAll().where('code', '=', as).execute()
  await register.deleteFrom('taxpayer_role').where('code', '=', as).execute()
  expect([(await own.read(body.request.id)).status, (await own.withdraw(body.request.id)).status]).toEqual([404, 404])
  await register.insertInto('taxpayer_role').values(roles).execute()
  expect((await own.read(body.request.id)).status).toBe(200)
})

it('the cashier pays back what was paid and no fen more, once for each id', async () => {
  const own = await hands('ran-jingyi')
  const { id, order } = await unpaid(own)
  const { cashier } = house.world
  const [first, second] = [newKey(), newKey()]
  await expect(cashier.refund({ id: first, orderId: order, amount: fen(1) })).rejects.toMatchObject({ code: 'cashier.unavailable' })
  expect([await cashier.queryRefund(first), await cashier.closeOrder(newKey())]).toEqual([{ state: 'unknown' }, { state: 'unknown' }])
  await house.cashier.pay(order)
  await untilPaid(id)
  const amount = fen(DUE - 46)
  expect(await Promise.all([1, 2].map(() => cashier.refund({ id: first, orderId: order, amount })))).toEqual([{ state: 'done' }, { state: 'done' }])
  await expect(cashier.refund({ id: first, orderId: order, amount: fen(1) })).rejects.toMatchObject({ code: 'cashier.unavailable' })
  await expect(cashier.refund({ id: second, orderId: order, amount: fen(47) })).rejects.toMatchObject({ code: 'cashier.unavailable' })
  expect([await cashier.queryRefund(first), await cashier.closeOrder(order), await house.cashier.refundsOf(order)]).toEqual([{ state: 'done' }, { state: 'paid' }, [amount]])
  await workOff(house)
})

it('tells those of a business once that nine tenths of a threshold are reached, and nobody before', async () => {
  const [token, code] = [await house.signIn('yang-kaidian'), creditCodeFor(2, 9_900_001)]
  const told = async () => (await toldTo(house, 'yang-kaidian')).filter(({ template }) => template === 'sales.threshold')
  const today = dayIn(house.world.now())
  const sold = (number: string, amount: number, issuedOn: Day) =>
    issueInvoice(house.world.core, {
      number, medium: 'digital', kind: 'ordinary', seller: code, sellerName: '某', buyerName: '一位顾客', buyerCode: undefined, item: '*餐饮服务*餐费', itemCode: undefined,
      amount: fen(amount), rate: 0, tax: fen(0), note: undefined, isProxy: true, original: undefined, issuedOn,
    })
  const issued = async (gross: number): Promise<void> => {
    const wish = wishOf(gross, { as: code })
    const { total } = (await house.ask<{ quote: { total?: number } }>('POST', '/invoice-quotes', { token, body: { wish } })).body.quote
    const { body } = await house.ask<{ request: { state: string } }>('POST', '/invoice-requests', { token, key: newKey(), body: { wish, totalShown: total } })
    expect([body.request.state, total]).toEqual(['issuing', 0])
    await workOff(house)
  }
  await issued(110_000)
  await sold('99509990000000000001', 18_000_000, today)
  await issued(120_000)
  expect(await told()).toEqual([])
  await sold('99509990000000000002', 9_000_000, today)
  await sold('99509990000000000003', 430_000_000, addDays(today, -200))
  await issued(130_000)
  await issued(140_000)
  const notices = await told()
  expect(notices.map(({ event }) => event.split('/')[1]).sort()).toEqual(['quarter', 'year'])
  expect(notices[0]?.text).toMatch(/杨恺典小面馆从.+起的销售额已有 ¥2\d\d,\d{3}\.\d\d，过了 ¥300,000\.00/)
})

describe('past its day', () => {
  let left: { open: string; gone: { id: string; order: string }; paid: { id: string; order: string }; late: { id: string; order: string } }
  beforeAll(async () => {
    const [luo, peng, jiang, shi] = [await hands('luo-shifeng'), await hands('peng-jinchuan'), await hands('jiang-gaoling'), await hands('shi-yan')]
    left = { open: (await unpaid(luo, { atCashier: false })).id, gone: await unpaid(peng), paid: await unpaid(jiang), late: await unpaid(shi) }
    house.cashier.loseNotices(1)
    await house.cashier.pay(left.paid.order)
    await lapseRequests(house.world)
    const states = await house.world.db.selectFrom('invoice_request').select('state').where('case_id', 'in', [left.open, left.gone.id, left.late.id]).execute()
    expect(states.map(({ state }) => state)).toEqual(['paying', 'paying', 'paying'])
    house.shiftClock(3 * DAY_MS)
    await lapseRequests(house.world)
    await lapseRequests(house.world)
    await workOff(house)
  })

  it('an open one lapses, and one at the cashier is closed there and lapses', async () => {
    expect([(await (await hands('luo-shifeng')).state(left.open)).state, await momentsOf(house, left.open)]).toEqual(['withdrawn', ['opened', 'approved', 'lapsed']])
    expect([(await (await hands('peng-jinchuan')).state(left.gone.id)).state, await house.cashier.pay(left.gone.order)]).toEqual(['withdrawn', 'closed'])
  })

  it('one whose payment nobody told of goes on as paid', async () => {
    expect([(await (await hands('jiang-gaoling')).state(left.paid.id)).state, await momentsOf(house, left.paid.id)]).toEqual(['done', ['opened', 'approved', 'paid', 'issued']])
  })

  it('money that comes after that goes back, once', async () => {
    const { id, order } = left.late
    house.cashier.duplicateNotices(1)
    await house.cashier.payLate(order)
    await untilPaid(id)
    await workOff(house)
    await handle('bill.paid', { billId: order, caseId: id })
    const [refund] = await house.world.db.selectFrom('refund').selectAll().where('case_id', '=', id).execute()
    await handle('refund.asked', { refundId: refund!.id, caseId: id })
    await handle('refund.done', { refundId: refund!.id, caseId: id })
    await workOff(house)
    expect([await house.cashier.refundsOf(order), refund!.amount, refund!.reason]).toEqual([[DUE], DUE, 'late'])
    expect([(await (await hands('shi-yan')).state(id)).state, await momentsOf(house, id)]).toEqual(['withdrawn', ['opened', 'approved', 'lapsed', 'paidLate', 'refunded']])
  })
})

it('leaves no gap between the numbers, whatever failed on the way', async () => {
  const rows = await house.world.db.selectFrom('invoice_request').select('number').where('number', 'is not', null).orderBy('number').execute()
  const counts = rows.map(({ number }) => Number(number!.slice(5)))
  expect(counts).toEqual(counts.map((_, at) => at + 1))
  expect(await house.world.db.selectFrom('invoice_series').selectAll().where('series', 'like', '%9').execute()).toEqual([expect.objectContaining({ next: counts.length + 1 })])
})

it('verifies a house in which all that happened', async () => {
  const { db, core, keys, signer } = house.world
  const broken = await Promise.all(invariants({ db, core, keys, publicKey: signer.publicKey, nowMs: Date.now() + 7 * DAY_MS }).map(async ({ name, offenders }) => [name, await offenders()] as const))
  expect(broken.filter(([, offenders]) => offenders.length > 0)).toEqual([])
})

it.each([
  ['a number that is nobody\'s', `update invoice_series set next = next + 1`, `update invoice_series set next = next - 1`, 'without a gap'],
  ['a paid bill whose invoice is gone', `update bill set state = 'void' where state = 'paid' order by id limit 1`, `update bill set state = 'paid' where state = 'void' and paid_at is not null and id not in (select bill_id from refund)`, 'exactly its taxes'],
  ['a refund nobody works on', `update refund set state = 'asked'`, `update refund set state = 'done'`, 'done or on its way'],
  ['more back than was paid', `update refund set amount = amount + 1`, `update refund set amount = amount - 1`, 'No more goes back'],
  ['a request that is not where its case is', `update invoice_request set state = 'paying' where state = 'done' order by case_id limit 1`, `update invoice_request r join case_file f on f.id = r.case_id set r.state = f.state`, 'where its case is'],
])('verify finds %s', async (_, harm, heal, word) => {
  const { db, core, keys, signer } = house.world
  const broken = async () => {
    const all = invariants({ db, core, keys, publicKey: signer.publicKey, nowMs: Date.now() }).filter(({ name }) => name.toLowerCase().includes(word.toLowerCase()))
    return (await Promise.all(all.map(({ offenders }) => offenders()))).flat().length > 0
  }
  await sql.raw(harm).execute(db)
  expect(await broken()).toBe(true)
  await sql.raw(heal).execute(db)
  expect(await broken()).toBe(false)
})

import { instant } from '#shared/model/day'
import { invariants } from '../../../bff/commands/invariants'
import { PAPER } from '../../../bff/sandbox/city/outlet-facts'
import { ofLiu } from '../../../bff/sandbox/city/demo-businesses'
import { personById } from '../../../bff/sandbox/city/demo-people'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { BUYER, handsOf, ledgerOf, momentsOf, orderOf, wishOf, workOff } from '../invoices/invoice-hands'
import type { Hands } from '../invoices/invoice-hands'
import { broken, outletHands } from './outlet-hands'
import type { OutletHands } from './outlet-hands'

const OWN = { how: 'outlet', outletId: 'post-01' }

let house: House
let staff: string
let outlet: OutletHands
let mou: Hands
beforeAll(async () => {
  house = await openHouse()
  staff = await house.signInStaff('tang-youzhen')
  outlet = outletHands(house, staff)
  mou = handsOf(house, await house.signIn('mou-shigong'))
})
afterAll(() => house.close())

function cardOf(who: string): { name: string; idNumber: string } {
  const { name, idNumber } = personById(who)
  return { name, idNumber }
}

/** One invoice of somebody at the counter, nobody in the house before unless told so. */
function atCounter(who: string, more: object = {}) {
  return { key: newKey(), at: instant(house.world.now()), ...cardOf(who), buyer: BUYER, itemId: 'home-repair', gross: 30_000, ...outlet.sheet(), taken: 0, ...more }
}

const countOf = async (table: 'invoice_request' | 'counter_invoice' | 'paper_use') =>
  Number((await house.world.db.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n)

describe('a paper invoice at an outlet', () => {
  it('waits to be printed, is printed on paper of the drawer, and goes to whoever shows the code, once', async () => {
    const { body: { request } } = await mou.request(wishOf(12_000, { delivery: OWN }))
    expect(await outlet.desk()).toMatchObject({ outlet: { id: 'post-01' }, waiting: [{ id: request.id, what: 'print', person: '牟**', gross: 12_000 }], issued: [] })
    const paper = outlet.sheet()
    const key = newKey()
    const printed = await Promise.all([outlet.print(request.id, paper, key), outlet.print(request.id, paper, key)])
    expect(printed.map(({ body }) => body.number)).toEqual([paper.code + paper.number, paper.code + paper.number])
    await workOff(house)
    const { pickupCode = '', invoiceNumber, state } = await mou.state(request.id)
    expect({ invoiceNumber, state }).toEqual({ invoiceNumber: paper.code + paper.number, state: 'shipping' })
    expect(pickupCode).toMatch(/^\d{6}$/)
    expect((await outlet.desk()).waiting).toMatchObject([{ id: request.id, what: 'collect' }])
    const [one, two] = await Promise.all([outlet.handOver(pickupCode), outlet.handOver(pickupCode)])
    expect([one.status, two.status].sort()).toEqual([200, 422])
    expect(await momentsOf(house, request.id)).toEqual(['opened', 'nothingDue', 'toPrint', 'printed', 'handedOut'])
    expect((await mou.state(request.id)).state).toBe('done')
    expect(await outlet.desk()).toMatchObject({ waiting: [], issued: [{ number: invoiceNumber, item: '房屋维修费', gross: 12_000 }], stock: [{ kind: 'ordinary', first: '20000002' }, { kind: 'special' }] })
  })

  it('takes no number that was used, is not in the drawer, or is of another kind of paper', async () => {
    const { body: { request } } = await mou.request(wishOf(13_000, { delivery: OWN }))
    for (const paper of [
      { code: PAPER.ordinary.code, number: String(PAPER.ordinary.outlet.from) },
      { code: PAPER.ordinary.code, number: String(PAPER.ordinary.outlet.from + PAPER.ordinary.outlet.apart) },
      { code: PAPER.ordinary.code, number: String(PAPER.ordinary.office[0]) },
      { code: PAPER.special.code, number: String(PAPER.special.outlet.from) },
    ]) {
      expect(await outlet.print(request.id, paper)).toMatchObject({ status: 409, body: { code: 'supply.not_in_stock' } })
    }
    const papers = [outlet.sheet(), outlet.sheet()]
    const both = await Promise.all(papers.map((paper) => outlet.print(request.id, paper)))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    // The sheet that was not used stays in the drawer.
    expect(await countOf('paper_use')).toBe(2)
  })

  it('of another outlet is none of this one’s business, and neither is this desk anybody else’s', async () => {
    const { body: { request } } = await mou.request(wishOf(14_000, { delivery: { how: 'outlet', outletId: 'post-02' } }))
    expect((await outlet.print(request.id)).status).toBe(404)
    expect((await outlet.desk()).waiting.map(({ id }) => id)).not.toContain(request.id)
    const officer = await house.signInStaff('gong-daiyan')
    const citizen = await house.signIn('mou-shigong')
    for (const token of [officer, citizen]) {
      expect((await house.ask('GET', '/desk/outlet', { token })).status).toBe(403)
    }
    expect((await house.ask('GET', '/desk/invoice-requests', { token: staff })).status).toBe(403)
  })
})

describe('a window of a tax hall', () => {
  it('prints, hands over and makes void like a post outlet', async () => {
    const hall = outletHands(house, await house.signInStaff('ke-chuangkou'))
    const run = (await hall.desk()).stock.find(({ kind }) => kind === 'ordinary')
    const qin = handsOf(house, await house.signIn('qin-fangdong'))
    const { body: { request } } = await qin.request(wishOf(16_000, { delivery: { how: 'outlet', outletId: 'window-01' } }))
    expect(await hall.desk()).toMatchObject({ outlet: { id: 'window-01', kind: 'window' }, waiting: [{ id: request.id, what: 'print' }] })
    expect((await outlet.print(request.id)).status).toBe(404)
    const { body: { number } } = await hall.print(request.id, { code: run?.code, number: run?.first })
    await workOff(house)
    const { pickupCode = '' } = await qin.state(request.id)
    expect((await hall.handOver(pickupCode)).status).toBe(200)
    expect((await hall.voidPaper(number)).body).toEqual({ number, refunded: 0 })
  })
})

describe('a self-service machine', () => {
  it('is offered no invoice to print, and neither prints, issues nor makes void', async () => {
    const refused = await mou.quote(wishOf(17_000, { delivery: { how: 'outlet', outletId: 'machine-01' } }))
    expect(refused).toMatchObject({ status: 422, body: { code: 'invoice.invalid', fields: { 'wish.delivery.outletId': 'delivery.outlet' } } })
    const { body: { request } } = await mou.request(wishOf(18_000, { delivery: OWN }))
    const machine = outletHands(house, await house.signInStaff('zizhu-ji'))
    const asked = { ...cardOf('luo-shifeng'), buyer: BUYER, itemId: 'home-repair', gross: 30_000 }
    const answers = await Promise.all([machine.print(request.id), machine.voidPaper('0'.repeat(20)), machine.quote(asked), machine.sync([atCounter('luo-shifeng')])])
    expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404])
  })
})

describe('a pickup code', () => {
  it('may be wrong five times in ten minutes', async () => {
    const answers = []
    for (let times = 0; times < 6; times++) {
      answers.push((await outlet.handOver('000000')).body.code)
    }
    // One wrong one was given before, by the twin of the right one.
    expect(answers).toEqual(['pickup.wrong', 'pickup.wrong', 'pickup.wrong', 'pickup.wrong', 'request.too_many', 'request.too_many'])
    house.shiftClock(11 * 60_000)
    expect((await outlet.handOver('000000')).body.code).toBe('pickup.wrong')
  })
})

describe('void', () => {
  it('is a paper invoice of the month, once; its taxes go back by the cashier', async () => {
    const { body: { request } } = await mou.request(wishOf(600_000, { delivery: OWN }))
    const total = request.quote.total ?? 0
    expect(total).toBeGreaterThan(0)
    await house.cashier.pay(orderOf(await mou.pay(request.id, total)))
    await house.world.db.updateTable('bill').set({ ask_at: new Date(0) }).where('case_id', '=', request.id).execute()
    for (let round = 0; round < 50 && (await mou.state(request.id)).state === 'paying'; round++) {
      await workOff(house)
    }
    const { body: { number } } = await outlet.print(request.id)
    expect((await outlet.voidPaper(number)).body.code).toBe('invoice.not_voidable')
    await workOff(house)
    expect((await outlet.voidPaper(number)).body.code).toBe('invoice.not_voidable')
    await outlet.handOver((await mou.state(request.id)).pickupCode ?? '')
    const answers = await Promise.all([outlet.voidPaper(number), outlet.voidPaper(number)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 200)?.body).toEqual({ number, refunded: total })
    await workOff(house)
    expect(await ledgerOf(house, number)).toMatchObject([{ voided_on: expect.any(String) as string }])
    expect((await momentsOf(house, request.id)).slice(-2)).toEqual(['voided', 'refunded'])
    expect(await house.world.db.selectFrom('refund').select(['reason', 'amount']).where('case_id', '=', request.id).execute()).toEqual([{ reason: 'void', amount: total }])
    expect((await outlet.voidPaper('0'.repeat(20))).status).toBe(404)
  })
})

/** A small paper invoice in somebody's hands. */
async function inHand(who: string, gross: number, buyer: object = BUYER): Promise<string> {
  const own = handsOf(house, await house.signIn(who))
  const { body: { request } } = await own.request(wishOf(gross, { delivery: OWN, buyer }))
  const { body: { number } } = await outlet.print(request.id)
  await workOff(house)
  expect((await outlet.handOver((await own.state(request.id)).pickupCode ?? '')).status).toBe(200)
  return number
}

describe('a paper invoice in hand', () => {
  it('is void or booked, never both, when that happens at once, and is not booked once it is void', async () => {
    const liu = await house.signIn('liu-kaiping')
    const book = (number: string) => house.ask('POST', `/invoices/${number}/booking`, { token: liu, key: newKey(), body: { as: ofLiu.code } })
    for (const who of ['qin-fangdong', 'chen-shoutao', 'tan-ertao']) {
      const number = await inHand(who, 20_000, { kind: 'business', name: ofLiu.name, taxNumber: ofLiu.code })
      const [voided, booked] = await Promise.all([outlet.voidPaper(number), book(number)])
      expect([voided.status, booked.status].sort()).toEqual([200, 409])
      // Before the ledger has heard of it.
      expect((await book(number)).status).toBe(booked.status)
    }
  })

  it('is void neither by the word of another outlet nor by that of the clerk whose own it is', async () => {
    const [number, own] = [await inHand('xiang-gongyou', 21_000), await inHand('tang-youzhen', 22_000)]
    const { db } = house.world
    const move = (to: string) => db.updateTable('staff').set({ outlet_id: to }).where('outlet_id', 'is not', null).execute()
    await move('post-02')
    expect((await outlet.voidPaper(number)).status).toBe(404)
    await move('post-01')
    expect((await outlet.voidPaper(own)).status).toBe(404)
    expect((await outlet.voidPaper(number)).status).toBe(200)
  })
})

describe('the counter', () => {
  it('computes for a person whose name and number belong together, and for nobody else', async () => {
    const body = { ...cardOf('luo-shifeng'), buyer: BUYER, itemId: 'home-repair', gross: 30_000 }
    expect((await outlet.quote(body)).body).toEqual({ isOpen: true, total: 0 })
    expect((await outlet.quote({ ...body, gross: 500_000 })).body.total).toBeGreaterThan(0)
    expect((await outlet.quote({ ...body, name: '罗示例' })).body).toEqual({ isOpen: false })
    expect((await outlet.quote({ ...body, itemId: 'no-such-thing' })).body.code).toBe('invoice.invalid')
  })

  it('enters a batch once, however often and how many at once it is sent', async () => {
    const before = { requests: await countOf('invoice_request'), uses: await countOf('paper_use') }
    const quoted = (await outlet.quote({ ...cardOf('peng-jinchuan'), buyer: BUYER, itemId: 'home-repair', gross: 500_000 })).body.total ?? 0
    const items = [
      atCounter('luo-shifeng', { at: instant(house.world.now() - 3 * 3_600_000) }),
      atCounter('luo-shifeng', { at: instant(house.world.now() - 2 * 3_600_000) }),
      atCounter('peng-jinchuan', { gross: 500_000, taken: quoted }),
    ]
    const rounds = await Promise.all([outlet.sync(items), outlet.sync(items), outlet.sync([...items].reverse())])
    expect(rounds.map(({ status }) => status)).toEqual([200, 200, 200])
    const again = (await outlet.sync(items)).body.items
    expect(again.map(({ result, number, total }) => ({ result, number, total }))).toEqual(items.map((item) => ({ result: 'already', number: item.code + item.number, total: item.taken })))
    const issued = rounds.flatMap(({ body }) => body.items).filter(({ result }) => result === 'issued')
    expect(new Set(issued.map(({ key }) => key)).size).toBe(issued.length)
    await workOff(house)
    expect(await countOf('invoice_request')).toBe(before.requests + 3)
    expect(await countOf('paper_use')).toBe(before.uses + 3)
    expect(await countOf('counter_invoice')).toBe(3)
    expect(await ledgerOf(house, again[2]?.number)).toMatchObject([{ seller: personById('peng-jinchuan').idNumber, medium: 'paper' }])
    const rows = await house.world.db.selectFrom('invoice_request').select(['state', 'cash', 'total', 'issued_at']).where('cash', 'is not', null).execute()
    expect(rows.map(({ state, cash, total }) => ({ state, cash, total }))).toEqual(expect.arrayContaining([{ state: 'done', cash: quoted, total: quoted }]))
    expect(rows.every(({ issued_at: issuedAt }) => issuedAt !== null)).toBe(true)
  })

  it('counts what one had issued a moment before, though the ledger has not heard of it', async () => {
    const items = [atCounter('zhou-manwu', { gross: 60_000 }), atCounter('zhou-manwu', { gross: 60_000 })]
    expect((await outlet.sync(items)).body.items.map(({ result, why }) => why ?? result)).toEqual(['issued', 'otherAmount'])
  })

  it('says of each why it was refused, and enters the others', async () => {
    const used = atCounter('deng-daiya')
    await outlet.sync([used])
    const items = [
      { ...used, gross: 40_000 },
      atCounter('deng-daiya', { code: used.code, number: used.number }),
      atCounter('liao-duanqi', { name: '廖示例' }),
      atCounter('liao-duanqi', { taken: 1 }),
      atCounter('liao-duanqi', { itemId: 'no-such-thing' }),
      atCounter('liao-duanqi', { at: instant(house.world.now() + 3_600_000) }),
      atCounter('tang-youzhen'),
      atCounter('liao-duanqi'),
    ]
    const { body } = await outlet.sync(items)
    expect(body.items.map(({ result, why }) => why ?? result)).toEqual(['keyReused', 'notInStock', 'identity', 'otherAmount', 'barred', 'barred', 'barred', 'issued'])
  })

  it('stops where an office is down and goes on later without doubles', async () => {
    const items = [atCounter('jiang-gaoling'), atCounter('jiang-gaoling', { gross: 31_000 })]
    house.police.control.inject({ route: '/identity/compare', httpStatus: 503 })
    expect((await outlet.sync(items)).status).toBe(503)
    house.police.control.clearFaults()
    expect((await outlet.sync(items)).body.items.map(({ result }) => result)).toEqual(['issued', 'issued'])
  })

  it('pays cash back over the counter when such an invoice is void, and shows it to the person it was for', async () => {
    const taken = (await outlet.quote({ ...cardOf('ran-jingyi'), buyer: BUYER, itemId: 'home-repair', gross: 500_000 })).body.total ?? 0
    const item = atCounter('ran-jingyi', { gross: 500_000, taken })
    expect((await outlet.sync([item])).body.items).toMatchObject([{ result: 'issued', total: taken }])
    await workOff(house)
    expect((await outlet.voidPaper(item.code + item.number)).body.refunded).toBe(taken)
    expect(await house.world.db.selectFrom('refund').select('id').where('reason', '=', 'void').execute()).toHaveLength(1)
    const token = await house.signIn('ran-jingyi')
    const cases = await house.ask<{ items: { kind: string; state: string }[] }>('GET', '/cases', { token })
    expect(cases.body.items).toMatchObject([{ kind: 'proxyInvoice', state: 'done' }])
    const messages = await house.ask<{ items: { title: string }[] }>('GET', '/messages', { token })
    expect(messages.body.items.length).toBeGreaterThan(0)
  })
})

it('verifies a house in which all that happened', async () => {
  await workOff(house)
  const { db, core, keys, signer, now } = house.world
  const found = await Promise.all(invariants({ db, core, keys, publicKey: signer.publicKey, nowMs: now() + 3_600_000 }).map(async ({ name, offenders }) => ({ name, offenders: await offenders() })))
  expect(found.filter(({ offenders }) => offenders.length > 0)).toEqual([])
})

it('leaves paper, parcels and codes in order, and each rule notices what breaks it', async () => {
  expect(await broken(house)).toEqual([])
  const { db } = house.world
  await db.updateTable('paper_use').set({ void_at: new Date() }).where('void_at', 'is', null).limit(1).execute()
  await db.deleteFrom('counter_invoice').limit(1).execute()
  await db.updateTable('invoice_request').set({ pickup_hash: 'x'.repeat(64) }).where('cash', 'is not', null).limit(1).execute()
  expect(await broken(house)).toHaveLength(3)
})

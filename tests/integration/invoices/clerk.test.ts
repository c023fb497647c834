import { addDays, dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { InvoiceRequest } from '#shared/model/invoice'
import { ofLiu } from '../../../bff/sandbox/city/demo-businesses'
import { personById } from '../../../bff/sandbox/city/demo-people'
import { lapseRequests } from '../../../bff/features/invoices/lapse-requests'
import { remindRequests } from '../../../bff/features/invoices/remind-requests'
import { tellLateRequests } from '../../../bff/features/invoices/tell-late-requests'
import { newKey } from '../../support/new-key'
import { openHouse } from '../../support/house'
import type { Answer, House } from '../../support/house'
import { toldTo } from '../notices-timers/told'
import { handsOf, ledgerOf, momentsOf, wishOf, workOff } from './invoice-hands'
import type { Hands } from './invoice-hands'

const DAY_MS = 86_400_000
/** ¥100,000.00: a clerk looks. */
const LARGE = 10_000_000

/** A credit code without a letter. */
const ALL_DIGITS = '915001031000000405'

interface Review {
  request: InvoiceRequest
  before: { number: string; buyer: string; item: string; gross: number; issuedOn: string }[]
  isSameBuyerBefore: boolean
}

interface Report {
  series: { series: string; first: string; last: string; count: number; gaps: number }[]
  requests: { count: number; gross: number; tax: number }
  payments: { count: number; amount: number; refunded: number }
  ledger: { count: number; gross: number; tax: number }
  differences: string[]
}

let house: House
let clerk: string
let today: string
beforeAll(async () => {
  house = await openHouse()
  clerk = await house.signInStaff('gong-daiyan')
  today = dayIn(house.world.now())
})
afterAll(() => house.close())

const hands = async (who: string): Promise<Hands> => handsOf(house, await house.signIn(who))
const queue = async (token = clerk) => (await house.ask<{ items: { id: string; seller: string; holds: string[]; heldAt: string; answerBy: string }[] }>('GET', '/desk/invoice-requests', { token })).body.items
const review = (id: string, token = clerk): Promise<Answer<Review>> => house.ask('GET', `/desk/invoice-requests/${id}`, { token })
const decide = (id: string, version: number, decision: object, token = clerk): Promise<Answer<{ state: string }>> =>
  house.ask('POST', `/desk/invoice-requests/${id}/decision`, { token, key: newKey(), body: { version, decision } })
const approval = (more: object = {}) => ({ kind: 'approve', grounds: '核对了合同和转账记录', ...more })

describe('a large one', () => {
  let own: Hands
  let request: InvoiceRequest
  beforeAll(async () => {
    own = await hands('mou-shigong')
    const buyer = { kind: 'person', name: '郑示例', phone: '13900001234' }
    request = (await own.request(wishOf(LARGE, { buyer }))).body.request
  })

  it('waits for a clerk, with the reason and a time by which there is an answer', async () => {
    expect([request.state, request.quote.holds, request.bill]).toEqual(['inReview', ['largeAmount'], undefined])
    const [waiting] = await queue()
    expect([waiting?.id, waiting?.seller, waiting?.holds, waiting?.answerBy]).toEqual([request.id, '牟**', ['largeAmount'], request.answerBy])
    expect(Date.parse(waiting!.answerBy)).toBeGreaterThan(Date.parse(waiting!.heldAt))
  })

  it('shows names and numbers of people masked, with what the seller sold before, and each look is written down', async () => {
    const { body } = await review(request.id)
    const { buyer } = body.request.wish
    expect([body.request.seller.name, buyer.name, buyer.phone, body.isSameBuyerBefore]).toEqual(['牟**', '郑**', '139****1234', false])
    expect(body.before.map(({ buyer: name, item }) => [name, item])).toContainEqual([ofLiu.name, '*建筑服务*室内装饰'])
    expect(JSON.stringify(body)).not.toMatch(/世功|郑示例|13900001234/)
    const looks = await house.world.db.selectFrom('access_log').select('actor').where('purpose', '=', 'invoices.review').execute()
    expect(looks.length).toBe(1)
  })

  it('is no business of an outlet, of a citizen, or of a clerk who reads an older version', async () => {
    const outlet = await house.signInStaff('tang-youzhen')
    expect([(await review(request.id, outlet)).status, (await review(request.id, await house.signIn('tan-ertao'))).status]).toEqual([403, 403])
    expect((await decide(request.id, request.version - 1, approval())).body.code).toBe('invoice.changed')
    expect((await decide(newKey(), 1, approval())).status).toBe(404)
  })

  it('comes back with what to correct, is corrected by its owner alone, and then gets its bill', async () => {
    const wish = wishOf(LARGE, { buyer: { kind: 'person', name: '郑示例二' } })
    expect((await own.correct(request.id, wish)).body.code).toBe('case.wrong_state')
    expect((await decide(request.id, request.version, { kind: 'return', reason: '付款方姓名写全' })).body.state).toBe('returned')
    const returned = await own.state(request.id)
    expect([returned.returned?.reason, returned.answerBy, await queue()]).toEqual(['付款方姓名写全', undefined, []])
    expect((await (await hands('tan-ertao')).correct(request.id, wish)).status).toBe(404)
    const again = (await own.correct(request.id, wish)).body.request
    expect([again.state, again.wish.buyer.name, again.quote.holds, again.returned]).toEqual(['inReview', '郑示例二', ['largeAmount'], undefined])
    expect((await decide(request.id, again.version, approval({ incomeTax: 5 }))).body.code).toBe('request.invalid')
    expect((await decide(request.id, again.version, approval())).body.state).toBe('paying')
    const { bill, quote } = await own.state(request.id)
    expect([bill?.state, bill?.amount]).toEqual(['open', quote.total])
    expect((await decide(request.id, again.version + 1, approval())).body.code).toBe('case.wrong_state')
    expect(await momentsOf(house, request.id)).toEqual(['opened', 'held', 'returned', 'reopened', 'held', 'approvedByClerk'])
  })

  it('of two clerks at once one decides', async () => {
    const other = (await own.request(wishOf(LARGE + 1))).body.request
    const answers = await Promise.all([decide(other.id, other.version, approval()), decide(other.id, other.version, { kind: 'refuse', reason: '没有真实业务' })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

it('an unknown income tax is given by the clerk, and becomes part of what is paid', async () => {
  const own = await hands('qin-fangdong')
  const { id, version, state, quote } = (await own.request(wishOf(300_000, { itemId: 'furniture' }))).body.request
  expect([state, quote.total, quote.holds]).toEqual(['inReview', undefined, ['taxUnknown']])
  expect((await decide(id, version, approval())).body.code).toBe('invoice.tax_missing')
  expect((await decide(id, version, approval({ incomeTax: -1 }))).status).toBe(400)
  expect((await decide(id, version, approval({ incomeTax: 300_001 }))).body.code).toBe('request.invalid')
  expect((await decide(id, version, approval({ incomeTax: 2970 }))).body.state).toBe('paying')
  const now = await own.state(id)
  const known = now.quote.lines.flatMap((line) => (line.unknown ? [] : [line.payable]))
  expect([now.bill?.amount, now.quote.total]).toEqual([known.reduce((so, one) => so + one, 0), now.bill?.amount])
  expect(now.quote.lines.find(({ tax }) => tax === 'incomeTax')).toMatchObject({ payable: 2970, reason: 'assessedByClerk' })
})

it('a refused one ends, and says why', async () => {
  const own = await hands('tan-ertao')
  const { id, version } = (await own.request(wishOf(LARGE))).body.request
  expect((await decide(id, version, { kind: 'refuse', reason: '没有真实业务' })).body.state).toBe('done')
  const refused = await own.state(id)
  expect([refused.state, refused.refused, refused.invoiceNumber, (await own.withdraw(id)).body.code]).toEqual(['done', '没有真实业务', undefined, 'case.wrong_state'])
})

it('no clerk sees or decides a matter of their own', async () => {
  const own = await hands('gong-daiyan')
  const { id, version } = (await own.request(wishOf(LARGE))).body.request
  expect([(await review(id)).status, (await decide(id, version, approval())).status, (await queue()).map((one) => one.id).includes(id)]).toEqual([404, 404, false])
  const other = await house.signInStaff('fu-dongming')
  expect([(await queue(other)).map((one) => one.id).includes(id)]).toEqual([true])
  expect((await own.withdraw(id)).body.request.state).toBe('withdrawn')
})

it('nor one of a business they act for, be it the buyer', async () => {
  const own = await hands('liao-duanqi')
  const { id } = (await own.request(wishOf(LARGE, { buyer: { kind: 'business', name: ofLiu.name, taxNumber: ofLiu.code } }))).body.request
  const register = house.world.core.invoiceLedger
  const role = { code: ofLiu.code, id_number: personById('gong-daiyan').idNumber, role: 'finance' } as const
  await register.insertInto('taxpayer_role').values(role).execute()
  expect([(await review(id)).status, (await queue()).map((one) => one.id).includes(id)]).toEqual([404, false])
  await register.deleteFrom('taxpayer_role').where('id_number', '=', role.id_number).execute()
  expect([(await review(id)).status, (await queue()).map((one) => one.id).includes(id)]).toEqual([200, true])
  await own.withdraw(id)
})

it('shows a clerk a company whose number is all digits by its name, and a person behind an old number masked', async () => {
  const own = await hands('chen-shoutao')
  const shown = async (name: string, taxNumber: string) => {
    const { id } = (await own.request(wishOf(LARGE, { buyer: { kind: 'business', name, taxNumber } }))).body.request
    const { buyer } = (await review(id)).body.request.wish
    await own.withdraw(id)
    return buyer
  }
  expect(await shown('全数字示例公司', ALL_DIGITS)).toEqual({ kind: 'business', name: '全数字示例公司', taxNumber: ALL_DIGITS })
  expect((await shown('郑示例', '11010580010100101')).name).toBe('郑**')
})

describe('the report of a day', () => {
  const report = async (): Promise<Report> => (await house.ask<Report>('GET', `/desk/invoice-days/${today}`, { token: clerk })).body

  it('ties requests, payments and the ledger', async () => {
    await (await hands('shi-yan')).request(wishOf(30_000))
    const own = await hands('zhou-manwu')
    const { id, bill } = (await own.request(wishOf(500_000))).body.request
    const paid = await own.pay(id, bill!.amount)
    await house.cashier.pay(paid.body.prepay.package.replace('prepay_id=', ''))
    await workOff(house)
    expect((await own.state(id)).state).toBe('done')
    const { series, requests, payments, ledger, differences } = await report()
    expect([requests, payments, differences]).toEqual([{ count: 2, gross: 530_000, tax: 4950 }, { count: 1, amount: 5246, refunded: 0 }, []])
    expect([ledger, series.map(({ count, gaps }) => [count, gaps])]).toEqual([requests, [[2, 0]]])
  })

  it('names the number that does not agree', async () => {
    const [{ number }] = (await house.world.db.selectFrom('invoice_request').select('number').where('number', 'is not', null).orderBy('number').execute()) as [{ number: string }]
    const [entry] = await ledgerOf(house, number)
    const ledger = house.world.core.invoiceLedger
    await ledger.updateTable('invoice').set({ amount: 1 }).where('number', '=', number).execute()
    expect((await report()).differences).toContain(`${number} 金额和申请不一样`)
    await ledger.deleteFrom('invoice').where('number', '=', number).execute()
    expect((await report()).differences).toContain(`${number} 有申请，底账没有`)
    await ledger.insertInto('invoice').values(entry!).execute()
    expect((await report()).differences).toEqual([])
  })
})

describe('the clock', () => {
  const told = async (who: string, template: string) => (await toldTo(house, who)).filter((one) => one.template === template)
  const goTo = (day: string, clock: string): void => house.shiftClock(Date.parse(`${day}T${clock}:00+08:00`) - house.world.now())
  const tomorrow = (days: number): Day => addDays(dayIn(house.world.now()), days)

  it('has us say sorry once, and not before, when a clerk is late', async () => {
    const { answerBy } = (await (await hands('xie-wenhe')).request(wishOf(LARGE))).body.request
    await tellLateRequests(house.world)
    expect(await told('xie-wenhe', 'request.late')).toEqual([])
    house.shiftClock(Date.parse(answerBy!) - house.world.now() + 1000)
    await Promise.all([tellLateRequests(house.world), tellLateRequests(house.world)])
    await tellLateRequests(house.world)
    expect((await told('xie-wenhe', 'request.late')).map(({ fields, isPushed }) => [fields['promised'], isPushed])).toEqual([[answerBy, true]])
  })

  it('reminds once of a bill, from nine in the morning of the day before its last one', async () => {
    const { id, bill } = (await (await hands('deng-daiya')).request(wishOf(500_000))).body.request
    for (const [days, clock, count] of [[0, '23:59', 0], [1, '08:59', 0], [0, '09:00', 1], [1, '12:00', 1]] as const) {
      goTo(tomorrow(days), clock)
      await Promise.all([remindRequests(house.world), remindRequests(house.world)])
      expect([clock, (await told('deng-daiya', 'invoice.pay-soon')).map(({ caseId, sort }) => [caseId, sort])]).toEqual([clock, Array.from({ length: count }, () => [id, 'act'])])
    }
    expect((await told('deng-daiya', 'invoice.pay-soon'))[0]?.fields).toMatchObject({ amount: '¥52.46', dueOn: bill?.dueOn })
  })

  it('reminds once of what came back, and lets it lapse when it was not corrected in ten days', async () => {
    clerk = await house.signInStaff('gong-daiyan')
    const { id, version } = (await (await hands('jiang-gaoling')).request(wishOf(LARGE))).body.request
    await decide(id, version, { kind: 'return', reason: '请补合同编号' })
    const [eighth, ninth, last] = [tomorrow(8), tomorrow(9), tomorrow(10)]
    for (const [day, count] of [[eighth, 0], [ninth, 1], [last, 1]] as const) {
      goTo(day, '12:00')
      await lapseRequests(house.world)
      await remindRequests(house.world)
      expect([day, (await told('jiang-gaoling', 'invoice.correct-soon')).map(({ fields }) => fields['until'])]).toEqual([day, Array.from({ length: count }, () => last)])
    }
    expect(await momentsOf(house, id)).toEqual(['opened', 'held', 'returned'])
    house.shiftClock(DAY_MS)
    await lapseRequests(house.world)
    expect([await momentsOf(house, id), (await (await hands('jiang-gaoling')).state(id)).state]).toEqual([['opened', 'held', 'returned', 'lapsed'], 'withdrawn'])
  })
})

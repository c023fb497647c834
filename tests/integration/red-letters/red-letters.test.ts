import type { RedLetter } from '#shared/model/invoice'
import { redInvariants } from '../../../bff/commands/invariants-reds'
import type { LedgerInvoice } from '../../../bff/adapters/core/invoice-ledger'
import { markBooked, markVoid, redsOf } from '../../../bff/adapters/core/invoice-ledger'
import { issueRed } from '../../../bff/features/red-letters/issue-red'
import { lapseRedLetters } from '../../../bff/features/red-letters/lapse-red-letters'
import { firstBreak } from '../../../bff/platform/cases/chain'
import { noteRefunded } from '../../../bff/platform/invoices/note-refunded'
import { deliverRefund } from '../../../bff/platform/payments/refunds'
import { ofLiu } from '../../../bff/sandbox/city/demo-businesses'
import { personById } from '../../../bff/sandbox/city/demo-people'
import { addDays, dayIn } from '../../../shared/model/day'
import type { Day } from '../../../shared/model/day'
import { fen } from '../../../shared/model/money'
import { openHouse } from '../../support/house'
import type { Answer, House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { demoInvoice } from './demo-invoice'
import { paidRequest } from './paid-request'

const HOUR = 3_600_000

let house: House
let today: Day
const tokens: Record<string, string> = {}

beforeAll(async () => {
  house = await openHouse()
  today = dayIn(house.world.now())
  for (const who of ['mou-shigong', 'liu-kaiping', 'qin-fangdong']) {
    tokens[who] = await house.signIn(who)
  }
})
afterAll(() => house.close())

/** Who acts, and for which business. */
interface Actor {
  who: 'mou-shigong' | 'liu-kaiping' | 'qin-fangdong'
  as?: string
}
const SELLER: Actor = { who: 'mou-shigong' }
const BUYER: Actor = { who: 'liu-kaiping', as: ofLiu.code }
const STRANGER: Actor = { who: 'qin-fangdong' }

const invoiceOf = (change: Partial<LedgerInvoice> = {}): Promise<string> => demoInvoice(house.world.core, addDays(today, -3), change)

type Reply = Answer<{ redLetter: RedLetter }>
const post = ({ who, as }: Actor, path: string, body: object, key = newKey()): Promise<Reply> =>
  house.ask('POST', path, { token: tokens[who], key, body: { ...(as === undefined ? {} : { as }), ...body } })

const start = (actor: Actor, number: string, { gross = 1_010_000, leftShown = 1_010_000, key = newKey() } = {}): Promise<Reply> =>
  post(actor, `/invoices/${number}/red-letters`, { gross, leftShown, reason: 'returned' }, key)
const answer = (actor: Actor, id: string, kind: 'confirm' | 'refuse'): Promise<Reply> =>
  post(actor, `/red-letters/${id}/answer`, { answer: { kind, ...(kind === 'refuse' ? { why: '货没有退' } : {}) } })
const read = ({ who, as }: Actor, id: string): Promise<Reply> => house.ask('GET', `/red-letters/${id}${as === undefined ? '' : `?as=${as}`}`, { token: tokens[who] })

const issue = (caseId: string): Promise<void> => issueRed(house.world, { id: newKey(), body: { caseId } })
const reversedOf = async (original: string): Promise<number | undefined> =>
  (await house.ours.db.selectFrom('invoice_reversal').select('reversed').where('original', '=', original).executeTakeFirst())?.reversed
const reds = (original: string) => redsOf(house.world.core, [original])
const messagesOf = async (who: Actor['who'], id: string): Promise<{ title: string; text: string }[]> => {
  const { body } = await house.ask<{ items: { title: string; text: string; caseId?: string }[] }>('GET', '/messages', { token: tokens[who] })
  return body.items.filter(({ caseId }) => caseId === id)
}
const book = (number: string): Promise<void> => markBooked(house.world.core, number, today)

describe('an invoice nobody has booked', () => {
  it('is reversed whole by its seller alone: a red invoice with a number of its own, the same parties, and negative amounts', async () => {
    const number = await invoiceOf()
    const { status, body } = await start(SELLER, number)
    expect([status, body.redLetter]).toMatchObject([200, { state: 'issuing', gross: 1_010_000, net: 1_000_000, tax: 10_000, startedBy: 'seller', isYours: false }])
    await issue(body.redLetter.id)
    await issue(body.redLetter.id)
    const seen = (await read(SELLER, body.redLetter.id)).body.redLetter
    expect(seen).toMatchObject({ state: 'issued', redNumber: expect.stringMatching(/^\d{2}508\d{15}$/) })
    expect(seen.refund).toBeUndefined()
    const { name, idNumber } = personById('mou-shigong')
    expect(await reds(number)).toEqual([
      expect.objectContaining({ number: seen.redNumber, amount: -1_000_000, tax: -10_000, rate: 10_000, seller: idNumber, sellerName: name, buyerCode: ofLiu.code, item: '*建筑服务*室内装饰', original: number, issuedOn: today }),
    ])
    const moments = await house.ours.db.selectFrom('case_moment').selectAll().where('case_id', '=', body.redLetter.id).orderBy('seq').execute()
    expect(moments.map(({ kind }) => kind)).toEqual(['opened', 'redAgreed', 'issued'])
    expect(firstBreak(moments.map((row) => ({ ...row, caseId: row.case_id, at: row.at.toISOString(), prevHash: row.prev_hash })))).toBeUndefined()
    expect((await messagesOf('mou-shigong', body.redLetter.id)).map(({ title }) => title)).toEqual(['红字发票开好了'])
    expect((await start(SELLER, number, { leftShown: 0 })).body.code).toBe('red.closed')
  })

  it('is reversed in parts that are together the original to the fen', async () => {
    const number = await invoiceOf({ amount: fen(33_333), tax: fen(333) })
    const parts: RedLetter[] = []
    for (const [gross, leftShown] of [[11_111, 33_666], [11_111, 22_555], [11_444, 11_444]] as const) {
      const { status, body } = await start(SELLER, number, { gross, leftShown })
      expect(status).toBe(200)
      await issue(body.redLetter.id)
      parts.push(body.redLetter)
    }
    expect(parts.reduce((sum, { net }) => sum + net, 0)).toBe(33_333)
    const ledger = await reds(number)
    expect([ledger.length, ledger.reduce((sum, { amount }) => sum + amount, 0), ledger.reduce((sum, { tax }) => sum + tax, 0)]).toEqual([3, -33_333, -333])
  })

  it('counts red invoices that the ledger had before', async () => {
    const number = await invoiceOf()
    await invoiceOf({ amount: fen(-400_000), tax: fen(-4000), original: number })
    expect((await start(SELLER, number)).body.code).toBe('red.changed')
    expect((await start(SELLER, number, { gross: 606_001, leftShown: 606_000 })).body.code).toBe('red.too_large')
    expect((await start(SELLER, number, { gross: 606_000, leftShown: 606_000 })).body.redLetter).toMatchObject({ net: 600_000, tax: 6000 })
  })

  it('gives the rest to exactly one of two at once', async () => {
    const number = await invoiceOf()
    const both = await Promise.all([start(SELLER, number), start(SELLER, number)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await reversedOf(number)).toBe(1_010_000)
  })

  it('takes no more than there is, nor what the page no longer shows', async () => {
    const number = await invoiceOf()
    expect((await start(SELLER, number, { gross: 1_010_001 })).body.code).toBe('red.too_large')
    expect((await start(SELLER, number, { gross: 1, leftShown: 1 })).body.code).toBe('red.changed')
    for (const gross of [0, -1, 1.5]) {
      expect((await start(SELLER, number, { gross })).status).toBe(400)
    }
    expect(await reversedOf(number)).toBeUndefined()
  })

  it('is not for its buyer to reverse, and is nothing at all to anybody else', async () => {
    const number = await invoiceOf()
    expect((await start(BUYER, number)).body.code).toBe('red.closed')
    expect((await start(STRANGER, number)).body.code).toBe('object.not_found')
    expect((await start({ who: 'liu-kaiping' }, number)).body.code).toBe('object.not_found')
    expect((await start({ who: 'mou-shigong', as: ofLiu.code }, number)).body.code).toBe('object.not_found')
    expect((await start(SELLER, '26509999999999999999')).body.code).toBe('object.not_found')
  })

  it('has no red letter when it is red itself, void, paper of this month, or of the sale of a home', async () => {
    const voided = await invoiceOf()
    await markVoid(house.world.core, voided, today)
    const closed = [voided, await invoiceOf({ medium: 'paper', issuedOn: today }), await invoiceOf({ item: '不动产销售 漫鹭里 2 幢 12-3' })]
    closed.push(await invoiceOf({ amount: fen(-1_000_000), tax: fen(-10_000), original: closed[0] }))
    for (const number of closed) {
      expect((await start(SELLER, number)).body.code).toBe('red.closed')
    }
    expect((await start(SELLER, await invoiceOf({ medium: 'paper', issuedOn: addDays(today, -40) }))).status).toBe(200)
  })

  it('is reversed once however often one intention is sent', async () => {
    const [number, key] = [await invoiceOf(), newKey()]
    const twice = await Promise.all([start(SELLER, number, { gross: 1000, key }), start(SELLER, number, { gross: 1000, key })])
    expect(new Set(twice.map(({ body }) => body.redLetter.id)).size).toBe(1)
    expect((await start(SELLER, number, { gross: 2000, key })).body.code).toBe('request.key_reused')
    expect(await reversedOf(number)).toBe(1000)
  })
})

describe('an invoice its buyer has booked', () => {
  async function waiting(actor = SELLER): Promise<{ number: string; id: string }> {
    const number = await invoiceOf()
    await book(number)
    const { body } = await start(actor, number)
    expect(body.redLetter).toMatchObject({ state: 'waiting', isYours: false })
    return { number, id: body.redLetter.id }
  }

  it('waits for the other side, shows a person masked to it, and is issued when it confirms', async () => {
    const { number, id } = await waiting()
    const theirs = (await read(BUYER, id)).body.redLetter
    expect(theirs).toMatchObject({ isYours: true, seller: expect.stringMatching(/^.\*\*$/), buyer: ofLiu.name })
    expect(Date.parse(theirs.lapsesAt!) - Date.parse(theirs.openedAt)).toBe(72 * HOUR)
    const [asked] = await messagesOf('liu-kaiping', id)
    expect(asked).toMatchObject({ title: '请您确认一张红字发票', text: expect.stringMatching(new RegExp(`^.\\*\\*要冲红一张发票，号码 ${number}，金额 ¥10,100.00。`)) })
    expect((await messagesOf('mou-shigong', id))[0]?.text).toContain(`等${ofLiu.name}确认`)
    const line = await house.ask<{ case: { todo?: string; subject: string } }>('GET', `/cases/${id}`, { token: tokens['liu-kaiping'] })
    expect(line.body.case).toMatchObject({ todo: 'answer', subject: '室内装饰' })
    expect((await answer(SELLER, id, 'confirm')).body.code).toBe('red.closed')
    expect((await answer(BUYER, id, 'confirm')).body.redLetter).toMatchObject({ state: 'issuing', isYours: false })
    await issue(id)
    expect(await reds(number)).toHaveLength(1)
    expect((await read(BUYER, id)).body.redLetter.state).toBe('issued')
    const facts = await house.ours.db.selectFrom('case_moment').select('facts').where('case_id', '=', id).where('kind', '=', 'redConfirmed').executeTakeFirstOrThrow()
    expect(JSON.parse(facts.facts)).toEqual({ side: 'buyer', business: ofLiu.code, capacity: 'clerk' })
    const todos = await house.ours.db.selectFrom('case_party').select('todo').where('case_id', '=', id).execute()
    expect(todos.filter(({ todo }) => todo !== null)).toEqual([])
  })

  it('can be started by its buyer too, and the seller confirms', async () => {
    const { id } = await waiting(BUYER)
    expect((await read(SELLER, id)).body.redLetter).toMatchObject({ isYours: true, startedBy: 'buyer' })
    expect((await answer(SELLER, id, 'confirm')).status).toBe(200)
  })

  it('stays as it is when the other side refuses, and can be asked for again', async () => {
    const { number, id } = await waiting()
    expect((await start(SELLER, number)).body.code).toBe('red.closed')
    expect((await answer(BUYER, id, 'refuse')).body.redLetter).toMatchObject({ state: 'refused', why: '货没有退' })
    expect((await messagesOf('mou-shigong', id))[0]?.text).toContain('“货没有退”')
    expect(await reversedOf(number)).toBe(0)
    expect((await answer(BUYER, id, 'confirm')).body.code).toBe('red.closed')
    expect((await start(SELLER, number)).status).toBe(200)
  })

  it('stays as it is when whoever asked takes it back', async () => {
    const { number, id } = await waiting()
    expect((await post(BUYER, `/red-letters/${id}/withdrawal`, {})).body.code).toBe('red.closed')
    expect((await post(SELLER, `/red-letters/${id}/withdrawal`, {})).body.redLetter.state).toBe('withdrawn')
    expect(await reversedOf(number)).toBe(0)
  })

  it('is confirmed or taken back, never both, when that happens at once', async () => {
    const { number, id } = await waiting()
    const both = await Promise.all([answer(BUYER, id, 'confirm'), post(SELLER, `/red-letters/${id}/withdrawal`, {})])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await reversedOf(number)).toBe((await read(SELLER, id)).body.redLetter.state === 'withdrawn' ? 0 : 1_010_000)
  })

  it('is either booked or reversed by the seller alone, when both come at once', async () => {
    for (let round = 0; round < 4; round++) {
      const number = await invoiceOf()
      const [red, booking] = await Promise.all([start(SELLER, number), post(BUYER, `/invoices/${number}/booking`, {})])
      expect([[red.body.redLetter.state, booking.status]]).toEqual([booking.status === 200 ? ['waiting', 200] : ['issuing', 409]])
    }
  })

  it('is nobody else’s to read, answer or take back', async () => {
    const { id } = await waiting()
    const tries = [read(STRANGER, id), answer(STRANGER, id, 'confirm'), post(STRANGER, `/red-letters/${id}/withdrawal`, {}), read({ who: 'liu-kaiping' }, id), read(SELLER, newKey())]
    expect((await Promise.all(tries)).map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
  })
})

it('gives the taxes of a paid request back by share, the whole with the whole, and to nobody else’s knowledge', async () => {
  const number = await invoiceOf()
  await paidRequest(house, number, { paid: 11_234, postage: 1200 })
  const amounts: unknown[] = []
  for (const [gross, leftShown] of [[333_333, 1_010_000], [676_667, 676_667]] as const) {
    const { id } = (await start(SELLER, number, { gross, leftShown })).body.redLetter
    await Promise.all([issue(id), issue(id)])
    const refunds = await house.ours.db.selectFrom('refund').select('id').where('case_id', '=', id).execute()
    expect([refunds.length, (await read(SELLER, id)).body.redLetter.refund?.state]).toEqual([1, 'asked'])
    const message = { id: newKey(), body: { refundId: refunds[0]?.id ?? '', caseId: id } }
    await deliverRefund(house.world, message)
    await noteRefunded(house.world, message)
    const { refund } = (await read(SELLER, id)).body.redLetter
    expect(refund?.state).toBe('done')
    amounts.push(refund?.amount)
    expect((await read(BUYER, id)).body.redLetter.refund).toBeUndefined()
    expect((await messagesOf('mou-shigong', id)).map(({ title }) => title)).toEqual(['钱退给您了', '红字发票开好了'])
    expect(await messagesOf('liu-kaiping', id)).toEqual([])
  }
  expect(amounts).toEqual([3312, 6722])
})

it('says that taxes paid in cash do not go back by themselves', async () => {
  const number = await invoiceOf()
  await paidRequest(house, number, { paid: 10_000, postage: 0 })
  await house.ours.db.updateTable('bill').set({ state: 'void', paid_at: null }).where('amount', '=', 10_000).execute()
  await house.ours.db.updateTable('invoice_request').set({ cash: 10_000 }).where('number', '=', number).execute()
  const { id } = (await start(SELLER, number)).body.redLetter
  await issue(id)
  const seen = (await read(SELLER, id)).body.redLetter
  expect([seen.state, seen.isCash, seen.refund]).toEqual(['issued', true, undefined])
  expect((await read(BUYER, id)).body.redLetter.isCash).toBeUndefined()
})

it('lapses after 72 hours, and not before; whoever answers late finds it closed', async () => {
  const number = await invoiceOf()
  await book(number)
  const { id } = (await start(SELLER, number)).body.redLetter
  house.shiftClock(72 * HOUR - 60_000)
  await lapseRedLetters(house.world)
  expect(await reversedOf(number)).toBe(1_010_000)
  house.shiftClock(61_000)
  for (const who of ['mou-shigong', 'liu-kaiping']) {
    tokens[who] = await house.signIn(who)
  }
  expect((await answer(BUYER, id, 'confirm')).body.code).toBe('red.closed')
  await Promise.all([lapseRedLetters(house.world), lapseRedLetters(house.world)])
  expect(await reversedOf(number)).toBe(0)
  expect((await read(SELLER, id)).body.redLetter.state).toBe('lapsed')
  expect((await messagesOf('mou-shigong', id)).map(({ title }) => title)).toEqual(['红字确认单过期了', '红字确认单发出去了'])
  expect((await start(SELLER, number)).body.redLetter).toMatchObject({ state: 'waiting' })
})

it('leaves nothing behind that should not be', async () => {
  for (const { name, offenders } of redInvariants(house.world)) {
    expect({ name, offenders: await offenders() }).toEqual({ name, offenders: [] })
  }
  // And the rules are no empty words.
  const { case_id: id } = await house.ours.db.selectFrom('red_letter').select('case_id').where('state', '=', 'waiting').executeTakeFirstOrThrow()
  await house.ours.db.updateTable('red_letter').set({ state: 'issuing' }).where('case_id', '=', id).execute()
  await house.ours.db.updateTable('invoice_reversal').set({ reversed: 0 }).execute()
  const broken = await Promise.all(redInvariants(house.world).map(({ offenders }) => offenders()))
  expect(broken.slice(0, 3).map((found) => found.length > 0)).toEqual([true, true, true])
})

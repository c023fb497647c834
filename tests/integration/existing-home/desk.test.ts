import type { Filing } from '#shared/model/filing'
import { personById } from '../../../bff/sandbox/city/demo-people'
import { newKey } from '../../support/new-key'
import { openHouse } from '../../support/house'
import type { Answer, House } from '../../support/house'
import { allRows } from './all-rows'
import { bringIn, fileAndSign, handsOf } from './file-with'
import type { Candidate, Hands, Sheet } from './file-with'
import { giveHome } from './give-home'

interface Review {
  version: number
  state: string
  parties: { position: number; name: string; facts: { name: string; source: string; value?: unknown }[]; lines: { tax: string; unknown: boolean; missing?: string[] }[]; total?: number }[]
}

let house: House
let clerk: string
let heir: Hands
let buyer: Hands
const hands = async (who: string): Promise<Hands> => handsOf(house, await house.signIn(who))

beforeAll(async () => {
  house = await openHouse()
  clerk = await house.signInStaff('gong-daiyan')
  ;[heir, buyer] = [await hands('shi-yan'), await hands('yang-kaidian')]
})
afterAll(() => house.close())

const failed = ({ rules }: Filing): string[] => rules.filter(({ holds }) => !holds).map(({ rule }) => rule)
const review = (id: string, token = clerk): Promise<Answer<Review>> => house.ask('GET', `/desk/filings/${id}`, { token })
const decide = (id: string, version: number, decision: object, token = clerk): Promise<Answer<{ state: string }>> =>
  house.ask('POST', `/desk/filings/${id}/decision`, { token, key: newKey(), body: { version, decision } })
const approval = (facts?: object[]) => ({ kind: 'approve', grounds: '核对了原契税票', ...(facts ? { facts } : {}) })
const queue = async (token = clerk) => (await house.ask<{ items: { id: string; reasons: { rule: string; detail?: string }[]; heldAt: string; answerBy: string }[] }>('GET', '/desk/filings', { token })).body.items

describe('an inherited home whose price nobody knows', () => {
  let filing: Filing
  beforeAll(async () => {
    // With a second home the sale is taxed, and then the price of old is needed.
    await giveHome(house, 'shi-yan', 'T0007003')
    filing = await fileAndSign(heir, [buyer])
  })

  it('is held with the missing fact named, and promises an answer', async () => {
    expect([filing.state, failed(filing)]).toEqual(['inReview', ['allTaxesKnown']])
    expect(filing.rules.find(({ rule }) => rule === 'allTaxesKnown')).toEqual({ rule: 'allTaxesKnown', holds: false })
    const [waiting] = await queue()
    expect(waiting?.reasons[0]?.detail).toContain('original')
    expect([waiting?.id, waiting?.reasons.map(({ rule }) => rule)]).toEqual([filing.id, ['allTaxesKnown']])
    expect(Date.parse(waiting!.answerBy)).toBeGreaterThan(Date.parse(waiting!.heldAt))
    const sheet = (await heir.get<Sheet>(`/existing-home/filings/${filing.id}/tax-sheet`)).body
    expect(sheet.total).toBeUndefined()
    expect(sheet.lines.filter(({ unknown }) => unknown).map(({ tax }) => tax)).toContain('incomeTax')
  })

  it('shows the clerk both sides under masked names', async () => {
    const { body } = await review(filing.id)
    expect(body.parties.map(({ name }) => name)).toEqual(['石**', '杨**'])
    const text = JSON.stringify(body)
    for (const who of ['shi-yan', 'yang-kaidian']) {
      expect(text).not.toContain(personById(who).idNumber)
      expect(text).not.toContain(personById(who).name)
    }
  })

  it('cannot be approved without the fact, on an old version, or with a known tax made another', async () => {
    const { version } = (await review(filing.id)).body
    const before = await allRows(house)
    for (const [code, answer] of [
      ['filing.step_missing', await decide(filing.id, version, approval())],
      ['filing.step_missing', await decide(filing.id, version, approval([{ position: 2, name: 'homesBefore', value: 1 }]))],
      ['filing.changed', await decide(filing.id, version - 1, approval())],
      ['filing.changed', await decide(filing.id, version, approval([{ position: 1, name: 'original', value: 30_000_000 }, { position: 2, name: 'homesBefore', value: 3 }]))],
    ] as const) {
      expect(answer.body.code).toBe(code)
    }
    expect(await allRows(house)).toEqual(before)
  })

  it('goes back with a reason, is corrected, and everybody signs anew', async () => {
    const { version } = (await review(filing.id)).body
    const returned = await decide(filing.id, version, { kind: 'return', reason: '请补充原来的购房发票' })
    expect(returned.body.state).toBe('returned')
    const seen = await heir.filing(filing.id)
    expect([seen.returned, seen.todo]).toEqual(['请补充原来的购房发票', 'correct'])
    expect((await buyer.filing(filing.id)).todo).toBeUndefined()
    expect(await queue()).toEqual([])
    expect((await decide(filing.id, seen.version, approval())).body.code).toBe('filing.wrong_state')
    expect((await buyer.post(`/existing-home/filings/${filing.id}/reopening`)).body.code).toBe('filing.wrong_state')
    const reopened = await heir.post(`/existing-home/filings/${filing.id}/reopening`)
    expect([reopened.body.filing.state, reopened.body.filing.returned]).toEqual(['collecting', undefined])
    expect(reopened.body.filing.parties.map(({ progress }) => progress)).toEqual(['joined', 'joined'])
    expect((await buyer.filing(filing.id)).todo).toBe('confirm')
    for (const party of [buyer, heir]) {
      await party.confirm(filing.id)
      await party.sign(filing.id)
    }
    expect((await heir.filing(filing.id)).state).toBe('inReview')
  })

  it('is decided once when two clerks decide at once', async () => {
    const { version } = (await review(filing.id)).body
    const other = await house.signInStaff('fu-dongming')
    const facts = [{ position: 1, name: 'original', value: 30_000_000 }]
    const both = await Promise.all([decide(filing.id, version, approval(facts)), decide(filing.id, version, approval(facts), other)])
    expect(both.map(({ status, body }) => body.code ?? status).sort()).toEqual([200, 'filing.wrong_state'])
  })

  it('is billed as the clerk found, and says that a clerk found it', async () => {
    const { body } = await heir.get<{ bill: { amount: number; state: string }; decidedBy: string; lines: { payable: number }[] }>(`/existing-home/filings/${filing.id}/notice`)
    expect([body.decidedBy, body.bill.state]).toEqual(['clerk', 'open'])
    expect(body.bill.amount).toBe(body.lines.reduce((so, { payable }) => so + payable, 0))
    const { facts, todo } = await heir.filing(filing.id)
    expect([todo, facts.find(({ name }) => name === 'original')]).toEqual(['pay', expect.objectContaining({ value: 30_000_000, source: 'clerk' })])
    expect(await queue()).toEqual([])
  })
})

it('holds a case whose family civil affairs does not know, until a clerk has found out', async () => {
  await house.world.core.civil.deleteFrom('citizen').where('id_number', '=', personById('chen-shoutao').idNumber).execute()
  const [seller, unknown] = [await hands('zhou-manwu'), await hands('chen-shoutao')]
  const filing = await fileAndSign(seller, [unknown])
  expect([filing.state, failed(filing).sort()]).toEqual(['inReview', ['allTaxesKnown', 'familyKnown']])
  expect(filing.facts.find(({ name }) => name === 'homesBefore')).not.toHaveProperty('value')
  const { version } = (await review(filing.id)).body
  expect((await decide(filing.id, version, approval())).body.code).toBe('filing.step_missing')
  expect((await decide(filing.id, version, approval([{ position: 2, name: 'homesBefore', value: 0 }]))).body.state).toBe('paying')
  const { body } = await unknown.get<{ bill: { amount: number } }>(`/existing-home/filings/${filing.id}/notice`)
  expect(body.bill.amount).toBeGreaterThan(0)
  expect((await seller.filing(filing.id)).parties.map(({ progress }) => progress)).toEqual(['paid', 'signed'])
})

it('holds nobody up when the seller takes back what a clerk has on the desk', async () => {
  const [seller, other] = [await hands('jiang-gaoling'), await hands('liu-kaiping')]
  const civil = house.world.core.civil
  await civil.deleteFrom('citizen').where('id_number', '=', personById('liu-kaiping').idNumber).execute()
  const { id } = await fileAndSign(seller, [other])
  const { version } = (await review(id)).body
  expect((await seller.post(`/existing-home/filings/${id}/withdrawal`)).body.filing.state).toBe('withdrawn')
  expect(await queue()).toEqual([])
  expect((await review(id)).status).toBe(404)
  expect((await decide(id, version, approval())).status).toBe(404)
})

it('keeps a clerk away from a matter of their own', async () => {
  const [seller, self] = [await hands('jiang-gaoling'), await hands('gong-daiyan')]
  const { home } = (await seller.get<{ items: Candidate[] }>('/existing-home/candidates')).body.items[0]!
  const deal = { source: 'typed', price: 60_000_000, signedOn: home.acquiredOn, buyerIdTail: personById('gong-daiyan').idNumber.slice(-4) }
  const { id } = (await seller.post('/existing-home/filings', { unitNumber: home.unitNumber, deal })).body.filing
  await bringIn(seller, id, [self])
  for (const party of [seller, self]) {
    await party.confirm(id)
    await party.sign(id)
  }
  const { state, version } = await seller.filing(id)
  expect(state).toBe('inReview')
  const before = await allRows(house)
  const nowhere = await review(newKey())
  const own = await review(id)
  expect([own.status, { ...own.body, traceId: '' }]).toEqual([404, { ...nowhere.body, traceId: '' }])
  expect((await decide(id, version, approval([{ position: 2, name: 'homesBefore', value: 0 }]))).status).toBe(404)
  expect(await allRows(house)).toEqual(before)
  expect((await review(id, await house.signInStaff('xie-wenhe'))).status).toBe(200)
})

it('lets a clerk give the floor of the price where no price model is live, and no clerk approve a home that was seized', async () => {
  const sold = { seller: handsOf(house, await house.signIn('deng-daiya')), buyer: handsOf(house, await house.signIn('qin-fangdong')) }
  const { prices } = house.world
  const { live } = prices
  prices.live = undefined
  const held = await fileAndSign(sold.seller, [sold.buyer])
  prices.live = live
  expect([held.state, held.rules.filter(({ holds }) => !holds).map(({ rule }) => rule)]).toEqual(['inReview', ['valueKnown', 'allTaxesKnown']])
  const staff = handsOf(house, await house.signInStaff('gong-daiyan'))
  const decide = (facts: object[]) =>
    staff.post<{ state: string }>(`/desk/filings/${held.id}/decision`, { version: held.version, decision: { kind: 'approve', grounds: '按邻近小区成交核定', facts } })
  expect((await decide([])).body.code).toBe('filing.step_missing')
  const { registry } = house.world.core
  const unit = (await registry.selectFrom('mortgage').innerJoin('title', 'title.unit_number', 'mortgage.unit_number').innerJoin('title_owner', 'title_owner.title_id', 'title.id').select('title.unit_number').where('title_owner.name', '=', '邓岱雅').executeTakeFirstOrThrow()).unit_number
  await registry.insertInto('seizure').values({ id: 'ZS-1', unit_number: unit, court: '渝北区人民法院', since: '2026-11-20', ended_on: null }).execute()
  const floor = [{ position: 1, name: 'assessed', value: 50_000_000 }]
  expect((await decide(floor)).body.code).toBe('filing.home_closed')
  await registry.deleteFrom('seizure').where('id', '=', 'ZS-1').execute()
  const approved = await decide(floor)
  expect([approved.status, approved.body.state]).toEqual([200, 'paying'])
})

it('writes down which clerk has read the matter of whom', async () => {
  const { db } = house.world
  const before = await db.selectFrom('access_log').select('id').where('purpose', '=', 'desk.review').execute()
  const staff = handsOf(house, clerk)
  const [waiting] = await queue()
  const id = waiting?.id ?? (await db.selectFrom('filing').innerJoin('case_file', 'case_file.id', 'filing.case_id').select('case_file.id').where('case_file.state', '=', 'paying').executeTakeFirstOrThrow()).id
  await staff.get(`/desk/filings/${id}`)
  const rows = await db.selectFrom('access_log').select(['actor', 'person_id']).where('purpose', '=', 'desk.review').execute()
  expect(rows.length - before.length).toBe(2)
  expect(rows.every(({ actor }) => actor.startsWith('clerk:'))).toBe(true)
})

it('lets no clerk give another floor where the home has a value', async () => {
  const [seller, buyer] = [handsOf(house, await house.signIn('liao-duanqi')), handsOf(house, await house.signIn('tan-ertao'))]
  const { home } = (await seller.get<{ items: Candidate[] }>('/existing-home/candidates')).body.items[0]!
  const deal = { source: 'typed', price: 10_000_000, signedOn: home.acquiredOn, buyerIdTail: personById('tan-ertao').idNumber.slice(-4) }
  const { id } = (await seller.post('/existing-home/filings', { unitNumber: home.unitNumber, deal })).body.filing
  await bringIn(seller, id, [buyer])
  for (const party of [seller, buyer]) {
    await party.confirm(id)
    await party.sign(id)
  }
  const held = await seller.filing(id)
  expect(held.state).toBe('inReview')
  const staff = handsOf(house, await house.signInStaff('gong-daiyan'))
  const facts = [{ position: 1, name: 'assessed', value: 100_000 }]
  const decision = { kind: 'approve', grounds: '按邻近小区成交核定', facts }
  const { status, body } = await staff.post<object>(`/desk/filings/${held.id}/decision`, { version: held.version, decision })
  expect([status, body]).toEqual([400, expect.objectContaining({ fields: { 'decision.facts.0.value': 'assessed.known' } })])
  await seller.post(`/existing-home/filings/${held.id}/withdrawal`)
})

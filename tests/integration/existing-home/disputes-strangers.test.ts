import { personById } from '../../../bff/sandbox/city/demo-people'
import { newKey } from '../../support/new-key'
import { openHouse } from '../../support/house'
import type { Answer, House } from '../../support/house'
import { allRows } from './all-rows'
import { deskOf, dispute, handIn, lowForAReason, otherSales, readyToSign, valueOf } from './dispute-with'
import type { Desk } from './dispute-with'
import { bringIn, handsOf } from './file-with'
import type { Candidate, Hands } from './file-with'

let house: House
let seller: Hands
let buyer: Hands
let stranger: Hands
let officer: Desk
let id: string
let own: string
let paper: string

const hands = async (who: string): Promise<Hands> => handsOf(house, await house.signIn(who))

beforeAll(async () => {
  house = await openHouse()
  ;[seller, buyer, stranger] = [await hands('zhou-manwu'), await hands('chen-shoutao'), await hands('qin-fangdong')]
  officer = await deskOf(house, 'gong-daiyan')
  id = await readyToSign(seller, [buyer])
  const claim = await lowForAReason(seller)
  paper = claim.papers[0]!
  own = (await dispute(seller, id, claim)).body.dispute.id
})
afterAll(() => house.close())

const keep = { kind: 'keep', reason: '面积和楼层都相近' }
const approve = { version: 1, decision: { kind: 'approve', floorSeen: 1 } }

type Knock = [method: string, path: (id: string) => string, body?: object]
const ofCitizens: Knock[] = [
  ['GET', (one) => `/price-disputes/${one}`],
  ['POST', (one) => `/price-disputes/${one}/withdrawal`, {}],
]
const ofClerks: Knock[] = [
  ['GET', (one) => `/desk/price-disputes/${one}`],
  ['POST', (one) => `/desk/price-disputes/${one}/trial`, { answer: keep }],
  ['POST', (one) => `/desk/price-disputes/${one}/proposal`, { version: 1, answer: keep }],
  ['POST', (one) => `/desk/price-disputes/${one}/approval`, approve],
  ['GET', (one) => `/desk/price-disputes/${one}/papers/${paper}`],
]

async function knock([method, path, body]: Knock, one: string, token: string): Promise<[number, object]> {
  const { status, body: answer } = await house.ask(method, path(one), { token, body, key: newKey() })
  return [status, { ...answer, traceId: '' }]
}

/** The same answer for this dispute as for one that is nowhere, and nothing changed. */
async function isNowhere(routes: readonly Knock[], one: string, token: string): Promise<void> {
  const before = await allRows(house)
  for (const route of routes) {
    const theirs = await knock(route, one, token)
    expect([route[1]('ID'), theirs]).toEqual([route[1]('ID'), [404, expect.objectContaining({ code: 'object.not_found' })]])
    expect(theirs).toEqual(await knock(route, newKey(), token))
  }
  expect(await allRows(house)).toEqual(before)
}

it('does not exist for a stranger, nor for the other party of the filing', async () => {
  await isNowhere(ofCitizens, own, stranger.token)
  await isNowhere(ofCitizens, own, buyer.token)
  const before = await allRows(house)
  const { assessment } = await valueOf(seller, id)
  const opened = await stranger.post(`/existing-home/filings/${id}/disputes`, { assessmentSeen: assessment.id, claim: otherSales() })
  expect([opened.status, opened.body.code]).toEqual([404, 'object.not_found'])
  expect(await allRows(house)).toEqual(before)
})

it('keeps citizens from the desk and clerks from the citizens’ routes', async () => {
  for (const route of ofClerks) {
    expect(await knock(route, own, seller.token)).toEqual([403, expect.objectContaining({ code: 'auth.level_too_low' })])
  }
  for (const route of ofCitizens) {
    expect(await knock(route, own, officer.token)).toEqual([403, expect.objectContaining({ code: 'auth.level_too_low' })])
  }
  expect((await house.ask('GET', '/desk/price-disputes', { token: seller.token })).status).toBe(403)
})

it('does not exist for a clerk who is a party of the filing', async () => {
  const [jiang, self] = [await hands('jiang-gaoling'), await hands('xie-wenhe')]
  const { home } = (await jiang.get<{ items: Candidate[] }>('/existing-home/candidates')).body.items[0]!
  const deal = { source: 'typed', price: 60_000_000, signedOn: home.acquiredOn, buyerIdTail: personById('xie-wenhe').idNumber.slice(-4) }
  const filing = (await jiang.post('/existing-home/filings', { unitNumber: home.unitNumber, deal })).body.filing
  await bringIn(jiang, filing.id, [self])
  const theirs = (await dispute(jiang, filing.id, await lowForAReason(jiang))).body.dispute.id
  const reviewer = await deskOf(house, 'xie-wenhe')
  await isNowhere(ofClerks, theirs, reviewer.token)
  expect((await reviewer.queue()).map((line) => line.id)).toEqual([own])
  expect((await officer.queue()).map((line) => line.id).sort()).toEqual([own, theirs].sort())
})

it('shows a clerk no paper of another matter', async () => {
  const loose = await handIn(buyer)
  expect((await officer.paper(own, loose)).status).toBe(404)
  expect((await officer.paper(own, newKey())).status).toBe(404)
  expect((await officer.paper(own, paper)).status).toBe(200)
})

const facts = (value: object): object => ({ ground: 'wrongFact', fact: value, statement: '', papers: [] })
const sale = (change: object): object => ({ ...otherSales(), sales: [{ ...otherSales().sales[0], ...change }] })
const report = (change: object): object => ({ ground: 'appraisal', appraisal: { by: '正衡评估', number: '2026-1', on: '2026-11-01', value: 70_000_000, ...change }, statement: '', papers: [newKey()] })
const reasoned = (change: object): object => ({ ground: 'justReason', reason: 'damage', statement: '漏水多年', papers: [newKey()], ...change })

describe('a claim that is none', () => {
  it.each<[string, object]>([
    ['an unknown ground', { ground: 'because', statement: '', papers: [] }],
    ['an unknown fact', facts({ name: 'price', value: 1 })],
    ['floor zero', facts({ name: 'floor', value: 0 })],
    ['a floor of a tower in the clouds', facts({ name: 'floor', value: 400 })],
    ['half a floor', facts({ name: 'floor', value: 3.5 })],
    ['a negative area', facts({ name: 'builtArea', value: -1 })],
    ['an area in words', facts({ name: 'builtArea', value: '8942' })],
    ['a decoration nobody has', facts({ name: 'decoration', value: 'golden' })],
    ['markup in the words', reasoned({ statement: '<script>alert(1)</script>' })],
    ['control signs in the words', reasoned({ statement: '漏水\u0000多年' })],
    ['no words for a just reason', reasoned({ statement: '  ' })],
    ['words without end', reasoned({ statement: '长'.repeat(301) })],
    ['a just reason without a paper', reasoned({ papers: [] })],
    ['seven papers', reasoned({ papers: Array.from({ length: 7 }, () => newKey()) })],
    ['a paper that is no id', reasoned({ papers: ['../etc/passwd'] })],
    ['an appraisal without a paper', { ...report({}), papers: [] }],
    ['an appraisal of nothing', report({ value: 0 })],
    ['an appraisal of a fortune', report({ value: 1e15 })],
    ['an appraisal of part of a fen', report({ value: 70_000_000.5 })],
    ['an appraisal of no day', report({ on: '2026-02-30' })],
    ['no sales', { ...otherSales(), sales: [] }],
    ['a sale of a month that is none', sale({ month: '2026-13' })],
    ['a sale of next year', sale({ month: '2027-01' })],
    ['a sale for nothing', sale({ price: 0 })],
    ['a field nobody asked for', { ...otherSales(), assessed: 1 }],
  ])('is refused: %s', async (_, claim) => {
    const before = await allRows(house)
    const { assessment } = await valueOf(buyer, id)
    const { status, body } = await buyer.post(`/existing-home/filings/${id}/disputes`, { assessmentSeen: assessment.id, claim })
    expect([status, body.code]).toEqual([400, 'request.invalid'])
    expect(await allRows(house)).toEqual(before)
  })

  it.each<[string, () => Promise<Answer<object>>, number]>([
    ['of no value in particular', () => buyer.post(`/existing-home/filings/${id}/disputes`, { claim: otherSales() }), 400],
    ['of another value', () => buyer.post(`/existing-home/filings/${id}/disputes`, { assessmentSeen: newKey(), claim: otherSales() }), 409],
    ['of a filing that is nowhere', () => buyer.post(`/existing-home/filings/${newKey()}/disputes`, { assessmentSeen: newKey(), claim: otherSales() }), 404],
    ['of a filing without an id', () => buyer.post('/existing-home/filings/1/disputes', { assessmentSeen: newKey(), claim: otherSales() }), 400],
  ])('is refused: %s', async (_, ask, status) => {
    const before = await allRows(house)
    expect((await ask()).status).toBe(status)
    expect(await allRows(house)).toEqual(before)
  })

  it('is refused with papers of somebody else, of another dispute, or of nobody', async () => {
    const deng = await hands('deng-daiya')
    const theirs = await readyToSign(deng, [stranger])
    const before = await allRows(house)
    for (const papers of [[paper], [newKey()], [await handIn(deng), paper]]) {
      const { status, body } = await dispute(deng, theirs, { ground: 'justReason', reason: 'damage', statement: '漏水多年', papers })
      expect([status, body.code]).toEqual([409, 'paper.not_found'])
    }
    const { paper: _loose, ...rest } = await allRows(house)
    expect({ ...rest, paper: before['paper'] }).toEqual(before)
  })
})

describe('an answer that is none', () => {
  const picked = (sales: unknown) => ({ kind: 'pickComparables', sales, reason: '就近三套' })
  const adopted = (change: object) => ({ kind: 'adoptAppraisal', appraisal: { by: '正衡评估', number: '2026-1', on: '2026-11-01', value: 70_000_000, ...change }, reason: '报告合规' })

  it.each<[string, object]>([
    ['an unknown word', { kind: 'refund', reason: '退税退税' }],
    ['no reason', { kind: 'keep' }],
    ['a reason of blanks', { kind: 'keep', reason: '     ' }],
    ['a reason with markup', { kind: 'keep', reason: '<b>不改不改</b>' }],
    ['two sales', picked(['a1', 'a2'])],
    ['a hundred sales', picked(Array.from({ length: 100 }, (_, at) => `s${at}`))],
    ['a sale that is a statement', picked(['a1', 'a2', "a'; drop table sale"])],
    ['an appraisal of nothing', adopted({ value: 0 })],
    ['an appraisal of nobody', adopted({ by: '' })],
    ['no facts', { kind: 'correctFacts', facts: [], reason: '现场看过' }],
    ['a value as the clerk likes it', { kind: 'keep', reason: '面积和楼层都相近', value: 1 }],
  ])('is refused: %s', async (_, answer) => {
    const before = await allRows(house)
    const version = (await officer.review(own)).body.dispute.version
    for (const step of [`/trial`, `/proposal`]) {
      const body = step === '/trial' ? { answer } : { version, answer }
      const { status } = await house.ask('POST', `/desk/price-disputes/${own}${step}`, { token: officer.token, key: newKey(), body })
      expect([step, status]).toEqual([step, 400])
    }
    expect(await allRows(house)).toEqual(before)
  })

  it('is refused when it says what is so already, or three times the same sale', async () => {
    const { candidates, registry } = (await officer.review(own)).body
    const before = await allRows(house)
    const same = picked([0, 1, 2].map(() => candidates[0]!.sale)) as never
    expect((await officer.propose(own, same)).body.code).toBe('dispute.answer_invalid')
    expect((await officer.propose(own, { kind: 'correctFacts', facts: [registry[0]!], reason: '现场看过' })).body.code).toBe('dispute.answer_invalid')
    expect((await officer.propose(own, { kind: 'keep', reason: '面积和楼层都相近' }, 99)).body.code).toBe('filing.changed')
    expect(await allRows(house)).toEqual(before)
  })
})

import { invariants } from '../../../bff/commands/invariants'
import { answerBy } from '../../../bff/engines/law/working-time'
import { findReplayable } from '../../../bff/features/existing-home/decision-store'
import { disputeRule } from '../../../bff/features/existing-home/disputes/dispute-rule'
import { addDays, dayIn } from '#shared/model/day'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { answerWith, deskOf, dispute, handIn, lowForAReason, otherSales, readDispute, readyToSign, valueOf, withdraw } from './dispute-with'
import type { Desk } from './dispute-with'
import { handsOf } from './file-with'
import type { Hands } from './file-with'

let house: House
let clerks: [Desk, Desk]
let chief: Desk
let zhou: Hands
let chen: Hands
const hands = async (who: string): Promise<Hands> => handsOf(house, await house.signIn(who))

beforeAll(async () => {
  house = await openHouse()
  clerks = [await deskOf(house, 'gong-daiyan'), await deskOf(house, 'xie-wenhe')]
  chief = await deskOf(house, 'fu-dongming')
  ;[zhou, chen] = [await hands('zhou-manwu'), await hands('chen-shoutao')]
})
afterAll(() => house.close())

const today = dayIn(Date.now())
const kinds = async (who: Hands, id: string): Promise<string[]> => (await who.filing(id)).moments.map(({ kind }) => kind)
const progress = async (who: Hands, id: string): Promise<string[]> => (await who.filing(id)).parties.map((party) => party.progress)
/** What the law was told when the filing was decided. */
async function decidedOn(id: string): Promise<{ assessed?: number; lowPriceAccepted?: boolean }> {
  const { id: decision } = await house.ours.db.selectFrom('tax_decision').select('id').where('case_id', '=', id).executeTakeFirstOrThrow()
  const found = await findReplayable(house.world.db, house.world.keys, decision)
  return JSON.parse(found!.facts) as { assessed?: number; lowPriceAccepted?: boolean }
}

describe('a low price with a just reason', () => {
  let seller: Hands
  let buyer: Hands
  let id: string
  let own: string

  beforeAll(async () => {
    ;[seller, buyer] = [await hands('jiang-gaoling'), await hands('liu-kaiping')]
    id = await readyToSign(seller, [buyer])
  })

  it('is opened with papers, holds the filing, and promises an answer within three working days', async () => {
    const before = await valueOf(seller, id)
    expect([before.priceUsed, before.mayDispute, before.disputes]).toEqual(['assessed', true, []])
    expect((await buyer.sign(id)).status).toBe(200)
    const { status, body } = await dispute(seller, id, await lowForAReason(seller))
    expect([status, body.dispute.state, body.dispute.before]).toEqual([200, 'inReview', { value: before.assessment.value, floor: before.assessment.floor }])
    expect(Math.abs(Date.parse(body.dispute.answerBy!) - answerBy(Date.parse(body.dispute.openedAt), disputeRule.minutes))).toBeLessThan(1000)
    own = body.dispute.id
    const after = await valueOf(seller, id)
    expect([after.mayDispute, after.disputes.map((one) => one.id), after.filing.dispute]).toEqual([false, [own], { id: own, mine: true, answerBy: body.dispute.answerBy }])
  })

  it('shows the other party that there is one, and no word of it', async () => {
    const theirs = await valueOf(buyer, id)
    expect([theirs.filing.dispute?.mine, theirs.disputes, theirs.filing.moments.at(-1)]).toEqual([false, [], expect.objectContaining({ kind: 'disputed', by: 'seller' })])
    expect((await buyer.get(`/price-disputes/${own}`)).status).toBe(404)
    expect(JSON.stringify(theirs)).not.toContain('漏水')
  })

  it('lets nobody sign until it is answered', async () => {
    expect((await seller.sign(id)).body.code).toBe('filing.price_disputed')
    expect((await seller.filing(id)).todo).toBeUndefined()
    expect((await dispute(seller, id, otherSales())).body.code).toBe('dispute.already_open')
    expect((await dispute(buyer, id, otherSales())).body.code).toBe('filing.wrong_state')
  })

  it('comes to the desk with claim, papers, value, register and sales to choose from', async () => {
    const [line] = await clerks[0].queue()
    expect(line).toMatchObject({ id: own, state: 'inReview', ground: 'justReason', yours: true })
    const { body } = await clerks[0].review(own)
    expect(body).toMatchObject({ side: 'seller', mayPropose: true, mayApprove: false, versions: [{ version: 1, reason: 'opened' }] })
    expect(body.dispute.claim).toMatchObject({ ground: 'justReason', reason: 'damage' })
    expect([body.papers.length, body.candidates.length > 3, body.registry.map(({ name }) => name)]).toEqual([1, true, expect.arrayContaining(['floor', 'builtArea'])])
    const paper = await clerks[0].paper(own, body.papers[0]!.id)
    expect([paper.status, Buffer.from(paper.body.content, 'base64').toString().startsWith('%PDF-')]).toEqual([200, true])
    const log = await house.ours.db.selectFrom('access_log').select(['actor', 'field']).where('purpose', '=', 'desk.dispute').execute()
    expect(new Set(log.map(({ field }) => field))).toEqual(new Set(['filing', 'paper.content']))
    expect(log.every(({ actor }) => actor.startsWith('clerk:'))).toBe(true)
  })

  it('takes two clerks, and the second is a reviewer and another', async () => {
    const asked = await chief.propose(own, { kind: 'acceptPrice', reason: '照片看得出多年漏水' })
    expect(asked.body.state).toBe('inApproval')
    expect((await clerks[0].approve(own)).status).toBe(403)
    expect((await chief.approve(own)).body.code).toBe('dispute.same_clerk')
    expect([(await chief.review(own)).body.mayApprove, (await clerks[1].review(own)).body.mayApprove]).toEqual([false, true])
    expect([(await chief.queue())[0]?.yours, (await clerks[0].queue())[0]?.yours, (await clerks[1].queue())[0]?.yours]).toEqual([false, false, true])
    expect(await readDispute(seller, own)).not.toHaveProperty('answer')
  })

  it('goes back to the first clerk with a reason, and keeps its day', async () => {
    const { answerBy: day } = await readDispute(seller, own)
    expect((await clerks[1].sendBack(own, '请再看看照片的日期')).body.state).toBe('inReview')
    const { body } = await clerks[0].review(own)
    expect([body.sentBack, body.proposal, body.dispute.answerBy]).toEqual(['请再看看照片的日期', undefined, day])
    expect((await clerks[1].approve(own)).body.code).toBe('case.wrong_state')
  })

  it('ends with the price accepted: the seller’s tax is on the declared price, and whoever signed another total signs anew', async () => {
    expect(await progress(seller, id)).toEqual(['confirmed', 'signed'])
    const before = await valueOf(seller, id)
    expect((await answerWith(clerks, own, { kind: 'acceptPrice', reason: '多年漏水，价低有正当理由' })).body.state).toBe('done')
    const { answer, state, answerBy: due } = await readDispute(seller, own)
    expect([state, due, answer]).toEqual(['done', undefined, expect.objectContaining({ outcome: 'priceAccepted', reason: '多年漏水，价低有正当理由', value: before.assessment.value })])
    const after = await valueOf(seller, id)
    expect([after.priceUsed, after.assessment.priceAccepted, after.versions.map(({ reason }) => reason)]).toEqual(['declared', true, ['opened', 'priceAccepted']])
    expect(await progress(seller, id)).toEqual(['confirmed', 'confirmed'])
    expect([(await seller.filing(id)).todo, (await buyer.filing(id)).todo]).toEqual(['sign', 'sign'])
    expect((await kinds(buyer, id)).at(-1)).toBe('revalued')
  })

  it('tells the opener by the moments of the dispute, and goes on to the decision', async () => {
    const { items } = (await seller.get<{ items: { caseKind: string; kind: string }[] }>('/messages')).body
    expect(items.filter(({ caseKind }) => caseKind === 'priceDispute').map(({ kind }) => kind)).toEqual(['dispute.price-accepted', 'dispute.proposed', 'dispute.sent-back', 'dispute.proposed', 'dispute.opened'])
    expect((await buyer.get<{ items: { caseKind: string }[] }>('/messages')).body.items.filter(({ caseKind }) => caseKind === 'priceDispute')).toEqual([])
    await buyer.sign(id)
    expect((await seller.sign(id)).body.filing.state).toBe('paying')
    expect(await decidedOn(id)).toMatchObject({ lowPriceAccepted: true })
  })
})

describe('better sales to compare with', () => {
  let id: string
  let own: string

  beforeAll(async () => {
    id = await readyToSign(zhou, [chen])
    await zhou.sign(id)
    own = (await dispute(chen, id, otherSales())).body.dispute.id
  })

  it('are tried by the clerk without anything being kept', async () => {
    const { candidates, assessment } = (await clerks[0].review(own)).body
    const sales = [...candidates].sort((a, b) => a.adjusted - b.adjusted).slice(0, 3).map(({ sale }) => sale)
    const versions = await house.ours.db.selectFrom('assessment').select('id').execute()
    const { status, body } = await clerks[0].attempt(own, { kind: 'pickComparables', sales, reason: '就近三套' })
    expect([status, body.assessment?.version, body.assessment?.reason]).toEqual([200, 2, 'comparablesPicked'])
    expect(body.assessment!.value).toBeLessThan(assessment.value)
    expect(body.assessment!.comparables.map(({ sale }) => sale).sort()).toEqual([...sales].sort())
    expect(await house.ours.db.selectFrom('assessment').select('id').execute()).toEqual(versions)
    expect((await clerks[0].attempt(own, { kind: 'pickComparables', sales: ['no-1', 'no-2', 'no-3'], reason: '没有的成交' })).body.refused).toBe('tooFewComparables')
    expect((await clerks[0].propose(own, { kind: 'pickComparables', sales: ['no-1', 'no-2', 'no-3'], reason: '没有的成交' })).body.code).toBe('dispute.answer_invalid')
  })

  it('make another value of the same day by the model that is live, and nobody whose total stays loses the signature', async () => {
    const { candidates, assessment } = (await clerks[0].review(own)).body
    const sales = [...candidates].sort((a, b) => a.adjusted - b.adjusted).slice(0, 3).map(({ sale }) => sale)
    await clerks[0].propose(own, { kind: 'pickComparables', sales, reason: '就近三套' })
    const { proposal } = (await clerks[1].review(own)).body
    expect((await clerks[1].approve(own)).body.state).toBe('done')
    const after = await valueOf(chen, id)
    expect([after.assessment.value, after.assessment.floor, after.assessment.version, after.assessment.reason]).toEqual([proposal!.value, proposal!.floor, 2, 'comparablesPicked'])
    expect([after.assessment.asOf, after.assessment.model.id]).toEqual([assessment.asOf, house.world.prices.live?.id])
    expect(after.disputes[0]?.answer).toMatchObject({ outcome: 'revalued', value: proposal!.value })
    expect((await kinds(zhou, id)).slice(-2)).toEqual(['disputed', 'revalued'])
    expect(await progress(zhou, id)).toEqual(['signed', 'confirmed'])
    expect((await chen.sign(id)).body.filing.state).toBe('paying')
    expect((await decidedOn(id)).assessed).toBe(after.assessment.floor)
    await zhou.post(`/existing-home/filings/${id}/withdrawal`)
  })
})

describe('an own appraisal', () => {
  let id: string
  const report = { by: '重庆正衡房地产评估', number: '正衡估字 2026-118', on: addDays(today, -9), value: 70_000_000 }
  const claim = async (who: Hands) => ({ ground: 'appraisal', appraisal: report, statement: '', papers: [await handIn(who)] }) as const

  beforeAll(async () => {
    id = await readyToSign(zhou, [chen])
  })

  it('that was adopted is the value, with the band of the complex around it', async () => {
    const { assessment: before } = await valueOf(zhou, id)
    const own = (await dispute(zhou, id, await claim(zhou))).body.dispute.id
    expect((await answerWith(clerks, own, { kind: 'adoptAppraisal', appraisal: report, reason: '报告合规，采用' })).body.state).toBe('done')
    const { assessment } = await valueOf(zhou, id)
    expect(assessment).toMatchObject({ value: report.value, appraisal: report, band: before.band, perSqm: before.perSqm, reason: 'appraisalAdopted' })
    expect(assessment.floor).toBe(Math.round((report.value * (1_000_000 - before.band)) / 1_000_000))
    expect(assessment.high).toBe(Math.round((report.value * (1_000_000 + before.band)) / 1_000_000))
  })

  it('of tomorrow or of years ago is not', async () => {
    const tomorrow = { ...report, on: addDays(today, 2) }
    const given = await dispute(zhou, id, { ...(await claim(zhou)), appraisal: tomorrow })
    expect([given.status, given.body.fields]).toEqual([400, { 'claim.appraisal.on': 'day.future' }])
    const own = (await dispute(zhou, id, await claim(zhou))).body.dispute.id
    for (const on of [tomorrow.on, addDays(today, -400)]) {
      const answer = { kind: 'adoptAppraisal', appraisal: { ...report, on }, reason: '报告合规，采用' } as const
      expect([(await clerks[0].attempt(own, answer)).body.code, (await clerks[0].propose(own, answer)).body.code]).toEqual(['dispute.answer_invalid', 'dispute.answer_invalid'])
    }
    expect((await withdraw(zhou, own)).body.dispute.state).toBe('withdrawn')
  })

  it('ends in the decision with its floor', async () => {
    const { assessment } = await valueOf(zhou, id)
    await zhou.sign(id)
    expect((await chen.sign(id)).body.filing.state).toBe('paying')
    expect((await decidedOn(id)).assessed).toBe(assessment.floor)
    await zhou.post(`/existing-home/filings/${id}/withdrawal`)
  })
})

describe('a value that stays', () => {
  let id: string
  let own: string

  beforeAll(async () => {
    id = await readyToSign(zhou, [chen])
    await chen.sign(id)
    own = (await dispute(zhou, id, otherSales())).body.dispute.id
  })

  it('is a version of its own with the reason why, and keeps the signatures', async () => {
    const before = await valueOf(zhou, id)
    expect((await answerWith(clerks, own, { kind: 'keep', reason: '您说的那套面积大得多' })).body.state).toBe('done')
    const after = await valueOf(zhou, id)
    expect(after.assessment).toEqual({ ...before.assessment, id: after.assessment.id, version: 2, reason: 'kept' })
    expect(after.disputes[0]?.answer).toMatchObject({ outcome: 'kept', reason: '您说的那套面积大得多', value: before.assessment.value })
    expect(await progress(zhou, id)).toEqual(['confirmed', 'signed'])
    expect((await kinds(zhou, id)).at(-1)).toBe('disputeEnded')
    expect(await house.ours.db.selectFrom('assessment').select(['version', 'made_by']).where('case_id', '=', id).where('version', '=', 2).executeTakeFirst()).toMatchObject({
      made_by: expect.stringMatching(/^clerk:/) as string,
    })
  })

  it('can be disputed three times in a filing, whoever did', async () => {
    for (let turn = 2; turn <= disputeRule.most; turn++) {
      const again = await dispute(zhou, id, otherSales())
      expect((await withdraw(zhou, again.body.dispute.id)).body.dispute).toMatchObject({ state: 'withdrawn' })
    }
    expect((await valueOf(zhou, id)).mayDispute).toBe(false)
    expect((await dispute(zhou, id, otherSales())).body.code).toBe('dispute.too_many')
  })

  it('goes on to the decision', async () => {
    expect((await kinds(chen, id)).filter((kind) => kind === 'disputeEnded')).toHaveLength(3)
    expect((await zhou.sign(id)).body.filing.state).toBe('paying')
    await zhou.post(`/existing-home/filings/${id}/withdrawal`)
  })
})

describe('a fact that the register has otherwise', () => {
  let id: string
  let own: string

  beforeAll(async () => {
    id = await readyToSign(zhou, [chen])
  })

  it('waits for a clerk, with what the register says', async () => {
    const home = await house.world.core.registry.selectFrom('home').select(['decoration', 'floor']).where('unit_number', '=', await unitOf('zhou-manwu')).executeTakeFirstOrThrow()
    const claimed = ['bare', 'plain', 'fine'].find((one) => one !== home.decoration)
    const claim = (value: unknown) => ({ ground: 'wrongFact', fact: { name: 'decoration', value }, statement: '从来没有装修过', papers: [] }) as const
    expect((await dispute(zhou, id, claim(home.decoration))).body.code).toBe('dispute.nothing_new')
    const { body } = await dispute(zhou, id, claim(claimed))
    expect([body.dispute.state, body.dispute.registrySays]).toEqual(['inReview', home.decoration])
    own = body.dispute.id
  })

  it('is corrected by two clerks for the value alone: the register stays as it is', async () => {
    const before = await valueOf(zhou, id)
    const impossible = [
      [{ name: 'floor', value: 99 }],
      [{ name: 'builtArea', value: 100 }],
      [{ name: 'decoration', value: 'bare' }, { name: 'decoration', value: 'plain' }],
    ]
    for (const facts of impossible) {
      expect((await clerks[0].propose(own, { kind: 'correctFacts', facts, reason: '现场看过' })).body.code).toBe('dispute.answer_invalid')
    }
    const { claim } = await readDispute(zhou, own)
    const facts = claim.ground === 'wrongFact' ? [claim.fact] : []
    expect((await answerWith(clerks, own, { kind: 'correctFacts', facts, reason: '现场看过，确实如此' })).body.state).toBe('done')
    const after = await valueOf(zhou, id)
    const entry = (shown: typeof after) => shown.assessment.steps.find(({ table }) => table === 'decoration')?.entry
    expect([entry(after), after.assessment.reason, entry(after) === entry(before)]).toEqual([String(facts[0]?.value), 'factCorrected', false])
    expect(after.filing.home).toEqual(before.filing.home)
    await zhou.sign(id)
    expect((await chen.sign(id)).body.filing.state).toBe('paying')
    expect((await decidedOn(id)).assessed).toBe(after.assessment.floor)
  })

  async function unitOf(who: string): Promise<string> {
    const { items } = (await (await hands(who)).get<{ items: { home: { unitNumber: string } }[] }>('/existing-home/candidates')).body
    return items[0]!.home.unitNumber
  }
})

it('leaves behind nothing that the invariants find, whatever the answers were', async () => {
  const { db, core, keys, signer } = house.world
  const found = await Promise.all(invariants({ db, core, keys, publicKey: signer.publicKey, nowMs: Date.now() }).map(({ offenders }) => offenders()))
  expect(found.flat()).toEqual([])
})

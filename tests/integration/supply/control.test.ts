import { supplyInvariants } from '../../../bff/commands/invariants-supply'
import type { Instant } from '#shared/model/day'
import type { Message } from '#shared/model/message'
import type { Business } from '#shared/model/supply'
import { tellLateSupply } from '../../../bff/features/supply/tell-late-supply'
import { tellControl } from '../../../bff/features/supply/tell-control'
import { firstBreak } from '../../../bff/platform/cases/chain'
import { personById } from '../../../bff/sandbox/city/demo-people'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { until } from '../../support/until'
import { png } from '../../unit/platform/papers/given-papers'
import { toldTo } from '../notices-timers/told'
import { codes, supplyOf } from './supply-house'

let house: House
let on: ReturnType<typeof supplyOf>
let liu: { token: string }
let yang: { token: string }
let officer: { token: string }
let reviewer: { token: string }
beforeAll(async () => {
  house = await openHouse({ worker: true })
  on = supplyOf(house)
  liu = { token: await house.signIn('liu-kaiping') }
  yang = { token: await house.signIn('yang-kaidian') }
  officer = { token: await house.signInStaff('gong-daiyan') }
  reviewer = { token: await house.signInStaff('xie-wenhe') }
})
afterAll(() => house.close())

const YUAN = 100
const inbox = async ({ token }: { token: string }): Promise<Message[]> => (await house.ask<{ items: Message[] }>('GET', '/messages', { token })).body.items
const titled = async (who: { token: string }, title: string): Promise<Message[]> => (await inbox(who)).filter((message) => message.title === title)
const addedInLedger = async (code: string): Promise<number> =>
  (await house.world.core.invoiceLedger.selectFrom('quota_change').select('amount').where('code', '=', code).execute()).reduce((sum, { amount }) => sum + amount, 0)
const momentsOf = (caseId: string) => house.world.db.selectFrom('case_moment').selectAll().where('case_id', '=', caseId).orderBy('seq').execute()

describe('businesses', () => {
  it('are those whose register names me, with my capacity', async () => {
    const { body } = await house.ask<{ items: Business[] }>('GET', '/businesses', liu)
    expect(body.items.map(({ role }) => role)).toEqual(['clerk', 'clerk', 'clerk', 'clerk', 'clerk'])
    expect((await house.ask<{ items: Business[] }>('GET', '/businesses', yang)).body.items).toMatchObject([{ code: codes.noodles, kind: 'soleTrader', payer: 'small', district: '渝中区', role: 'legal' }])
  })

  it('of others are not there, and neither is one with a wrong code', async () => {
    const stranger = await house.ask('GET', `/businesses/${codes.normal}/supply`, yang)
    expect([stranger.status, stranger.body.code]).toEqual([404, 'object.not_found'])
    expect((await house.ask('GET', '/businesses/911100000000000000/supply', liu)).status).toBe(400)
    expect((await on.raise(codes.normal, 100_000 * YUAN, yang)).status).toBe(404)
  })

  it('show their quota as the ledger has it, their class with each reason, and their paper', async () => {
    const { control, quota, paper, requests, postage } = await on.read(liu.token, codes.low)
    expect(control).toMatchObject({ class: 'low', credit: 'B', reasons: [{ kind: 'suddenGrowth', evidence: 'tickets', detail: expect.stringContaining('2.6 倍'), until: expect.any(String) }] })
    expect(quota).toMatchObject({ base: 300_000 * YUAN, raised: 0 })
    expect((quota?.base ?? 0) - (quota?.used ?? 0)).toBe(quota?.left)
    expect(paper).toEqual([
      { kind: 'ordinary', faceLimit: 100_000 * YUAN, perMonth: 50, held: 0, usedPerMonth: 0, suggested: 10, most: 100 },
      { kind: 'special', faceLimit: 100_000 * YUAN, perMonth: 25, held: 0, usedPerMonth: 0, suggested: 5, most: 50 },
    ])
    expect([requests, postage]).toEqual([[], 0])
  })

  it('tell their people of a restrained class the first time anybody looks, and once', async () => {
    await on.read(liu.token, codes.low)
    await on.read(liu.token, codes.normal)
    const told = (await titled(liu, '发票管理类别变了')).filter(({ text }) => text.includes('渡汀机电'))
    expect(told).toHaveLength(1)
    expect(told[0]?.text).toContain('2.6 倍')
    expect((await inbox(liu)).filter(({ text }) => text.includes('岚烟苑'))).toEqual([])
  })
})

describe('a higher quota', () => {
  it('is given in full at once to a normal business, told, and in the ledger once', async () => {
    const key = newKey()
    const [first, again] = [await on.raise(codes.normal, 100_000 * YUAN, { ...liu, key }), await on.raise(codes.normal, 100_000 * YUAN, { ...liu, key })]
    expect(first).toMatchObject({ status: 200, body: { request: { state: 'done', verdict: 'full', rules: ['full'], given: { amount: 100_000 * YUAN }, by: { role: 'clerk' } } } })
    expect(again.body).toEqual(first.body)
    expect((await on.read(liu.token, codes.normal)).quota?.raised).toBe(100_000 * YUAN)
    await until(async () => (await addedInLedger(codes.normal)) > 0)
    expect(await addedInLedger(codes.normal)).toBe(100_000 * YUAN)
    expect((await on.read(liu.token, codes.normal)).quota?.raised).toBe(100_000 * YUAN)
    const moments = await momentsOf(first.body.request.id)
    expect(moments.map(({ kind }) => kind)).toEqual(['opened', 'granted'])
    expect(JSON.parse(moments[0]?.facts ?? '')).toEqual({ business: codes.normal, capacity: 'clerk' })
    expect(firstBreak(moments.map((row) => ({ ...row, caseId: row.case_id, at: row.at.toISOString() as Instant, prevHash: row.prev_hash })))).toBeUndefined()
  })

  it('asked for twice at once is never more than the base without a clerk', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => on.raise(codes.normal, 300_000 * YUAN, liu)))
    const verdicts = answers.map(({ status, body }) => (status === 200 ? body.request.verdict : body.code)).sort()
    expect(verdicts).toEqual(['clerk', 'full', 'supply.already_open'])
    expect((await on.read(liu.token, codes.normal)).quota?.raised).toBe(400_000 * YUAN)
    const held = answers.find(({ body }) => body.request?.verdict === 'clerk')?.body.request
    expect(held).toMatchObject({ state: 'inReview', rules: ['aboveBase'], answerBy: expect.any(String) })
    const back = await on.act(held?.id ?? '', 'withdrawal', liu)
    expect(back).toMatchObject({ status: 200, body: { request: { state: 'withdrawn' } } })
    expect((await on.act(held?.id ?? '', 'withdrawal', liu)).body.code).toBe('case.wrong_state')
  })

  it('is halved for a low risk, and says so', async () => {
    const { body } = await on.raise(codes.low, 200_000 * YUAN, liu)
    expect(body.request).toMatchObject({ state: 'done', verdict: 'capped', rules: ['lowHalf'], asked: { amount: 200_000 * YUAN }, given: { amount: 100_000 * YUAN } })
    const [told] = await titled(liu, '开票额度有变化')
    expect(told?.text).toContain('先给一半')
  })

  it('of a high risk is a reviewer’s word, and never above a quarter of the base', async () => {
    const { body } = await on.raise(codes.high, 100_000 * YUAN, liu)
    const { id } = body.request
    expect(body.request).toMatchObject({ state: 'inReview', verdict: 'clerk', rules: ['highClerk'] })
    const seen = await on.review(id, officer.token)
    expect(seen.body).toMatchObject({ control: { class: 'high', credit: 'D' }, months: { length: 6 }, request: { by: { name: expect.stringMatching(/^.\*\*$/) } } })
    expect((await on.decide(id, { kind: 'give' }, officer)).body.code).toBe('supply.reviewer_only')
    expect((await on.decide(id, { kind: 'give' }, reviewer)).body.code).toBe('supply.too_many')
    expect((await on.decide(id, { kind: 'give', count: 5 }, reviewer)).body.code).toBe('request.invalid')
    expect((await on.decide(id, { kind: 'give', amount: 50_000 * YUAN }, reviewer, 1)).body.code).toBe('supply.changed')
    expect(await on.decide(id, { kind: 'give', amount: 50_000 * YUAN }, reviewer)).toMatchObject({ status: 200, body: { state: 'done' } })
    expect((await on.decide(id, { kind: 'refuse' }, reviewer)).body.code).toBe('case.wrong_state')
    await until(async () => (await addedInLedger(codes.high)) === 50_000 * YUAN)
    expect((await on.request(id, liu.token)).body.request).toMatchObject({ grounds: '看过合同和近期的票', given: { amount: 50_000 * YUAN } })
  })

  it('is refused to a stopped business with its reasons, and to nobody for too much', async () => {
    const { body } = await on.raise(codes.stopped, 1000 * YUAN, liu)
    expect(body.request).toMatchObject({ state: 'done', verdict: 'refused', rules: ['stopped'] })
    const { control } = await on.read(liu.token, codes.stopped)
    expect(control).toMatchObject({ class: 'stopped', reasons: [{ evidence: 'goods' }, { evidence: 'tickets' }] })
    expect(await titled(liu, '额度没有提高')).toHaveLength(1)
  })

  it.each([[0], [-100], [99_999], [100_000_000_001], [100_000.5]])('of %p fen is refused at the door', async (amount) => {
    expect((await on.raise(codes.normal, amount, liu)).status).toBe(400)
  })

  it('takes a paper of one’s own along, and no other’s', async () => {
    const paper = async (token: string): Promise<string> =>
      (await house.ask<{ paper: { id: string } }>('POST', '/papers', { token, key: newKey(), body: { kind: 'image/png', content: png({ isBare: true }).toString('base64') } })).body.paper.id
    const withPaper = (paperId: string) => house.ask<{ request: { id: string } }>('POST', `/businesses/${codes.noodles}/quota-raises`, {
      ...yang, key: newKey(), body: { amount: 900_000 * YUAN, reason: '接了酒席订单', paperId },
    })
    expect((await withPaper(await paper(liu.token))).body.code).toBe('paper.not_found')
    const own = await paper(yang.token)
    const { body } = await withPaper(own)
    expect((await on.review(body.request.id, officer.token)).body.papers).toMatchObject([{ id: own, kind: 'image/png' }])
    const open = await house.ask<{ content: string }>('GET', `/desk/supply-requests/${body.request.id}/papers/${own}`, officer)
    expect(open.body.content.length).toBeGreaterThan(10)
    expect(await on.decide(body.request.id, { kind: 'refuse', grounds: '没有合同' }, officer)).toMatchObject({ status: 200, body: { state: 'done' } })
    expect((await on.request(body.request.id, yang.token)).body.request).toMatchObject({ verdict: 'refused', grounds: '没有合同' })
  })
})

describe('the grey list and an appeal', () => {
  it('waits for a clerk with its reason; the appeal is a reviewer’s who said nothing before, and lifting ends the finding', async () => {
    const held = (await on.raise(codes.grey, 50_000 * YUAN, liu)).body.request
    expect(held).toMatchObject({ state: 'inReview', rules: ['grey'] })
    await on.decide(held.id, { kind: 'give', amount: 10_000 * YUAN, grounds: '先给一部分' }, reviewer)
    const [reason] = (await on.read(liu.token, codes.grey)).control.reasons
    expect((await on.appeal(codes.grey, 'demo-growth', liu)).status).toBe(404)
    const { body } = await on.appeal(codes.grey, reason?.id ?? '', liu)
    expect(body.request).toMatchObject({ kind: 'appeal', state: 'inReview', rules: ['appeal'], asked: { reason: expect.stringContaining('变更通知书') } })
    expect((await on.appeal(codes.grey, reason?.id ?? '', liu)).body.code).toBe('supply.already_open')
    expect((await on.read(liu.token, codes.grey)).control.appealId).toBe(body.request.id)
    expect((await on.decide(body.request.id, { kind: 'give' }, officer, 1)).body.code).toBe('supply.reviewer_only')
    expect((await on.decide(body.request.id, { kind: 'give' }, reviewer, 1)).body.code).toBe('supply.same_clerk')
    const supervisor = { token: await house.signInStaff('fu-dongming') }
    expect(await on.decide(body.request.id, { kind: 'give' }, supervisor, 1)).toMatchObject({ status: 200, body: { state: 'done' } })
    await until(async () => (await on.read(liu.token, codes.grey)).control.class === 'normal')
    await until(async () => (await titled(liu, '发票管理恢复正常')).length === 1)
    expect(await titled(liu, '申诉成立，限制取消了')).toHaveLength(1)
  })

  it('that is upheld changes nothing, and is told with its grounds and the way to court', async () => {
    const [reason] = (await on.read(liu.token, codes.high)).control.reasons
    const { id } = (await on.appeal(codes.high, reason?.id ?? '', liu)).body.request
    const supervisor = { token: await house.signInStaff('fu-dongming') }
    await on.decide(id, { kind: 'refuse', grounds: '评级有依据' }, supervisor, 1)
    expect((await on.read(liu.token, codes.high)).control).toMatchObject({ class: 'high', reasons: [{ id: reason?.id }] })
    const [told] = await titled(liu, '申诉没有成立')
    expect(told?.text).toMatch(/评级有依据.*行政复议/)
  })
})

describe('the class', () => {
  it('that changes is told to everybody of the business once, with the reason, whoever looks first', async () => {
    await on.read(yang.token, codes.noodles)
    await on.appoint(codes.noodles, 'liu-kaiping', 'finance')
    await house.world.core.invoiceLedger.insertInto('risk_flag').values({
      id: 'late-1', code: codes.noodles, kind: 'lateReturn', evidence: 'filing', detail: '上个季度的申报晚了九天', since: '2026-10-20', ends_on: '2099-01-01', ended_on: null,
    }).execute()
    await Promise.all([tellControl(house.world), tellControl(house.world), on.read(yang.token, codes.noodles)])
    await tellControl(house.world)
    for (const who of [yang, liu]) {
      expect((await titled(who, '发票管理类别变了')).filter(({ text }) => text.includes('晚了九天'))).toHaveLength(1)
    }
    await on.dismiss(codes.noodles, 'liu-kaiping')
  })
})

describe('whose it is', () => {
  it('is for all who act for the business, other names masked, and ends with the role', async () => {
    await on.appoint(codes.low, 'yang-kaidian', 'finance')
    const { request } = (await on.appeal(codes.low, 'demo-growth', yang)).body
    expect((await on.request(request.id, yang.token)).body.request.by).toEqual({ name: personById('yang-kaidian').name, role: 'finance' })
    expect((await on.request(request.id, liu.token)).body.request.by).toEqual({ name: '杨**', role: 'finance' })
    await on.dismiss(codes.low, 'yang-kaidian')
    expect((await on.request(request.id, yang.token)).status).toBe(404)
    expect((await on.act(request.id, 'withdrawal', yang)).status).toBe(404)
    const sees = async ({ token }: { token: string }) => (await house.ask<{ items: { id: string }[] }>('GET', '/cases', { token })).body.items.some(({ id }) => id === request.id)
    expect([await sees(yang), await sees(liu)]).toEqual([true, true])
    await tellControl(house.world)
    expect([await sees(yang), await sees(liu)]).toEqual([false, true])
    expect((await on.act(request.id, 'withdrawal', liu)).body.request.state).toBe('withdrawn')
  })

  it('is not for a clerk who acts for the business', async () => {
    await on.appoint(codes.low, 'xie-wenhe', 'legal')
    const { request } = (await on.appeal(codes.low, 'demo-growth', liu)).body
    expect((await on.waiting(reviewer.token)).map(({ id }) => id)).not.toContain(request.id)
    expect((await on.waiting(officer.token)).map(({ id }) => id)).toContain(request.id)
    expect((await on.review(request.id, reviewer.token)).status).toBe(404)
    expect((await on.decide(request.id, { kind: 'give' }, reviewer, 1)).status).toBe(404)
    await on.dismiss(codes.low, 'xie-wenhe')
  })

  it('is nothing without a clerk’s session, and nothing for a citizen at the desk', async () => {
    expect((await house.ask('GET', '/desk/supply-requests', liu)).status).toBe(403)
    expect((await on.request(newKey(), liu.token)).status).toBe(404)
    expect((await house.ask('GET', `/businesses/${codes.normal}/supply`, {})).status).toBe(401)
  })
})

describe('the invariants of supply', () => {
  const broken = async (): Promise<string[]> => {
    const found = await Promise.all(supplyInvariants(house.world).map(async ({ name, offenders }) => ((await offenders()).length > 0 ? [name] : [])))
    return found.flat()
  }

  it('hold after all of this, and notice a raise the ledger lost and a finding that did not end', async () => {
    await until(async () => (await broken()).length === 0)
    const { invoiceLedger } = house.world.core
    await invoiceLedger.updateTable('quota_change').set({ month: '2020-01' }).where('code', '=', codes.normal).execute()
    await invoiceLedger.updateTable('risk_flag').set({ ended_on: null }).where('code', '=', codes.grey).execute()
    expect(await broken()).toEqual(['every raise that was given is in the ledger with its amount, or on its way', 'every reason that was lifted has ended in the register, or is about to'])
  })
})

describe('a clerk who is late', () => {
  const late = async () => (await toldTo(house, 'liu-kaiping')).filter(({ template }) => template === 'request.late').map(({ caseId, fields }) => [caseId, fields['promised']])

  it('is spoken of to the people of the business, once for each request that still waits', async () => {
    const [appeal] = await on.waiting(officer.token)
    const raise = (await on.raise(codes.normal, 300_000 * YUAN, liu)).body.request
    await tellLateSupply(house.world)
    expect([appeal?.kind, raise.state, await late()]).toEqual(['appeal', 'inReview', []])
    house.shiftClock(Date.parse(raise.answerBy ?? '') - house.world.now() + 1000)
    await tellLateSupply(house.world)
    await tellLateSupply(house.world)
    expect(await late()).toEqual([[raise.id, raise.answerBy]])
    house.shiftClock(Date.parse(appeal?.answerBy ?? '') - house.world.now() + 1000)
    await tellLateSupply(house.world)
    expect(await late()).toEqual([[raise.id, raise.answerBy], [appeal?.id, appeal?.answerBy]])
  })
})

import { sql } from 'kysely'
import type { PriceModelId } from '#shared/model/ids'
import { newKey } from '../../support/new-key'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { answerWith, deskOf, dispute, handIn, otherSales, readyToSign, valueOf } from './dispute-with'
import type { Desk } from './dispute-with'
import { handsOf } from './file-with'
import type { Candidate, Hands } from './file-with'

let house: House
let clerks: [Desk, Desk]
let zhou: Hands
let chen: Hands
let unit: string
let id: string

const hands = async (who: string): Promise<Hands> => handsOf(house, await house.signIn(who))
const registry = () => house.world.core.registry
const registered = () => registry().selectFrom('home').selectAll().where('unit_number', '=', unit).executeTakeFirstOrThrow()
const correct = (change: object) => registry().updateTable('home').set(change).where('unit_number', '=', unit).execute()
const wrong = (name: string, value: unknown) => ({ ground: 'wrongFact', fact: { name, value }, statement: '', papers: [] }) as const
const progress = async (): Promise<string[]> => (await zhou.filing(id)).parties.map((party) => party.progress)

beforeAll(async () => {
  house = await openHouse()
  clerks = [await deskOf(house, 'gong-daiyan'), await deskOf(house, 'xie-wenhe')]
  ;[zhou, chen] = [await hands('zhou-manwu'), await hands('chen-shoutao')]
  unit = (await zhou.get<{ items: Candidate[] }>('/existing-home/candidates')).body.items[0]!.home.unitNumber
})
afterAll(() => house.close())

let before: Awaited<ReturnType<typeof registered>>
beforeEach(async () => {
  before = await registered()
  id = await readyToSign(zhou, [chen])
})
afterEach(async () => {
  await correct(before)
  expect((await zhou.post(`/existing-home/filings/${id}/withdrawal`)).status).toBe(200)
})

it('corrects a floor that the register has corrected, and values the home anew, at once and without a clerk', async () => {
  const was = await valueOf(zhou, id)
  const floor = before.floor === 1 ? 2 : 1
  await correct({ floor })
  const { status, body } = await dispute(zhou, id, wrong('floor', floor))
  expect([status, body.dispute.state, body.dispute.registrySays, body.dispute.answerBy]).toEqual([200, 'done', undefined, undefined])
  const now = await valueOf(zhou, id)
  expect(body.dispute.answer).toMatchObject({ outcome: 'revalued', value: now.assessment.value, floor: now.assessment.floor })
  expect(body.dispute.before).toEqual({ value: was.assessment.value, floor: was.assessment.floor })
  expect([now.versions.map(({ reason }) => reason), now.filing.home.floor, now.assessment.asOf]).toEqual([['opened', 'factCorrected'], floor, was.assessment.asOf])
  expect(now.assessment.value).not.toBe(was.assessment.value)
  expect([now.mayDispute, now.filing.dispute, await clerks[0].queue()]).toEqual([true, undefined, []])
  expect((await chen.filing(id)).moments.at(-1)?.kind).toBe('revalued')
  const { items } = (await zhou.get<{ items: { caseKind: string; kind: string }[] }>('/messages')).body
  expect(items.filter(({ caseKind }) => caseKind === 'priceDispute').map(({ kind }) => kind)).toEqual(['dispute.fact-confirmed', 'dispute.opened'])
})

it('asks everybody to nod anew when the area is another, for taxes rest on it, and goes on to the decision', async () => {
  await chen.sign(id)
  await correct({ built_area: before.built_area + 600, inner_area: before.inner_area + 500 })
  expect((await dispute(zhou, id, wrong('builtArea', before.built_area + 600))).body.dispute.state).toBe('done')
  const { assessment, filing } = await valueOf(zhou, id)
  expect([assessment.area, filing.home.area, await progress()]).toEqual([before.built_area + 600, before.built_area + 600, ['joined', 'joined']])
  for (const party of [zhou, chen]) {
    expect((await party.confirm(id)).status).toBe(200)
    expect((await party.sign(id)).status).toBe(200)
  }
  expect((await zhou.filing(id)).state).toBe('paying')
})

it('leaves to a clerk what the register has not corrected, does not know, or has corrected to something else', async () => {
  const another = before.decoration === 'fine' ? 'plain' : 'fine'
  for (const [held, says] of [
    [before.decoration, before.decoration],
    [null, undefined],
    ['bare', 'bare'],
  ] as const) {
    await correct({ decoration: held })
    const { body } = await dispute(chen, id, wrong('decoration', another))
    expect([body.dispute.state, body.dispute.registrySays]).toEqual(['inReview', says])
    await chen.post(`/price-disputes/${body.dispute.id}/withdrawal`)
  }
  expect((await valueOf(zhou, id)).versions).toHaveLength(1)
})

it('leaves to a clerk a home whose title has changed hands', async () => {
  const title = await registry().selectFrom('title').select(['id', 'certificate_number']).where('unit_number', '=', unit).where('ended_on', 'is', null).executeTakeFirstOrThrow()
  const numbered = (certificate: string) => registry().updateTable('title').set({ certificate_number: certificate }).where('id', '=', title.id).execute()
  await correct({ floor: 3 })
  await numbered('渝测T0000001')
  const { body } = await dispute(zhou, id, wrong('floor', 3))
  await numbered(title.certificate_number)
  expect([body.dispute.state, body.dispute.registrySays]).toEqual(['inReview', undefined])
})

it('leaves to a clerk a value that an appraiser gave', async () => {
  const report = { by: '重庆正衡房地产评估', number: '2026-118', on: (await valueOf(zhou, id)).assessment.asOf, value: 70_000_000 }
  const first = await dispute(zhou, id, { ground: 'appraisal', appraisal: report, statement: '', papers: [await handIn(zhou)] })
  await answerWith(clerks, first.body.dispute.id, { kind: 'adoptAppraisal', appraisal: report, reason: '报告合规' })
  await correct({ floor: 3 })
  expect((await dispute(zhou, id, wrong('floor', 3))).body.dispute.state).toBe('inReview')
  expect((await valueOf(zhou, id)).assessment.value).toBe(report.value)
})

it('leaves to a clerk what no live model can value, and lets the clerk keep the value meanwhile', async () => {
  const { prices } = house.world
  const { live } = prices
  const seen = await valueOf(zhou, id)
  await correct({ floor: 3 })
  prices.live = undefined
  const { body } = await dispute(zhou, id, wrong('floor', 3))
  const own = body.dispute.id
  const refused = await clerks[0].attempt(own, { kind: 'correctFacts', facts: [{ name: 'floor', value: 3 }], reason: '登记簿已改' })
  const shown = await clerks[0].review(own)
  const kept = await answerWith(clerks, own, { kind: 'keep', reason: '模型停用，暂不改' })
  prices.live = live
  expect([body.dispute.state, refused.body, shown.status, shown.body.candidates, kept.body.state]).toEqual(['inReview', { refused: 'noModel' }, 200, [], 'done'])
  expect((await valueOf(zhou, id)).assessment).toMatchObject({ value: seen.assessment.value, reason: 'kept' })
})

it('says that the registry does not answer, and keeps nothing', async () => {
  const core = `${house.ours.name}_core_registry`
  await sql.raw(`rename table ${core}.home to ${core}.home_away`).execute(house.ours.db)
  const { status, body } = await dispute(zhou, id, wrong('floor', 3))
  await sql.raw(`rename table ${core}.home_away to ${core}.home`).execute(house.ours.db)
  expect([status, body.code]).toEqual([503, 'core.unavailable'])
  expect((await valueOf(zhou, id)).disputes).toEqual([])
})

it('answers with the model that is live when the second clerk agrees, and names it', async () => {
  const { prices } = house.world
  const { live } = prices
  const own = (await dispute(zhou, id, otherSales())).body.dispute.id
  await clerks[0].propose(own, { kind: 'correctFacts', facts: [{ name: 'floor', value: before.floor === 3 ? 4 : 3 }], reason: '现场看过' })
  const later = { ...live!, id: newKey() as PriceModelId, number: live!.number + 1 }
  prices.live = later
  const answered = await clerks[1].approve(own)
  prices.live = live
  expect([answered.body.state, (await valueOf(zhou, id)).assessment.model]).toEqual(['done', { id: later.id, number: later.number, calibratedOn: live!.calibratedOn }])
})

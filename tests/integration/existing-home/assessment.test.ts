import type { Assessment, AssessmentVersion, Otherwise, ValueRefusal } from '#shared/model/assessment'
import type { Filing } from '#shared/model/filing'
import { findReplayable } from '../../../bff/features/existing-home/decision-store'
import { listAssessments } from '../../../bff/features/existing-home/assessment-store'
import { homeFacts, valueFor } from '../../../bff/features/existing-home/value-filing'
import { findFiling } from '../../../bff/features/existing-home/filing-store'
import { seal } from '../../../bff/platform/privacy/seal'
import { openHouse } from '../../support/house'
import type { Answer, House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { bringIn, fileAndSign, handsOf, openByContract } from './file-with'
import type { Candidate, Hands, Sheet } from './file-with'

interface Shown {
  filing: Filing
  assessment?: Assessment
  refused?: ValueRefusal
  priceUsed?: string
  otherwise: Otherwise[]
  versions: AssessmentVersion[]
  disputes: unknown[]
  mayDispute: boolean
}

let house: House
let seller: Hands
let buyer: Hands
let id: string
const hands = async (who: string): Promise<Hands> => handsOf(house, await house.signIn(who))
const read = (who: Hands, of = id): Promise<Answer<Shown>> => who.get<Shown>(`/existing-home/filings/${of}/assessment`)
const kept = (of = id) => listAssessments(house.world.db, house.world.keys, of)

beforeAll(async () => {
  house = await openHouse()
  ;[seller, buyer] = [await hands('zhou-manwu'), await hands('chen-shoutao')]
  id = (await openByContract(seller)).id
  await bringIn(seller, id, [buyer])
})
afterAll(() => house.close())

it('values the home when a filing is opened: the first version, pinned to the price model that is live', async () => {
  const { body } = await read(seller)
  const { live } = house.world.prices
  expect(body).toMatchObject({ priceUsed: 'declared', mayDispute: true, disputes: [], versions: [{ version: 1, reason: 'opened', modelNumber: live?.number }] })
  expect(body.assessment).toMatchObject({ version: 1, reason: 'opened', model: { id: live?.id, number: live?.number, calibratedOn: live?.calibratedOn } })
  expect(body.assessment?.comparables.length).toBeGreaterThanOrEqual(3)
  expect(body.otherwise.length).toBeGreaterThan(0)
  const [only] = await kept()
  expect([only?.assessment.id, only?.by]).toEqual([body.assessment?.id, expect.stringMatching(/^[0-9a-f-]{36}$/)])
})

it('shows every party the same value, and a stranger no more than that there is nothing', async () => {
  const [sellers, buyers] = [await read(seller), await read(buyer)]
  expect({ ...buyers.body, filing: undefined }).toEqual({ ...sellers.body, filing: undefined })
  const stranger = await hands('qin-fangdong')
  const [theirs, nobodys] = [await read(stranger), await read(stranger, newKey())]
  expect([theirs.status, { ...theirs.body, traceId: '' }]).toEqual([404, { ...nobodys.body, traceId: '' }])
})

it('tells of the sales beside it neither contract nor home nor building', async () => {
  const sold = await house.world.core.assessmentBase.selectFrom('past_sale').select(['contract_id', 'unit_number', 'building_id']).execute()
  const secrets = sold.flatMap((row) => [row.contract_id, row.unit_number, row.building_id])
  const [page, sheet] = [await read(seller), await seller.get<Sheet & { assessment: Assessment }>(`/existing-home/filings/${id}/tax-sheet`)]
  for (const assessment of [page.body.assessment, sheet.body.assessment]) {
    const text = JSON.stringify(assessment?.comparables)
    expect(secrets.filter((secret) => text.includes(`"${secret}"`))).toEqual([])
    expect(assessment?.comparables.map(({ sale }) => sale)).toEqual(assessment?.comparables.map((_, at) => String(at + 1)))
  }
  const [inside] = await kept()
  expect(sold.map((row) => row.contract_id)).toContain(inside?.assessment.comparables[0]?.sale)
})

it("never sets a home's own earlier sale beside it", async () => {
  const { home, assessment } = (await kept())[0]!
  const nearest = assessment.comparables[0]?.sale ?? ''
  const { unit_number: unit } = await house.world.core.assessmentBase.selectFrom('past_sale').select('unit_number').where('contract_id', '=', nearest).executeTakeFirstOrThrow()
  const again = valueFor(house.world, { home: { ...home, unit }, day: assessment.asOf, reason: 'opened', version: 1 })
  expect(again.assessment?.comparables.map(({ sale }) => sale)).not.toContain(nearest)
  expect(assessment.comparables.map(({ sale }) => sale)).toContain(nearest)
})

it('opens one filing and keeps one value when the seller taps twice at the same instant', async () => {
  const other = await hands('xiang-gongyou')
  const { body } = await other.get<{ items: Candidate[] }>('/existing-home/candidates')
  const { home, contracts } = body.items.find((item) => item.contracts.length > 0)!
  const deal = { source: 'netSigned', contractNumber: contracts[0]?.contractNumber }
  const before = await house.ours.db.selectFrom('assessment').select('id').execute()
  const twice = await Promise.all([1, 2].map(() => other.post('/existing-home/filings', { unitNumber: home.unitNumber, deal })))
  expect(twice.map(({ status, body: said }) => said.code ?? status).sort()).toEqual([200, 'filing.already_open'])
  expect(await house.ours.db.selectFrom('assessment').select('id').execute()).toHaveLength(before.length + 1)
})

it('hands the law the floor of the value, and never the value', async () => {
  const [low, taker] = [await hands('jiang-gaoling'), await hands('liu-kaiping')]
  const filing = await fileAndSign(low, [taker])
  const { body } = await read(low, filing.id)
  const { value = 0, floor = 0, high = 0 } = body.assessment ?? {}
  const facts = (await findReplayable(house.world.db, house.world.keys, filing.id))?.facts ?? ''
  expect(JSON.parse(facts)).toMatchObject({ assessed: floor, tolerance: 0, lowPriceAccepted: false })
  expect([String(value), String(high)].filter((amount) => facts.includes(amount))).toEqual([])
  // It can be read as long as the filing is there.
  expect([body.filing.state, body.priceUsed, body.mayDispute]).toEqual(['paying', 'assessed', false])
})

it('sends a filing without a live price model to a clerk, and values it when it is reopened', async () => {
  const [owner, taker] = [await hands('deng-daiya'), await hands('qin-fangdong')]
  const { live } = house.world.prices
  house.world.prices.live = undefined
  const held = await fileAndSign(owner, [taker])
  house.world.prices.live = live
  expect(held.rules.filter(({ holds }) => !holds).map(({ rule }) => rule)).toContain('valueKnown')
  const { body } = await read(owner, held.id)
  expect(body).toMatchObject({ refused: 'noModel', versions: [], otherwise: [], mayDispute: false })
  expect(body).not.toHaveProperty('assessment')
  await giveBack(held)
  await owner.post(`/existing-home/filings/${held.id}/reopening`)
  const anew = (await read(taker, held.id)).body
  expect([anew.assessment?.reason, anew.versions.map(({ version, reason }) => [version, reason])]).toEqual(['reopened', [[1, 'reopened']]])
  expect(anew).not.toHaveProperty('refused')
})

async function giveBack({ id: filingId, version }: Filing): Promise<void> {
  const token = await house.signInStaff('gong-daiyan')
  const body = { version, decision: { kind: 'return', reason: '请补正后再报' } }
  expect((await house.ask('POST', `/desk/filings/${filingId}/decision`, { token, key: newKey(), body })).status).toBe(200)
}

it('reads a filing from before there were price models: its old value is none', async () => {
  const { db, keys } = house.world
  const filing = await findFiling(db, keys, id)
  const before = await db.selectFrom('filing').select('snapshot_sealed').where('case_id', '=', id).executeTakeFirstOrThrow()
  const old = { ...filing?.snapshot, assessment: { asOf: '2026-11-01', value: 1, floor: 1, high: 1, steps: [], comparables: [] } }
  const sealed = seal(keys, { table: 'filing', column: 'snapshot', row: id }, JSON.stringify(old))
  await db.updateTable('filing').set({ snapshot_sealed: sealed }).where('case_id', '=', id).execute()
  const [page, sheet] = [await read(seller), await seller.get<Sheet>(`/existing-home/filings/${id}/tax-sheet`)]
  await db.updateTable('filing').set(before).where('case_id', '=', id).execute()
  expect([page.status, page.body.refused, page.body.assessment, sheet.status, sheet.body.assessment]).toEqual([200, 'noModel', undefined, 200, undefined])
  expect(homeFacts(filing!.snapshot.home)).toEqual((await kept())[0]?.home)
})

import type { Assessment, AssessmentVersion } from '#shared/model/assessment'
import type { Filing } from '#shared/model/filing'
import type { Area } from '#shared/model/home'
import type { Fen } from '#shared/model/money'
import { readPublished, valueAgain } from '../../../bff/commands/published-model'
import { listAssessments } from '../../../bff/features/existing-home/assessment-store'
import { lockFiling } from '../../../bff/features/existing-home/filing-store'
import type { FilingRecord } from '../../../bff/features/existing-home/filing-store'
import { writeTodos } from '../../../bff/features/existing-home/own-filing'
import { homeFacts, replaceAssessment } from '../../../bff/features/existing-home/value-filing'
import { calibratePrices, newestMonthAt } from '../../../bff/features/price-models/calibrate-prices'
import { followPrices } from '../../../bff/features/price-models/follow-prices'
import { goLive } from '../../../bff/platform/assessments/model-store'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { bringIn, handsOf, openByContract } from './file-with'
import type { Hands, Sheet } from './file-with'

let house: House
let seller: Hands
let buyer: Hands

beforeAll(async () => {
  house = await openHouse()
  ;[seller, buyer] = [handsOf(house, await house.signIn('zhou-manwu')), handsOf(house, await house.signIn('chen-shoutao'))]
})
afterAll(() => house.close())

const kept = (id: string) => listAssessments(house.world.db, house.world.keys, id)
const at = (id: string, step: string): string => `/existing-home/filings/${id}/${step}`
const read = async (id: string) => (await seller.get<{ assessment: Assessment; otherwise: unknown[]; versions: AssessmentVersion[] }>(at(id, 'assessment'))).body

/** Both are in and have nodded. */
async function ready(): Promise<Filing> {
  const filing = await openByContract(seller)
  await bringIn(seller, filing.id, [buyer])
  await Promise.all([seller.confirm(filing.id), buyer.confirm(filing.id)])
  return filing
}

type Change = (filing: FilingRecord) => Partial<Parameters<typeof replaceAssessment>[3]>

/** The value becomes another, as two clerks may agree. */
async function replace(id: string, change: (before: Assessment) => Partial<Assessment>, also: Change = () => ({})): Promise<void> {
  const { db, keys } = house.world
  await db.transaction().execute(async (trx) => {
    const filing = await lockFiling(trx, keys, id)
    const before = filing.snapshot.assessment!
    const assessment = { ...before, id: newKey() as Assessment['id'], version: before.version + 1, reason: 'appraisalAdopted' as const, ...change(before) }
    await replaceAssessment(trx, house.world, filing, { assessment, home: homeFacts(filing.snapshot.home), by: 'clerk:test', ...also(filing) })
    await writeTodos(trx, house.world, id)
  })
}

const progress = async (id: string) => (await seller.filing(id)).parties.map((party) => party.progress)
/** Above any price of the city, so that the floor is what is taxed. */
const above = ({ value }: Assessment): Partial<Assessment> => ({ floor: (value * 2) as Fen })

it('takes the signature back from whoever signed another total, and leaves the nod', async () => {
  const { id } = await ready()
  await buyer.sign(id)
  await replace(id, () => ({}))
  expect(await progress(id)).toEqual(['confirmed', 'signed'])
  await replace(id, above)
  expect(await progress(id)).toEqual(['confirmed', 'confirmed'])
  const { total, assessment } = (await buyer.get<Sheet>(at(id, 'tax-sheet'))).body
  expect([(await kept(id)).map(({ assessment: { version } }) => version), assessment?.floor]).toEqual([[1, 2, 3], (await kept(id))[2]?.assessment.floor])
  expect([(await buyer.sign(id)).status, total]).toEqual([200, expect.any(Number)])
  await seller.post(at(id, 'withdrawal'))
})

it('asks everybody to nod anew when the area was corrected', async () => {
  const { id } = await ready()
  await buyer.sign(id)
  await replace(id, () => ({ reason: 'factCorrected' }), ({ snapshot: { home } }) => ({ ownedHome: { ...home, builtArea: (home.builtArea + 1) as Area } }))
  expect(await progress(id)).toEqual(['joined', 'joined'])
  expect((await seller.filing(id)).todo).toBe('confirm')
  await seller.post(at(id, 'withdrawal'))
})

/** The contract is gone when the last one signs: a clerk gets it, and gives it back. */
async function returned(): Promise<string> {
  const { id, deal } = await ready()
  const contracts = house.world.core.contract
  const state = (to: 'done' | 'pending') => contracts.updateTable('net_contract').set({ state: to }).where('id', '=', deal.contractNumber ?? '').execute()
  await replace(id, ({ value }) => ({ appraisal: { by: '测试评估公司', number: 'PG-1', on: '2026-11-01' as never, value } }))
  await buyer.sign(id)
  await state('done')
  const { version } = (await seller.sign(id)).body.filing
  await state('pending')
  const token = await house.signInStaff('gong-daiyan')
  const body = { version, decision: { kind: 'return', reason: '请补正后再报' } }
  expect((await house.ask('POST', `/desk/filings/${id}/decision`, { token, key: newKey(), body })).body).toEqual({ state: 'returned' })
  return id
}

it('keeps what two clerks agreed to when the filing is corrected, and values anew when the price is another', async () => {
  const first = await returned()
  await seller.post(at(first, 'reopening'))
  expect((await read(first)).assessment).toMatchObject({ version: 2, reason: 'appraisalAdopted' })
  await seller.post(at(first, 'withdrawal'))
  const second = await returned()
  const { deal } = await seller.filing(second)
  await house.world.core.contract.updateTable('net_contract').set({ price: deal.price - 100 }).where('id', '=', deal.contractNumber ?? '').execute()
  await seller.post(at(second, 'reopening'))
  expect((await read(second)).versions.map(({ version, reason }) => [version, reason])).toEqual([[1, 'opened'], [2, 'appraisalAdopted'], [3, 'reopened']])
  await seller.post(at(second, 'withdrawal'))
})

it('leaves a value with the price model that made it when a newer one goes live', async () => {
  const { id } = await openByContract(seller)
  const before = await read(id)
  const { db, core, prices } = house.world
  await core.assessmentBase.updateTable('past_sale').set((eb) => ({ price: eb('price', '*', 2) })).execute()
  await calibratePrices({ ...house.world, month: newestMonthAt(Date.now()) })
  const newest = await db.selectFrom('price_model').select(['id', 'status']).orderBy('number', 'desc').executeTakeFirstOrThrow()
  const consent = { by: 'clerk:test', grounds: '试一试' }
  await db.transaction().execute((trx) => goLive(trx, { id: newest.id, at: new Date(), consent }))
  await followPrices(house.world)
  expect(prices.live?.id).toBe(newest.id)
  const after = await read(id)
  expect([after.assessment, after.versions, after.otherwise]).toEqual([before.assessment, before.versions, []])
  const [only] = await kept(id)
  expect(valueAgain(await readPublished(db, before.assessment.model.id), only!)).toBeUndefined()
  await seller.post(at(id, 'withdrawal'))
  const next = await read((await openByContract(seller)).id)
  expect([next.assessment.model.id, next.assessment.value > 1.8 * before.assessment.value]).toEqual([newest.id, true])
})

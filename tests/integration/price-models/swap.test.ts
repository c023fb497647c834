import type { Filing } from '#shared/model/filing'
import { readPublished, valueAgain } from '../../../bff/commands/published-model'
import { listAssessments } from '../../../bff/features/existing-home/assessment-store'
import { calibratePrices, newestMonthAt } from '../../../bff/features/price-models/calibrate-prices'
import { consentTo } from '../../../bff/features/price-models/consent-price-model'
import { followPrices } from '../../../bff/features/price-models/follow-prices'
import { readModels } from '../../../bff/platform/assessments/model-store'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { handsOf, openByContract } from '../existing-home/file-with'
import type { Hands } from '../existing-home/file-with'

const SELLERS = ['zhou-manwu', 'liao-duanqi', 'deng-daiya', 'shi-yan']
const ROUNDS = 3

let house: House
let sellers: Hands[]
beforeAll(async () => {
  house = await openHouse()
  sellers = await Promise.all(SELLERS.map(async (who) => handsOf(house, await house.signIn(who))))
})
afterAll(() => house.close())

/** Every price of the city is a little higher, and the version learnt from them goes live and is followed. */
async function nextVersion(): Promise<void> {
  const { db, core, now } = house.world
  await core.assessmentBase.updateTable('past_sale').set((eb) => ({ price: eb('price', '+', 1_000_000) })).execute()
  await calibratePrices({ ...house.world, month: newestMonthAt(now()) })
  const [newest] = await readModels(db)
  if (newest?.status === 'waiting') {
    await db.transaction().execute((trx) => consentTo(trx, { id: newest.id, at: new Date(now()), consent: { by: 'clerk:test', grounds: '测试' } }))
  }
  await followPrices(house.world)
}

async function openAndWithdraw(seller: Hands, until: () => boolean): Promise<Filing[]> {
  const filings: Filing[] = []
  while (!until() || filings.length === 0) {
    const filing = await openByContract(seller)
    filings.push(filing)
    await seller.post(`/existing-home/filings/${filing.id}/withdrawal`)
  }
  return filings
}

it('values each home by one version while versions change, and each value comes out of that version for good', async () => {
  let isOver = false
  const opening = Promise.all(sellers.map((seller) => openAndWithdraw(seller, () => isOver)))
  for (let round = 0; round < ROUNDS; round++) {
    await nextVersion()
  }
  isOver = true
  const filings = (await opening).flat()
  const kept = (await Promise.all(filings.map(({ id }) => listAssessments(house.ours.db, house.world.keys, id)))).flat()
  expect(kept).toHaveLength(filings.length)
  for (const record of kept) {
    expect(valueAgain(await readPublished(house.ours.db, record.assessment.model.id), record)).toBeUndefined()
  }
  expect(new Set(kept.map(({ assessment }) => assessment.model.number)).size).toBeGreaterThan(1)
  expect((await readModels(house.ours.db)).map(({ status }) => status)).toEqual(['live', ...Array.from({ length: ROUNDS }, () => 'retired')])
})

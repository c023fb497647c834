import { dayIn } from '#shared/model/day'
import type { Filing } from '#shared/model/filing'
import { requireSeen } from '../../../bff/features/existing-home/ask-again'
import { findFiling } from '../../../bff/features/existing-home/filing-store'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { bringIn, fileAndSign, handsOf, openByContract, signatureOf } from './file-with'
import type { Candidate, Hands, Sheet } from './file-with'
import { giveHome } from './give-home'

let house: House
const hands = async (who: string): Promise<Hands> => handsOf(house, await house.signIn(who))

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const failed = ({ rules }: Filing): string[] => rules.filter(({ holds }) => !holds).map(({ rule }) => rule)
const unitOf = async (owner: Hands): Promise<string> => (await owner.get<{ items: Candidate[] }>('/existing-home/candidates')).body.items[0]!.home.unitNumber
const sheetOf = async (who: Hands, id: string): Promise<Sheet> => (await who.get<Sheet>(`/existing-home/filings/${id}/tax-sheet`)).body
const todoInList = async (who: Hands, id: string) => (await who.get<{ items: { id: string; todo?: string }[] }>('/cases')).body.items.find((line) => line.id === id)?.todo

it("asks the buyer again when the family's homes changed after the nod, shows the new count, and goes on", async () => {
  const [seller, buyer] = [await hands('zhou-manwu'), await hands('chen-shoutao')]
  const { id } = await openByContract(seller)
  await bringIn(seller, id, [buyer])
  await buyer.confirm(id)
  const before = await sheetOf(buyer, id)
  await seller.confirm(id)
  await seller.sign(id)
  await giveHome(house, 'chen-shoutao', 'T0007001')
  const refused = await buyer.post(`/existing-home/filings/${id}/signature`, signatureOf(before))
  expect([refused.status, refused.body.code]).toEqual([409, 'filing.changed'])
  const seen = await buyer.filing(id)
  expect([seen.todo, seen.parties.map(({ progress }) => progress)]).toEqual(['confirm', ['signed', 'joined']])
  expect(await todoInList(buyer, id)).toBe('confirm')
  expect(seen.facts.find(({ name }) => name === 'homesBefore')?.value).toBe(1)
  await buyer.confirm(id)
  const after = await sheetOf(buyer, id)
  expect(after.filing.factsSeen).not.toBe(before.filing.factsSeen)
  expect((await buyer.post(`/existing-home/filings/${id}/signature`, signatureOf(after))).body.filing.state).toBe('paying')
})

it('asks for a signature again that was given before the facts changed, and binds nobody to what they did not see', async () => {
  const [seller, buyer] = [await hands('liao-duanqi'), await hands('tan-ertao')]
  const { id } = await openByContract(seller)
  await bringIn(seller, id, [buyer])
  for (const party of [seller, buyer]) {
    await party.confirm(id)
  }
  await seller.sign(id)
  await giveHome(house, 'liao-duanqi', 'T0007002')
  const last = await buyer.sign(id)
  expect([last.status, last.body.filing.state]).toEqual([200, 'collecting'])
  expect(last.body.filing.parties.map(({ progress }) => progress)).toEqual(['joined', 'signed'])
  expect(await todoInList(seller, id)).toBe('confirm')
  await seller.confirm(id)
  expect((await seller.sign(id)).body.filing.state).toBe('paying')
})

it('lets a signature stand that was given in another tab while this one still looked at old facts', async () => {
  const [seller, buyer] = [await hands('deng-daiya'), await hands('qin-fangdong')]
  const { id } = await openByContract(seller)
  await bringIn(seller, id, [buyer])
  await seller.confirm(id)
  const { db, keys } = house.world
  const old = await findFiling(db, keys, id)
  await seller.sign(id)
  const own = old!.parties[0]!
  await expect(requireSeen(house.world, old!, own, { fresh: { ...own.facts!, homes: 9 }, hash: 'f'.repeat(64) })).rejects.toMatchObject({ code: 'filing.changed' })
  expect((await findFiling(db, keys, id))?.parties[0]?.progress).toBe('signed')
  await seller.post(`/existing-home/filings/${id}/withdrawal`)
})

it('holds the case for a clerk when a court seizes the home before the last signature', async () => {
  const [seller, buyer] = [await hands('deng-daiya'), await hands('qin-fangdong')]
  const unitNumber = await unitOf(seller)
  const { id } = await openByContract(seller)
  await bringIn(seller, id, [buyer])
  for (const party of [seller, buyer]) {
    await party.confirm(id)
  }
  await seller.sign(id)
  const seizure = { id: 'F0099001', unit_number: unitNumber, court: '渝北区人民法院', since: dayIn(Date.now()), ended_on: null }
  await house.world.core.registry.insertInto('seizure').values(seizure).execute()
  const { body } = await buyer.sign(id)
  expect([body.filing.state, failed(body.filing)]).toEqual(['inReview', ['homeOpen']])
  expect(await todoInList(buyer, id)).toBeUndefined()
  await seller.post(`/existing-home/filings/${id}/withdrawal`)
  const shut = await seller.post('/existing-home/filings', { unitNumber, deal: { source: 'typed', price: 90_000_000, signedOn: dayIn(Date.now()), buyerIdTail: '1234' } })
  expect(shut.body.code).toBe('filing.home_closed')
  await house.world.core.registry.deleteFrom('seizure').where('id', '=', seizure.id).execute()
})

it('holds the case when the contract was cancelled or its price is another by now', async () => {
  const [seller, buyer] = [await hands('deng-daiya'), await hands('qin-fangdong')]
  for (const change of [{ state: 'done' as const }, { price: 77_000_000 }]) {
    const { id, deal } = await openByContract(seller)
    await bringIn(seller, id, [buyer])
    for (const party of [seller, buyer]) {
      await party.confirm(id)
    }
    await seller.sign(id)
    const contracts = house.world.core.contract
    await contracts.updateTable('net_contract').set(change).where('id', '=', deal.contractNumber ?? '').execute()
    const { body } = await buyer.sign(id)
    expect([body.filing.state, failed(body.filing)]).toEqual(['inReview', ['contractMatches']])
    await contracts.updateTable('net_contract').set({ state: 'pending', price: deal.price }).where('id', '=', deal.contractNumber ?? '').execute()
    expect((await seller.post(`/existing-home/filings/${id}/withdrawal`)).status).toBe(200)
  }
})

it('holds the case when the home has another title by now', async () => {
  const [seller, buyer] = [await hands('deng-daiya'), await hands('qin-fangdong')]
  const unitNumber = await unitOf(seller)
  const { id } = await openByContract(seller)
  await bringIn(seller, id, [buyer])
  for (const party of [seller, buyer]) {
    await party.confirm(id)
  }
  await seller.sign(id)
  const titles = () => house.world.core.registry.updateTable('title').where('unit_number', '=', unitNumber).where('ended_on', 'is', null)
  const { certificate_number: before } = await house.world.core.registry
    .selectFrom('title')
    .select('certificate_number')
    .where('unit_number', '=', unitNumber)
    .where('ended_on', 'is', null)
    .executeTakeFirstOrThrow()
  await titles().set({ certificate_number: '渝（2026）换了主人' }).execute()
  const { body } = await buyer.sign(id)
  expect([body.filing.state, failed(body.filing)]).toEqual(['inReview', ['homeOpen']])
  await titles().set({ certificate_number: before }).execute()
})

it('takes the floor of the assessment when the price lies under it, and says so', async () => {
  const [seller, buyer] = [await hands('jiang-gaoling'), await hands('liu-kaiping')]
  const filing = await fileAndSign(seller, [buyer])
  expect(filing.rules.find(({ rule }) => rule === 'priceAboveFloor')).toEqual({ rule: 'priceAboveFloor', holds: true, detail: 'floorUsed' })
  expect(filing.state).toBe('paying')
})

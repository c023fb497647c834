import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { allRows } from './all-rows'
import { bringIn, handsOf, openByContract, signatureOf } from './file-with'
import type { Hands, Sheet } from './file-with'

let house: House
let seller: Hands
let buyer: Hands
let id: string

beforeAll(async () => {
  house = await openHouse()
  const [a, b] = await Promise.all(['zhou-manwu', 'chen-shoutao'].map(async (who) => handsOf(house, await house.signIn(who))))
  ;[seller, buyer] = [a!, b!]
})
beforeEach(async () => {
  ;({ id } = await openByContract(seller))
})
afterEach(async () => {
  const { state } = await seller.filing(id)
  if (state !== 'withdrawn') {
    expect((await seller.post(at('withdrawal'))).status).toBe(200)
  }
})
afterAll(() => house.close())

const at = (step: string): string => `/existing-home/filings/${id}/${step}`
const sheetOf = async (hands: Hands): Promise<Sheet> => (await hands.get<Sheet>(at('tax-sheet'))).body

/** Refused with this code, and not a row is different. */
async function refused(code: string, ask: () => Promise<{ body: { code?: string } }>): Promise<void> {
  const before = await allRows(house)
  const { body } = await ask()
  expect(body.code).toBe(code)
  expect(await allRows(house)).toEqual(before)
}

it('takes no signature before the facts were confirmed', async () => {
  const sheet = await sheetOf(seller)
  await refused('filing.step_missing', () => seller.post(at('signature'), signatureOf(sheet)))
})

it('takes no confirmation of other facts than those shown', async () => {
  await refused('filing.changed', async () => {
    const answer = await seller.post(at('confirmation'), { factsSeen: 'f'.repeat(64) })
    expect((await seller.filing(id)).todo).toBe('confirm')
    return answer
  })
})

it('takes no signature under other facts, another total, or without every undertaking in its version', async () => {
  await seller.confirm(id)
  const good = signatureOf(await sheetOf(seller)) as { undertakings: { id: string; version: number }[] }
  const sign = (change: object) => () => seller.post(at('signature'), { ...good, ...change })
  await refused('filing.changed', sign({ factsSeen: 'f'.repeat(64) }))
  await refused('filing.total_changed', sign({ totalShown: 1 }))
  await refused('filing.total_changed', sign({ totalShown: undefined }))
  await refused('filing.step_missing', sign({ undertakings: [] }))
  await refused('filing.step_missing', sign({ undertakings: good.undertakings.slice(1) }))
  await refused('filing.step_missing', sign({ undertakings: good.undertakings.map((one) => ({ ...one, version: one.version + 1 })) }))
  await refused('filing.step_missing', sign({ undertakings: [...good.undertakings, { id: 'buyer-family-homes', version: 1 }] }))
  await refused('filing.step_missing', sign({ undertakings: [good.undertakings[0], good.undertakings[0]] }))
  expect((await seller.post(at('signature'), good)).status).toBe(200)
})

it('takes no second confirmation or signature once signed', async () => {
  await seller.confirm(id)
  const sheet = await sheetOf(seller)
  await seller.post(at('signature'), signatureOf(sheet))
  await refused('filing.wrong_state', () => seller.post(at('signature'), signatureOf(sheet)))
  await refused('filing.wrong_state', () => seller.post(at('confirmation'), { factsSeen: sheet.filing.factsSeen }))
})

it('has no notice, no payment and nothing to correct before it is decided', async () => {
  await refused('filing.wrong_state', () => seller.get(at('notice')))
  await refused('filing.wrong_state', () => seller.post(at('payment'), { amountShown: 1 }))
  await refused('filing.wrong_state', () => seller.post(at('reopening')))
  expect((await seller.get<{ items: unknown[] }>(at('certificates'))).body.items).toEqual([])
})

it('is nothing to a buyer who was not asked yet, and little to one who may not do the seller’s part', async () => {
  await refused('object.not_found', () => buyer.get(at('tax-sheet')))
  await bringIn(seller, id, [buyer])
  await refused('filing.wrong_state', () => buyer.post(at('withdrawal')))
  await refused('filing.wrong_state', () => buyer.post(at('invitations')))
  await refused('filing.wrong_state', () => buyer.post(at('reopening')))
})

it('once approved takes only what is left: each pays their own bill, by the amount they saw', async () => {
  await bringIn(seller, id, [buyer])
  for (const hands of [buyer, seller]) {
    await hands.confirm(id)
    await hands.sign(id)
  }
  const { factsSeen } = await buyer.filing(id)
  await refused('filing.wrong_state', () => buyer.post(at('confirmation'), { factsSeen }))
  await refused('filing.wrong_state', () => buyer.post(at('signature'), { factsSeen, undertakings: [] }))
  await refused('filing.wrong_state', () => buyer.get(at('tax-sheet')))
  await refused('filing.wrong_state', () => seller.post(at('invitations')))
  await refused('filing.wrong_state', () => seller.post(at('reopening')))
  await refused('filing.total_changed', () => buyer.post(at('payment'), { amountShown: 1 }))
  await refused('bill.nothing_to_pay', () => seller.post(at('payment'), { amountShown: 0 }))
  const clerk = await house.signInStaff('gong-daiyan')
  const { version } = await seller.filing(id)
  const body = { version, decision: { kind: 'approve', grounds: '没有轮到我' } }
  await refused('filing.wrong_state', () => house.ask('POST', `/desk/filings/${id}/decision`, { token: clerk, key: id, body }))
})

it('once taken back takes nothing, and every tab learns it', async () => {
  await bringIn(seller, id, [buyer])
  const sheet = await sheetOf(buyer)
  await seller.post(at('withdrawal'))
  await refused('filing.wrong_state', () => buyer.post(at('confirmation'), { factsSeen: sheet.filing.factsSeen }))
  await refused('filing.wrong_state', () => seller.post(at('withdrawal')))
  await refused('filing.wrong_state', () => seller.post(at('invitations')))
  await refused('filing.wrong_state', () => buyer.get(at('tax-sheet')))
  expect([(await buyer.filing(id)).state, (await buyer.filing(id)).todo]).toEqual(['withdrawn', undefined])
})

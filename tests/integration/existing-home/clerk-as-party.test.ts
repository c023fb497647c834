import { personById } from '../../../bff/sandbox/city/demo-people'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { allRows } from './all-rows'
import { deskOf, dispute, lowForAReason } from './dispute-with'
import type { Desk } from './dispute-with'
import { handsOf } from './file-with'
import type { Candidate, Hands } from './file-with'

let house: House
let seller: Hands
let officer: Desk
let reviewer: Desk

const hands = async (who: string): Promise<Hands> => handsOf(house, await house.signIn(who))

beforeAll(async () => {
  house = await openHouse()
  seller = await hands('jiang-gaoling')
  ;[officer, reviewer] = [await deskOf(house, 'gong-daiyan'), await deskOf(house, 'xie-wenhe')]
})
afterAll(() => house.close())

/** A deal that was typed: of the buyer nothing but the end of an ID number is known. */
async function sellTo(who: string): Promise<{ id: string; code: string }> {
  const { home } = (await seller.get<{ items: Candidate[] }>('/existing-home/candidates')).body.items[0]!
  const deal = { source: 'typed', price: 60_000_000, signedOn: home.acquiredOn, buyerIdTail: personById(who).idNumber.slice(-4) }
  const { id } = (await seller.post('/existing-home/filings', { unitNumber: home.unitNumber, deal })).body.filing
  const [invitation] = (await seller.post(`/existing-home/filings/${id}/invitations`)).body.filing.invitations
  return { id, code: invitation!.code }
}

const speak: [string, string, (own: string) => Promise<unknown>][] = [
  ['proposed an answer', 'gong-daiyan', (own) => officer.propose(own, { kind: 'acceptPrice', reason: '多年漏水，价低有正当理由' })],
  [
    'sent one back',
    'xie-wenhe',
    async (own) => {
      await officer.propose(own, { kind: 'keep', reason: '面积和楼层都相近' })
      await reviewer.sendBack(own, '请再看看照片的日期')
    },
  ],
]

it.each(speak)('does not become the buyer of a home whose price the clerk spoke about: who %s', async (_, who, say) => {
  const { id, code } = await sellTo(who)
  const own = (await dispute(seller, id, await lowForAReason(seller))).body.dispute.id
  await say(own)
  const buyer = await hands(who)
  const before = await allRows(house)
  const answer = await buyer.post(`/existing-home/invitations/${code}/acceptance`)
  expect([answer.status, answer.body.code]).toEqual([404, 'object.not_found'])
  expect(await allRows(house)).toEqual(before)
  await seller.post(`/existing-home/filings/${id}/withdrawal`)
})

it('becomes the buyer where nobody asked the clerk', async () => {
  const { id, code } = await sellTo('gong-daiyan')
  const own = (await dispute(seller, id, await lowForAReason(seller))).body.dispute.id
  await reviewer.propose(own, { kind: 'keep', reason: '面积和楼层都相近' })
  expect((await (await hands('gong-daiyan')).post(`/existing-home/invitations/${code}/acceptance`)).status).toBe(200)
  expect((await officer.review(own)).status).toBe(404)
})

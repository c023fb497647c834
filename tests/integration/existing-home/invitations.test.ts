import { personById } from '../../../bff/sandbox/city/demo-people'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { allRows } from './all-rows'
import { handsOf, openByContract } from './file-with'
import type { Candidate, Hands } from './file-with'

const HOUR = 3_600_000

let house: House
let seller: Hands
let buyer: Hands
let third: Hands

beforeAll(async () => {
  house = await openHouse()
  const [a, b, c] = await Promise.all(['liao-duanqi', 'tan-ertao', 'qin-fangdong'].map(async (id) => handsOf(house, await house.signIn(id))))
  ;[seller, buyer, third] = [a!, b!, c!]
})
afterEach(async () => {
  const { items } = (await seller.get<{ items: Candidate[] }>('/existing-home/candidates')).body
  await Promise.all(items.flatMap(({ filingId }) => (filingId ? [seller.post(`/existing-home/filings/${filingId}/withdrawal`)] : [])))
})
afterAll(() => house.close())

interface Shown {
  from: string
  roughPrice: number
  filingId?: string
}

async function invited(): Promise<{ id: string; code: string }> {
  const { id } = await openByContract(seller)
  return { id, code: await codeFor(id) }
}
async function codeFor(id: string): Promise<string> {
  const { body } = await seller.post(`/existing-home/filings/${id}/invitations`)
  return body.filing.invitations[0]?.code ?? ''
}
const end = (id: string) => seller.post(`/existing-home/filings/${id}/withdrawal`)
const read = (hands: Hands, code: string) => hands.get<Shown>(`/existing-home/invitations/${code}`)
const accept = (hands: Hands, code: string) => hands.post(`/existing-home/invitations/${code}/acceptance`)
const decline = (hands: Hands, code: string) => hands.post<{ declined: boolean }>(`/existing-home/invitations/${code}/refusal`)
const said = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]

it('shows before accepting who asks, and nothing precise', async () => {
  const { id, code } = await invited()
  const { deal, home } = await seller.filing(id)
  const { status, body } = await read(buyer, code)
  expect(status).toBe(200)
  expect(body.from).toBe('廖**')
  expect(body.roughPrice % 1_000_000).toBe(0)
  expect(Math.abs(body.roughPrice - deal.price)).toBeLessThanOrEqual(500_000)
  const text = JSON.stringify(body)
  for (const secret of [home.room, home.building, String(deal.price), '廖端琪', personById('liao-duanqi').idNumber, id, deal.contractNumber ?? '-']) {
    expect(text).not.toContain(secret)
  }
  const { body: listed } = await buyer.get<{ items: { code: string }[] }>('/existing-home/invitations')
  expect(listed.items.map((item) => item.code)).toEqual([code])
  expect(said(await buyer.get(`/existing-home/filings/${id}`))).toEqual([404, 'object.not_found'])
})

it('opens to nobody but the one it is meant for, not even to who sent it', async () => {
  const { code } = await invited()
  const before = await allRows(house)
  for (const hands of [third, seller]) {
    for (const answer of [await read(hands, code), await accept(hands, code), await decline(hands, code)]) {
      expect(said(answer)).toEqual([404, 'object.not_found'])
    }
  }
  expect(await allRows(house)).toEqual(before)
})

it('is used once; who has accepted finds the way to the filing', async () => {
  const { id, code } = await invited()
  expect((await accept(buyer, code)).body.filing.todo).toBe('confirm')
  expect(said(await accept(buyer, code))).toEqual([409, 'invitation.used'])
  expect(said(await decline(buyer, code))).toEqual([409, 'invitation.used'])
  expect((await read(buyer, code)).body.filingId).toBe(id)
  expect((await seller.filing(id)).invitations).toEqual([])
  expect((await seller.post(`/existing-home/filings/${id}/invitations`)).body.filing.invitations).toEqual([])
})

it('is dead after a refusal, and the seller invites anew', async () => {
  const { id, code } = await invited()
  expect((await decline(buyer, code)).body.declined).toBe(true)
  const seen = await seller.filing(id)
  expect([seen.todo, seen.parties[1]?.progress]).toEqual(['confirm', 'absent'])
  for (const answer of [await read(buyer, code), await accept(buyer, code), await decline(buyer, code)]) {
    expect(said(answer)).toEqual([409, 'invitation.used'])
  }
  const anew = await codeFor(id)
  expect(anew).not.toBe(code)
  expect(said(await accept(buyer, code))).toEqual([409, 'invitation.used'])
  expect((await accept(buyer, anew)).status).toBe(200)
})

it('gives the same code again while it works', async () => {
  const { id, code } = await invited()
  expect(await codeFor(id)).toBe(code)
  const { moments } = await seller.filing(id)
  expect(moments.filter(({ kind }) => kind === 'invited')).toHaveLength(1)
})

it('works no more once the filing was taken back', async () => {
  const { id, code } = await invited()
  await end(id)
  for (const answer of [await read(buyer, code), await accept(buyer, code), await decline(buyer, code)]) {
    expect(said(answer)).toEqual([409, 'invitation.used'])
  }
  expect((await buyer.get<{ items: unknown[] }>('/existing-home/invitations')).body.items).toEqual([])
})

it('lets one of two tabs in', async () => {
  const { code } = await invited()
  const both = await Promise.all([accept(buyer, code), accept(buyer, code), decline(buyer, code)])
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(both.filter(({ body }) => body.code === 'invitation.used')).toHaveLength(2)
})

describe('a buyer named by the last four signs only', () => {
  async function typed(buyerIdTail: string): Promise<{ id: string; code: string }> {
    const { items } = (await seller.get<{ items: Candidate[] }>('/existing-home/candidates')).body
    const deal = { source: 'typed', price: 88_000_000, signedOn: items[0]?.home.acquiredOn, buyerIdTail }
    const { body } = await seller.post('/existing-home/filings', { unitNumber: items[0]?.home.unitNumber, deal })
    return { id: body.filing.id, code: await codeFor(body.filing.id) }
  }

  it('comes in with the right tail, and only then has a name', async () => {
    const { id, code } = await typed(personById('tan-ertao').idNumber.slice(-4))
    expect(said(await read(third, code))).toEqual([404, 'object.not_found'])
    expect(said(await accept(third, code))).toEqual([404, 'object.not_found'])
    expect((await buyer.get<{ items: unknown[] }>('/existing-home/invitations')).body.items).toEqual([])
    expect((await seller.filing(id)).parties[1]?.name).toBe('')
    expect((await accept(buyer, code)).status).toBe(200)
    expect((await seller.filing(id)).parties[1]?.name).toBe('谭**')
  })

  it("is never the seller, though the tail is the seller's", async () => {
    const { code } = await typed(personById('liao-duanqi').idNumber.slice(-4))
    for (const answer of [await read(seller, code), await accept(seller, code), await read(buyer, code)]) {
      expect(said(answer)).toEqual([404, 'object.not_found'])
    }
  })
})

it('ends after three days, and asking again gives a new one', async () => {
  const { id, code } = await invited()
  house.shiftClock(72 * HOUR - 60_000)
  expect((await read(handsOf(house, await house.signIn('tan-ertao')), code)).status).toBe(200)
  house.shiftClock(120_000)
  const late = handsOf(house, await house.signIn('tan-ertao'))
  for (const answer of [await read(late, code), await accept(late, code), await decline(late, code)]) {
    expect(said(answer)).toEqual([410, 'invitation.expired'])
  }
  seller = handsOf(house, await house.signIn('liao-duanqi'))
  expect((await seller.filing(id)).invitations).toEqual([])
  expect((await accept(late, await codeFor(id))).status).toBe(200)
  expect(said(await read(late, code))).toEqual([200, undefined])
})

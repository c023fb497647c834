import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { handsOf, openByContract } from './file-with'
import type { Hands, Sheet } from './file-with'

let house: House
let husband: Hands
let wife: Hands
let buyer: Hands
let id: string

beforeAll(async () => {
  house = await openHouse()
  const [a, b, c] = await Promise.all(['xiang-gongyou', 'ran-jingyi', 'bai-wufang'].map(async (who) => handsOf(house, await house.signIn(who))))
  ;[husband, wife, buyer] = [a!, b!, c!]
  ;({ id } = await openByContract(husband))
})
afterAll(() => house.close())

interface Notice {
  lines: { tax: string; payable: number }[]
  bill: { amount: number; state: string }
}
const notice = async (hands: Hands): Promise<Notice> => (await hands.get<Notice>(`/existing-home/filings/${id}/notice`)).body

it('invites the co-owner and the buyer, each by a code of their own', async () => {
  const { body } = await husband.post(`/existing-home/filings/${id}/invitations`)
  expect(body.filing.invitations.map(({ position }) => position)).toEqual([2, 3])
  const listed = async (hands: Hands) => (await hands.get<{ items: { code: string; side: string }[] }>('/existing-home/invitations')).body.items
  const [[forWife], [forBuyer]] = [await listed(wife), await listed(buyer)]
  expect([forWife?.side, forBuyer?.side]).toEqual(['seller', 'buyer'])
  expect((await wife.get(`/existing-home/invitations/${forBuyer!.code}`)).status).toBe(404)
  expect((await buyer.get(`/existing-home/invitations/${forWife!.code}`)).status).toBe(404)
  expect((await wife.post(`/existing-home/invitations/${forWife!.code}/acceptance`)).body.filing.position).toBe(2)
  expect((await buyer.post(`/existing-home/invitations/${forBuyer!.code}/acceptance`)).body.filing.position).toBe(3)
})

it('lets only the one who opened it take it back or invite, and shows the codes to nobody else', async () => {
  expect((await wife.post(`/existing-home/filings/${id}/withdrawal`)).body.code).toBe('filing.wrong_state')
  expect((await wife.post(`/existing-home/filings/${id}/invitations`)).body.code).toBe('filing.wrong_state')
  expect((await wife.filing(id)).invitations).toEqual([])
})

it('needs all three signatures', async () => {
  for (const party of [husband, buyer, wife]) {
    await party.confirm(id)
    expect((await husband.filing(id)).state).toBe('collecting')
    const { status, body } = await party.sign(id)
    expect(status).toBe(200)
    expect(body.filing.state).toBe(party === wife ? 'paying' : 'collecting')
  }
})

it('shows each only their own lines, and the two halves are the whole', async () => {
  const [a, b, c] = [await notice(husband), await notice(wife), await notice(buyer)]
  expect(a.lines.map(({ tax }) => tax)).toEqual(b.lines.map(({ tax }) => tax))
  expect(c.lines.map(({ tax }) => tax).sort()).toEqual(['deedTax', 'stampTax'])
  for (const { lines, bill } of [a, b, c]) {
    expect(bill.amount).toBe(lines.reduce((so, { payable }) => so + payable, 0))
  }
  for (const [at, { payable }] of a.lines.entries()) {
    expect(Math.abs(payable - b.lines[at]!.payable)).toBeLessThanOrEqual(1)
  }
})

it('takes both halves of the price with nothing lost between them', async () => {
  await husband.post(`/existing-home/filings/${id}/withdrawal`)
  const again = await openByContract(husband)
  const { body } = await husband.post(`/existing-home/filings/${again.id}/invitations`)
  const code = body.filing.invitations.find(({ position }) => position === 2)?.code ?? ''
  await wife.post(`/existing-home/invitations/${code}/acceptance`)
  const sheets = await Promise.all([husband, wife].map(async (who) => (await who.get<Sheet & { total: number; proceeds: number }>(`/existing-home/filings/${again.id}/tax-sheet`)).body))
  expect(sheets.reduce((so, { total, proceeds }) => so + total + proceeds, 0)).toBe(again.deal.price)
})

it('tells the co-owner, who has not joined, nothing of the filing', async () => {
  const { items } = (await husband.get<{ items: { id: string; state: string }[] }>('/cases')).body
  await husband.post(`/existing-home/filings/${items[0]?.id ?? ''}/withdrawal`)
  const { id: open } = await openByContract(husband)
  const { body } = await wife.get<{ items: { filingId?: string }[] }>('/existing-home/candidates')
  expect(body.items.filter(({ filingId }) => filingId === open)).toHaveLength(0)
  expect((await wife.get(`/existing-home/filings/${open}`)).body.code).toBe('object.not_found')
})

import { addDays, dayIn } from '#shared/model/day'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { allRows } from './all-rows'
import { handsOf } from './file-with'
import type { Candidate, Hands } from './file-with'

let house: House
let seller: Hands
let mine: Candidate
const today = dayIn(Date.now())

beforeAll(async () => {
  house = await openHouse()
  seller = handsOf(house, await house.signIn('zhou-manwu'))
  mine = (await seller.get<{ items: Candidate[] }>('/existing-home/candidates')).body.items[0]!
})
afterAll(() => house.close())

const good = { source: 'typed', price: 90_000_000, signedOn: addDays(today, -2), buyerIdTail: '1234' }

describe('a deal as typed', () => {
  it.each<[string, object, string]>([
    ['a price of nothing', { price: 0 }, 'deal.price'],
    ['a negative price', { price: -90_000_000 }, 'deal.price'],
    ['a price under a hundred yuan', { price: 9_999 }, 'deal.price'],
    ['a price above a billion yuan', { price: 100_000_000_001 }, 'deal.price'],
    ['a price of 1e15 fen', { price: 1e15 }, 'deal.price'],
    ['a price beyond what a number holds exactly', { price: 2 ** 53 }, 'deal.price'],
    ['a part of a fen', { price: 90_000_000.5 }, 'deal.price'],
    ['a price in words', { price: '90000000' }, 'deal.price'],
    ['no price', { price: undefined }, 'deal.price'],
    ['a day that is none', { signedOn: '2026-02-30' }, 'deal.signedOn'],
    ['a day written otherwise', { signedOn: '2026/11/01' }, 'deal.signedOn'],
    ['an instant in place of a day', { signedOn: '2026-11-01T00:00:00.000Z' }, 'deal.signedOn'],
    ['a tail of three signs', { buyerIdTail: '123' }, 'deal.buyerIdTail'],
    ['a tail with a letter in the middle', { buyerIdTail: '12X4' }, 'deal.buyerIdTail'],
    ['a whole ID number as tail', { buyerIdTail: '999900197904120018' }, 'deal.buyerIdTail'],
    ['an unknown field', { note: 'x' }, 'deal.note'],
    ['an unknown source', { source: 'heard' }, 'deal.source'],
    ['a contract number beside a typed deal', { contractNumber: 'HT000001' }, 'deal.contractNumber'],
  ])('refuses %s by naming the field', async (_, change, field) => {
    const before = await allRows(house)
    const { status, body } = await seller.post('/existing-home/filings', { unitNumber: mine.home.unitNumber, deal: { ...good, ...change } })
    expect([status, body.code, Object.keys(body.fields ?? {})]).toEqual([400, 'request.invalid', [field]])
    expect(await allRows(house)).toEqual(before)
  })

  it.each<[string, string, string]>([
    ['a day in the future', addDays(today, 1), 'day.future'],
    ['a day before the title', '1990-01-01', 'day.before_title'],
  ])('refuses %s', async (_, signedOn, why) => {
    const before = await allRows(house)
    const { status, body } = await seller.post('/existing-home/filings', { unitNumber: mine.home.unitNumber, deal: { ...good, signedOn } })
    expect([status, body.code, body.fields]).toEqual([422, 'filing.deal_invalid', { 'deal.signedOn': why }])
    expect(await allRows(house)).toEqual(before)
  })

  it('takes a tail with a small x and with blanks around it', async () => {
    const { status, body } = await seller.post('/existing-home/filings', { unitNumber: mine.home.unitNumber, deal: { ...good, buyerIdTail: ' 123x ' } })
    expect(status).toBe(200)
    expect((await seller.post(`/existing-home/filings/${body.filing.id}/withdrawal`)).body.filing.state).toBe('withdrawn')
  })
})

describe('a home or a contract that is not for this filing', () => {
  const open = (unitNumber: string | undefined, deal: object) => seller.post('/existing-home/filings', { unitNumber, deal })

  it("answers for somebody else's home as for one that is nowhere", async () => {
    const liao = handsOf(house, await house.signIn('liao-duanqi'))
    const { items } = (await liao.get<{ items: Candidate[] }>('/existing-home/candidates')).body
    const [theirs, nowhere] = [await open(items[0]?.home.unitNumber, good), await open(`${mine.home.unitNumber.slice(0, -4)}9999`, good)]
    expect([theirs.status, { ...theirs.body, traceId: '' }]).toEqual([404, { ...nowhere.body, traceId: '' }])
    const contract = { source: 'netSigned', contractNumber: items[0]?.contracts[0]?.contractNumber }
    const [stolen, invented] = [await open(mine.home.unitNumber, contract), await open(mine.home.unitNumber, { source: 'netSigned', contractNumber: 'NO-SUCH-1' })]
    expect([stolen.status, { ...stolen.body, traceId: '' }]).toEqual([404, { ...invented.body, traceId: '' }])
  })

  it('refuses a seized home, a home under a transfer ban, and a parking space', async () => {
    for (const who of ['luo-shifeng', 'peng-jinchuan', 'xiang-gongyou']) {
      const owner = handsOf(house, await house.signIn(who))
      const { items } = (await owner.get<{ items: Candidate[] }>('/existing-home/candidates')).body
      const closed = who === 'xiang-gongyou' ? items.find(({ home }) => home.use === 'parking') : items[0]
      const { status, body } = await owner.post('/existing-home/filings', { unitNumber: closed?.home.unitNumber, deal: good })
      expect([who, status, body.code]).toEqual([who, 409, 'filing.home_closed'])
    }
  })

  it('opens one filing on a home, not two, also when both come at once', async () => {
    const both = await Promise.all([open(mine.home.unitNumber, good), open(mine.home.unitNumber, good)])
    expect(both.map(({ status, body }) => body.code ?? status).sort()).toEqual([200, 'filing.already_open'])
    const id = both.find(({ status }) => status === 200)?.body.filing.id ?? ''
    const again = (await seller.get<{ items: Candidate[] }>('/existing-home/candidates')).body.items[0]
    expect(again?.filingId).toBe(id)
    await seller.post(`/existing-home/filings/${id}/withdrawal`)
    expect((await open(mine.home.unitNumber, good)).status).toBe(200)
  })

  it('wants a key for every change, and an empty body where nothing is asked', async () => {
    const { token } = seller
    const without = await house.ask('POST', '/existing-home/filings', { token, body: { unitNumber: mine.home.unitNumber, deal: good } })
    expect([without.status, without.body.code]).toEqual([400, 'request.key_missing'])
    const { id } = (await seller.get<{ items: { id: string }[] }>('/cases')).body.items[0] ?? { id: '' }
    const chatty = await seller.post(`/existing-home/filings/${id}/invitations`, { to: 'everybody' })
    expect([chatty.status, chatty.body.fields]).toEqual([400, { to: 'unknown' }])
  })
})

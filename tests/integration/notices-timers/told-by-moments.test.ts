import { newKey } from '../../support/new-key'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { until } from '../../support/until'
import { answerWith, deskOf, dispute, lowForAReason, otherSales, readyToSign, withdraw } from '../existing-home/dispute-with'
import { fileAndSign, handsOf, openByContract } from '../existing-home/file-with'
import type { Hands } from '../existing-home/file-with'
import { giveHome } from '../existing-home/give-home'
import { namesOf, toldTo } from './told'
import type { Told } from './told'

let house: House
const hands = async (who: string): Promise<Hands> => handsOf(house, await house.signIn(who))
const of = async (who: string, template: string): Promise<Told[]> => (await toldTo(house, who)).filter((one) => one.template === template)

beforeAll(async () => {
  house = await openHouse({ worker: true })
})
afterAll(() => house.close())

describe('a straight filing', () => {
  let id: string
  let seller: Hands
  let buyer: Hands
  beforeAll(async () => {
    ;[seller, buyer] = [await hands('zhou-manwu'), await hands('chen-shoutao')]
    ;({ id } = await fileAndSign(seller, [buyer]))
    const { body } = await buyer.pay(id)
    await house.cashier.pay(body.prepay.package.replace('prepay_id=', ''))
    await until(async () => (await seller.filing(id)).moments.some(({ kind }) => kind === 'handedOver'))
  })

  it('tells each side its own story, in order', async () => {
    const sides = ['zhou-manwu', 'chen-shoutao'].map(async (who) => namesOf(await toldTo(house, who)).filter((name) => name !== 'filing.delivered' && name !== 'filing.transferred'))
    expect(await Promise.all(sides)).toEqual([
      [
        'filing.opened', 'filing.invited-own', 'filing.accepted', 'filing.confirmed-own', 'filing.signed-own', 'filing.confirmed', 'filing.signed-last',
        'filing.nothing-to-pay', 'filing.other-paid', 'filing.other-received', 'filing.certified', 'filing.handed-over',
      ],
      [
        'filing.invitation', 'filing.accepted-own', 'filing.confirmed', 'filing.signed', 'filing.confirmed-own', 'filing.signed-own', 'filing.tax-due',
        'bill.paid', 'bill.received', 'filing.certified', 'filing.handed-over',
      ],
    ])
  })

  it('has as read what people did themselves and what is only for the record, and pushes none of it', async () => {
    const told = [...(await toldTo(house, 'zhou-manwu')), ...(await toldTo(house, 'chen-shoutao'))]
    const read = told.filter(({ isRead }) => isRead)
    const own = ['filing.accepted-own', 'filing.confirmed-own', 'filing.invited-own', 'filing.opened', 'filing.signed-own']
    const records = ['bill.received', 'filing.confirmed', 'filing.delivered', 'filing.handed-over', 'filing.other-paid', 'filing.other-received', 'filing.signed-last']
    expect([...new Set(namesOf(read))].sort()).toEqual([...own, ...records].sort())
    expect(read.filter(({ isPushed }) => isPushed)).toEqual([])
    expect(told.find(({ template }) => template === 'filing.accepted')?.isPushed).toBe(true)
  })

  it('names sum and day to the payer alone, as a document', async () => {
    const [due] = await of('chen-shoutao', 'filing.tax-due')
    const { body } = await buyer.get<{ bill: { amount: number; dueOn: string } }>(`/existing-home/filings/${id}/notice`)
    expect([due?.sort, due?.fields['dueOn'], due?.fields['amount']?.replace(/[¥,]/g, ''), due?.isPushed]).toEqual(['document', body.bill.dueOn, (body.bill.amount / 100).toFixed(2), true])
    const sellers = JSON.stringify(await toldTo(house, 'zhou-manwu'))
    expect(sellers).not.toContain(due?.fields['amount'])
    expect((await of('chen-shoutao', 'bill.received'))[0]?.fields['receipt']).toMatch(/\d/)
  })

  it('speaks of the invitation before the case can be seen, with nobody named in full', async () => {
    const [invitation] = await of('chen-shoutao', 'filing.invitation')
    expect([invitation?.caseId, invitation?.fields['from'], invitation?.event.startsWith('invitation/')]).toEqual([null, '周**', true])
    await seller.post(`/existing-home/filings/${id}/invitations`)
    expect(await of('chen-shoutao', 'filing.invitation')).toHaveLength(1)
  })

  it('keeps all of it sealed, and nothing of it in outbox and log', async () => {
    const stored = JSON.stringify([await house.ours.db.selectFrom('notice').selectAll().execute(), await house.ours.db.selectFrom('outbox').selectAll().execute()])
    for (const secret of ['漫鹭里', (await of('chen-shoutao', 'filing.tax-due'))[0]?.fields['amount'] ?? '?']) {
      expect(stored).not.toContain(secret)
      expect(house.logged()).not.toContain(secret)
    }
  })
})

it('asks the seller to invite anew when somebody declines', async () => {
  const [seller, buyer] = [await hands('liao-duanqi'), await hands('tan-ertao')]
  const { id } = await openByContract(seller)
  const { body } = await seller.post(`/existing-home/filings/${id}/invitations`)
  await buyer.post(`/existing-home/invitations/${body.filing.invitations[0]?.code ?? ''}/refusal`)
  const [declined] = await of('liao-duanqi', 'filing.declined-opener')
  expect([declined?.sort, declined?.isPushed, declined?.fields['side']]).toEqual(['act', true, 'buyer'])
  await seller.post(`/existing-home/filings/${id}/withdrawal`)
  expect(namesOf(await toldTo(house, 'liao-duanqi')).at(-1)).toBe('filing.withdrawn-own')
})

it('says until when a held filing is answered, and what the seller has to correct', async () => {
  await giveHome(house, 'shi-yan', 'T0007003')
  const [seller, buyer] = [await hands('shi-yan'), await hands('yang-kaidian')]
  const { id, state } = await fileAndSign(seller, [buyer])
  expect(state).toBe('inReview')
  for (const who of ['shi-yan', 'yang-kaidian']) {
    expect((await of(who, 'filing.held'))[0]?.fields['answerBy']).toMatch(/^\d{4}-\d\d-\d\dT/)
  }
  const clerk = await house.signInStaff('gong-daiyan')
  const { body } = await house.ask<{ version: number }>('GET', `/desk/filings/${id}`, { token: clerk })
  const decision = { kind: 'return', reason: '合同价和网签系统里的不一样。' }
  await house.ask('POST', `/desk/filings/${id}/decision`, { token: clerk, key: newKey(), body: { version: body.version, decision } })
  const [returned] = await of('shi-yan', 'filing.returned-opener')
  expect([returned?.sort, returned?.text.includes('“合同价和网签系统里的不一样”。'), returned?.short.includes('合同价')]).toEqual(['act', true, false])
  expect(namesOf(await toldTo(house, 'yang-kaidian')).at(-1)).toBe('filing.returned')
})

describe('a dispute', () => {
  let id: string
  let seller: Hands
  beforeAll(async () => {
    seller = await hands('deng-daiya')
    id = await readyToSign(seller, [await hands('qin-fangdong')])
  })
  const clerks = async () => [await deskOf(house, 'gong-daiyan'), await deskOf(house, 'xie-wenhe')] as const

  it('is taken back: both go on with the value as it was', async () => {
    const { body } = await dispute(seller, id, await lowForAReason(seller))
    await withdraw(seller, body.dispute.id)
    expect(namesOf(await toldTo(house, 'deng-daiya')).slice(-4)).toEqual(['dispute.opened', 'filing.disputed-own', 'dispute.withdrawn', 'filing.dispute-ended-own'])
    expect(namesOf(await toldTo(house, 'qin-fangdong')).slice(-2)).toEqual(['filing.disputed', 'filing.dispute-ended'])
  })

  it('is answered to its opener as a document with old, new and why, and to the other side by what it means', async () => {
    const { body } = await dispute(seller, id, otherSales())
    await answerWith(await clerks(), body.dispute.id, { kind: 'keep', reason: '同一栋的几套可比' })
    const [kept] = await of('deng-daiya', 'dispute.kept')
    expect([kept?.sort, kept?.caseId, kept?.fields['reason'], kept?.fields['oldFloor'] === kept?.fields['newFloor']]).toEqual(['document', body.dispute.id, '同一栋的几套可比', true])
    expect(kept?.text).toContain('行政复议')
    expect(namesOf(await toldTo(house, 'deng-daiya')).slice(-3)).toEqual(['dispute.proposed', 'dispute.kept', 'filing.dispute-ended-own'])
    expect(namesOf(await toldTo(house, 'qin-fangdong')).at(-1)).toBe('filing.dispute-ended')
  })

  it('that gets the low price accepted says on what the tax rests now', async () => {
    const { body } = await dispute(seller, id, await lowForAReason(seller))
    await answerWith(await clerks(), body.dispute.id, { kind: 'acceptPrice', reason: '多年漏水，属实' })
    expect(namesOf(await toldTo(house, 'deng-daiya')).slice(-2)).toEqual(['dispute.price-accepted', 'filing.revalued-own'])
    const told = await of('qin-fangdong', 'filing.price-accepted')
    expect([told.length, told[0]?.isPushed]).toEqual([1, true])
  })
})

import type { Filing } from '#shared/model/filing'
import { collectTransfers } from '../../../bff/features/existing-home/hand-over'
import { registerTransfers } from '../../../bff/sandbox/register-transfers'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { until } from '../../support/until'
import { fileAndSign, handsOf } from './file-with'
import type { Candidate, Hands } from './file-with'

let house: House
const hands = async (who: string): Promise<Hands> => handsOf(house, await house.signIn(who))

beforeAll(async () => {
  house = await openHouse({ worker: true })
})
afterAll(() => house.close())

interface Notice {
  lines: { payable: number }[]
  bill: { amount: number; state: string }
}
interface Certificate {
  number: string
  kind: string
  total: number
  verifyCode: string
  paidAt?: string
  receivedAt?: string
}
const noticeOf = async (who: Hands, id: string): Promise<Notice> => (await who.get<Notice>(`/existing-home/filings/${id}/notice`)).body
const certificatesOf = async (who: Hands, id: string): Promise<Certificate[]> => (await who.get<{ items: Certificate[] }>(`/existing-home/filings/${id}/certificates`)).body.items
const homesOf = async (who: Hands): Promise<Candidate[]> => (await who.get<{ items: Candidate[] }>('/existing-home/candidates')).body.items
const kindsOf = ({ moments }: Filing): string[] => moments.map(({ kind }) => kind)

async function payInFull(who: Hands, id: string): Promise<void> {
  const { body } = await who.pay(id)
  expect(await house.cashier.pay(body.prepay.package.replace('prepay_id=', ''))).toBe('paid')
}

it('closes the part of whoever owes nothing at once, and makes it void when the filing is taken back', async () => {
  const [seller, buyer] = [await hands('zhou-manwu'), await hands('chen-shoutao')]
  const { id } = await fileAndSign(seller, [buyer])
  expect((await noticeOf(seller, id)).bill).toMatchObject({ state: 'exempt', amount: 0 })
  const [proof] = await certificatesOf(seller, id)
  expect([proof?.kind, proof?.total]).toEqual(['exemption', 0])
  const verify = async () => (await house.ask<{ certificate: { state: string } }>('GET', `/certificates/${proof!.number}/verification?code=${proof!.verifyCode}`)).body.certificate.state
  expect(await verify()).toBe('valid')
  const { levy } = house.world.core
  const billed = await house.ours.db.selectFrom('bill').select('id').where('case_id', '=', id).execute()
  const levyStates = async () => (await levy.selectFrom('bill').select('state').where('id', 'in', billed.map((bill) => bill.id)).execute()).map(({ state }) => state)
  await until(async () => (await levyStates()).length > 0)
  expect((await seller.post(`/existing-home/filings/${id}/withdrawal`)).body.filing.state).toBe('withdrawn')
  expect(await certificatesOf(seller, id)).toEqual([])
  expect(await verify()).toBe('void')
  await until(async () => (await levyStates()).every((state) => state === 'void'))
})

it('bills each party the sum of their lines, and certifies within five seconds of the treasury’s word, though the notice was lost', async () => {
  const [seller, buyer] = [await hands('liao-duanqi'), await hands('tan-ertao')]
  const { id } = await fileAndSign(seller, [buyer])
  house.cashier.loseNotices(2)
  for (const who of [seller, buyer]) {
    const { lines, bill } = await noticeOf(who, id)
    expect(bill.amount).toBe(lines.reduce((so, { payable }) => so + payable, 0))
    expect(bill.amount).toBeGreaterThan(0)
    await payInFull(who, id)
  }
  await until(async () => (await seller.filing(id)).state === 'done')
  for (const who of [seller, buyer]) {
    const bought = (await certificatesOf(who, id)).find(({ kind }) => kind === 'tax')
    const { bill } = await noticeOf(who, id)
    expect([bought?.total, bill.state]).toEqual([bill.amount, 'received'])
  }
  const rows = await house.ours.db.selectFrom('bill').select(['position', 'received_at']).where('case_id', '=', id).execute()
  const issued = await house.ours.db.selectFrom('certificate').select(['position', 'issued_at']).where('case_id', '=', id).where('kind', '=', 'tax').execute()
  for (const { position, received_at: received } of rows) {
    expect(issued.find((one) => one.position === position)!.issued_at.getTime() - received!.getTime()).toBeLessThan(5000)
  }
  expect((await buyer.post(`/existing-home/filings/${id}/payment`, { amountShown: 1 })).body.code).toBe('filing.wrong_state')
  expect((await seller.post(`/existing-home/filings/${id}/withdrawal`)).body.code).toBe('filing.wrong_state')
})

it('gives the same order when asked twice, takes nothing back once somebody went to the cashier, and pays once', async () => {
  const [seller, buyer] = [await hands('deng-daiya'), await hands('qin-fangdong')]
  const { id } = await fileAndSign(seller, [buyer])
  const [first, second] = [await buyer.pay(id), await buyer.pay(id)]
  expect(second.body.prepay).toEqual(first.body.prepay)
  expect((await seller.post(`/existing-home/filings/${id}/withdrawal`)).body.code).toBe('filing.wrong_state')
  const order = first.body.prepay.package.replace('prepay_id=', '')
  house.cashier.duplicateNotices(1)
  await house.cashier.pay(order)
  await house.cashier.pay(order)
  await until(async () => kindsOf(await buyer.filing(id)).includes('received'))
  expect(kindsOf(await buyer.filing(id)).filter((kind) => kind === 'paid')).toHaveLength(1)
  expect((await buyer.post(`/existing-home/filings/${id}/payment`, { amountShown: 1 })).body.code).toBe('filing.wrong_state')
})

it('hands the home over: the seller has it no more, the buyer has it and may sell it in turn', async () => {
  const [seller, buyer] = [await hands('zhou-manwu'), await hands('chen-shoutao')]
  const [{ home }] = (await homesOf(seller)) as [Candidate]
  const { id } = await fileAndSign(seller, [buyer])
  await payInFull(buyer, id)
  await until(async () => kindsOf(await seller.filing(id)).includes('handedOver'))
  const early = await seller.post('/existing-home/filings', { unitNumber: home.unitNumber, deal: { source: 'typed', price: 90_000_000, signedOn: home.acquiredOn, buyerIdTail: '1234' } })
  expect(early.body.code).toBe('filing.already_open')
  await registerTransfers(house.world.core, new Date(house.world.now() + 1000))
  await collectTransfers(house.world)
  expect(kindsOf(await seller.filing(id)).at(-1)).toBe('transferred')
  expect(await homesOf(seller)).toEqual([])
  const [mine] = await homesOf(buyer)
  expect([mine?.home.unitNumber, mine?.filingId]).toEqual([home.unitNumber, undefined])
  const deal = { source: 'typed', price: 95_000_000, signedOn: mine?.home.acquiredOn, buyerIdTail: '1234' }
  const anew = await buyer.post('/existing-home/filings', { unitNumber: home.unitNumber, deal })
  expect(anew.body.filing.state).toBe('collecting')
  expect((await certificatesOf(buyer, id)).map(({ kind }) => kind).sort()).toEqual(['invoice', 'tax'])
  await collectTransfers(house.world)
  expect(kindsOf(await seller.filing(id)).filter((kind) => kind === 'transferred')).toHaveLength(1)
})

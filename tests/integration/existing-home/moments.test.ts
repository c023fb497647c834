import { demoPeople, personById } from '../../../bff/sandbox/city/demo-people'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { until } from '../../support/until'
import { fileAndSign, handsOf } from './file-with'
import type { Hands } from './file-with'

let house: House
let seller: Hands
let buyer: Hands
let id: string

beforeAll(async () => {
  house = await openHouse({ worker: true })
  const [a, b] = await Promise.all(['zhou-manwu', 'chen-shoutao'].map(async (who) => handsOf(house, await house.signIn(who))))
  ;[seller, buyer] = [a!, b!]
  ;({ id } = await fileAndSign(seller, [buyer]))
  const { body } = await buyer.pay(id)
  await house.cashier.pay(body.prepay.package.replace('prepay_id=', ''))
  await until(async () => (await seller.filing(id)).moments.some(({ kind }) => kind === 'handedOver'))
})
afterAll(() => house.close())

const kindsTold = async (who: Hands): Promise<string[]> => {
  const { body } = await who.get<{ items: { kind: string; caseId?: string }[] }>('/messages')
  return body.items.map(({ kind }) => kind).reverse()
}

it('tells both sides the same story in order', async () => {
  const { moments } = await seller.filing(id)
  const kinds: string[] = moments.map(({ kind }) => kind)
  expect((await buyer.filing(id)).moments).toEqual(moments)
  const where = (kind: string): number => kinds.indexOf(kind)
  expect(kinds.slice(0, 8)).toEqual(['opened', 'invited', 'accepted', 'confirmed', 'signed', 'confirmed', 'signed', 'approved'])
  expect(where('paid')).toBeLessThan(where('received'))
  expect(where('received')).toBeLessThan(where('certified'))
  expect(where('certified')).toBeLessThan(where('handedOver'))
  expect(kinds.filter((kind) => kind === 'delivered')).toHaveLength(1)
  expect([...moments].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))).toEqual(moments)
  expect(moments.filter(({ kind }) => kind === 'signed').map(({ by }) => by)).toEqual(['seller', 'buyer'])
})

it('starts the messages of who joined later with the invitation and the joining', async () => {
  const [sellers, buyers] = [await kindsTold(seller), await kindsTold(buyer)]
  expect(sellers.slice(0, 3)).toEqual(['filing.opened', 'filing.invited-own', 'filing.accepted'])
  expect(buyers.slice(0, 2)).toEqual(['filing.invitation', 'filing.accepted-own'])
  expect(sellers.slice(-2)).toEqual(buyers.slice(-2))
})

it('logs the whole errand without a name, an ID number, a code or an amount of anybody', async () => {
  const log = house.logged()
  expect(log.length).toBeGreaterThan(1000)
  const people = demoPeople.filter((person) => person.id === 'zhou-manwu' || person.id === 'chen-shoutao')
  const { deal, home } = await seller.filing(id)
  const codes = (await house.ours.db.selectFrom('filing_invitation').select('code_hash').execute()).map((row) => row.code_hash)
  for (const secret of [...people.flatMap(({ name, idNumber, phone }) => [name, idNumber, phone]), ...codes, String(deal.price), `${home.complex} ${home.building}`]) {
    expect(log).not.toContain(secret)
  }
  expect(log).not.toMatch(/existing-home\/invitations\/[\w-]{22}/)
})

it('says on no outbox message who anybody is', async () => {
  const rows = await house.ours.db.selectFrom('outbox').select('body').execute()
  const text = JSON.stringify(rows)
  for (const who of ['zhou-manwu', 'chen-shoutao']) {
    expect(text).not.toContain(personById(who).idNumber)
    expect(text).not.toContain(personById(who).name)
  }
})

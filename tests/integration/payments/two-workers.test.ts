import type { Filing } from '#shared/model/filing'
import { collectPayments } from '../../../bff/platform/payments/collect-payments'
import { collectReceipts } from '../../../bff/platform/payments/collect-receipts'
import { receivePayments } from '../../../bff/sandbox/treasury-clerk'
import { work } from '../../../bff/work'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { allRows } from '../existing-home/all-rows'
import { fileAndSign, handsOf } from '../existing-home/file-with'
import type { Hands } from '../existing-home/file-with'

let house: House
let pair: Hands[]
beforeAll(async () => {
  house = await openHouse()
  pair = [handsOf(house, await house.signIn('liao-duanqi')), handsOf(house, await house.signIn('tan-ertao'))]
})
afterAll(() => house.close())

interface Kept {
  id: string
  kind: string
  body: string
}
const waiting = (): Promise<Kept[]> => house.ours.db.selectFrom('outbox').select(['id', 'kind', 'body']).where('state', '=', 'waiting').orderBy('id').execute()

/** What a worker whose lease ran out, the one that took over and a third one do: the same message at once, more than once. */
async function workedByThree({ id, kind, body }: Kept): Promise<void> {
  const handler = work(house.world).handlers[kind]
  if (!handler) {
    throw new Error(`nobody handles ${kind}`)
  }
  const once = (): Promise<void> => handler({ id, body: JSON.parse(body) as Record<string, string> })
  const done = await Promise.allSettled([once(), once(), once()])
  // Whoever gave way to another tries again later, as the outbox does.
  await Promise.all(done.filter(({ status }) => status === 'rejected').map(once))
}

async function workAll(): Promise<string[]> {
  const kinds: string[] = []
  for (let messages = await waiting(); messages.length > 0; messages = await waiting()) {
    for (const message of messages) {
      kinds.push(message.kind)
      await workedByThree(message)
      await house.ours.db.updateTable('outbox').set({ state: 'sent' }).where('id', '=', message.id).execute()
    }
  }
  return kinds
}

async function coreRows(): Promise<Record<string, unknown>> {
  const { levy, invoiceLedger, registry } = house.world.core
  const tables = {
    returns: levy.selectFrom('tax_return').selectAll(),
    declarations: levy.selectFrom('declaration').selectAll(),
    bills: levy.selectFrom('bill').selectAll(),
    invoices: invoiceLedger.selectFrom('invoice').selectAll(),
    clearances: registry.selectFrom('tax_clearance').selectAll(),
  }
  const rows = await Promise.all(Object.entries(tables).map(async ([name, query]) => [name, (await query.execute()) as unknown] as const))
  return Object.fromEntries(rows)
}

async function payInFull(who: Hands, id: string): Promise<void> {
  const { body } = await who.pay(id)
  await house.cashier.pay(body.prepay.package.replace('prepay_id=', ''))
}

it('has every effect of a filing once, though three workers work each of its messages at once, and all of them again later', async () => {
  const [seller, buyer] = pair as [Hands, Hands]
  const { id } = await fileAndSign(seller, [buyer])
  const kinds = await workAll()
  await Promise.all([payInFull(seller, id), payInFull(buyer, id)])
  house.shiftClock(3001)
  await Promise.all([collectPayments(house.world), collectPayments(house.world)])
  kinds.push(...(await workAll()))
  await receivePayments(house.world.core, new Date(house.world.now() + 60_000))
  await Promise.all([collectReceipts(house.world), collectReceipts(house.world)])
  kinds.push(...(await workAll()))
  expect(kinds.filter((kind) => !kind.startsWith('notice.')).sort()).toEqual(['bill.paid', 'bill.paid', 'bill.received', 'bill.received', 'filing.approved', 'filing.certified'])
  const moments = (await seller.filing(id)).moments.map(({ kind }: Filing['moments'][number]) => kind)
  expect(['paid', 'received', 'delivered', 'certified', 'handedOver'].map((kind) => [kind, moments.filter((one) => one === kind).length])).toEqual([
    ['paid', 2], ['received', 2], ['delivered', 1], ['certified', 1], ['handedOver', 1],
  ])
  const before = [await allRows(house), await coreRows()]
  for (const message of await house.ours.db.selectFrom('outbox').select(['id', 'kind', 'body']).execute()) {
    await workedByThree(message)
  }
  expect([await allRows(house), await coreRows()]).toEqual(before)
})

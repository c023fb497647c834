import { dayIn } from '#shared/model/day'
import { compareInvoices } from '../../drills/compare-invoices'
import type { Compared, Report } from '../../drills/compare-invoices'
import { patientClient } from '../../drills/patient-client'
import { newBook, sellAll } from '../../drills/sell-with'
import type { InvoiceBook } from '../../drills/sell-with'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { until } from '../../support/until'

let house: House
let book: InvoiceBook
let report: Report

beforeAll(async () => {
  house = await openHouse({ worker: true })
  book = newBook()
  const seller = { token: await house.signIn('mou-shigong'), amounts: [11_000, 150_000], isFickle: true }
  const nothing = (): void => undefined
  await sellAll({ client: patientClient(house.base, book), book, seller, onStep: nothing, onInvoice: nothing })
  const { db } = house.world
  const isDone = async () => (await db.selectFrom('bill').select('id').where('state', 'in', ['paying', 'paid']).execute()).length === 0
  const isIssued = async () => (await db.selectFrom('invoice_request').select('case_id').where('issued_at', 'is not', null).execute()).length === 2
  await until(async () => (await isDone()) && (await isIssued()))
  report = (await house.ask<Report>('GET', `/desk/invoice-days/${dayIn(house.world.now())}`, { token: await house.signInStaff('gong-daiyan') })).body
})
afterAll(() => house.close())

const compare = (change: Partial<InvoiceBook> = {}): Promise<Compared> => compareInvoices(house.world, { ...book, ...change }, [report])

it('finds nothing lost, doubled or untied after sales that nobody disturbed', async () => {
  expect(await compare()).toEqual({ lost: [], doubled: [], gaps: 0, untied: [] })
  expect([book.asked.length, book.withdrawn.length, book.contradictions]).toEqual([2, 1, []])
})

it('finds an invoice that was acknowledged and is not there, and one that nobody asked for', async () => {
  const [first, second] = book.asked
  const { lost } = await compare({ asked: [...book.asked, { id: 'nowhere', gross: 1, paid: 1, order: 'no-order' }] })
  expect(lost).toEqual(['request nowhere', 'payment no-order', 'receipt no-order'])
  const { doubled, untied } = await compare({ asked: [first!] })
  expect(doubled).toEqual([`request ${second!.id}: done`, `payment ${second!.order}`])
  expect(untied.length).toBeGreaterThan(0)
})

it('finds a ledger that has lost one, or has one more', async () => {
  const ledger = house.world.core.invoiceLedger
  const rows = await ledger.selectFrom('invoice').selectAll().where('number', 'like', '__509%').where('proxy', '=', 1).execute()
  const own = rows.find(({ number }) => number.endsWith('000000000000001'))
  await ledger.deleteFrom('invoice').where('number', '=', own!.number).execute()
  expect((await compare()).lost).toEqual([`ledger entry ${own!.number}`])
  await ledger.insertInto('invoice').values([own!, { ...own!, number: own!.number.replace(/1$/, '9') }]).execute()
  expect((await compare()).doubled).toEqual([`ledger entry ${own!.number.replace(/1$/, '9')}`])
})

import { sql } from 'kysely'
import { invariants } from '../../../bff/commands/invariants'
import { findAssessment } from '../../../bff/features/existing-home/assessment-store'
import { seal } from '../../../bff/platform/privacy/seal'
import { fileAndSign, handsOf, openByContract } from '../existing-home/file-with'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { until } from '../../support/until'

let house: House
let done: string
let collecting: string

/** Past every grace of a step that may lag behind another. */
const LATER_MS = 120_000

beforeAll(async () => {
  house = await openHouse({ worker: true })
  const [seller, buyer, other] = await Promise.all(['zhou-manwu', 'chen-shoutao', 'liao-duanqi'].map(async (id) => handsOf(house, await house.signIn(id))))
  if (!seller || !buyer || !other) {
    throw new Error('three people')
  }
  const { id } = await fileAndSign(seller, [buyer])
  const { body } = await buyer.pay(id)
  await fetch(`${house.base}/sandbox/cashier/orders/${body.prepay.package.replace('prepay_id=', '')}/payment`, { method: 'POST' })
  await until(async () => (await seller.filing(id)).moments.some(({ kind }) => kind === 'handedOver'))
  done = id
  collecting = (await openByContract(other)).id
})
afterAll(() => house.close())

/** The broken invariants, each with the filings it names. */
async function broken(): Promise<Map<string, string[]>> {
  const { db, core, keys, signer } = house.world
  const all = invariants({ db, core, keys, publicKey: signer.publicKey, nowMs: Date.now() + LATER_MS })
  const found = await Promise.all(all.map(async ({ name, offenders }) => [name, await offenders()] as const))
  return new Map(found.filter(([, offenders]) => offenders.length > 0))
}

const run = (statement: string) => sql.raw(statement).execute(house.world.db)

it('finds nothing wrong with a filing that went all the way and one that has begun', async () => {
  expect(await broken()).toEqual(new Map())
})

const BILL = 'every filing to be paid has its decision'
const RECEIPT = 'every received bill has its receipt'
const PROOF = 'every settled party has one certificate'
const INVOICE = 'every buyer of a finished filing has one invoice'
const TITLE = 'every standing filing holds its title'
const TODO = 'what waits for a party'
const LEVY = 'what was declared to levy'
const SIGNED = 'every signature has'
const NEWEST = 'rests on the newest version of its value'
const VALUE = 'comes out of its published tables'

it.each([
  ['a bill over another amount', `update bill set amount = amount + 1 where amount > 0`, `update bill set amount = amount - 1 where amount > 0`, BILL],
  ['a bill of somebody else', `update bill set person_id = reverse(person_id)`, `update bill set person_id = reverse(person_id)`, BILL],
  ['a receipt that is gone', `update CORE_treasury.receipt set bill_id = reverse(bill_id)`, `update CORE_treasury.receipt set bill_id = reverse(bill_id)`, RECEIPT],
  ['a receipt over another amount', `update CORE_treasury.receipt set amount = amount + 1`, `update CORE_treasury.receipt set amount = amount - 1`, RECEIPT],
  // Not 'paid': the worker would take note of it before anybody looks.
  ['a receipt nobody took note of', `update bill set state = 'paying' where state = 'received'`, `update bill set state = 'received' where state = 'paying'`, RECEIPT],
  ['a certificate that is void', `update certificate set state = 'void' where kind = 'tax'`, `update certificate set state = 'valid'`, PROOF],
  ['a certificate of somebody else', `update certificate set person_id = reverse(person_id) where kind <> 'invoice'`, `update certificate set person_id = reverse(person_id) where kind <> 'invoice'`, PROOF],
  ['an invoice that is void', `update certificate set state = 'void' where kind = 'invoice'`, `update certificate set state = 'valid'`, INVOICE],
  ['an invoice over another tax in the ledger', `update CORE_invoice_ledger.invoice set tax = tax + 1`, `update CORE_invoice_ledger.invoice set tax = tax - 1`, INVOICE],
  ['an invoice the ledger lost', `update CORE_invoice_ledger.invoice set number = reverse(number)`, `update CORE_invoice_ledger.invoice set number = reverse(number)`, INVOICE],
  ['a clearance the registry lost', `update CORE_registry.tax_clearance set id = reverse(id)`, `update CORE_registry.tax_clearance set id = reverse(id)`, INVOICE],
  ['a declaration over another amount', `update CORE_levy.declaration set amount = amount + 1 where return_id is not null`, `update CORE_levy.declaration set amount = amount - 1 where return_id is not null`, LEVY],
  ['a signature without undertakings', `update filing_party set undertakings = concat('[]', undertakings) where undertakings is not null`, `update filing_party set undertakings = substr(undertakings, 3) where undertakings is not null`, 'opens with our keys'],
  ['a signature under words nobody knows', `update filing_party set undertakings = replace(undertakings, ':1}', ':9}')`, `update filing_party set undertakings = replace(undertakings, ':9}', ':1}')`, SIGNED],
  ['a signature under another total', `update filing_party set total = total + 1 where total is not null`, `update filing_party set total = total - 1 where total is not null`, SIGNED],
  ['a decision with another author', `update tax_decision set decided_by = 'somebody'`, `update tax_decision set decided_by = 'rules'`, 'every decision has the hash'],
  ['a finished filing that let go of its title', `update filing set title_key = reverse(title_key)`, `update filing set title_key = reverse(title_key)`, TITLE],
  ['a word that waits for nobody', `update case_party set todo = 'pay' where case_id in (select id from case_file where state = 'done')`, `update case_party set todo = null where todo = 'pay'`, TODO],
  ['a filing that waits although all is settled', `update case_file set state = 'paying' where state = 'done'`, `update case_file set state = 'done' where state = 'paying'`, 'no filing waits'],
  ['a certificate under another number', `update certificate set number = reverse(number) where kind = 'tax'`, `update certificate set number = reverse(number) where kind = 'tax'`, 'signed by our key'],
  ['a value that is gone', `update assessment set case_id = reverse(case_id)`, `update assessment set case_id = reverse(case_id)`, NEWEST],
  ['a table that was changed after it was published', `update price_effect set ppm = ppm + 9000`, `update price_effect set ppm = ppm - 9000`, VALUE],
  ['a base price that was changed after it was published', `update price_model set base = base + 100`, `update price_model set base = base - 100`, VALUE],
  ['a value of a price model that is gone', `update assessment set model_id = reverse(model_id)`, `update assessment set model_id = reverse(model_id)`, VALUE],
])('finds %s, and names the filing', async (_, harm, heal, words) => {
  const inCore = (statement: string): string => statement.replaceAll('CORE_', `${house.ours.name}_core_`)
  await run(inCore(harm))
  const found = await broken()
  await run(inCore(heal))
  expect([...found].find(([name]) => name.includes(words))?.[1]).toContain(done)
  expect(await broken()).toEqual(new Map())
})

it('finds a decision that is gone, and one of a filing that is not decided', async () => {
  await run(`update tax_decision set case_id = '${collecting}'`)
  const found = await broken()
  await run(`update tax_decision set case_id = '${done}'`)
  expect([...found].find(([name]) => name.includes(BILL))?.[1]).toEqual([done, collecting])
})

it('finds a certificate that was signed by another key', async () => {
  const { db, keys } = house.world
  const kept = await db.selectFrom('certificate').select(['id', 'signed_sealed']).where('kind', '=', 'tax').executeTakeFirstOrThrow()
  const forged = seal(keys, { table: 'certificate', column: 'signed', row: kept.id }, 'e30.e30.e30')
  await db.updateTable('certificate').set({ signed_sealed: forged }).where('id', '=', kept.id).execute()
  const found = await broken()
  await db.updateTable('certificate').set({ signed_sealed: kept.signed_sealed }).where('id', '=', kept.id).execute()
  expect([...found].find(([name]) => name.includes('signed by our key'))?.[1]).toEqual([done])
})

it('finds a value that was changed after it was kept', async () => {
  const { db, keys } = house.world
  const kept = await db.selectFrom('assessment').select(['id', 'result_sealed']).where('case_id', '=', done).executeTakeFirstOrThrow()
  const { assessment } = (await findAssessment(db, keys, kept.id))!
  const cheaper = seal(keys, { table: 'assessment', column: 'result', row: kept.id }, JSON.stringify({ ...assessment, value: assessment.value - 1 }))
  await db.updateTable('assessment').set({ result_sealed: cheaper }).where('id', '=', kept.id).execute()
  const found = [...(await broken())]
  await db.updateTable('assessment').set({ result_sealed: kept.result_sealed }).where('id', '=', kept.id).execute()
  expect([NEWEST, VALUE].map((words) => found.find(([name]) => name.includes(words))?.[1])).toEqual([[done], [done]])
})

it('finds a move of a filing that is in no table', async () => {
  await run(`update case_moment set kind = 'handedOver' where kind = 'opened' and case_id = '${collecting}'`)
  const found = await broken()
  await run(`update case_moment set kind = 'opened' where kind = 'handedOver' and case_id = '${collecting}'`)
  expect([...found].find(([name]) => name.includes('moves of its table'))?.[1]).toEqual([collecting])
})

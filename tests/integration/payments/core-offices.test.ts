import { randomBytes } from 'node:crypto'
import type { Day } from '#shared/model/day'
import type { UnitNumber } from '#shared/model/home'
import { uuidV7 } from '#shared/model/ids'
import { fen } from '#shared/model/money'
import { announceCleared, transfersDone } from '../../../bff/adapters/core/clearance'
import type { TaxClearance } from '../../../bff/adapters/core/clearance'
import { connectCore } from '../../../bff/adapters/core/connect'
import type { Core } from '../../../bff/adapters/core/connect'
import { issueInvoice } from '../../../bff/adapters/core/invoice-ledger'
import { pastDeedTax } from '../../../bff/adapters/core/levy-records'
import { declareTaxes, voidTaxes } from '../../../bff/adapters/core/levy-returns'
import { homesOf } from '../../../bff/adapters/core/registry'
import { receiptsFor } from '../../../bff/adapters/core/treasury'
import { personById } from '../../../bff/sandbox/city/demo-people'
import { dropCore, fillCore } from '../../../bff/sandbox/fill-core'
import { registerTransfers } from '../../../bff/sandbox/register-transfers'
import { serverUrl } from '../../support/our-database'

const prefix = `t_${randomBytes(5).toString('hex')}`
const url = `${serverUrl()}mysql`
const newId = (): string => uuidV7(Date.now(), randomBytes(10))
const today = '2026-11-24' as Day
const buyer = personById('bai-wufang')
const seller = personById('zhou-manwu')

let core: Core
beforeAll(async () => {
  await fillCore(url, prefix, { seed: 1, size: 'small', today, only: 'demo' })
  core = connectCore(url, prefix)
})
afterAll(async () => {
  await core.close()
  await dropCore(url, prefix)
})

describe('levy', () => {
  const aReturn = () => {
    const [id, sellers, buyers] = [newId(), newId(), newId()]
    const line = { base: fen(100_000_000), rate: 10_000, amount: fen(1_000_000) }
    return {
      id,
      unitNumber: 'A'.repeat(28) as UnitNumber,
      declaredOn: today,
      lines: [
        { ...line, id: `${id}-1-incomeTax`, tax: 'incomeTax' as const, taxpayer: seller.idNumber, base: null },
        { ...line, id: `${id}-2-deedTax`, tax: 'deedTax' as const, taxpayer: buyer.idNumber },
        { ...line, id: `${id}-2-localEducationSurcharge`, tax: 'localEducationSurcharge' as const, taxpayer: buyer.idNumber },
      ],
      bills: [
        { id: sellers, taxpayer: seller.idNumber, amount: fen(1_000_000), issuedOn: today },
        { id: buyers, taxpayer: buyer.idNumber, amount: fen(2_000_000), issuedOn: today },
      ],
    }
  }
  const held = async (id: string) => ({
    lines: await core.levy.selectFrom('declaration').select(['bill_id', 'tax', 'contract_id', 'base', 'amount']).where('return_id', '=', id).orderBy('id').execute(),
    bills: await core.levy.selectFrom('bill').select(['id', 'state']).where('return_id', '=', id).orderBy('id').execute(),
  })

  it('holds a return once, however often it is sent, each line under its payer’s bill', async () => {
    const given = aReturn()
    await Promise.all([declareTaxes(core, given), declareTaxes(core, given)])
    await declareTaxes(core, given)
    const { lines, bills } = await held(given.id)
    const [sellers, buyers] = given.bills.map(({ id }) => id)
    expect(lines.map(({ tax, bill_id: bill, base }) => [tax, bill, base])).toEqual([
      ['incomeTax', sellers, null],
      ['deedTax', buyers, 100_000_000],
      ['localEducationSurcharge', buyers, 100_000_000],
    ])
    expect(bills.map(({ state }) => state)).toEqual(['open', 'open'])
  })

  it('forgets a return that is taken back, and one that arrives after it was', async () => {
    const [early, late] = [aReturn(), aReturn()]
    await declareTaxes(core, early)
    await voidTaxes(core, early.id)
    await voidTaxes(core, early.id)
    await voidTaxes(core, late.id)
    await declareTaxes(core, late)
    expect(await held(early.id)).toEqual({ lines: [], bills: [expect.objectContaining({ state: 'void' }), expect.objectContaining({ state: 'void' })] })
    expect(await held(late.id)).toEqual({ lines: [], bills: [] })
  })

  it('still knows the deed tax of past sales', async () => {
    const [home] = await homesOf(core, seller.idNumber)
    expect(await pastDeedTax(core, { unitNumber: home?.unitNumber as UnitNumber, taxpayer: seller.idNumber })).toMatchObject({ amount: expect.any(Number) })
  })
})

it('the treasury has no receipt for a bill it never heard of', async () => {
  expect(await receiptsFor(core, [])).toEqual([])
  expect(await receiptsFor(core, [newId()])).toEqual([])
})

describe('the invoice ledger', () => {
  const invoice = {
    number: '26500000000000000001',
    medium: 'digital' as const,
    kind: 'ordinary' as const,
    seller: seller.idNumber,
    sellerName: seller.name,
    buyerName: buyer.name,
    buyerCode: undefined,
    itemCode: undefined,
    note: undefined,
    isProxy: true,
    original: undefined,
    item: '不动产销售 漫鹭里2幢12-3',
    amount: fen(100_000_000),
    rate: 0,
    tax: fen(0),
    issuedOn: today,
  }

  it('takes an invoice once, however often it is sent', async () => {
    await Promise.all([issueInvoice(core, invoice), issueInvoice(core, invoice)])
    await issueInvoice(core, invoice)
    const rows = await core.invoiceLedger.selectFrom('invoice').select(['amount', 'proxy']).where('number', '=', invoice.number).execute()
    expect(rows).toEqual([{ amount: 100_000_000, proxy: 1 }])
  })

  it('refuses another content under the same number', async () => {
    await expect(issueInvoice(core, { ...invoice, amount: fen(1) })).rejects.toMatchObject({ code: 'core.unavailable', facts: { why: 'number taken' } })
  })
})

describe('the registry', () => {
  const clearance = async (change: Partial<TaxClearance> = {}): Promise<TaxClearance> => {
    const contract = await core.contract.selectFrom('net_contract').select(['id', 'unit_number', 'price']).where('state', '=', 'pending').executeTakeFirstOrThrow()
    return {
      id: newId(),
      unitNumber: contract.unit_number,
      certificateNumbers: ['12345678901234567890'],
      clearedAt: new Date(Date.now() - 60_000),
      buyers: [{ idNumber: buyer.idNumber, name: buyer.name, parts: 1, of: 1 }],
      price: fen(contract.price),
      contractNumber: contract.id,
      ...change,
    }
  }
  const titles = (unitNumber: string) =>
    core.registry.selectFrom('title').select(['certificate_number', 'ended_on', 'price', 'acquired_how']).where('unit_number', '=', unitNumber).orderBy('acquired_on').execute()

  it('passes the title on once, however often it is told and however many clerks look', async () => {
    const cleared = await clearance()
    const before = (await titles(cleared.unitNumber)).length
    await announceCleared(core, cleared)
    await announceCleared(core, { ...cleared, price: fen(1) })
    expect(await transfersDone(core, [cleared.id])).toEqual([])
    expect(await registerTransfers(core, new Date(Date.now() - 120_000))).toBe(0)
    await Promise.all([1, 2, 3].map(() => registerTransfers(core, new Date())))
    const all = await titles(cleared.unitNumber)
    expect(all).toHaveLength(before + 1)
    expect(all.filter((title) => title.ended_on === null)).toEqual([
      { certificate_number: expect.stringMatching(/^渝（\d{4}）.+不动产权第9\d{8}号$/), ended_on: null, price: cleared.price, acquired_how: 'sale' },
    ])
    expect((await homesOf(core, buyer.idNumber)).map((home) => home.unitNumber)).toContain(cleared.unitNumber)
    expect(await transfersDone(core, [cleared.id, newId()])).toEqual([{ id: cleared.id, transferredAt: expect.any(Date) }])
    const contract = await core.contract.selectFrom('net_contract').select('state').where('id', '=', cleared.contractNumber ?? '').executeTakeFirstOrThrow()
    expect(contract.state).toBe('done')
  })

  it('leaves no half of a transfer, and keeps no other waiting, when one home cannot be passed on', async () => {
    const [broken, good] = [await clearance({ unitNumber: 'B'.repeat(28) }), await clearance({ clearedAt: new Date(Date.now() - 50_000) })]
    await announceCleared(core, { ...broken, contractNumber: undefined })
    await announceCleared(core, good)
    await expect(registerTransfers(core, new Date())).rejects.toThrow('1 of 2')
    expect((await transfersDone(core, [broken.id, good.id])).map(({ id }) => id)).toEqual([good.id])
    expect(await titles(broken.unitNumber)).toEqual([])
  })
})

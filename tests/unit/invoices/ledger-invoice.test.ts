import type { Day } from '#shared/model/day'
import type { InvoiceNumber, InvoiceQuote, InvoiceWish } from '#shared/model/invoice'
import { fen } from '#shared/model/money'
import type { Ppm } from '#shared/model/money'
import { ledgerInvoice } from '../../../bff/features/invoices/ledger-invoice'
import { shortName } from '../../../bff/features/invoices/request-invoice'
import type { RequestRecord } from '../../../bff/platform/invoices/request-store'

const withheld = { unknown: true, tax: 'incomeTax', missing: [], law: [] } as const

function numbered(wish: object, quote: object): RequestRecord {
  const asked = { buyer: { kind: 'person', name: '郑示例' }, itemId: 'home-rent', kind: 'ordinary', delivery: { how: 'electronic' }, gross: fen(630_000), ...wish }
  const item = { id: 'home-rent', name: '住房租金', group: '不动产经营租赁服务', code: '3040502020100000000', deal: 'homeRent', isSpecialOpen: true }
  const computed = { item, gross: fen(630_000), net: fen(621_000), rate: 15_000 as Ppm, lines: [], isLaterReturn: false, meters: [], special: { isOpen: true }, holds: [], postage: fen(0), ...quote }
  return {
    wish: asked as unknown as InvoiceWish,
    quote: computed as unknown as InvoiceQuote,
    seller: { code: '999900196908220237', name: '秦方栋' },
    number: '26509000000000000001' as InvoiceNumber,
    numberedOn: '2026-11-30' as Day,
    delivery: 'electronic',
    gross: fen(630_000),
  } as unknown as RequestRecord
}

it('says of a rent which months it covers and where the home is, before the seller\'s own words', () => {
  const rent = { from: '2026-10-01', months: 6, place: '渝中区示例路 1 号 2-3' }
  const entry = ledgerInvoice(numbered({ rent, note: '下半年' }, { withheld }))
  expect(entry.note).toBe('租期：2026-10 至 2027-03；不动产地址：渝中区示例路 1 号 2-3；个人所得税由支付人依法扣缴；下半年')
  expect([entry.item, entry.amount, entry.tax, entry.rate, entry.buyerCode]).toEqual(['*不动产经营租赁服务*住房租金', 621_000, 9000, 15_000, undefined])
})

it('has no remarks where there is nothing to say, and cuts what the ledger has no room for', () => {
  expect(ledgerInvoice(numbered({}, {})).note).toBeUndefined()
  expect(Array.from(ledgerInvoice(numbered({ note: '䶮'.repeat(400) }, {})).note ?? '')).toHaveLength(255)
})

it('is no invoice without a number, or while its tax is unknown', () => {
  expect(() => ledgerInvoice({ ...numbered({}, {}), number: undefined })).toThrow('without its number')
  expect(() => ledgerInvoice(numbered({}, { net: undefined }))).toThrow('its tax')
})

it('what a registered payer returns later is not issued by the bureau in its name', () => {
  expect([ledgerInvoice(numbered({}, { isLaterReturn: true })).isProxy, ledgerInvoice(numbered({}, {})).isProxy]).toEqual([false, true])
})

it.each([
  ['岚烟苑物业服务有限公司', '岚烟苑物业'],
  ['有限公司', '有限公司'],
  ['某 某 商行', '某某商行'],
  ['䶮'.repeat(20), '䶮'.repeat(12)],
])('%s is %s in a list', (name, short) => {
  expect(shortName(name)).toBe(short)
})

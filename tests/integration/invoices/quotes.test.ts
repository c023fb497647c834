import { addDays, addMonths, dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { InvoiceItem, InvoiceMeter, InvoiceQuote } from '#shared/model/invoice'
import { creditCodeFor } from '../../../bff/sandbox/city/invent'
import { ofLiu } from '../../../bff/sandbox/city/demo-businesses'
import { personById } from '../../../bff/sandbox/city/demo-people'
import { openHouse } from '../../support/house'
import type { Answer, House } from '../../support/house'
import { newKey } from '../../support/new-key'

let house: House
let today: Day
const tokens = new Map<string, string>()
beforeAll(async () => {
  house = await openHouse()
  today = dayIn(house.world.now())
  for (const who of ['mou-shigong', 'qin-fangdong', 'yang-kaidian', 'liu-kaiping']) {
    tokens.set(who, await house.signIn(who))
  }
})
afterAll(() => house.close())

const company = { kind: 'business', name: ofLiu.name, taxNumber: ofLiu.code }
const noodles = creditCodeFor(2, 9_900_001)
const ofLiuBy = (serial: number) => creditCodeFor(1, serial)
const plain = { buyer: company, itemId: 'home-repair', gross: 80_000, kind: 'ordinary', delivery: { how: 'electronic' } }

const ask = (who: string, wish: Record<string, unknown>): Promise<Answer<{ quote: InvoiceQuote }>> =>
  house.ask('POST', '/invoice-quotes', { token: tokens.get(who), body: { wish: { ...plain, ...wish } } })

async function quote(who: string, wish: Record<string, unknown>): Promise<InvoiceQuote> {
  const { status, body } = await ask(who, wish)
  expect([status, body.code, body.fields]).toEqual([200, undefined, undefined])
  return body.quote
}

const payable = ({ lines }: InvoiceQuote) => Object.fromEntries(lines.map((line) => [line.tax, line.unknown ? undefined : line.payable]))

/** Puts an invoice into the ledger. */
let serial = 0
async function sold(seller: string, more: { amount: number; item?: string; tax?: number; issuedOn?: Day; buyer?: string }): Promise<void> {
  serial += 1
  await house.world.core.invoiceLedger
    .insertInto('invoice')
    .values({
      number: `99509${String(serial).padStart(15, '0')}`, medium: 'digital', kind: 'ordinary', seller, seller_name: '某', buyer_name: more.buyer ?? '一位顾客', buyer_code: null,
      item: more.item ?? '*建筑服务*房屋维修费', item_code: null, amount: more.amount, rate: 0, tax: more.tax ?? 0, note: null, proxy: 1, original: null,
      issued_on: more.issuedOn ?? today, booked_on: null, voided_on: null,
    })
    .execute()
}

describe('where one starts', () => {
  it('shows whom one wrote to, for what, and how far the thresholds are', async () => {
    const { status, body } = await house.ask<{ seller: object; buyers: { name: string; taxNumber?: string }[]; items: InvoiceItem[]; meters: InvoiceMeter[] }>('GET', '/invoice-start', {
      token: tokens.get('mou-shigong'),
    })
    expect(status).toBe(200)
    expect(body.seller).toMatchObject({ kind: 'person' })
    expect(body.buyers[0]).toEqual({ kind: 'business', name: ofLiu.name, taxNumber: ofLiu.code })
    expect(body.items.map(({ id }) => id)).toEqual(['interior-decoration'])
    expect(body.meters.map(({ kind, used, limit }) => [kind, used, limit])).toEqual([['deal', 0, 100_000], ['year', 6_670_000, 500_000_000]])
  })

  it('shows a shop its quarter', async () => {
    const { body } = await house.ask<{ seller: object; meters: InvoiceMeter[] }>('GET', `/invoice-start?as=${noodles}`, { token: tokens.get('yang-kaidian') })
    expect(body.seller).toMatchObject({ kind: 'soleTrader', name: '渝中区杨恺典小面馆' })
    expect(body.meters.map(({ kind }) => kind)).toEqual(['quarter', 'year'])
  })

  it('counts every sale of a seller who has more of them than are listed', async () => {
    const year = async () => (await house.ask<{ meters: InvoiceMeter[] }>('GET', `/invoice-start?as=${noodles}`, { token: tokens.get('yang-kaidian') })).body.meters.find(({ kind }) => kind === 'year')
    const before = await year()
    const row = { medium: 'digital', kind: 'ordinary', seller: noodles, seller_name: '某', buyer_name: '一位顾客', buyer_code: null, item: '*餐饮服务*餐费', item_code: null, rate: 0, tax: 0 } as const
    const none = { note: null, proxy: 0, original: null, booked_on: null, voided_on: null }
    const many = Array.from({ length: 5200 }, (_, at) => ({ ...row, ...none, number: `98509${String(at).padStart(15, '0')}`, amount: 100, issued_on: addDays(today, -60 - (at % 7)) }))
    const ledger = house.world.core.invoiceLedger
    for (let at = 0; at < many.length; at += 1000) {
      await ledger.insertInto('invoice').values(many.slice(at, at + 1000)).execute()
    }
    expect(await year()).toEqual({ ...before, used: (before?.used ?? 0) + 520_000, count: (before?.count ?? 0) + 5200 })
    const asked = (await quote('yang-kaidian', { as: noodles, gross: 10_000 })).meters.find(({ kind }) => kind === 'year')
    expect(asked?.used).toBe((before?.used ?? 0) + 520_000)
    await ledger.deleteFrom('invoice').where('number', 'like', '98509%').execute()
  })

  it('finds items by everyday words, refused ones with why', async () => {
    const find = async (words: string) => (await house.ask<{ items: InvoiceItem[] }>('GET', `/invoice-items?words=${encodeURIComponent(words)}`, { token: tokens.get('mou-shigong') })).body.items
    expect((await find('修水管'))[0]).toMatchObject({ id: 'home-repair', group: '建筑服务' })
    expect((await find('香烟'))[0]).toMatchObject({ id: 'tobacco', refused: 'licensed' })
    expect((await find('')).length).toBeGreaterThan(5)
  })
})

describe('the quote of a person', () => {
  it('takes nothing below the threshold and holds nothing; the payer withholds', async () => {
    const { total, rate, net, holds, bar, withheld, meters } = await quote('mou-shigong', {})
    expect({ total, rate, net, holds, bar }).toEqual({ total: 0, rate: 0, net: 80_000, holds: [], bar: undefined })
    expect(withheld).toMatchObject({ tax: 'incomeTax', unknown: false, payable: 0 })
    expect(meters[0]).toMatchObject({ kind: 'deal', used: 0, adding: 79_208, limit: 100_000 })
  })

  it('says nothing of withholding where a person pays', async () => {
    expect((await quote('mou-shigong', { buyer: { kind: 'person', name: '一位顾客', phone: '13800000000' } })).withheld).toBeUndefined()
  })

  it('takes everything in one basket above it', async () => {
    const found = await quote('mou-shigong', { gross: 1_010_000 })
    expect(found).toMatchObject({ total: 10_600, net: 1_000_000, rate: 10_000, holds: [] })
    expect(payable(found)).toEqual({ vat: 10_000, urbanMaintenanceTax: 350, educationSurcharge: 150, localEducationSurcharge: 100 })
    expect(found.withheld).toMatchObject({ payable: 160_000 })
  })

  it('counts the deals of the day together, those on their way too', async () => {
    const day = addDays(today, -3)
    await sold(personById('mou-shigong').idNumber, { amount: 60_000, issuedOn: day })
    expect(await quote('mou-shigong', { gross: 50_000, dealtOn: day })).toMatchObject({ total: 524, meters: [{ kind: 'deal', used: 59_406, count: 1 }, { kind: 'year' }] })
    expect(await quote('mou-shigong', { gross: 50_000 })).toMatchObject({ total: 0 })
  })

  it('gives up the exemption, or the reduced rate too, where that is wished', async () => {
    expect(payable(await quote('mou-shigong', { waives: 'exemption' }))).toMatchObject({ vat: 792 })
    expect(await quote('mou-shigong', { gross: 103_000, waives: 'reduction' })).toMatchObject({ rate: 30_000, net: 100_000 })
  })

  it('computes six months of a rent with all that goes with it', async () => {
    const found = await quote('qin-fangdong', { itemId: 'home-rent', gross: 1_560_000, rent: { from: `${today.slice(0, 7)}-01`, months: 6, place: '重庆市两江新区石榴湾小区 3 幢 8-2' } })
    expect(payable(found)).toMatchObject({ vat: 0, propertyTax: 31_200, stampTax: 0, incomeTax: 104_880 })
    expect(found).toMatchObject({ total: 136_080, rate: 0, net: 1_560_000, holds: [], meters: [{ kind: 'month', adding: 252_427 }, { kind: 'year' }] })
  })

  it('opens a special invoice of a shop let to a business, with VAT, and none of other work', async () => {
    const rent = { from: `${today.slice(0, 7)}-01`, months: 1, place: '重庆市渝中区较场口门面' }
    expect(await quote('qin-fangdong', { itemId: 'shop-rent', gross: 309_000, rent, kind: 'special' })).toMatchObject({ special: { isOpen: true }, rate: 30_000, net: 300_000 })
    expect(await quote('mou-shigong', { kind: 'special' })).toMatchObject({ special: { isOpen: false, bar: 'notForItem' }, bar: 'notForItem' })
    const person = { kind: 'person', name: '一位顾客' }
    expect(await quote('qin-fangdong', { itemId: 'shop-rent', gross: 309_000, rent, buyer: person })).toMatchObject({ special: { isOpen: false, bar: 'buyerIsPerson' } })
  })

  it('leaves unknown what only the bureau knows, and waits for a clerk', async () => {
    const found = await quote('mou-shigong', { itemId: 'furniture', gross: 500_000 })
    expect(found.total).toBeUndefined()
    expect(found.holds).toEqual(['taxUnknown'])
    expect(found.lines.find(({ tax }) => tax === 'incomeTax')).toMatchObject({ unknown: true, missing: ['parameter:business-income.counter_assessed_rate'] })
  })

  it('takes nothing of what a farmer grew', async () => {
    expect(await quote('mou-shigong', { itemId: 'own-citrus', gross: 3_000_000 })).toMatchObject({ total: 0, rate: 0, holds: [], special: { bar: 'notForItem' } })
  })

  it('holds what is just below the threshold, large, unusual or for oneself', async () => {
    const holds = async (wish: object) => (await quote('mou-shigong', { ...wish })).holds
    expect(await holds({ gross: 100_500 })).toEqual(['nearThreshold'])
    expect(await holds({ gross: 10_000_000 })).toEqual(['largeAmount'])
    expect(await holds({ itemId: 'consulting', gross: 600_000 })).toEqual(['unusualItem'])
    expect(await holds({ buyer: { kind: 'person', name: personById('mou-shigong').name } })).toEqual(['buyerIsSelf'])
    expect((await quote('liu-kaiping', {})).holds).toEqual(['buyerIsSelf'])
  })

  it('holds after many small deals', async () => {
    for (let day = 4; day < 9; day += 1) {
      await sold(personById('qin-fangdong').idNumber, { amount: 50_000, issuedOn: addDays(today, -day) })
    }
    expect((await quote('qin-fangdong', {})).holds).toEqual(['manySmallDeals'])
  })

  it('bars who sold too much in twelve months, and licensed goods', async () => {
    await sold(personById('yang-kaidian').idNumber, { amount: 500_000_000, issuedOn: addDays(today, -40) })
    expect(await quote('yang-kaidian', {})).toMatchObject({ bar: 'mustRegister' })
    expect(await quote('mou-shigong', { itemId: 'tobacco' })).toMatchObject({ bar: 'itemRefused', lines: [], item: { refused: 'licensed' } })
    expect(await quote('mou-shigong', { itemId: 'home-sale' })).toMatchObject({ bar: 'itemRefused', item: { refused: 'ownErrand' } })
  })
})

describe('a request on its way', () => {
  it('counts against the day before the ledger has it, and the same again is looked at', async () => {
    const token = await house.signIn('bai-wufang')
    tokens.set('bai-wufang', token)
    const request = await house.ask<{ request: { state: string } }>('POST', '/invoice-requests', { token, key: newKey(), body: { wish: plain, totalShown: 0 } })
    expect([request.status, request.body.request.state]).toEqual([200, 'issuing'])
    expect(await quote('bai-wufang', { gross: 50_000 })).toMatchObject({ total: 524, holds: [], meters: [{ kind: 'deal', used: 79_208, count: 1 }, { kind: 'year', used: 80_000 }] })
    expect((await quote('bai-wufang', {})).holds).toEqual(['sameDealAgain'])
    house.shiftClock(11 * 60_000)
    tokens.set('bai-wufang', await house.signIn('bai-wufang'))
    expect((await quote('bai-wufang', {})).holds).toEqual([])
  })
})

describe('the quote of a business', () => {
  it('takes nothing now for an ordinary invoice of a small payer, and says what the quarter would', async () => {
    const found = await quote('yang-kaidian', { as: noodles, itemId: 'meals', gross: 202_000 })
    expect(found).toMatchObject({ total: 0, isLaterReturn: true, net: 200_000, rate: 10_000, special: { isOpen: true }, meters: [{ kind: 'quarter', limit: 30_000_000 }, { kind: 'year' }] })
    expect(payable(found)).toMatchObject({ vat: 0 })
  })

  it('takes VAT at one percent for a special one', async () => {
    const found = await quote('yang-kaidian', { as: noodles, itemId: 'meals', gross: 202_000, kind: 'special' })
    expect(found).toMatchObject({ total: 2120, isLaterReturn: false, net: 200_000, rate: 10_000 })
  })

  it('counts an invoice of a general payer against its quota', async () => {
    expect(await quote('liu-kaiping', { as: ofLiu.code, itemId: 'property-management', gross: 1_060_000, buyer: { kind: 'person', name: '一位业主' } })).toMatchObject({
      total: 0, isLaterReturn: true, rate: 60_000, net: 1_000_000, holds: [], meters: [],
    })
    expect(await quote('liu-kaiping', { as: ofLiu.code, itemId: 'property-management', gross: 60_000_000, buyer: { kind: 'person', name: '一位业主' } })).toMatchObject({ bar: 'overQuota' })
  })

  it('follows graded control', async () => {
    const holdsOf = async (serialOf: number) => (await quote('liu-kaiping', { as: ofLiuBy(serialOf), itemId: 'cement', gross: 10_000, buyer: { kind: 'person', name: '一位顾客' } }))
    expect((await holdsOf(9_900_003)).holds).toEqual([])
    expect((await holdsOf(9_900_004)).holds).toEqual(['strictControl'])
    expect((await holdsOf(9_900_005)).holds).toEqual(['greyList'])
    expect(await holdsOf(9_900_006)).toMatchObject({ bar: 'controlStopped' })
  })

  it('does not know a business one has no role in', async () => {
    expect(await ask('mou-shigong', { as: noodles })).toMatchObject({ status: 404, body: { code: 'object.not_found' } })
    expect(await house.ask('GET', `/invoice-start?as=${ofLiu.code}`, { token: tokens.get('mou-shigong') })).toMatchObject({ status: 404 })
  })
})

describe('bad wishes', () => {
  const soon = (days: number) => addDays(today, days)
  it.each<[string, () => Record<string, unknown>, number, string]>([
    ['an amount of 0', () => ({ gross: 0 }), 400, 'wish.gross'],
    ['a negative amount', () => ({ gross: -100 }), 400, 'wish.gross'],
    ['an amount with three decimals of a yuan', () => ({ gross: 100.5 }), 400, 'wish.gross'],
    ['an amount over the limit', () => ({ gross: 100_000_000_001 }), 400, 'wish.gross'],
    ['a day in the future', () => ({ dealtOn: soon(1) }), 422, 'wish.dealtOn'],
    ['a day too long ago', () => ({ dealtOn: addMonths(soon(-2), -12) }), 422, 'wish.dealtOn'],
    ['a rent without months', () => ({ itemId: 'home-rent' }), 422, 'wish.rent'],
    ['months without a rent', () => ({ rent: { from: '2026-11-01', months: 2, place: '某街道 8 号' } }), 422, 'wish.rent'],
    ['no months at all', () => ({ itemId: 'home-rent', rent: { from: '2026-11-01', months: 0, place: '某街道 8 号' } }), 400, 'wish.rent.months'],
    ['a rent of long ago', () => ({ itemId: 'home-rent', rent: { from: '2019-11-01', months: 2, place: '某街道 8 号' } }), 422, 'wish.rent.from'],
    ['an item nobody knows', () => ({ itemId: 'moon-dust' }), 422, 'wish.itemId'],
    ['a tax number with a wrong check', () => ({ buyer: { ...company, taxNumber: `${ofLiu.code.slice(0, 17)}${ofLiu.code.endsWith('A') ? 'B' : 'A'}` } }), 400, 'wish.buyer.taxNumber'],
    ['a special invoice on paper', () => ({ kind: 'special', delivery: { how: 'post', addressId: '0190a000-0000-7000-8000-000000000000' } }), 422, 'wish.delivery'],
    ['an address of nobody', () => ({ delivery: { how: 'post', addressId: '0190a000-0000-7000-8000-000000000000' } }), 422, 'wish.delivery.addressId'],
    ['an outlet that is not there', () => ({ delivery: { how: 'outlet', outletId: 'no-such' } }), 422, 'wish.delivery.outletId'],
  ])('refuses %s and names the field', async (_, wish, status, field) => {
    const answer = await ask('mou-shigong', wish())
    expect({ status: answer.status, named: Object.keys(answer.body.fields ?? {}) }).toEqual({ status, named: [field] })
  })

  it('asks for an identity first', async () => {
    const token = await house.signIn('zhou-manwu', { prove: false })
    expect(await house.ask('POST', '/invoice-quotes', { token, body: { wish: plain } })).toMatchObject({ status: 403 })
  })

  it('says that the ledger does not answer instead of computing without it', async () => {
    const real = house.world.core
    house.world.core = { ...real, invoiceLedger: real.invoiceLedger.withSchema('no_such_schema') }
    const answer = await ask('mou-shigong', {})
    house.world.core = real
    expect(answer).toMatchObject({ status: 503, body: { code: 'core.unavailable' } })
  })
})

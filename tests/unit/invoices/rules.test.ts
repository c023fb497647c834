import type { Day } from '#shared/model/day'
import type { InvoiceWish } from '#shared/model/invoice'
import { fen } from '#shared/model/money'
import { itemById } from '../../../bff/features/invoices/catalogue'
import type { CatalogueItem } from '../../../bff/features/invoices/catalogue'
import { holdsOf } from '../../../bff/features/invoices/quote-holds'
import type { Looked } from '../../../bff/features/invoices/quote-holds'
import { besideDeal, metersOf, salesFrom, yearStart } from '../../../bff/features/invoices/quote-meters'
import type { Sale } from '../../../bff/features/invoices/quote-sales'
import { taxesOf } from '../../../bff/features/invoices/quote-taxes'
import { loadLaw } from '../../../bff/load-law'

const law = loadLaw()
const today = '2026-11-30' as Day
const day = (text: string) => text as Day

const item = (id: string): CatalogueItem => {
  const found = itemById(id)
  if (!found) {
    throw new Error(`no item ${id}`)
  }
  return found
}

const wish = (more: object = {}) =>
  ({ buyer: { kind: 'business', name: '某公司', taxNumber: '91999900MA9900002B' }, itemId: 'home-repair', gross: fen(50_000), kind: 'ordinary', delivery: { how: 'electronic' }, ...more }) as InvoiceWish

const sale = (more: Partial<Sale> = {}): Sale => ({
  dealtOn: today, issuedOn: today, amount: fen(50_000), isExempt: true, label: '*建筑服务*房屋维修费', buyer: { name: '某', code: undefined }, rent: undefined, ...more,
})

const exempt = taxesOf(law, { wish: wish(), item: item('home-repair'), seller: 'person', day: today, others: fen(0), district: undefined, isEnterprise: false })

const looked = (more: Partial<Looked> = {}): Looked => ({
  wish: wish(), item: item('home-repair'), acting: { code: '1', idNumber: '1', name: '某某', personName: '某某' }, seller: 'person', today, past: { sales: [], recent: [] }, taxed: exempt,
  meters: [], control: undefined, isOwnBusiness: false, isRentUnclear: false, ...more,
})

describe('who should look first', () => {
  it('is nobody in a plain case', () => expect(holdsOf(looked())).toEqual([]))

  it.each([[94_999, []], [95_000, ['nearThreshold']], [99_999, ['nearThreshold']]])('of %i fen without VAT of 100,000: %j', (adding, holds) => {
    expect(holdsOf(looked({ meters: [{ kind: 'deal', used: fen(0), adding: fen(adding), limit: fen(100_000), count: 0 }] }))).toEqual(holds)
  })

  it('looks at the sixth exempt deal of thirty days, not at taxed, red or older ones', () => {
    const five = [1, 2, 3, 4, 5].map(() => sale())
    expect(holdsOf(looked({ past: { sales: five, recent: [] } }))).toEqual(['manySmallDeals'])
    const others = [...five.slice(1), sale({ isExempt: false }), sale({ amount: fen(-50_000) }), sale({ dealtOn: day('2026-10-31'), issuedOn: day('2026-10-31') })]
    expect(holdsOf(looked({ past: { sales: others, recent: [] } }))).toEqual([])
    const spread = [1, 2, 3, 4, 5].map((month) => sale({ dealtOn: day(`2026-0${month}-01`) }))
    expect(holdsOf(looked({ past: { sales: spread, recent: [] } }))).toEqual(['manySmallDeals'])
  })

  it('looks at large amounts but not of a general payer, which stands under its quota', () => {
    const large = wish({ gross: fen(10_000_000) })
    expect(holdsOf(looked({ wish: large }))).toEqual(['largeAmount'])
    expect(holdsOf(looked({ wish: large, seller: 'generalPayer' }))).toEqual([])
    expect(holdsOf(looked({ wish: wish({ gross: fen(9_999_999) }) }))).toEqual([])
  })

  it('looks at the first of a watched item only', () => {
    const consulting = looked({ wish: wish({ itemId: 'consulting', gross: fen(500_000) }), item: item('consulting') })
    expect(holdsOf(consulting)).toEqual(['unusualItem'])
    expect(holdsOf({ ...consulting, past: { sales: [sale({ label: '*鉴证咨询服务*咨询费', isExempt: false })], recent: [] } })).toEqual([])
  })

  it('looks at who buys from themselves, at lists of control, and at the same once more', () => {
    expect(holdsOf(looked({ isOwnBusiness: true }))).toEqual(['buyerIsSelf'])
    expect(holdsOf(looked({ wish: wish({ buyer: { kind: 'person', name: '某某' } }) }))).toEqual(['buyerIsSelf'])
    expect(holdsOf(looked({ control: 'grey' }))).toEqual(['greyList'])
    expect(holdsOf(looked({ control: 'high' }))).toEqual(['strictControl'])
    expect(holdsOf(looked({ control: 'low' }))).toEqual([])
    expect(holdsOf(looked({ past: { sales: [], recent: [{ wish: wish() }] } }))).toEqual(['sameDealAgain'])
    expect(holdsOf(looked({ past: { sales: [], recent: [{ wish: wish({ itemId: 'meals' }) }] } }))).toEqual([])
  })
})

describe('what stands beside a deal', () => {
  it('is what else was dealt the same day, without the VAT that exempt amounts contained', () => {
    const sales = [sale({ amount: fen(50_500) }), sale({ amount: fen(20_000), isExempt: false }), sale({ dealtOn: day('2026-11-29') }), sale({ amount: fen(-10_100) })]
    expect(besideDeal(law, sales, { seller: 'person', day: today, rent: undefined })).toMatchObject({ kind: 'deal', used: 60_000, count: 2 })
  })

  it('is the quarter of a business', () => {
    const sales = [sale({ dealtOn: day('2026-10-01') }), sale({ dealtOn: day('2026-09-30') })]
    expect(besideDeal(law, sales, { seller: 'smallPayer', day: today, rent: undefined })).toMatchObject({ kind: 'quarter', used: 50_000, count: 1 })
  })

  it('is, of a rent, the fullest month: other sales whole, other rents spread, rents of unknown months told apart', () => {
    const place = '某街道 8 号'
    const rent = { from: day('2026-11-01'), months: 3, place }
    const label = '*不动产经营租赁服务*门面租金'
    const sales = [
      sale({ amount: fen(100_000) }),
      sale({ amount: fen(600_000), label, rent: { from: day('2026-12-01'), months: 6, place }, dealtOn: day('2026-10-08') }),
      sale({ amount: fen(900_000), label, dealtOn: day('2026-12-03') }),
    ]
    expect(besideDeal(law, sales, { seller: 'person', day: today, rent })).toMatchObject({ kind: 'month', used: 100_000, atMost: 1_000_000, count: 2 })
  })

  it('counts twelve months with this one for the year', () => {
    expect(yearStart(today)).toBe('2025-12-01')
    expect(salesFrom(today, today)).toBe('2025-12-01')
    expect(salesFrom(day('2025-11-30'), today)).toBe('2025-10-01')
    const sales = [sale({ issuedOn: day('2025-11-30') }), sale({ issuedOn: day('2025-12-01') })]
    const beside = besideDeal(law, [], { seller: 'person', day: today, rent: undefined })
    expect(metersOf(law, sales, { beside, net: fen(0), months: 1, day: today, today })).toMatchObject([{ kind: 'deal', used: 0 }, { kind: 'year', used: 50_000, count: 1, limit: 500_000_000 }])
  })

  it('has no meter for a threshold that has ended', () => {
    const [after, beside] = [day('2028-01-01'), besideDeal(law, [], { seller: 'person', day: day('2028-01-01'), rent: undefined })]
    expect(metersOf(law, [], { beside, net: fen(0), months: 1, day: after, today: after }).map(({ kind }) => kind)).toEqual(['year'])
  })
})

describe('where a seller stands', () => {
  const urban = (given: { district?: string; place?: string }) => {
    const rent = given.place === undefined ? {} : { rent: { from: day('2026-11-01'), months: 1, place: given.place } }
    const which = given.place === undefined ? item('home-repair') : item('shop-rent')
    const { lines } = taxesOf(law, { wish: wish({ gross: fen(1_030_000), kind: 'special', ...rent }), item: which, seller: 'person', day: today, others: fen(0), district: given.district, isEnterprise: false })
    const line = lines.find(({ tax }) => tax === 'urbanMaintenanceTax')
    return line?.unknown === false ? line.rate : undefined
  }
  it('is the place of the property, else the register, else the city', () => {
    expect([urban({}), urban({ district: '500235' }), urban({ district: '500103' })]).toEqual([70_000, 50_000, 70_000])
    expect([urban({ place: '重庆市云阳县双江街道 8 号', district: '500103' }), urban({ place: '渝中区较场口', district: '500235' })]).toEqual([50_000, 70_000])
  })
})

it('charges an enterprise that lets homes as any other property', () => {
  const rent = wish({ itemId: 'home-rent', gross: fen(1_030_000), kind: 'special', rent: { from: day('2026-11-01'), months: 1, place: '渝中区较场口' } })
  const rateOf = (isEnterprise: boolean) => taxesOf(law, { wish: rent, item: item('home-rent'), seller: 'smallPayer', day: today, others: fen(0), district: undefined, isEnterprise }).rate
  expect([rateOf(true), rateOf(false)]).toEqual([30_000, 15_000])
})

import type { Assessment } from '#shared/model/assessment'
import type { Fen } from '#shared/model/money'
import { transferFacts } from '../../../bff/features/existing-home/transfer-facts'
import { buyer, day, facts, home, party, snapshot } from './sale'

const today = day('2026-11-24')
const sellerOf = (given: Parameters<typeof home>[0], known: Parameters<typeof facts>[0] = {}) =>
  transferFacts(snapshot({ home: home(given) }), [party({ facts: facts(known) }), buyer()], today).sellers[0]!

it('asks the law about day, place, home, price and floor', () => {
  const assessment = { floor: 88_000_000 as Fen } as Assessment
  expect(transferFacts(snapshot({ assessment }), [party(), buyer()], today)).toMatchObject({
    day: today,
    place: '500103',
    transfer: 'sale',
    property: { use: 'home', area: 8942, location: 'urbanDistrict' },
    price: 90_000_000,
    assessed: 88_000_000,
  })
  expect(transferFacts(snapshot(), [party(), buyer()], today).assessed).toBeUndefined()
})

it('tells the law that a low price was accepted, and the floor all the same', () => {
  const facts = (given: object) => transferFacts(snapshot({ assessment: { floor: 88_000_000, ...given } as Assessment }), [party(), buyer()], today)
  expect([facts({}).lowPriceAccepted, facts({ priceAccepted: true }).lowPriceAccepted, facts({ priceAccepted: true }).assessed]).toEqual([false, true, 88_000_000])
})

it('knows that a district is city ground, leaves a county open, and takes a clerk’s word for it', () => {
  const county = home({ district: { code: '500235', name: '云阳县' } })
  const asked = (given?: Record<string, string>) => transferFacts(snapshot({ home: county }), [party(), buyer({ facts: facts(given ? { given } : {}) })], today).property.location
  expect(asked()).toBeUndefined()
  expect(asked({ location: 'countyTown' })).toBe('countyTown')
})

it.each([
  ['newSale', { how: 'bought', title: '2018-05-10', deedTaxReceipt: '2018-05-01' }],
  ['sale', { how: 'bought', title: '2018-05-10', deedTaxReceipt: '2018-05-01' }],
  ['reform', { how: 'publicHousingReform', contract: undefined, payment: undefined, title: '2018-05-10' }],
  ['inheritance', { how: 'fromFamily', previousOwnerSince: '2001-01-01' }],
  ['resettlement', { how: 'resettlement' }],
] as const)('reads how a home was acquired: %s', (acquiredHow, acquired) => {
  expect(sellerOf({ acquiredHow }, { deedTax: { on: day('2018-05-01'), amount: 100 as Fen }, previousOn: day('2001-01-01') }).held).toEqual({ acquired })
})

it('does not know since when a home given away was held, until a clerk says the years', () => {
  expect(sellerOf({ acquiredHow: 'gift' }).held).toEqual({ since: undefined })
  expect(sellerOf({ acquiredHow: 'gift' }, { given: { yearsHeld: 6 } }).held).toEqual({ fullYears: 6 })
})

it.each([
  [undefined, undefined],
  [0, true],
  [1, true],
  [2, false],
])('takes %p homes of the family for "only home": %p', (homes, onlyHome) => {
  expect(sellerOf({}, { homes: homes as never }).onlyHome).toBe(onlyHome)
})

it('lets a clerk’s finding stand before what the offices said, also when it says no', () => {
  expect(sellerOf({}, { homes: 1, given: { onlyHome: false } }).onlyHome).toBe(false)
  expect(sellerOf({}, { given: { original: 0 } }).cost.original).toBe(0)
  const bought = transferFacts(snapshot(), [party(), buyer({ facts: facts({ homes: 3, given: { homesBefore: 0 } }) })], today).buyers[0]
  expect(bought?.homesBefore).toBe(0)
})

it('taxes the gain where papers tell the price of old, and asks for the assessed way where they do not', () => {
  expect(sellerOf({ price: 81_500_000 as Fen }).incomeMethod).toBe('actual')
  expect(sellerOf({ price: null }).incomeMethod).toBe('assessed')
  expect(sellerOf({ price: null }, { given: { original: 5 } }).incomeMethod).toBe('actual')
  expect(sellerOf({ acquiredHow: 'inheritance', price: null }).cost).toMatchObject({ original: undefined, given: true })
})

it('cuts shares of different denominators into whole parts of one whole', () => {
  const sellers = [
    party({ share: { parts: 1, of: 2 } }),
    party({ position: 2, share: { parts: 1, of: 3 } }),
    party({ position: 3, share: { parts: 1, of: 6 } }),
  ]
  expect(transferFacts(snapshot(), [...sellers, buyer({ position: 4 })], today).sellers.map(({ share }) => share)).toEqual([3, 2, 1])
})

it('knows nothing of somebody who has not come', () => {
  const { buyers } = transferFacts(snapshot(), [party(), buyer({ facts: undefined, identity: { tail: '1234' } })], today)
  expect(buyers[0]).toMatchObject({ homesBefore: undefined })
})

import type { Day } from '../../../shared/model/day'
import type { Fen, Ppm } from '../../../shared/model/money'
import type { Buyer, Seller, TransferFacts } from '../../../bff/engines/law/transfer-facts'

export const yuan = (amount: number): Fen => Math.round(amount * 100) as Fen
export const day = (text: string): Day => text as Day

/** An individual in a city district who held the home for three years and has no papers of its cost. */
export const seller = (given: Partial<Seller> = {}): Seller => ({
  share: 1, kind: 'individual', selfBuilt: false, held: { fullYears: 3 }, halving: true, onlyHome: false, simplified: false, incomeMethod: 'assessed', ...given,
  cost: given.cost ?? cost(),
})

export const cost = (given: Partial<Seller['cost']> = {}): Seller['cost'] => ({
  original: undefined, taxes: yuan(0), deedTax: yuan(0), invoiceDay: undefined, decoration: yuan(0), interest: yuan(0), other: yuan(0),
  publicHousing: false, given: false, ...given,
})

/** An individual whose family has no home. */
export const buyer = (given: Partial<Buyer> = {}): Buyer => ({
  share: 1, kind: 'individual', homesBefore: 0, halving: true, fromSpouse: false, deedTaxPaid: undefined, ...given,
})

/** A home of 80 ㎡ sold for 1,030,000.00 on 2026-03-01. */
export const transfer = (given: Partial<TransferFacts> = {}): TransferFacts => ({
  day: day('2026-03-01'), place: '500103', transfer: 'sale', property: { use: 'home', area: 8000, location: 'urbanDistrict' },
  price: yuan(1_030_000), assessed: 'none', tolerance: 0 as Ppm, lowPriceAccepted: false, sellers: [seller()], buyers: [buyer()], ...given,
})

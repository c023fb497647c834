import type { Fen, Ppm } from '#shared/model/money'
import type { Scenario } from '#shared/model/scenario'
import type { Buyer, Seller, TransferFacts } from '../../engines/law/transfer-facts'

const ZERO = 0 as Fen

/** A thinkable sale → what the law asks. As in a filing: individuals, an existing home, the actual method where the cost is known. */
export const scenarioFacts = ({ day, price, floor, area, location, sellers, buyers }: Scenario): TransferFacts => ({
  day,
  place: 'CQ',
  transfer: 'sale',
  property: { use: 'home', area, location },
  price,
  assessed: floor ?? 'none',
  tolerance: 0 as Ppm,
  lowPriceAccepted: false,
  sellers: sellers.map(sellerOf),
  buyers: buyers.map(buyerOf),
})

const sellerOf = ({ share, heldSince, onlyHome, original, originalDeedTax }: Scenario['sellers'][number]): Seller => ({
  share,
  kind: 'individual',
  selfBuilt: false,
  held: { since: heldSince },
  halving: true,
  onlyHome,
  simplified: false,
  incomeMethod: original === undefined ? 'assessed' : 'actual',
  cost: {
    original,
    taxes: ZERO,
    deedTax: originalDeedTax ?? ZERO,
    invoiceDay: heldSince,
    decoration: ZERO,
    interest: ZERO,
    other: ZERO,
    publicHousing: false,
    given: false,
  },
})

const buyerOf = ({ share, homesBefore }: Scenario['buyers'][number]): Buyer => ({
  share,
  kind: 'individual',
  homesBefore,
  halving: true,
  fromSpouse: false,
  deedTaxPaid: undefined,
})

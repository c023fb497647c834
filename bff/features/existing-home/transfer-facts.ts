import type { Day } from '#shared/model/day'
import type { Fen, Ppm } from '#shared/model/money'
import type { OwnedHome } from '../../adapters/core/owned-home'
import type { Acquisition } from '../../engines/law/holding'
import type { Buyer, Cost, Held, Property, Seller, TransferFacts } from '../../engines/law/transfer-facts'
import type { Party, PartyFacts, Snapshot } from './snapshot'

/** What was gathered → what the law asks, on the day of the declaration. Sellers and buyers stand in the order of their positions. */
export function transferFacts({ home, deal, assessment }: Snapshot, parties: readonly Party[], day: Day): TransferFacts {
  const sellers = parties.filter(({ side }) => side === 'seller')
  const buyers = parties.filter(({ side }) => side === 'buyer')
  const location = givenAbout(parties, 'location') as Property['location']
  const assessed = givenAbout(parties, 'assessed') as Fen | undefined
  return {
    day,
    place: home.district.code,
    transfer: 'sale',
    property: { use: home.use === 'home' ? 'home' : 'other', area: home.builtArea, location: location ?? locationOf(home.district.name) },
    price: deal.price,
    assessed: assessed ?? assessment?.floor,
    // The floor has the tolerance in it.
    tolerance: 0 as Ppm,
    lowPriceAccepted: assessment?.priceAccepted === true,
    sellers: sellers.map((party, at) => sellerOf(home, party.facts, wholeParts(sellers)[at] ?? 1)),
    buyers: buyers.map((party, at) => buyerOf(party.facts, wholeParts(buyers)[at] ?? 1)),
  }
}

/** What a clerk found out about the home itself stands with whichever party it was given. */
const givenAbout = (parties: readonly Party[], name: string): unknown => parties.map(({ facts }) => facts?.given?.[name]).find((given) => given !== undefined)

/** Fractions of different denominators as whole parts of one whole. */
function wholeParts(parties: readonly Party[]): number[] {
  const common = parties.reduce((so, { share }) => lcm(so, share.of), 1)
  return parties.map(({ share }) => (share.parts * common) / share.of)
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
const lcm = (a: number, b: number): number => (a / gcd(a, b)) * b

function sellerOf(home: OwnedHome, facts: PartyFacts | undefined, share: number): Seller {
  const cost = costOf(home, facts)
  return {
    share,
    kind: 'individual',
    selfBuilt: false,
    held: heldOf(home, facts),
    halving: true,
    onlyHome: givenOr(facts, 'onlyHome', facts?.homes === undefined ? undefined : facts.homes <= 1),
    simplified: false,
    // The assessed rate is for those whose papers cannot tell the original value (国税发〔2006〕108号 第三条).
    incomeMethod: cost.original === undefined ? 'assessed' : 'actual',
    cost,
  }
}

const buyerOf = (facts: PartyFacts | undefined, share: number): Buyer => ({
  share,
  kind: 'individual',
  homesBefore: givenOr(facts, 'homesBefore', facts?.homes),
  halving: true,
  fromSpouse: false,
  deedTaxPaid: undefined,
})

function heldOf(home: OwnedHome, facts: PartyFacts | undefined): Held {
  const years = facts?.given?.['yearsHeld']
  if (typeof years === 'number') {
    return { fullYears: years }
  }
  const acquired = acquisitionOf(home, facts)
  return acquired === undefined ? { since: undefined } : { acquired }
}

function acquisitionOf(home: OwnedHome, facts: PartyFacts | undefined): Acquisition | undefined {
  switch (home.acquiredHow) {
    case 'newSale':
    case 'sale':
      return { how: 'bought', title: home.acquiredOn, deedTaxReceipt: facts?.deedTax?.on }
    case 'reform':
      return { how: 'publicHousingReform', contract: undefined, payment: undefined, title: home.acquiredOn }
    case 'inheritance':
      return { how: 'fromFamily', previousOwnerSince: facts?.previousOn }
    case 'resettlement':
      return { how: 'resettlement' }
    case 'gift':
      // The register does not say whether it was a gift within the family.
      return undefined
  }
  return home.acquiredHow satisfies never
}

function costOf(home: OwnedHome, facts: PartyFacts | undefined): Cost {
  const zero = 0 as Fen
  return {
    original: givenOr(facts, 'original', home.price ?? undefined),
    taxes: zero,
    deedTax: facts?.deedTax?.amount ?? zero,
    invoiceDay: facts?.deedTax?.on,
    decoration: zero,
    interest: zero,
    other: zero,
    publicHousing: home.acquiredHow === 'reform',
    given: home.acquiredHow === 'inheritance' || home.acquiredHow === 'gift',
  }
}

/** A clerk's finding stands before what the offices said. */
function givenOr<T extends number | boolean>(facts: PartyFacts | undefined, name: string, gathered: T | undefined): T | undefined {
  const given = facts?.given?.[name]
  return given === undefined ? gathered : (given as T)
}

/** A district (区) is city ground; whether a place in a county is its town only the bureau knows. */
const locationOf = (district: string): Property['location'] => (/区$/.test(district) ? 'urbanDistrict' : undefined)

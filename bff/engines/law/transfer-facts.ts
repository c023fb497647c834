import type { Day } from '#shared/model/day'
import type { Fen, Ppm } from '#shared/model/money'
import type { Acquisition } from './holding'
import type { Scope } from './law'

/**
 * What the law asks about the transfer of one existing property. `undefined` always means: not known, and the lines that need it say so.
 * Money in fen, areas in 0.01 ㎡, rates in ppm.
 */
export interface TransferFacts {
  /** the declaration day: it picks the values in force */
  readonly day: Day
  readonly place: Scope
  readonly transfer: Transfer
  readonly property: Property
  /** contract price with VAT; `none` for a transfer without a price */
  readonly price: Fen | 'none' | undefined
  /** the floor of the assessment, without VAT; `none` when nobody assessed */
  readonly assessed: Fen | 'none' | undefined
  /** how far the declared price may lie under the floor, ppm of the floor */
  readonly tolerance: Ppm | undefined
  /** sold at an auction; absent: not */
  readonly auctioned?: boolean
  /** a clerk accepted the reason for the low price */
  readonly lowPriceAccepted: boolean
  readonly sellers: readonly Seller[]
  readonly buyers: readonly Buyer[]
}

/** `familyGift`: to spouse, parent, child, grandparent, grandchild, sibling, supporter or dependant; `legacy`: to one who is no heir at law. */
export type Transfer = 'sale' | 'familyGift' | 'otherGift' | 'inheritance' | 'legacy' | 'divorce'

export interface Property {
  readonly use: 'home' | 'other'
  readonly area: number | undefined
  readonly location: 'urbanDistrict' | 'countyTown' | 'elsewhere' | undefined
}

export interface Seller {
  /** parts of the whole; the parts of one side add up to it */
  readonly share: number
  readonly kind: 'individual' | 'smallScaleCompany' | 'generalCompany'
  /** the seller built it */
  readonly selfBuilt: boolean
  readonly held: Held
  /** may use the halving of the six taxes and two fees */
  readonly halving: boolean | undefined
  /** the couple's only home in the municipality */
  readonly onlyHome: boolean | undefined
  /** general taxpayer who chose the simplified method for property acquired before 2016-05-01 */
  readonly simplified: boolean
  readonly incomeMethod: 'actual' | 'assessed' | undefined
  readonly cost: Cost
}

/** Since when: a day, the papers that tell it, or full years when only those are known. */
export type Held = { readonly since: Day | undefined } | { readonly acquired: Acquisition } | { readonly fullYears: number | undefined }

/** What the property cost, for the whole of it. Amounts without papers are not facts: leave them 0. */
export interface Cost {
  /** purchase price with the VAT of then */
  readonly original: Fen | undefined
  readonly taxes: Fen | undefined
  readonly deedTax: Fen | undefined
  readonly invoiceDay: Day | undefined
  readonly decoration: Fen | undefined
  readonly interest: Fen | undefined
  readonly other: Fen | undefined
  /** bought public or affordable housing */
  readonly publicHousing: boolean
  /** came by gift, inheritance or divorce */
  readonly given: boolean
  /** of old buildings: an appraisal, which land VAT takes before the invoice; absent: none */
  readonly appraisal?: Appraisal
}

/** What a sworn appraiser found: the cost of building it anew, how new it is, what was paid for the land, and the appraiser's fee. */
export interface Appraisal {
  readonly replacement: Fen
  readonly newness: Ppm
  readonly land: Fen
  readonly fee: Fen
}

export interface Buyer {
  readonly share: number
  readonly kind: 'individual' | 'company'
  /** homes of buyer, spouse and minor children before this one */
  readonly homesBefore: number | undefined
  readonly halving: boolean | undefined
  /** the other side is the spouse */
  readonly fromSpouse: boolean
  /** of a gift: what was paid as deed tax, when a receipt says so; undefined: what this computation finds */
  readonly deedTaxPaid: Fen | undefined
  /** money this buyer got for an expropriated home; absent: none */
  readonly compensation?: Fen
}

/** The price all taxes of the transfer rest on. */
export type TaxablePrice =
  | { readonly kind: 'declared'; readonly gross: Fen }
  | { readonly kind: 'assessed'; readonly net: Fen }

import type { HoldReason, InvoiceMeter, InvoiceWish } from '#shared/model/invoice'
import type { Day } from '#shared/model/day'
import { addDays } from '#shared/model/day'
import type { ControlClass } from '../../engines/supply/control'
import type { Acting } from '../../platform/invoices/acting'
import type { CatalogueItem } from './catalogue'
import { labelOf } from './catalogue'
import type { PastSales, Sale } from './quote-sales'
import type { SellerKind, Taxed } from './quote-taxes'

/** What the rules look at. */
export interface Looked {
  wish: InvoiceWish
  item: CatalogueItem
  acting: Pick<Acting, 'code' | 'idNumber' | 'name' | 'personName'>
  seller: SellerKind
  today: Day
  past: PastSales
  taxed: Taxed
  meters: readonly InvoiceMeter[]
  control: ControlClass | undefined
  /** the person acts for the buyer too */
  isOwnBusiness: boolean
  /** rents whose months nobody told us would lift it over the threshold */
  isRentUnclear: boolean
}

/** Just below a threshold begins here, ppm of it. */
const NEAR = 950_000
/** Exempt deals invoiced within thirty days, of whatever days they are, the one at hand not counted: from so many on a clerk looks. */
const MANY_DEALS = 5
const DAYS = 30
/** Fen with VAT. */
const LARGE = 10_000_000
const WATCHED_FROM = 500_000

const RULES: Record<HoldReason, (looked: Looked) => boolean> = {
  nearThreshold: ({ meters, taxed, seller, isRentUnclear }) => isRentUnclear || (seller === 'person' && isBelowThreshold(taxed) && meters.some(isNear)),
  manySmallDeals: ({ past, taxed, seller, today }) => seller === 'person' && isBelowThreshold(taxed) && smallDeals(past.sales, today) >= MANY_DEALS,
  largeAmount: ({ wish, seller }) => seller !== 'generalPayer' && wish.gross >= LARGE,
  unusualItem: ({ wish, item, past }) => item.isWatched && wish.gross >= WATCHED_FROM && past.sales.every(({ label }) => label !== labelOf(item)),
  buyerIsSelf: ({ wish: { buyer }, acting, isOwnBusiness }) =>
    isOwnBusiness || (buyer.kind === 'business' ? [acting.code, acting.idNumber].includes(buyer.taxNumber) : [acting.name, acting.personName].includes(buyer.name)),
  greyList: ({ control }) => control === 'grey',
  strictControl: ({ control }) => control === 'high',
  taxUnknown: ({ taxed }) => taxed.total === undefined,
  sameDealAgain: ({ wish, past }) => past.recent.some((one) => isSameDeal(one.wish, wish)),
}

/** Every rule that says a clerk should look; none: it is issued straight away. */
export const holdsOf = (looked: Looked): HoldReason[] => (Object.keys(RULES) as HoldReason[]).filter((reason) => RULES[reason](looked))

const isBelowThreshold = ({ lines: [vat] }: Taxed): boolean => vat?.unknown === false && vat.reason === 'belowThreshold'

const isNear = ({ kind, used, adding, limit }: InvoiceMeter): boolean => (kind === 'deal' || kind === 'month') && (used + adding) * 1_000_000 >= limit * NEAR

function smallDeals(sales: readonly Sale[], today: Day): number {
  const before = addDays(today, -DAYS)
  return sales.filter(({ isExempt, amount, issuedOn }) => isExempt && amount > 0 && issuedOn > before).length
}

const isSameDeal = (one: InvoiceWish, other: InvoiceWish): boolean => one.itemId === other.itemId && one.gross === other.gross && buyerKey(one) === buyerKey(other)

const buyerKey = ({ buyer }: InvoiceWish): string => (buyer.kind === 'business' ? buyer.taxNumber : buyer.name)

import { dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { InvoiceBar, InvoiceMeter, InvoiceQuote, InvoiceWish } from '#shared/model/invoice'
import { fen } from '#shared/model/money'
import { actorsFor, findTaxpayer, quotaOf, riskFlagsOf } from '../../adapters/core/taxpayers'
import type { Law } from '../../engines/law/law'
import { mustRegister } from '../../engines/law/small-payer'
import { controlClassOf } from '../../engines/supply/control'
import type { ControlClass } from '../../engines/supply/control'
import type { Acting } from '../../platform/invoices/acting'
import { lineView } from '../../platform/tax-lines/line-view'
import type { World } from '../../world'
import { itemView } from './catalogue'
import type { CatalogueItem } from './catalogue'
import { postageOf } from './postage'
import { soundItem } from './quote-fields'
import { holdsOf } from './quote-holds'
import { besideDeal, metersOf, salesFrom } from './quote-meters'
import type { Beside } from './quote-meters'
import { pastSales, sumOf } from './quote-sales'
import type { PastSales } from './quote-sales'
import { taxesOf } from './quote-taxes'
import type { SellerKind, Taxed } from './quote-taxes'

/**
 * Computes every tax of one invoice, how far the thresholds are, what bars it and who should look first. Keeps nothing.
 * @param options `except`: the case of a request that is computed anew and must not count against itself
 * @throws Failure `invoice.invalid` naming fields; `core.unavailable`
 */
export async function computeQuote(world: World, acting: Acting, wish: InvoiceWish, options: { except?: string } = {}): Promise<InvoiceQuote> {
  const today = dayIn(world.now())
  const item = await soundItem(world, acting, wish, today)
  const shared = { item: itemView(item), gross: wish.gross, postage: postageOf(wish.delivery, today), special: special(acting, wish, item) }
  if (item.refused) {
    return { ...shared, lines: [], isLaterReturn: false, meters: [], bar: 'itemRefused', holds: [] }
  }
  const day = wish.dealtOn ?? today
  const [past, about] = await Promise.all([
    pastSales(world, acting, { from: salesFrom(day, today, wish.rent), wish, except: options.except }),
    aboutSeller(world, acting, wish, today),
  ])
  const { taxed, meters, isRentUnclear } = compute(world, { acting, wish, item, day, today, past, district: about.district })
  const { lines, withheld, net, rate, total, isLaterReturn } = taxed
  const seller = sellerKind(acting)
  const bar = barOf(world.law, { acting, wish, past, about, meters, taxed, today, special: shared.special.bar })
  return {
    ...shared,
    ...(net === undefined ? {} : { net }),
    ...(rate === undefined ? {} : { rate }),
    lines: lines.map((line) => lineView(line)),
    ...(total === undefined ? {} : { total }),
    ...(withheld === undefined ? {} : { withheld: lineView(withheld) }),
    isLaterReturn,
    meters,
    ...(bar === undefined ? {} : { bar }),
    holds: holdsOf({ wish, item, acting, seller, today, past, taxed, meters, control: about.control, isOwnBusiness: about.isOwnBusiness, isRentUnclear }),
  }
}

export const sellerKind = ({ business }: Pick<Acting, 'business'>): SellerKind =>
  business === undefined ? 'person' : business.payer === 'general' ? 'generalPayer' : 'smallPayer'

interface Computing {
  acting: Acting
  wish: InvoiceWish
  item: CatalogueItem
  day: Day
  today: Day
  past: PastSales
  district: string | undefined
}

function compute(world: World, { acting, wish, item, day, today, past, district }: Computing): { taxed: Taxed; meters: InvoiceMeter[]; isRentUnclear: boolean } {
  const seller = sellerKind(acting)
  const beside = besideDeal(world.law, past.sales, { seller, day, rent: wish.rent })
  const given = { wish, item, seller, day, district, isEnterprise: acting.business?.kind === 'enterprise' }
  const taxed = taxesOf(world.law, { ...given, others: beside.used })
  const isRentUnclear = beside.atMost > beside.used && taxed.lines[0]?.unknown === false && taxed.lines[0].payable === 0
    && taxesOf(world.law, { ...given, others: beside.atMost }).total !== taxed.total
  const meters = seller === 'generalPayer' ? [] : metersOf(world.law, past.sales, measured(wish, { taxed, beside, day, today }))
  return { taxed, meters, isRentUnclear }
}

function measured(wish: InvoiceWish, { taxed: { lines: [vat], net }, beside, day, today }: { taxed: Taxed; beside: Beside; day: Day; today: Day }) {
  const base = vat?.unknown === false ? vat.base : undefined
  return { beside, net: base ?? net ?? wish.gross, months: wish.rent?.months ?? 1, day, today }
}

interface AboutSeller {
  district: string | undefined
  control: ControlClass | undefined
  isOwnBusiness: boolean
  /** of the month, fen without VAT; undefined: it has none */
  quota: { monthly: number; added: number } | undefined
}

async function aboutSeller(world: World, acting: Acting, { buyer }: InvoiceWish, today: Day): Promise<AboutSeller> {
  const { business } = acting
  const [registered, findings, actors, quota] = await Promise.all([
    business ?? findTaxpayer(world.core, acting.code),
    business && riskFlagsOf(world.core, business.code, today),
    buyer.kind === 'business' ? actorsFor(world.core, buyer.taxNumber) : undefined,
    business?.payer === 'general' ? quotaOf(world.core, business.code, today.slice(0, 7)) : undefined,
  ])
  return {
    district: registered?.districtCode,
    control: business && findings && controlClassOf(business.credit, findings),
    isOwnBusiness: actors?.includes(acting.idNumber) ?? false,
    quota,
  }
}

function special({ business }: Acting, { buyer }: InvoiceWish, { isSpecialOpen, income }: CatalogueItem): InvoiceQuote['special'] {
  const isForItem = income !== 'ownFarm' && (business ? true : isSpecialOpen)
  const bar: InvoiceBar | undefined = isForItem ? (buyer.kind === 'person' ? 'buyerIsPerson' : undefined) : 'notForItem'
  return bar === undefined ? { isOpen: true } : { isOpen: false, bar }
}

interface Barring {
  acting: Acting
  wish: InvoiceWish
  past: PastSales
  about: AboutSeller
  meters: readonly InvoiceMeter[]
  taxed: Taxed
  today: Day
  special: InvoiceBar | undefined
}

function barOf(law: Law, { acting, wish, past, about, meters, taxed, today, special: notSpecial }: Barring): InvoiceBar | undefined {
  if (about.control === 'stopped') {
    return 'controlStopped'
  }
  if (meters.some(({ kind, used, adding }) => kind === 'year' && mustRegister(law, { day: today, place: 'CQ' }, used + adding))) {
    return 'mustRegister'
  }
  if (acting.business?.payer === 'general') {
    const used = sumOf(past.sales.filter(({ issuedOn }) => issuedOn.startsWith(today.slice(0, 7))))
    const quota = about.quota ? about.quota.monthly + about.quota.added : 0
    if (used + (taxed.net ?? fen(0)) > quota) {
      return 'overQuota'
    }
  }
  return wish.kind === 'special' ? notSpecial : undefined
}

import * as v from 'valibot'
import { Bill } from '#shared/model/bill'
import { CaseNumber, CaseState } from '#shared/model/case'
import { Day, Instant } from '#shared/model/day'
import { CaseId } from '#shared/model/ids'
import { PhoneNumber } from '#shared/model/message'
import { Fen, Ppm } from '#shared/model/money'
import { Parcel } from '#shared/model/parcel'
import { TaxLine } from '#shared/model/tax-line'
import { BusinessCode, TaxNumber } from '#shared/model/tax-number'

/** Twenty digits: a digital invoice's own number, or code (12) and number (8) of a paper one. */
export const InvoiceNumber = v.pipe(v.string(), v.trim(), v.regex(/^\d{20}$/, 'invoice.number'), v.brand('InvoiceNumber'))
export type InvoiceNumber = v.InferOutput<typeof InvoiceNumber>

/** `ordinary`: 普通发票; `special`: 专用发票, whose tax a business buyer may deduct. */
export const InvoiceKind = v.picklist(['ordinary', 'special'])
export type InvoiceKind = v.InferOutput<typeof InvoiceKind>

export const InvoiceMedium = v.picklist(['digital', 'paper'])
export type InvoiceMedium = v.InferOutput<typeof InvoiceMedium>

const words = (least: number, most: number) => v.pipe(v.string(), v.trim(), v.minLength(least), v.maxLength(most), v.regex(/^[^\p{C}<>]+$/u, 'words.shape'))

/** As it may stand on an invoice. */
export const BuyerName = { business: words(2, 100), person: words(2, 50) }

/** Who pays: a business with its tax number, or a person, whom a phone number reaches. */
export const Buyer = v.variant('kind', [
  v.strictObject({ kind: v.literal('business'), name: BuyerName.business, taxNumber: TaxNumber }),
  v.strictObject({ kind: v.literal('person'), name: BuyerName.person, phone: v.optional(PhoneNumber) }),
])
export type Buyer = v.InferOutput<typeof Buyer>

/** An item of the catalogue by its own short name, as `home-repair`. */
export const ItemId = v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/), v.maxLength(40))
export type ItemId = v.InferOutput<typeof ItemId>

/** What was sold or done, in everyday words, and what it is in the tax classification (商品和服务税收分类). */
export const InvoiceItem = v.object({
  id: ItemId,
  /** 房屋维修费 */
  name: v.string(),
  /** short name that stands on the invoice between asterisks: 修缮服务 */
  group: v.string(),
  /** 19 digits */
  code: v.string(),
  deal: v.picklist(['goodsOrServices', 'homeRent', 'otherRent']),
  /** may a natural person have a special invoice issued for it */
  isSpecialOpen: v.boolean(),
  /** cannot be issued by proxy, and why */
  refused: v.optional(v.picklist(['licensed', 'ownSystem', 'forbidden', 'ownErrand'])),
})
export type InvoiceItem = v.InferOutput<typeof InvoiceItem>

/** Months a rent covers, from the first of a month, and what was let. */
export const Rent = v.strictObject({
  from: v.pipe(Day, v.regex(/-01$/, 'rent.first')),
  months: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(36)),
  place: words(4, 80),
})
export type Rent = v.InferOutput<typeof Rent>

/** How an invoice or ordered paper comes to its owner. `post` and `outlet` mean paper. */
export const DeliveryWay = v.variant('how', [
  v.strictObject({ how: v.literal('electronic') }),
  v.strictObject({ how: v.literal('post'), addressId: CaseId }),
  v.strictObject({ how: v.literal('outlet'), outletId: v.pipe(v.string(), v.regex(/^[a-z0-9-]{2,20}$/)) }),
])
export type DeliveryWay = v.InferOutput<typeof DeliveryWay>

/** Amount of one invoice, with VAT. */
export const InvoiceAmount = v.pipe(Fen, v.check((amount) => amount >= 1 && amount <= 100_000_000_000, 'amount.range'))

/** What one asks to have issued: the same to compute and to ask for. `as`: the business one acts for; absent: oneself. */
export const InvoiceWish = v.strictObject({
  as: v.optional(BusinessCode),
  buyer: Buyer,
  itemId: ItemId,
  gross: InvoiceAmount,
  kind: InvoiceKind,
  /** gives up: `exemption`, being below a threshold; `reduction`, also the reduced rate */
  waives: v.optional(v.picklist(['exemption', 'reduction'])),
  rent: v.optional(Rent),
  /** the day of the deal; absent: today */
  dealtOn: v.optional(Day),
  note: v.optional(words(1, 100)),
  delivery: DeliveryWay,
})
export type InvoiceWish = v.InferOutput<typeof InvoiceWish>

/**
 * A threshold and how far one has come: `used` before this invoice and `adding` by it, both without VAT. `deal`: deals of the day, `month`, `quarter`: below it no VAT;
 * `year`: twelve months, above it one registers as a general payer.
 */
export const InvoiceMeter = v.object({
  kind: v.picklist(['deal', 'month', 'quarter', 'year']),
  used: Fen,
  adding: Fen,
  limit: Fen,
  /** invoices counted in `used` */
  count: v.number(),
})
export type InvoiceMeter = v.InferOutput<typeof InvoiceMeter>

/** Why a request waits for a clerk. */
export const HoldReason = v.picklist([
  'nearThreshold', 'manySmallDeals', 'largeAmount', 'unusualItem', 'buyerIsSelf', 'greyList', 'strictControl', 'taxUnknown', 'sameDealAgain',
])
export type HoldReason = v.InferOutput<typeof HoldReason>

/** Why something is not open to this request; the rest of it may be. */
export const InvoiceBar = v.picklist(['notForItem', 'buyerIsPerson', 'mustRegister', 'issuesItself', 'controlStopped', 'itemRefused', 'overQuota'])
export type InvoiceBar = v.InferOutput<typeof InvoiceBar>

/** A wish, computed: every tax of the invoice in one basket (一票清税). */
export const InvoiceQuote = v.object({
  item: InvoiceItem,
  gross: Fen,
  /** without VAT; absent while VAT is unknown */
  net: v.optional(Fen),
  /** the rate printed on the invoice; 0 where exempt */
  rate: v.optional(Ppm),
  lines: v.array(TaxLine),
  /** what is paid now; absent while a line is unknown */
  total: v.optional(Fen),
  /** income tax the payer of the money withholds, for information; not in `total` */
  withheld: v.optional(TaxLine),
  /** taxes not collected now but with the quarter's return (a registered small payer's ordinary invoice) */
  isLaterReturn: v.boolean(),
  meters: v.array(InvoiceMeter),
  /** may it be a special invoice, and what bars it */
  special: v.object({ isOpen: v.boolean(), bar: v.optional(InvoiceBar) }),
  /** it cannot be issued as it is */
  bar: v.optional(InvoiceBar),
  holds: v.array(HoldReason),
  /** postage, before anybody confirms */
  postage: Fen,
})
export type InvoiceQuote = v.InferOutput<typeof InvoiceQuote>

/** A request as the one who asked sees it. */
export const InvoiceRequest = v.object({
  id: CaseId,
  number: CaseNumber,
  state: CaseState,
  version: v.number(),
  wish: v.object({ ...InvoiceWish.entries, buyer: v.object({ kind: v.picklist(['business', 'person']), name: v.string(), taxNumber: v.optional(v.string()), phone: v.optional(v.string()) }) }),
  seller: v.object({ name: v.string(), code: v.optional(BusinessCode) }),
  quote: InvoiceQuote,
  bill: v.optional(Bill),
  invoiceNumber: v.optional(InvoiceNumber),
  issuedAt: v.optional(Instant),
  /** the clerk answers by then */
  answerBy: v.optional(Instant),
  /** why it came back, in the clerk's words, and until when it can be corrected */
  returned: v.optional(v.object({ reason: v.string(), until: Day })),
  /** why a clerk refused it, in the clerk's words */
  refused: v.optional(v.string()),
  /** shown to outlet staff when the paper is collected */
  pickupCode: v.optional(v.string()),
  /** the paper on its way by post */
  parcel: v.optional(Parcel),
  openedAt: Instant,
})
export type InvoiceRequest = v.InferOutput<typeof InvoiceRequest>

/** State of an invoice in the ledger. `red`: reversed whole; `partRed`: in part. */
export const InvoiceState = v.picklist(['valid', 'partRed', 'red', 'void'])
export type InvoiceState = v.InferOutput<typeof InvoiceState>

/** A line of the folder (票夹). Negative amounts: a red invoice. */
export const InvoiceLine = v.object({
  number: InvoiceNumber,
  medium: InvoiceMedium,
  kind: InvoiceKind,
  partner: v.string(),
  item: v.string(),
  gross: Fen,
  issuedOn: Day,
  state: InvoiceState,
  isRed: v.boolean(),
})
export type InvoiceLine = v.InferOutput<typeof InvoiceLine>

export const RedReason = v.picklist(['wrong', 'returned', 'stopped', 'discount'])
export type RedReason = v.InferOutput<typeof RedReason>

export const RedState = v.picklist(['waiting', 'issuing', 'issued', 'refused', 'lapsed', 'withdrawn'])
export type RedState = v.InferOutput<typeof RedState>

/** A confirmation sheet of a red invoice (红字确认单). Amounts positive. */
export const RedLetter = v.object({
  id: CaseId,
  original: InvoiceNumber,
  state: RedState,
  gross: Fen,
  net: Fen,
  tax: Fen,
  reason: RedReason,
  startedBy: v.picklist(['seller', 'buyer']),
  /** is it the reader's turn to confirm */
  isYours: v.boolean(),
  seller: v.string(),
  buyer: v.string(),
  openedAt: Instant,
  lapsesAt: v.optional(Instant),
  redNumber: v.optional(InvoiceNumber),
  /** taxes that go back to the payer */
  refund: v.optional(v.object({ amount: Fen, state: v.picklist(['asked', 'done']) })),
  /** the taxes were paid in cash at a counter: nothing goes back by itself */
  isCash: v.optional(v.boolean()),
  why: v.optional(v.string()),
})
export type RedLetter = v.InferOutput<typeof RedLetter>

/** One invoice, whole, to its seller or buyer. */
export const Invoice = v.object({
  ...InvoiceLine.entries,
  box: v.picklist(['issued', 'received']),
  seller: v.object({ name: v.string(), code: v.string() }),
  buyer: v.object({ name: v.string(), code: v.optional(v.string()) }),
  itemCode: v.optional(v.string()),
  net: Fen,
  rate: Ppm,
  tax: Fen,
  note: v.optional(v.string()),
  /** the buyer has entered it for deduction or booked it */
  isBooked: v.boolean(),
  original: v.optional(InvoiceNumber),
  reds: v.array(v.object({ number: InvoiceNumber, gross: Fen, issuedOn: Day })),
  /** how much can still be reversed, how, and what stands in the way */
  red: v.object({
    left: Fen,
    how: v.picklist(['alone', 'confirm', 'closed']),
    why: v.optional(v.picklist(['isRed', 'isVoid', 'nothingLeft', 'waiting', 'paper', 'onItsWay', 'ownErrand'])),
    openId: v.optional(CaseId),
  }),
  requestId: v.optional(CaseId),
  /** text of its QR */
  qr: v.string(),
  sendings: v.array(v.object({ to: v.string(), at: Instant, state: v.picklist(['waiting', 'sent', 'failed']) })),
})
export type Invoice = v.InferOutput<typeof Invoice>

import * as v from 'valibot'
import { CaseNumber, CaseState } from '#shared/model/case'
import { Day, Instant } from '#shared/model/day'
import { CaseId } from '#shared/model/ids'
import { DeliveryWay, InvoiceKind } from '#shared/model/invoice'
import { Fen } from '#shared/model/money'
import { Parcel } from '#shared/model/parcel'
import { BusinessCode } from '#shared/model/tax-number'

/** In what capacity a person acts for a business; bound to the person's identity by the bureau's register. */
export const BusinessRole = v.picklist(['legal', 'finance', 'clerk'])
export type BusinessRole = v.InferOutput<typeof BusinessRole>

/** A business one may act for. */
export const Business = v.object({
  code: BusinessCode,
  name: v.string(),
  kind: v.picklist(['enterprise', 'soleTrader']),
  /** general or small-scale payer of VAT */
  payer: v.picklist(['general', 'small']),
  district: v.string(),
  role: BusinessRole,
})
export type Business = v.InferOutput<typeof Business>

/**
 * Graded control of invoices (发票分级管理): `normal` 放到位, `low` 有限管, `high` 严格控, `grey` 灰名单 (a review list, not a grade), `stopped` 停供.
 */
export const ControlClass = v.picklist(['normal', 'low', 'high', 'grey', 'stopped'])
export type ControlClass = v.InferOutput<typeof ControlClass>

/** Groups of evidence; supply is stopped only on two of them. */
export const EvidenceClass = v.picklist(['tickets', 'goods', 'network', 'registration', 'filing', 'credit'])
export type EvidenceClass = v.InferOutput<typeof EvidenceClass>

/** One reason of the class a business is in, as it may be shown to it: never a silent freeze. */
export const ControlReason = v.object({
  id: v.string(),
  kind: v.picklist(['lateReturn', 'firstMonth', 'suddenGrowth', 'abnormalCredit', 'unreachable', 'gradeD', 'sharedLegalPerson', 'falseInvoicing']),
  evidence: EvidenceClass,
  since: Day,
  /** it ends by itself on this day */
  until: v.optional(Day),
  /** what the register says of it, in a sentence; no other taxpayer is named */
  detail: v.string(),
})
export type ControlReason = v.InferOutput<typeof ControlReason>

export const Control = v.object({
  class: ControlClass,
  credit: v.picklist(['A', 'B', 'M', 'C', 'D']),
  reasons: v.array(ControlReason),
  /** an appeal that is being looked at */
  appealId: v.optional(CaseId),
})
export type Control = v.InferOutput<typeof Control>

/** The month's quota of digital invoices (数电发票额度), all without VAT. */
export const Quota = v.object({
  month: v.string(),
  /** of every month */
  base: Fen,
  /** added for this month only */
  raised: Fen,
  used: Fen,
  left: Fen,
  /** the day it runs out if this month goes on as it went; absent: it lasts */
  runsOutOn: v.optional(Day),
})
export type Quota = v.InferOutput<typeof Quota>

/** One kind of paper invoice a business is approved for. */
export const PaperApproval = v.object({
  kind: InvoiceKind,
  /** highest amount of one invoice, without VAT */
  faceLimit: Fen,
  perMonth: v.number(),
  /** received and not used yet */
  held: v.number(),
  usedPerMonth: v.number(),
  suggested: v.number(),
  /** the most that can be asked for now */
  most: v.number(),
})
export type PaperApproval = v.InferOutput<typeof PaperApproval>

export const SupplyKind = v.picklist(['quota', 'paper', 'appeal'])
export type SupplyKind = v.InferOutput<typeof SupplyKind>

/** How a request of supply was decided, with the rule's name: `full` as asked, `capped` less, `clerk` a person looks, `refused` not. */
export const SupplyVerdict = v.picklist(['full', 'capped', 'clerk', 'refused'])
export type SupplyVerdict = v.InferOutput<typeof SupplyVerdict>

/**
 * Rules a request of supply was decided by. `full…`: nothing bars it; `low…`, `high…`, `grey`, `stopped`: the class; `…UsedUp`: what the class leaves room for is
 * taken; `appeal`: a clerk looks at a reason of the class.
 */
export const SupplyRule = v.picklist(['full', 'aboveBase', 'lowHalf', 'lowUsedUp', 'highClerk', 'highUsedUp', 'grey', 'stopped', 'appeal'])
export type SupplyRule = v.InferOutput<typeof SupplyRule>

/** Paper invoices of one run of numbers. */
export const PaperRange = v.object({ code: v.pipe(v.string(), v.regex(/^\d{12}$/)), first: v.pipe(v.string(), v.regex(/^\d{8}$/)), last: v.pipe(v.string(), v.regex(/^\d{8}$/)) })
export type PaperRange = v.InferOutput<typeof PaperRange>

/** A request for a higher quota, for paper, or an appeal against a control class. */
export const SupplyRequest = v.object({
  id: CaseId,
  number: CaseNumber,
  kind: SupplyKind,
  state: CaseState,
  version: v.number(),
  business: v.object({ code: BusinessCode, name: v.string() }),
  /** who asked, in what capacity */
  by: v.object({ name: v.string(), role: BusinessRole }),
  verdict: v.optional(SupplyVerdict),
  /** why so */
  rules: v.array(SupplyRule),
  /** a clerk's words */
  grounds: v.optional(v.string()),
  answerBy: v.optional(Instant),
  asked: v.object({ amount: v.optional(Fen), count: v.optional(v.number()), kind: v.optional(InvoiceKind), reason: v.optional(v.string()) }),
  given: v.optional(v.object({ amount: v.optional(Fen), count: v.optional(v.number()) })),
  delivery: v.optional(DeliveryWay),
  range: v.optional(PaperRange),
  parcel: v.optional(Parcel),
  pickupCode: v.optional(v.string()),
  openedAt: Instant,
})
export type SupplyRequest = v.InferOutput<typeof SupplyRequest>

/** An entry of the address book. */
export const MailAddress = v.object({ id: CaseId, name: v.string(), phone: v.string(), place: v.string(), isUsual: v.boolean() })
export type MailAddress = v.InferOutput<typeof MailAddress>

/** Where paper is collected: a post office that works for the bureau (邮政代办点), a window of a tax hall, or a self-service machine, which hands out ordered paper only. */
export const OutletKind = v.picklist(['post', 'window', 'machine'])
export type OutletKind = v.InferOutput<typeof OutletKind>

/** Distance in metres, from where the reader says to be. */
export const Outlet = v.object({
  id: v.string(),
  kind: OutletKind,
  name: v.string(),
  district: v.string(),
  place: v.string(),
  hours: v.string(),
  isOpen: v.boolean(),
  services: v.array(v.picklist(['collect', 'proxyInvoice', 'post'])),
  /** blank ordinary invoices in stock */
  stock: v.number(),
  distance: v.optional(v.number()),
})
export type Outlet = v.InferOutput<typeof Outlet>

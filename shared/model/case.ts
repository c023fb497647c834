import * as v from 'valibot'
import { Instant } from '#shared/model/day'
import { CaseId } from '#shared/model/ids'

/** What kinds of matter (办件) there are; one entry an errand that opens cases. */
export const CaseKind = v.picklist([
  'registerCorrection', 'existingHomeSale', 'priceDispute', 'proxyInvoice', 'redLetter', 'quotaRaise', 'paperOrder', 'controlAppeal',
])
export type CaseKind = v.InferOutput<typeof CaseKind>

/**
 * Who acts next. `collecting`: the parties of a filing, until all have signed; `inReview`: a clerk; `returned`: the seller, to correct;
 * `inApproval`: a second clerk; `paying`: whoever still has a bill; `issuing`: the invoice ledger; `printing`: who puts an invoice on paper; `packing`: who
 * packs paper; `shipping`: the post, or the outlet until it is collected; `withOther`: the other side of a red letter; `done` and `withdrawn` are final.
 */
export const CaseState = v.picklist([
  'sending', 'withRegistry', 'collecting', 'inReview', 'inApproval', 'returned', 'paying', 'issuing', 'printing', 'packing', 'shipping', 'withOther', 'done',
  'withdrawn',
])
export type CaseState = v.InferOutput<typeof CaseState>

/** What a case waits for from the very person who looks at it. */
export const CaseTodo = v.picklist(['invite', 'accept', 'confirm', 'sign', 'correct', 'pay', 'answer', 'collect', 'receive'])
export type CaseTodo = v.InferOutput<typeof CaseTodo>

/** 16 digits, shown in groups of four; the last one checks the others. */
export const CaseNumber = v.pipe(v.string(), v.regex(/^\d{16}$/), v.brand('CaseNumber'))
export type CaseNumber = v.InferOutput<typeof CaseNumber>

/** A case in a list: what it is about, who holds it now. */
export const CaseLine = v.object({
  id: CaseId,
  number: CaseNumber,
  kind: CaseKind,
  state: CaseState,
  subject: v.string(),
  openedAt: Instant,
  movedAt: Instant,
  /** absent: it waits for somebody else, or for nobody */
  todo: v.optional(CaseTodo),
})
export type CaseLine = v.InferOutput<typeof CaseLine>

/** What happened to a case, as its owner may read it. */
export const MomentKind = v.picklist([
  'opened', 'delivered', 'answeredFound', 'answeredNotFound', 'withdrawn',
  'invited', 'accepted', 'declined', 'confirmed', 'signed', 'approved', 'held', 'approvedByClerk', 'returned', 'reopened',
  'paid', 'received', 'certified', 'handedOver', 'transferred',
  'disputed', 'disputeEnded', 'factConfirmed', 'proposed', 'sentBack', 'kept', 'revalued', 'priceAccepted',
  'nothingDue', 'nothingDueByClerk', 'refused', 'lapsed', 'paidLate', 'issued', 'toPrint', 'printed', 'handedOut', 'voided', 'refunded',
  'redConfirmed', 'redRefused', 'redAgreed', 'granted', 'capped', 'grantedByClerk', 'lifted', 'upheld', 'packed', 'posted', 'arrived', 'lost', 'cameBack', 'receivedPaper',
])
export type MomentKind = v.InferOutput<typeof MomentKind>

/** `by`: which side it was, where it was one. */
export const Moment = v.object({ kind: MomentKind, at: Instant, by: v.optional(v.picklist(['seller', 'buyer'])) })
export type Moment = v.InferOutput<typeof Moment>

import * as v from 'valibot'
import { Instant } from '#shared/model/day'
import { CaseId, MessageId } from '#shared/model/ids'

/** What kinds of matter (办件) there are; one entry an errand that opens cases. */
export const CaseKind = v.picklist(['registerCorrection'])
export type CaseKind = v.InferOutput<typeof CaseKind>

/** `withOthers`: somebody else acts next; `done` and `withdrawn` are final. */
export const CaseState = v.picklist(['sending', 'withRegistry', 'done', 'withdrawn'])
export type CaseState = v.InferOutput<typeof CaseState>

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
})
export type CaseLine = v.InferOutput<typeof CaseLine>

/** What happened to a case, as its owner may read it. */
export const MomentKind = v.picklist(['opened', 'delivered', 'answeredFound', 'answeredNotFound', 'withdrawn'])
export type MomentKind = v.InferOutput<typeof MomentKind>

export const Moment = v.object({ kind: MomentKind, at: Instant })
export type Moment = v.InferOutput<typeof Moment>

/** A step of one of my cases, as a message. */
export const Message = v.object({
  id: MessageId,
  caseId: CaseId,
  caseKind: CaseKind,
  subject: v.string(),
  kind: MomentKind,
  at: Instant,
})
export type Message = v.InferOutput<typeof Message>

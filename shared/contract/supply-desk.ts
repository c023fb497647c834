import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { CaseState } from '#shared/model/case'
import { CaseId, PaperId } from '#shared/model/ids'
import { Fen } from '#shared/model/money'
import { Paper, PaperContent } from '#shared/model/paper'
import { Control, PaperRange, Quota, SupplyKind, SupplyRequest } from '#shared/model/supply'

const grounds = v.pipe(v.string(), v.trim(), v.minLength(4), v.maxLength(200), v.regex(/^[^\p{C}<>]+$/u))

/** Raises, orders and appeals that wait for a clerk, and orders that wait to be packed; the oldest first. */
export const listSupplyWaiting = route({
  method: 'GET',
  path: '/desk/supply-requests',
  auth: 'clerk:officer',
  summary: '等办的额度、领票、申诉和等装袋的纸质发票',
  query: { only: v.optional(SupplyKind) },
  reply: { items: v.array(SupplyRequest) },
  errors: ['core.unavailable'],
})

export const reviewSupplyRequest = route({
  method: 'GET',
  path: '/desk/supply-requests/:requestId',
  auth: 'clerk:officer',
  summary: '核对一件额度、领票或申诉',
  params: { requestId: CaseId },
  reply: {
    request: SupplyRequest,
    control: Control,
    quota: v.optional(Quota),
    /** issued without VAT in each of the last six months, the latest first */
    months: v.array(v.object({ month: v.string(), amount: Fen, count: v.number() })),
    papers: v.array(Paper),
    stock: v.array(PaperRange),
  },
  errors: ['object.not_found', 'core.unavailable'],
})

/** A paper of a request. */
export const readSupplyPaper = route({
  method: 'GET',
  path: '/desk/supply-requests/:requestId/papers/:paperId',
  auth: 'clerk:officer',
  summary: '看额度、申诉的一份材料',
  params: { requestId: CaseId, paperId: PaperId },
  reply: { paper: Paper, content: PaperContent },
  errors: ['object.not_found', 'core.unavailable'],
})

/** An appeal is decided by a reviewer: lifting ends the reason in the register. `amount`, `count`: less than asked. */
export const decideSupplyRequest = route({
  method: 'POST',
  path: '/desk/supply-requests/:requestId/decision',
  auth: 'clerk:officer',
  once: true,
  summary: '同意、少给或不同意',
  params: { requestId: CaseId },
  body: {
    version: v.number(),
    decision: v.variant('kind', [
      v.strictObject({ kind: v.literal('give'), grounds, amount: v.optional(v.pipe(Fen, v.check((amount) => amount >= 1, 'amount.range'))), count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))) }),
      v.strictObject({ kind: v.literal('refuse'), grounds }),
    ]),
  },
  reply: { state: CaseState },
  errors: ['object.not_found', 'case.wrong_state', 'supply.changed', 'supply.too_many', 'supply.reviewer_only', 'supply.same_clerk', 'core.unavailable'],
})

/** Packed by scan: the first number of the run that goes into the bag. The parcel is handed to the post, or lies ready at the outlet. */
export const packPaper = route({
  method: 'POST',
  path: '/desk/supply-requests/:requestId/packing',
  auth: 'clerk:officer',
  once: true,
  summary: '扫号装袋',
  params: { requestId: CaseId },
  body: { code: PaperRange.entries.code, first: PaperRange.entries.first },
  reply: { request: SupplyRequest },
  errors: ['object.not_found', 'case.wrong_state', 'supply.not_in_stock', 'core.unavailable'],
})

/**
 * Every way a request can fail: code → HTTP status, and whether the same request may succeed when tried again.
 * The words belong to the reader (`miniprogram/text`), never to the thrower.
 */
export const failures = {
  'request.invalid': { status: 400, retriable: false },
  'request.not_json': { status: 400, retriable: false },
  'request.too_large': { status: 413, retriable: false },
  'request.key_missing': { status: 400, retriable: false },
  'request.key_reused': { status: 422, retriable: false },
  'request.in_progress': { status: 409, retriable: true },
  'request.too_many': { status: 429, retriable: true },
  'request.unknown_route': { status: 404, retriable: false },
  'request.wrong_method': { status: 405, retriable: false },
  'client.outdated': { status: 426, retriable: false },
  'auth.required': { status: 401, retriable: false },
  'auth.level_too_low': { status: 403, retriable: false },
  'object.not_found': { status: 404, retriable: false },
  'wechat.code_invalid': { status: 401, retriable: false },
  'wechat.code_uncertain': { status: 409, retriable: true },
  'wechat.user_blocked': { status: 403, retriable: false },
  'wechat.unavailable': { status: 503, retriable: true },
  'identity.mismatch': { status: 422, retriable: false },
  'identity.other_person': { status: 409, retriable: false },
  'identity.too_many_tries': { status: 429, retriable: false },
  'identity.unavailable': { status: 503, retriable: true },
  'report.too_many': { status: 409, retriable: false },
  'case.wrong_state': { status: 409, retriable: false },
  'filing.home_closed': { status: 409, retriable: false },
  'filing.already_open': { status: 409, retriable: false },
  'filing.deal_invalid': { status: 422, retriable: false },
  'filing.wrong_state': { status: 409, retriable: false },
  'filing.changed': { status: 409, retriable: false },
  'filing.total_changed': { status: 409, retriable: false },
  'filing.step_missing': { status: 409, retriable: false },
  'filing.price_disputed': { status: 409, retriable: false },
  'dispute.already_open': { status: 409, retriable: false },
  'dispute.too_many': { status: 409, retriable: false },
  'dispute.nothing_new': { status: 409, retriable: false },
  'dispute.answer_invalid': { status: 422, retriable: false },
  'dispute.same_clerk': { status: 403, retriable: false },
  'paper.unreadable': { status: 422, retriable: false },
  'paper.too_many': { status: 409, retriable: false },
  'paper.not_found': { status: 409, retriable: false },
  'invitation.used': { status: 409, retriable: false },
  'invitation.expired': { status: 410, retriable: false },
  'bill.nothing_to_pay': { status: 409, retriable: false },
  'payment.notice_refused': { status: 422, retriable: false },
  'cashier.unavailable': { status: 503, retriable: true },
  'message.no_receipt': { status: 409, retriable: false },
  'message.statement_changed': { status: 409, retriable: false },
  'contact.channel_off': { status: 409, retriable: false },
  'contact.too_many_codes': { status: 429, retriable: false },
  'contact.code_wrong': { status: 422, retriable: false },
  'contact.code_over': { status: 410, retriable: false },
  'invoice.invalid': { status: 422, retriable: false },
  'invoice.barred': { status: 409, retriable: false },
  'invoice.total_changed': { status: 409, retriable: false },
  'invoice.changed': { status: 409, retriable: false },
  'invoice.tax_missing': { status: 409, retriable: false },
  'invoice.not_bookable': { status: 409, retriable: false },
  'invoice.not_voidable': { status: 409, retriable: false },
  'invoice.too_many_sendings': { status: 429, retriable: false },
  'red.closed': { status: 409, retriable: false },
  'red.too_large': { status: 409, retriable: false },
  'red.changed': { status: 409, retriable: false },
  'supply.already_open': { status: 409, retriable: false },
  'supply.too_many': { status: 409, retriable: false },
  'supply.delivery': { status: 422, retriable: false },
  'supply.changed': { status: 409, retriable: false },
  'supply.reviewer_only': { status: 403, retriable: false },
  'supply.same_clerk': { status: 403, retriable: false },
  'supply.not_in_stock': { status: 409, retriable: false },
  'address.too_many': { status: 409, retriable: false },
  'parcel.not_late': { status: 409, retriable: false },
  'parcel.notice_refused': { status: 422, retriable: false },
  'pickup.wrong': { status: 422, retriable: false },
  'queue.already_waiting': { status: 409, retriable: false },
  'queue.closed': { status: 409, retriable: false },
  'queue.barred': { status: 409, retriable: false },
  'queue.ticket_over': { status: 409, retriable: false },
  'queue.no_move': { status: 409, retriable: false },
  'slot.full': { status: 409, retriable: false },
  'slot.not_open': { status: 409, retriable: false },
  'booking.too_many': { status: 409, retriable: false },
  'booking.not_now': { status: 409, retriable: false },
  'pass.over': { status: 409, retriable: false },
  'pass.too_many': { status: 409, retriable: false },
  'hall.window_taken': { status: 409, retriable: false },
  'hall.window_busy': { status: 409, retriable: false },
  'statement.nothing': { status: 409, retriable: false },
  'statement.too_many': { status: 429, retriable: false },
  'step_up.no_phone': { status: 409, retriable: false },
  'consent.wrong_person': { status: 409, retriable: false },
  'consent.over': { status: 410, retriable: false },
  'staff.refused': { status: 401, retriable: false },
  'core.unavailable': { status: 503, retriable: true },
  'server.busy': { status: 503, retriable: true },
  internal: { status: 500, retriable: true },
} as const satisfies Record<string, { status: number; retriable: boolean }>

export type FailureCode = keyof typeof failures

/** What a failed request answers: `fields` names the inputs concerned, `traceId` finds the log line. */
export interface FailureBody {
  code: FailureCode
  message: string
  traceId: string
  fields?: Record<string, string>
}

/** A failure with its code and the facts behind it. Thrown deep inside, turned into HTTP once, at the edge. */
export class Failure extends Error {
  readonly code: FailureCode
  readonly facts: Record<string, unknown>

  constructor(code: FailureCode, facts: Record<string, unknown> = {}) {
    super(code)
    this.name = 'Failure'
    this.code = code
    this.facts = facts
  }
}

/** HTTP status of a failure code. */
export const statusOf = (code: FailureCode): number => failures[code].status

export const isFailureCode = (code: unknown): code is FailureCode => typeof code === 'string' && code in failures

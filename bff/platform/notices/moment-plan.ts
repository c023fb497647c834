import type { CaseKind, MomentKind } from '#shared/model/case'

/** Which notice tells of a moment: to the person whose act it was or whom it is about, and to the others of the case; those may be told nothing. */
export interface MomentNotice {
  own: string
  others: string
}

/** What the person sees on the very page, or what the next moment tells of at once, is no message. */
export const SILENT = 'silent'

const both = (id: string): MomentNotice => ({ own: id, others: id })
const bySide = (id: string): MomentNotice => ({ own: `${id}-own`, others: id })

/** Every moment a case can come to, by kind of case; a test holds it against the tables of moves. A step can name another notice for one person. */
export const momentPlan: Record<CaseKind, Partial<Record<MomentKind, MomentNotice | typeof SILENT>>> = {
  registerCorrection: {
    opened: both('correction.opened'),
    delivered: both('correction.delivered'),
    answeredFound: both('correction.found'),
    answeredNotFound: both('correction.not-found'),
    withdrawn: both('correction.withdrawn'),
  },
  existingHomeSale: {
    opened: both('filing.opened'),
    invited: bySide('filing.invited'),
    accepted: bySide('filing.accepted'),
    declined: both('filing.declined'),
    confirmed: bySide('filing.confirmed'),
    signed: bySide('filing.signed'),
    disputed: bySide('filing.disputed'),
    revalued: bySide('filing.revalued'),
    disputeEnded: bySide('filing.dispute-ended'),
    approved: both('filing.tax-due'),
    held: both('filing.held'),
    approvedByClerk: both('filing.tax-due'),
    returned: both('filing.returned'),
    reopened: bySide('filing.reopened'),
    delivered: both('filing.delivered'),
    paid: { own: 'bill.paid', others: 'filing.other-paid' },
    received: { own: 'bill.received', others: 'filing.other-received' },
    certified: both('filing.certified'),
    handedOver: both('filing.handed-over'),
    transferred: both('filing.transferred'),
    withdrawn: bySide('filing.withdrawn'),
  },
  priceDispute: {
    opened: both('dispute.opened'),
    factConfirmed: both('dispute.fact-confirmed'),
    proposed: both('dispute.proposed'),
    sentBack: both('dispute.sent-back'),
    kept: both('dispute.kept'),
    revalued: both('dispute.revalued'),
    priceAccepted: both('dispute.price-accepted'),
    withdrawn: both('dispute.withdrawn'),
  },
  proxyInvoice: {
    opened: SILENT,
    nothingDue: SILENT,
    approved: both('invoice.to-pay'),
    held: both('invoice.held'),
    approvedByClerk: both('invoice.to-pay'),
    nothingDueByClerk: SILENT,
    returned: both('invoice.returned'),
    refused: both('invoice.refused'),
    reopened: SILENT,
    paid: SILENT,
    lapsed: both('invoice.lapsed'),
    withdrawn: SILENT,
    paidLate: both('invoice.paid-late'),
    refunded: both('invoice.refunded'),
    issued: both('invoice.issued'),
    toPrint: SILENT,
    printed: both('invoice.printed'),
    posted: both('parcel.moved'),
    arrived: both('parcel.arrived'),
    handedOut: both('parcel.handed-out'),
    receivedPaper: SILENT,
    lost: both('parcel.lost'),
    cameBack: both('parcel.came-back'),
    voided: both('invoice.voided'),
  },
  redLetter: {
    opened: SILENT,
    redAgreed: SILENT,
    delivered: { own: 'invoice.red-started', others: 'invoice.red-confirm' },
    redConfirmed: both('invoice.red-confirmed'),
    redRefused: both('invoice.red-refused'),
    lapsed: both('invoice.red-lapsed'),
    withdrawn: both('invoice.red-withdrawn'),
    issued: both('invoice.red-issued'),
    // What somebody paid in tax is nobody else's business.
    refunded: { own: 'invoice.refunded', others: SILENT },
  },
  quotaRaise: {
    opened: SILENT,
    granted: both('quota.changed'),
    capped: both('quota.changed'),
    refused: both('quota.refused'),
    held: both('supply.held'),
    grantedByClerk: both('quota.changed'),
    withdrawn: SILENT,
  },
  paperOrder: {
    opened: SILENT,
    granted: both('paper.granted'),
    capped: both('paper.granted'),
    refused: both('paper.refused'),
    held: both('supply.held'),
    grantedByClerk: both('paper.granted'),
    packed: both('paper.packed'),
    posted: both('parcel.moved'),
    arrived: both('parcel.arrived'),
    receivedPaper: SILENT,
    handedOut: both('parcel.handed-out'),
    lost: both('parcel.lost'),
    cameBack: both('parcel.came-back'),
    withdrawn: SILENT,
  },
  controlAppeal: {
    opened: both('control.appealed'),
    lifted: both('control.lifted'),
    upheld: both('control.upheld'),
    withdrawn: SILENT,
  },
}

/** The notice of a moment, or that there is none on purpose. @throws Error when the plan says nothing: a move without words */
export function noticeOfMoment(caseKind: CaseKind, moment: MomentKind): MomentNotice | typeof SILENT {
  const notice = momentPlan[caseKind][moment]
  if (!notice) {
    throw new Error(`no words for ${moment} of ${caseKind}`)
  }
  return notice
}

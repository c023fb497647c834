import type { CaseKind, MomentKind } from '#shared/model/case'

/** Which notice tells of a moment: to the person whose act it was or whom it is about, and to the others of the case. */
export interface MomentNotice {
  own: string
  others: string
}

const both = (id: string): MomentNotice => ({ own: id, others: id })
const bySide = (id: string): MomentNotice => ({ own: `${id}-own`, others: id })

/** Every moment a case can come to, by kind of case; a test holds it against the tables of moves. A step can name another notice for one person. */
export const momentPlan: Record<CaseKind, Partial<Record<MomentKind, MomentNotice>>> = {
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
}

/** The notice of a moment. @throws Error when the plan has none: a move without words */
export function noticeOfMoment(caseKind: CaseKind, moment: MomentKind): MomentNotice {
  const notice = momentPlan[caseKind][moment]
  if (!notice) {
    throw new Error(`no words for ${moment} of ${caseKind}`)
  }
  return notice
}

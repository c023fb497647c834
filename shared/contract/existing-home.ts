import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { Assessment } from '#shared/model/assessment'
import { Bill, Prepay } from '#shared/model/bill'
import { Certificate } from '#shared/model/certificate'
import { Day, Instant } from '#shared/model/day'
import { Contract, Deal, DealPrice, Filing, IdTail, Undertaking } from '#shared/model/filing'
import { Home, UnitNumber } from '#shared/model/home'
import { CaseId } from '#shared/model/ids'
import { InvitationCode } from '#shared/model/invitation'
import { Fen } from '#shared/model/money'
import { TaxLine } from '#shared/model/tax-line'

const filingId = { filingId: CaseId }

/** Step 1: the caller's homes as the registry knows them, each with its net-signed contracts that wait for their taxes and the filing that is open on it. */
export const listSellable = route({
  method: 'GET',
  path: '/existing-home/candidates',
  auth: 'verified',
  summary: '我名下能卖的房子和等着缴税的网签合同',
  reply: { items: v.array(v.object({ home: Home, contracts: v.array(Contract), filingId: v.optional(CaseId) })), asOf: Instant },
  errors: ['core.unavailable'],
})

/** Step 2: opens the filing on one home, with a net-signed contract or with price, day and the buyer's ID tail as typed. */
export const openFiling = route({
  method: 'POST',
  path: '/existing-home/filings',
  auth: 'verified',
  once: true,
  summary: '开始存量房交易申报',
  body: {
    unitNumber: UnitNumber,
    deal: v.variant('source', [
      v.strictObject({ source: v.literal('netSigned'), contractNumber: v.pipe(v.string(), v.regex(/^[\w-]{4,20}$/)) }),
      v.strictObject({ source: v.literal('typed'), price: DealPrice, signedOn: Day, buyerIdTail: IdTail }),
    ]),
  },
  reply: { filing: Filing },
  errors: ['object.not_found', 'filing.home_closed', 'filing.already_open', 'filing.deal_invalid', 'core.unavailable'],
})

/** The filing as the caller's party sees it: one call a page. Somebody invited sees it only after accepting. */
export const readFiling = route({
  method: 'GET',
  path: '/existing-home/filings/:filingId',
  auth: 'verified',
  summary: '一件存量房申报：房子、合同、各方到哪一步、我的事实、经过',
  params: filingId,
  reply: { filing: Filing },
  errors: ['object.not_found'],
})

/** Marks that the invitations were handed out, and gives new codes for those that ran out. */
export const inviteParties = route({
  method: 'POST',
  path: '/existing-home/filings/:filingId/invitations',
  auth: 'verified',
  once: true,
  summary: '请另一方来',
  params: filingId,
  reply: { filing: Filing },
  errors: ['object.not_found', 'filing.wrong_state'],
})

export const acceptInvitation = route({
  method: 'POST',
  path: '/existing-home/invitations/:code/acceptance',
  auth: 'verified',
  once: true,
  summary: '接受邀请，一起申报',
  params: { code: InvitationCode },
  reply: { filing: Filing },
  errors: ['object.not_found', 'invitation.expired', 'invitation.used', 'filing.wrong_state', 'core.unavailable'],
})

export const declineInvitation = route({
  method: 'POST',
  path: '/existing-home/invitations/:code/refusal',
  auth: 'verified',
  once: true,
  summary: '不接受邀请',
  params: { code: InvitationCode },
  reply: { declined: v.literal(true) },
  errors: ['object.not_found', 'invitation.expired', 'invitation.used', 'filing.wrong_state'],
})

/** "All right" to the facts of one's own side as shown. */
export const confirmFacts = route({
  method: 'POST',
  path: '/existing-home/filings/:filingId/confirmation',
  auth: 'verified',
  once: true,
  summary: '事实都对',
  params: filingId,
  body: { factsSeen: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) },
  reply: { filing: Filing },
  errors: ['object.not_found', 'filing.wrong_state', 'filing.changed', 'core.unavailable'],
})

/** Own taxes, computed now: what signing would fix. */
export const readTaxSheet = route({
  method: 'GET',
  path: '/existing-home/filings/:filingId/tax-sheet',
  auth: 'verified',
  summary: '我的税怎么算的',
  params: filingId,
  reply: {
    filing: Filing,
    day: Day,
    /** absent: the assessment base could not tell; a clerk looks */
    assessment: v.optional(Assessment),
    priceUsed: v.optional(v.picklist(['declared', 'assessed'])),
    /** price without VAT for the caller's share, fen */
    net: v.optional(Fen),
    lines: v.array(TaxLine),
    /** absent as soon as one line is unknown */
    total: v.optional(Fen),
    /** what a seller keeps: own part of the price less own taxes */
    proceeds: v.optional(Fen),
    undertakings: v.array(Undertaking),
  },
  errors: ['object.not_found', 'filing.wrong_state', 'core.unavailable'],
})

/** Signs: the undertakings as read, and the total as shown. The last signature decides: approved at once, or held for a clerk with the reason. */
export const signFiling = route({
  method: 'POST',
  path: '/existing-home/filings/:filingId/signature',
  auth: 'verified',
  once: true,
  summary: '签字申报',
  params: filingId,
  body: {
    /** absent when the total is not known yet */
    totalShown: v.optional(Fen),
    factsSeen: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    undertakings: v.pipe(v.array(v.strictObject({ id: v.string(), version: v.number() })), v.maxLength(10)),
  },
  reply: { filing: Filing },
  errors: ['object.not_found', 'filing.wrong_state', 'filing.step_missing', 'filing.price_disputed', 'filing.changed', 'filing.total_changed', 'core.unavailable'],
})

/** The seller who opened it takes it back, before anybody has paid. */
export const withdrawFiling = route({
  method: 'POST',
  path: '/existing-home/filings/:filingId/withdrawal',
  auth: 'verified',
  once: true,
  summary: '撤回申报',
  params: filingId,
  reply: { filing: Filing },
  errors: ['object.not_found', 'filing.wrong_state'],
})

/** After a clerk returned it: back to the start with the deal as it now stands; all sign anew. */
export const reopenFiling = route({
  method: 'POST',
  path: '/existing-home/filings/:filingId/reopening',
  auth: 'verified',
  once: true,
  summary: '补正后重新核对',
  params: filingId,
  reply: { filing: Filing },
  errors: ['object.not_found', 'filing.wrong_state', 'filing.deal_invalid', 'core.unavailable'],
})

/** Own tax notice and bill. */
export const readNotice = route({
  method: 'GET',
  path: '/existing-home/filings/:filingId/notice',
  auth: 'verified',
  summary: '我的税费通知和账单',
  params: filingId,
  reply: { filing: Filing, lines: v.array(TaxLine), bill: Bill, decidedAt: Instant, decidedBy: v.picklist(['rules', 'clerk']) },
  errors: ['object.not_found', 'filing.wrong_state'],
})

/** Goes to the cashier with one's bill. Asking again gives the same order: a bill can be paid once. */
export const payBill = route({
  method: 'POST',
  path: '/existing-home/filings/:filingId/payment',
  auth: 'verified',
  once: true,
  summary: '缴税',
  params: filingId,
  body: { amountShown: Fen },
  reply: { bill: Bill, prepay: Prepay },
  errors: ['object.not_found', 'filing.wrong_state', 'filing.total_changed', 'bill.nothing_to_pay', 'cashier.unavailable'],
})

/** Own certificates of a filing: tax or exemption, and for a buyer the invoice. Empty until they are issued. */
export const listCertificates = route({
  method: 'GET',
  path: '/existing-home/filings/:filingId/certificates',
  auth: 'verified',
  summary: '我的完税证明和发票',
  params: filingId,
  reply: { filing: Filing, deal: Deal, items: v.array(Certificate) },
  errors: ['object.not_found'],
})

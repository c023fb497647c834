import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { Assessment, AssessmentVersion, Otherwise, ValueRefusal } from '#shared/model/assessment'
import { Claim, Dispute } from '#shared/model/dispute'
import { Filing } from '#shared/model/filing'
import { CaseId, PaperId } from '#shared/model/ids'
import { Paper, PaperContent, PaperKind } from '#shared/model/paper'

const filingId = { filingId: CaseId }
const disputeId = { disputeId: CaseId }

/** What the home of a filing is worth for tax, how that came about, what would change it, and every version so far. */
export const readAssessment = route({
  method: 'GET',
  path: '/existing-home/filings/:filingId/assessment',
  auth: 'verified',
  summary: '房子的计税参考价：怎么来的、和谁比、改过几次',
  params: filingId,
  reply: {
    filing: Filing,
    /** absent: see `refused` */
    assessment: v.optional(Assessment),
    refused: v.optional(ValueRefusal),
    priceUsed: v.optional(v.picklist(['declared', 'assessed'])),
    otherwise: v.array(Otherwise),
    versions: v.array(AssessmentVersion),
    /** the caller's own, newest first */
    disputes: v.array(Dispute),
    mayDispute: v.boolean(),
  },
  errors: ['object.not_found'],
})

/**
 * Disputes the value. A wrong fact that the registry confirms is corrected and the home valued anew at once; anything else goes to
 * a clerk, whose answer a second one has to agree to. Until then nobody signs.
 */
export const openDispute = route({
  method: 'POST',
  path: '/existing-home/filings/:filingId/disputes',
  auth: 'verified',
  once: true,
  summary: '对计税参考价提出异议',
  params: filingId,
  body: { assessmentSeen: Assessment.entries.id, claim: Claim },
  reply: { dispute: Dispute },
  errors: ['object.not_found', 'filing.wrong_state', 'filing.changed', 'dispute.already_open', 'dispute.too_many', 'dispute.nothing_new', 'paper.not_found', 'core.unavailable'],
})

export const readDispute = route({
  method: 'GET',
  path: '/price-disputes/:disputeId',
  auth: 'verified',
  summary: '我的价格异议到哪一步',
  params: disputeId,
  reply: { dispute: Dispute },
  errors: ['object.not_found'],
})

/** The opener takes it back, any time before there is an answer. */
export const withdrawDispute = route({
  method: 'POST',
  path: '/price-disputes/:disputeId/withdrawal',
  auth: 'verified',
  once: true,
  summary: '撤回价格异议',
  params: disputeId,
  reply: { dispute: Dispute },
  errors: ['object.not_found', 'case.wrong_state'],
})

/** Hands in a paper: kept sealed, gone after a day unless something refers to it. */
export const addPaper = route({
  method: 'POST',
  path: '/papers',
  auth: 'verified',
  once: true,
  perMinute: 20,
  summary: '上传一份材料',
  body: { kind: PaperKind, content: PaperContent },
  reply: { paper: Paper },
  errors: ['paper.unreadable', 'paper.too_many'],
})

/** An own paper, as it was handed in. */
export const readPaper = route({
  method: 'GET',
  path: '/papers/:paperId',
  auth: 'verified',
  summary: '看我上传的材料',
  params: { paperId: PaperId },
  reply: { paper: Paper, content: PaperContent },
  errors: ['object.not_found'],
})

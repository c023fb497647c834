import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { Assessment, AssessmentVersion, Comparable, ValueRefusal } from '#shared/model/assessment'
import { CaseNumber } from '#shared/model/case'
import { Instant } from '#shared/model/day'
import { Dispute, DisputedFact, DisputeGround, ProposedAnswer } from '#shared/model/dispute'
import { Deal, FilingHome } from '#shared/model/filing'
import { CaseId, PaperId, PriceModelId } from '#shared/model/ids'
import { Fen } from '#shared/model/money'
import { Paper, PaperContent } from '#shared/model/paper'
import { PriceModel } from '#shared/model/price-model'
import { Side } from '#shared/model/side'

const disputeId = { disputeId: CaseId }
const version = v.pipe(v.number(), v.integer())

/** Disputes that wait for a first or a second clerk, the one due soonest first. */
export const listDisputes = route({
  method: 'GET',
  path: '/desk/price-disputes',
  auth: 'clerk:officer',
  summary: '等答复的价格异议',
  reply: {
    items: v.array(
      v.object({
        id: CaseId,
        number: CaseNumber,
        state: v.picklist(['inReview', 'inApproval']),
        ground: DisputeGround,
        home: v.string(),
        openedAt: Instant,
        answerBy: Instant,
        /** may the asking clerk take the next step */
        yours: v.boolean(),
      }),
    ),
  },
})

/** One dispute as a clerk sees it: claim, papers, the value as disputed, what the registry holds now, sales that could stand beside the home. */
export const reviewDispute = route({
  method: 'GET',
  path: '/desk/price-disputes/:disputeId',
  auth: 'clerk:officer',
  summary: '核对一件价格异议',
  params: disputeId,
  reply: {
    dispute: Dispute,
    side: Side,
    home: FilingHome,
    deal: Deal,
    papers: v.array(Paper),
    assessment: Assessment,
    versions: v.array(AssessmentVersion),
    /** the facts of the home as the registry holds them now; a fact it lacks is not there */
    registry: v.array(DisputedFact),
    /** at most 30, the most alike first */
    candidates: v.array(Comparable),
    proposal: v.optional(v.object({ answer: ProposedAnswer, by: v.string(), at: Instant, value: Fen, floor: Fen })),
    /** why a second clerk sent the last proposal back */
    sentBack: v.optional(v.string()),
    mayPropose: v.boolean(),
    mayApprove: v.boolean(),
  },
  errors: ['object.not_found', 'core.unavailable'],
})

/** What an answer would make of the value; changes nothing. */
export const tryAnswer = route({
  method: 'POST',
  path: '/desk/price-disputes/:disputeId/trial',
  auth: 'clerk:officer',
  once: { not: 'changes nothing but a screen' },
  summary: '试算一个答复',
  params: disputeId,
  body: { answer: ProposedAnswer },
  reply: { assessment: v.optional(Assessment), refused: v.optional(ValueRefusal) },
  errors: ['object.not_found', 'dispute.answer_invalid'],
})

/** The first clerk's word. */
export const proposeAnswer = route({
  method: 'POST',
  path: '/desk/price-disputes/:disputeId/proposal',
  auth: 'clerk:officer',
  once: true,
  summary: '对价格异议提出答复',
  params: disputeId,
  body: { version, answer: ProposedAnswer },
  reply: { state: Dispute.entries.state },
  errors: ['object.not_found', 'case.wrong_state', 'filing.changed', 'dispute.answer_invalid'],
})

/** The second clerk's word; never the first one's own. */
export const decideProposal = route({
  method: 'POST',
  path: '/desk/price-disputes/:disputeId/approval',
  auth: 'clerk:reviewer',
  once: true,
  summary: '复核对价格异议的答复',
  params: disputeId,
  body: {
    version,
    decision: v.variant('kind', [
      /** `floorSeen`: of the proposal as it was shown; another by now, and it has to be looked at again */
      v.strictObject({ kind: v.literal('approve'), floorSeen: Fen }),
      v.strictObject({ kind: v.literal('sendBack'), reason: v.pipe(v.string(), v.trim(), v.minLength(4), v.maxLength(300), v.regex(/^[^\p{C}<>]+$/u)) }),
    ]),
  },
  reply: { state: Dispute.entries.state },
  errors: ['object.not_found', 'case.wrong_state', 'filing.changed', 'dispute.same_clerk', 'dispute.answer_invalid'],
})

/** A paper of a dispute. */
export const readDisputePaper = route({
  method: 'GET',
  path: '/desk/price-disputes/:disputeId/papers/:paperId',
  auth: 'clerk:officer',
  summary: '看异议的一份材料',
  params: { ...disputeId, paperId: PaperId },
  reply: { paper: Paper, content: PaperContent },
  errors: ['object.not_found'],
})

/** Versions of the price model, newest first. */
export const listPriceModels = route({
  method: 'GET',
  path: '/desk/price-models',
  auth: 'clerk:reviewer',
  summary: '计税价格模型的各版',
  reply: { items: v.array(PriceModel) },
})

/** A clerk agrees that a waiting version goes live. */
export const consentPriceModel = route({
  method: 'POST',
  path: '/desk/price-models/:modelId/consent',
  auth: 'clerk:reviewer',
  once: true,
  summary: '同意一版计税价格模型上线',
  params: { modelId: PriceModelId },
  body: { grounds: v.pipe(v.string(), v.trim(), v.minLength(4), v.maxLength(200), v.regex(/^[^\p{C}<>]+$/u)) },
  reply: { model: PriceModel },
  errors: ['object.not_found', 'case.wrong_state'],
})

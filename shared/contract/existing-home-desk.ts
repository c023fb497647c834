import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { Assessment } from '#shared/model/assessment'
import { CaseNumber, CaseState } from '#shared/model/case'
import { Instant } from '#shared/model/day'
import { Deal, FilingHome, OwnFact, RuleResult } from '#shared/model/filing'
import { CaseId } from '#shared/model/ids'
import { Fen } from '#shared/model/money'
import { Side } from '#shared/model/side'
import { TaxLine } from '#shared/model/tax-line'

/** Filings that wait for a clerk, oldest first, each with the reason. */
export const listFilingsInReview = route({
  method: 'GET',
  path: '/desk/filings',
  auth: 'clerk:officer',
  summary: '等核对的存量房申报',
  reply: {
    items: v.array(
      v.object({ id: CaseId, number: CaseNumber, home: v.string(), price: Fen, heldAt: Instant, answerBy: Instant, reasons: v.array(RuleResult) }),
    ),
  },
})

/** One filing as a clerk sees it: both sides, names masked. */
export const reviewFiling = route({
  method: 'GET',
  path: '/desk/filings/:filingId',
  auth: 'clerk:officer',
  summary: '核对一件申报',
  params: { filingId: CaseId },
  reply: {
    id: CaseId,
    number: CaseNumber,
    state: CaseState,
    version: v.number(),
    home: FilingHome,
    deal: Deal,
    assessment: v.optional(Assessment),
    rules: v.array(RuleResult),
    parties: v.array(v.object({ position: v.number(), side: Side, name: v.string(), facts: v.array(OwnFact), lines: v.array(TaxLine), total: v.optional(Fen) })),
  },
  errors: ['object.not_found'],
})

/**
 * The clerk's word. Approving needs every line known: an unknown fact is given here with its grounds (`onlyHome`, `homesBefore`, `yearsHeld` …; `assessed`: the floor of the price for tax);
 * returning needs the reason in words the seller can act on.
 */
export const decideFiling = route({
  method: 'POST',
  path: '/desk/filings/:filingId/decision',
  auth: 'clerk:officer',
  once: true,
  summary: '同意或退回一件申报',
  params: { filingId: CaseId },
  body: {
    version: v.number(),
    decision: v.variant('kind', [
      v.strictObject({
        kind: v.literal('approve'),
        grounds: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(200), v.regex(/^[^\p{C}<>]+$/u)),
        facts: v.optional(
          v.array(
            v.variant('name', [
              v.strictObject({ position: v.number(), name: v.literal('yearsHeld'), value: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99)) }),
              v.strictObject({ position: v.number(), name: v.literal('homesBefore'), value: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99)) }),
              v.strictObject({ position: v.number(), name: v.literal('onlyHome'), value: v.boolean() }),
              v.strictObject({ position: v.number(), name: v.literal('original'), value: v.pipe(Fen, v.check((amount) => amount >= 0)) }),
              v.strictObject({ position: v.number(), name: v.literal('assessed'), value: v.pipe(Fen, v.check((amount) => amount > 0)) }),
              v.strictObject({ position: v.number(), name: v.literal('location'), value: v.picklist(['urbanDistrict', 'countyTown', 'elsewhere']) }),
            ]),
          ),
        ),
      }),
      v.strictObject({
        kind: v.literal('return'),
        reason: v.pipe(v.string(), v.trim(), v.minLength(4), v.maxLength(200), v.regex(/^[^\p{C}<>]+$/u)),
      }),
    ]),
  },
  reply: { state: CaseState },
  errors: ['object.not_found', 'filing.wrong_state', 'filing.changed', 'filing.step_missing', 'filing.home_closed', 'core.unavailable'],
})

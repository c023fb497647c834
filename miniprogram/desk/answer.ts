import * as v from 'valibot'
import type { reviewDispute, tryAnswer } from '#shared/contract/assessments-desk'
import type { ReplyOf } from '#shared/contract/route'
import { DisputedFact, factNames, ProposedAnswer } from '#shared/model/dispute'
import { parseYuan } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import { answerFaults } from '../text/desk-prices'

export type Disputed = ReplyOf<typeof reviewDispute>
export type Trial = ReplyOf<typeof tryAnswer>
export type AnswerKind = ProposedAnswer['kind']
export type FactName = DisputedFact['name']
type Report = Record<'by' | 'number' | 'on' | 'value', string>
type Faults = Record<string, string>

const MOST_PICKED = 12
const FEWEST_PICKED = 3

/** An answer as the clerk is writing it; everything as typed. */
export interface Draft {
  kind: AnswerKind
  facts: Partial<Record<FactName, string>>
  picked: readonly string[]
  report: Report
  reason: string
}

const KIND_OF = { wrongFact: 'correctFacts', comparables: 'pickComparables', appraisal: 'adoptAppraisal', justReason: 'acceptPrice' } as const

/** What is claimed, written down as the answer that would follow it; comparables begin with those that count now. */
export function draftOf({ dispute: { claim }, deal, assessment, candidates }: Disputed): Draft {
  const counted = new Set(assessment.comparables.map(({ sale }) => sale))
  const kind = KIND_OF[claim.ground]
  return {
    kind: kind === 'acceptPrice' && deal.price >= assessment.floor ? 'keep' : kind,
    facts: claim.ground === 'wrongFact' ? { [claim.fact.name]: typedFact(claim.fact) } : {},
    picked: candidates.map(({ sale }) => sale).filter((sale) => counted.has(sale)).slice(0, MOST_PICKED),
    report: claim.ground === 'appraisal' ? { ...claim.appraisal, value: typedYuan(claim.appraisal.value) } : { by: '', number: '', on: '', value: '' },
    reason: '',
  }
}

const typedFact = ({ name, value }: DisputedFact): string => (name === 'builtArea' ? String(value / 100) : String(value))
const typedYuan = (amount: Fen): string => String(amount / 100)

/** The draft as the contract wants it, and what is wrong with it by input, in words; the first is there only without the second. */
export function readAnswer(draft: Draft): { answer?: ProposedAnswer; faults: Faults } {
  const { raw, faults } = rawOf(draft)
  const parsed = v.safeParse(ProposedAnswer, { ...raw, kind: draft.kind, reason: draft.reason })
  const reason = v.safeParse(v.object({ reason: ProposedAnswer.options[0].entries.reason }), draft)
  const all = { ...faults, ...(reason.success ? {} : { words: answerFaults.words }) }
  return parsed.success && Object.keys(all).length === 0 ? { answer: parsed.output, faults: {} } : { faults: all }
}

/** Two drafts with the same mark change the value alike: the reason does not count. */
export const markOf = ({ kind, facts, picked, report }: Draft): string =>
  JSON.stringify([kind, kind === 'correctFacts' && facts, kind === 'pickComparables' && picked, kind === 'adoptAppraisal' && report])

/** Does it make another value, so that one has to look at that first? */
export const changesValue = (kind: AnswerKind): boolean => kind !== 'keep' && kind !== 'acceptPrice'

function rawOf(draft: Draft): { raw: object; faults: Faults } {
  switch (draft.kind) {
    case 'correctFacts':
      return readFacts(draft.facts)
    case 'pickComparables': {
      const { length } = draft.picked
      return { raw: { sales: draft.picked }, faults: length < FEWEST_PICKED || length > MOST_PICKED ? { picked: answerFaults.picked } : {} }
    }
    case 'adoptAppraisal':
      return readReport(draft.report)
    case 'keep':
    case 'acceptPrice':
      return { raw: {}, faults: {} }
  }
}

function readFacts(typed: Draft['facts']): { raw: object; faults: Faults } {
  const faults: Faults = {}
  const facts: DisputedFact[] = []
  for (const name of factNames.filter((each) => (typed[each] ?? '').trim() !== '')) {
    const parsed = v.safeParse(DisputedFact, { name, value: readValue(name, (typed[name] ?? '').trim()) })
    if (parsed.success) {
      facts.push(parsed.output)
    } else {
      faults[name] = name === 'builtArea' ? answerFaults.builtArea : answerFaults.floor
    }
  }
  return { raw: { facts }, faults: facts.length + Object.keys(faults).length === 0 ? { facts: answerFaults.none } : faults }
}

function readValue(name: FactName, typed: string): string | number | undefined {
  if (name === 'floor') {
    const floor = typed.replace('−', '-')
    return /^-?\d{1,2}$/.test(floor) ? Number(floor) : undefined
  }
  return name === 'builtArea' ? (/^\d{1,4}(\.\d{1,2})?$/.test(typed) ? Math.round(Number(typed) * 100) : undefined) : typed
}

function readReport(report: Report): { raw: object; faults: Faults } {
  const raw = { ...report, value: parseYuan(report.value) }
  const faults: Faults = {}
  for (const [name, schema] of Object.entries(ProposedAnswer.options[3].entries.appraisal.entries)) {
    if (!v.is(schema, raw[name as keyof Report])) {
      faults[name] = answerFaults[name as keyof Report]
    }
  }
  return { raw: { appraisal: raw }, faults }
}

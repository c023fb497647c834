import type { InferResult, Kysely, Transaction } from 'kysely'
import { Failure } from '#shared/failure'
import type { CaseNumber } from '#shared/model/case'
import type { Claim, Dispute, DisputeOutcome, ProposedAnswer } from '#shared/model/dispute'
import type { AssessmentId, CaseId } from '#shared/model/ids'
import type { Fen } from '#shared/model/money'
import { isDuplicate } from '../../../platform/db/connect'
import type { Tables } from '../../../platform/db/tables'
import type { Keys } from '../../../platform/privacy/keys'
import { seal, unseal } from '../../../platform/privacy/seal'

/** What the first clerk proposed, and what it made of the value then. */
interface Proposal {
  answer: ProposedAnswer
  value: Fen
  floor: Fen
}

/** A dispute of a filing's price with everything of it that is ours. */
export interface DisputeRecord {
  id: CaseId
  number: CaseNumber
  /** who opened it */
  personId: string
  state: Dispute['state']
  version: number
  filingId: CaseId
  /** the opener's place in the filing */
  position: number
  /** the value that is disputed */
  assessmentId: AssessmentId
  claim: Claim
  registrySays: string | undefined
  openedAt: Date
  answerBy: Date
  proposal: (Proposal & { by: string; at: Date }) | undefined
  sentBack: string | undefined
  answer: { outcome: DisputeOutcome; reason: string; assessmentId: AssessmentId; at: Date } | undefined
}

type SealedColumn = 'claim' | 'proposal' | 'sent_back' | 'reason'
const place = (column: SealedColumn, caseId: string) => ({ table: 'price_dispute', column, row: caseId })

export async function findDispute(db: Kysely<Tables>, keys: Keys, id: string): Promise<DisputeRecord | undefined> {
  const row = await rowsOf(db).where('d.case_id', '=', id).executeTakeFirst()
  return row && toRecord(keys, row)
}

/** The one that waits for its answer, of whichever party. */
export async function openDisputeOf(db: Kysely<Tables>, keys: Keys, filingId: string): Promise<DisputeRecord | undefined> {
  const row = await rowsOf(db).where('d.open_key', '=', filingId).executeTakeFirst()
  return row && toRecord(keys, row)
}

/** Nobody signs a price that may become another. @throws Failure `filing.price_disputed` */
export async function requireUndisputed(db: Kysely<Tables>, filingId: string): Promise<void> {
  if (await db.selectFrom('price_dispute').select('case_id').where('open_key', '=', filingId).executeTakeFirst()) {
    throw new Failure('filing.price_disputed')
  }
}

/** What one party has disputed in a filing, newest first. */
export async function disputesOf(db: Kysely<Tables>, keys: Keys, filingId: string, position: number): Promise<DisputeRecord[]> {
  const rows = await rowsOf(db).where('d.filing_id', '=', filingId).where('d.position', '=', position).orderBy('d.case_id', 'desc').execute()
  return rows.map((row) => toRecord(keys, row))
}

/** How many there were in a filing, of all parties, withdrawn ones too. */
export async function countDisputes(db: Kysely<Tables>, filingId: string): Promise<number> {
  const row = await db
    .selectFrom('price_dispute')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('filing_id', '=', filingId)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Those that wait for a clerk, due soonest first. */
export async function listOpenDisputes(db: Kysely<Tables>, keys: Keys, limit: number): Promise<DisputeRecord[]> {
  const rows = await rowsOf(db).where('d.outcome', 'is', null).orderBy('d.answer_by').orderBy('d.case_id').limit(limit).execute()
  return rows.map((row) => toRecord(keys, row))
}

const rowsOf = (db: Kysely<Tables>) =>
  db
    .selectFrom('price_dispute as d')
    .innerJoin('case_file as f', 'f.id', 'd.case_id')
    .select(['f.id', 'f.number', 'f.person_id', 'f.state', 'f.version', 'f.opened_at', 'd.filing_id', 'd.position', 'd.assessment_id'])
    .select(['d.claim_sealed', 'd.registry_says', 'd.answer_by', 'd.proposal_sealed', 'd.proposed_by', 'd.proposed_at', 'd.sent_back_sealed'])
    .select(['d.outcome', 'd.reason_sealed', 'd.outcome_assessment_id', 'd.decided_at'])

type DisputeRow = InferResult<ReturnType<typeof rowsOf>>[number]

const toRecord = (keys: Keys, row: DisputeRow): DisputeRecord => ({
  id: row.id as CaseId,
  number: row.number as CaseNumber,
  personId: row.person_id,
  state: row.state as Dispute['state'],
  version: row.version,
  filingId: row.filing_id as CaseId,
  position: row.position,
  assessmentId: row.assessment_id as AssessmentId,
  claim: JSON.parse(unseal(keys, place('claim', row.id), row.claim_sealed)) as Claim,
  registrySays: row.registry_says ?? undefined,
  openedAt: row.opened_at,
  answerBy: row.answer_by,
  proposal: proposalOf(keys, row),
  sentBack: row.sent_back_sealed === null ? undefined : unseal(keys, place('sent_back', row.id), row.sent_back_sealed),
  answer: answerOf(keys, row),
})

function proposalOf(keys: Keys, { id, proposal_sealed: sealed, proposed_by: by, proposed_at: at }: DisputeRow): DisputeRecord['proposal'] {
  return sealed === null || by === null || at === null ? undefined : { ...(JSON.parse(unseal(keys, place('proposal', id), sealed)) as Proposal), by, at }
}

function answerOf(keys: Keys, { id, outcome, reason_sealed: reason, outcome_assessment_id: assessmentId, decided_at: at }: DisputeRow): DisputeRecord['answer'] {
  if (outcome === null || outcome === 'withdrawn' || reason === null || assessmentId === null || at === null) {
    return undefined
  }
  return { outcome, reason: unseal(keys, place('reason', id), reason), assessmentId: assessmentId as AssessmentId, at }
}

interface NewDispute {
  id: string
  filingId: string
  position: number
  assessmentId: string
  claim: Claim
  registrySays: string | undefined
  answerBy: Date
}

/** @throws Failure `dispute.already_open` */
export async function insertDispute(trx: Transaction<Tables>, keys: Keys, given: NewDispute): Promise<void> {
  try {
    await trx
      .insertInto('price_dispute')
      .values({
        case_id: given.id,
        filing_id: given.filingId,
        open_key: given.filingId,
        position: given.position,
        assessment_id: given.assessmentId,
        ground: given.claim.ground,
        claim_sealed: seal(keys, place('claim', given.id), JSON.stringify(given.claim)),
        registry_says: given.registrySays ?? null,
        answer_by: given.answerBy,
        proposal_sealed: null,
        proposed_by: null,
        proposed_at: null,
        sent_back_sealed: null,
        outcome: null,
        reason_sealed: null,
        outcome_assessment_id: null,
        decided_by: null,
        decided_at: null,
      })
      .execute()
  } catch (error) {
    // The case's id is new, so it is the filing that has an open one.
    if (isDuplicate(error)) {
      throw new Failure('dispute.already_open')
    }
    throw error
  }
}

export async function keepProposal(trx: Transaction<Tables>, keys: Keys, given: { id: string; proposal: Proposal; by: string; at: Date }): Promise<void> {
  await open(trx, given.id)
    .set({ proposal_sealed: seal(keys, place('proposal', given.id), JSON.stringify(given.proposal)), proposed_by: given.by, proposed_at: given.at })
    .execute()
}

/** The proposal is gone, why it was not agreed to stays until the answer. */
export async function dropProposal(trx: Transaction<Tables>, keys: Keys, id: string, sentBack: string): Promise<void> {
  await open(trx, id)
    .set({ proposal_sealed: null, proposed_by: null, proposed_at: null, sent_back_sealed: seal(keys, place('sent_back', id), sentBack) })
    .execute()
}

interface Ended {
  id: string
  outcome: DisputeOutcome
  reason: string
  assessmentId: string
  by: string
  at: Date
}

/** It has its answer: the filing is free. */
export async function keepAnswer(trx: Transaction<Tables>, keys: Keys, given: Ended): Promise<void> {
  await open(trx, given.id)
    .set({
      open_key: null,
      outcome: given.outcome,
      reason_sealed: seal(keys, place('reason', given.id), given.reason),
      outcome_assessment_id: given.assessmentId,
      decided_by: given.by,
      decided_at: given.at,
    })
    .execute()
}

/** Taken back: the filing is free, what a clerk had proposed stays on file. */
export async function keepWithdrawal(trx: Transaction<Tables>, id: string): Promise<void> {
  await open(trx, id).set({ open_key: null, outcome: 'withdrawn' }).execute()
}

const open = (trx: Transaction<Tables>, id: string) => trx.updateTable('price_dispute').where('case_id', '=', id).where('outcome', 'is', null)

import type { Kysely, Transaction } from 'kysely'
import type { Day } from '#shared/model/day'
import type { Tables } from '../../platform/db/tables'
import type { Keys } from '../../platform/privacy/keys'
import { seal, unseal } from '../../platform/privacy/seal'
import type { PartyTaxes } from './party-taxes'

interface NewDecision {
  id: string
  caseId: string
  day: Day
  facts: string
  outcome: string
  lawHash: string
  hash: string
  by: string
  at: Date
}

const place = (column: 'facts' | 'outcome', id: string) => ({ table: 'tax_decision', column, row: id })

export async function insertDecision(trx: Transaction<Tables>, keys: Keys, given: NewDecision): Promise<void> {
  await trx
    .insertInto('tax_decision')
    .values({
      id: given.id,
      case_id: given.caseId,
      day: given.day,
      facts_sealed: seal(keys, place('facts', given.id), given.facts),
      outcome_sealed: seal(keys, place('outcome', given.id), given.outcome),
      law_hash: given.lawHash,
      hash: given.hash,
      decided_by: given.by,
      decided_at: given.at,
    })
    .execute()
}

/** Kept once: most decisions are made by the same law. */
export async function keepLaw(trx: Transaction<Tables>, { hash, content }: { hash: string; content: string }, at: Date): Promise<void> {
  if (await trx.selectFrom('law_version').select('hash').where('hash', '=', hash).executeTakeFirst()) {
    return
  }
  await trx
    .insertInto('law_version')
    .values({ hash, content, first_used_at: at })
    .onDuplicateKeyUpdate({ hash })
    .execute()
}

/** A decision with everything needed to compute it again. */
export interface Replayable {
  id: string
  caseId: string
  facts: string
  outcome: string
  law: string
}

/** By the decision's id or its case's. */
export async function findReplayable(db: Kysely<Tables>, keys: Keys, id: string): Promise<Replayable | undefined> {
  const row = await db
    .selectFrom('tax_decision as d')
    .innerJoin('law_version as l', 'l.hash', 'd.law_hash')
    .select(['d.id', 'd.case_id', 'd.facts_sealed', 'd.outcome_sealed', 'l.content'])
    .where((eb) => eb.or([eb('d.id', '=', id), eb('d.case_id', '=', id)]))
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      caseId: row.case_id,
      facts: unseal(keys, place('facts', row.id), row.facts_sealed),
      outcome: unseal(keys, place('outcome', row.id), row.outcome_sealed),
      law: row.content,
    }
  )
}

export interface Decision {
  id: string
  day: Day
  by: string
  at: Date
  priceUsed: 'declared' | 'assessed' | null
  parties: PartyTaxes[]
}

/** What a filing was decided to owe; undefined before. */
export async function findDecision(db: Kysely<Tables>, keys: Keys, caseId: string): Promise<Decision | undefined> {
  const row = await db.selectFrom('tax_decision').select(['id', 'day', 'outcome_sealed', 'decided_by', 'decided_at']).where('case_id', '=', caseId).executeTakeFirst()
  if (!row) {
    return undefined
  }
  const outcome = JSON.parse(unseal(keys, place('outcome', row.id), row.outcome_sealed)) as Pick<Decision, 'priceUsed' | 'parties'>
  return { id: row.id, day: row.day as Day, by: row.decided_by, at: row.decided_at, ...outcome }
}

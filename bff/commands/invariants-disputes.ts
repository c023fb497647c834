import { sql } from 'kysely'
import type { Kysely, RawBuilder } from 'kysely'
import { disputeRule } from '../features/existing-home/disputes/dispute-rule'
import { findDispute } from '../features/existing-home/disputes/dispute-store'
import type { Tables } from '../platform/db/tables'
import type { Keys } from '../platform/privacy/keys'
import { ifOpens } from './if-opens'
import { NAMED, ruled } from './invariant'
import type { Invariant } from './invariant'

const PAGE = 500

const DISPUTES = sql`price_dispute d join case_file f on f.id = d.case_id`
const IS_OPEN = sql`f.state in ('inReview', 'inApproval')`

/** What the answer is, and what the version it made says of itself. */
const FITTING = sql`(d.outcome = 'kept' and a.reason = 'kept' or d.outcome = 'priceAccepted' and a.reason = 'priceAccepted'
  or d.outcome = 'revalued' and a.reason in ('factCorrected', 'comparablesPicked', 'appraisalAdopted'))`

/** The invariants of disputes of a price: a statement each, so that none sees half a change. */
export function disputeInvariants({ db, keys }: { db: Kysely<Tables>; keys: Keys }): Invariant[] {
  const rules: [string, RawBuilder<unknown>][] = [
    [
      'every price dispute has its case, every case of that kind its dispute',
      sql`select coalesce(d.case_id, f.id) as id from price_dispute d left join case_file f on f.id = d.case_id where f.kind is null or f.kind <> 'priceDispute'
        union all select f.id from case_file f left join price_dispute d on d.case_id = f.id where f.kind = 'priceDispute' and d.case_id is null`,
    ],
    [
      'every open price dispute holds its filing, which is being signed; no other holds one',
      sql`select d.case_id as id from ${DISPUTES} left join case_file g on g.id = d.filing_id
        where coalesce(${IS_OPEN} <> (d.open_key is not null) or ${IS_OPEN} <> (d.outcome is null) or d.open_key <> d.filing_id, 0) or (${IS_OPEN} and coalesce(g.state, '') <> 'collecting')`,
    ],
    [
      'nobody signs while the price is disputed',
      sql`select d.case_id as id from ${DISPUTES} join filing_party p on p.case_id = d.filing_id where ${IS_OPEN} and p.signed_at > f.opened_at`,
    ],
    [
      'a price dispute in approval has its proposal, one in review has none',
      sql`select d.case_id as id from ${DISPUTES} where ${IS_OPEN} and (d.proposal_sealed is null or d.proposed_by is null or d.proposed_at is null) = (f.state = 'inApproval')`,
    ],
    [
      'every answered price dispute has its reason and the version it made, by the register or by two clerks',
      sql`select d.case_id as id from ${DISPUTES} left join assessment a on a.id = d.outcome_assessment_id and a.case_id = d.filing_id and a.made_by = d.decided_by
        where f.state = 'done' and not coalesce(d.reason_sealed is not null and d.decided_at is not null and ${FITTING}
          and (d.decided_by = 'registry' and d.proposed_by is null and d.ground = 'wrongFact' or d.decided_by like 'clerk:%' and d.proposed_by like 'clerk:%' and d.proposed_by <> d.decided_by), 0)`,
    ],
    [
      'every version of a value that a dispute made has its dispute',
      sql`select a.id from assessment a left join price_dispute d on d.outcome_assessment_id = a.id where a.reason not in ('opened', 'reopened', 'renewed') and d.case_id is null`,
    ],
    ['no filing has more price disputes than the rule allows', sql`select filing_id as id from price_dispute group by filing_id having count(*) > ${disputeRule.most}`],
  ]
  return [
    ...ruled(db, rules),
    { name: 'every price dispute opens with our keys', offenders: () => sealedShut(db, keys) },
  ]
}

async function sealedShut(db: Kysely<Tables>, keys: Keys): Promise<string[]> {
  const shut: string[] = []
  for (let after: string | undefined = ''; after !== undefined && shut.length < NAMED; ) {
    const rows = await db.selectFrom('price_dispute').select('case_id').where('case_id', '>', after).orderBy('case_id').limit(PAGE).execute()
    for (const { case_id: id } of rows) {
      if (!(await ifOpens(() => findDispute(db, keys, id)))) {
        shut.push(id)
      }
    }
    after = rows.length < PAGE ? undefined : rows.at(-1)?.case_id
  }
  return shut.slice(0, NAMED)
}

import { sql } from 'kysely'
import type { Kysely, RawBuilder } from 'kysely'
import type { Core } from '../adapters/core/connect'
import type { Tables } from '../platform/db/tables'
import { findSupply } from '../platform/invoices/supply-store'
import type { Keys } from '../platform/privacy/keys'
import { ifOpens } from './if-opens'
import { NAMED, ruled } from './invariant'
import type { Invariant } from './invariant'

const PAGE = 500

const CASES = sql`supply_request s join case_file f on f.id = s.case_id`
const IS_FINAL = sql`f.state in ('done', 'withdrawn')`
const CASE_KIND = sql`case s.kind when 'quota' then 'quotaRaise' when 'paper' then 'paperOrder' else 'controlAppeal' end`
/** A bag on its way, or in the business's hands. */
const HAS_RUN = sql`s.kind = 'paper' and (f.state = 'shipping' or f.state = 'done' and s.verdict <> 'refused')`

interface Audited {
  db: Kysely<Tables>
  core: Core
  keys: Keys
}

/** The invariants of quotas, paper and appeals: a statement each, so that none sees half a change. */
export function supplyInvariants(audited: Audited): Invariant[] {
  const { db } = audited
  const rules: [string, RawBuilder<unknown>][] = [
    [
      'every supply request has its case in the same state, every case of those kinds its request',
      sql`select s.case_id as id from supply_request s left join case_file f on f.id = s.case_id where not coalesce(f.kind = ${CASE_KIND} and f.state = s.state, 0)
        union all select f.id from case_file f left join supply_request s on s.case_id = f.id where f.kind in ('quotaRaise', 'paperOrder', 'controlAppeal') and s.case_id is null`,
    ],
    [
      'a supply request keeps others of its kind out as long as it is open, and no longer',
      sql`select s.case_id as id from ${CASES} where not (${IS_FINAL} and s.open_key is null or not ${IS_FINAL} and coalesce(s.open_key = concat(s.kind, '/', s.business_code), 0))`,
    ],
    [
      'nobody is given more than they asked for, nor anything by a refusal, and each raise names its month',
      sql`select s.case_id as id from ${CASES} where s.given > s.asked or s.given < 1 or (s.given is not null and (s.verdict is null or s.verdict = 'refused'))
        or (s.kind = 'quota' and s.given is not null and s.month is null)`,
    ],
    [
      'every decision of a clerk has its clerk, and no appeal is decided without one',
      sql`select s.case_id as id from ${CASES} where f.state = 'done' and (s.kind = 'appeal' or s.held_at is not null) and not coalesce(s.decided_by like 'clerk:%', 0)`,
    ],
    [
      'every bag has a run of as many sheets as were given, and every such run its bag',
      sql`select s.case_id as id from ${CASES} left join paper_stock p on p.id = s.range_id and p.case_id = s.case_id and p.kind = s.invoice_kind and p.holder_kind = 'business'
          and p.holder = s.business_code and p.state = if(f.state = 'shipping', 'packed', 'held') and p.last - p.first + 1 = s.given where ${HAS_RUN} and p.id is null
        union all select p.id from paper_stock p left join (${CASES}) on s.range_id = p.id and ${HAS_RUN} where p.holder_kind = 'business' and p.state <> 'cancelled' and s.case_id is null`,
    ],
    [
      'every number of paper lies in one run only',
      sql`select id from (select id, first, last, max(last) over (partition by code order by first, last, id rows between unbounded preceding and 1 preceding) as before_it
        from paper_stock) as r where before_it >= first or last < first`,
    ],
  ]
  return [
    ...ruled(db, rules),
    { name: 'every raise that was given is in the ledger with its amount, or on its way', offenders: () => lostRaises(audited) },
    { name: 'every reason that was lifted has ended in the register, or is about to', offenders: () => lostLifts(audited) },
    { name: 'every supply request opens with our keys', offenders: () => sealedShut(audited) },
  ]
}

/** Read in this order, one that arrives meanwhile is seen in the ledger. */
async function lostRaises({ db, core }: Audited): Promise<string[]> {
  const given = await db.selectFrom('supply_request').select(['case_id', 'business_code', 'month', 'given']).where('kind', '=', 'quota').where('given', 'is not', null).execute()
  const waiting = await waitingFor(db, 'quota.granted')
  const there = new Map((await core.invoiceLedger.selectFrom('quota_change').selectAll().execute()).map((row) => [row.id, row]))
  const lost = given.filter(({ case_id: id, business_code: code, month, given: amount }) => {
    const row = there.get(id)
    return row ? row.code !== code || row.month !== month || row.amount !== amount : !waiting.has(id)
  })
  return lost.map(({ case_id: id }) => id).slice(0, NAMED)
}

async function lostLifts({ db, core }: Audited): Promise<string[]> {
  const { rows: lifted } = await sql<{ id: string; reason: string }>`select m.case_id as id, s.reason_id as reason from case_moment m join supply_request s on s.case_id = m.case_id
    where s.kind = 'appeal' and m.kind = 'lifted'`.execute(db)
  const waiting = await waitingFor(db, 'control.lifted')
  const open = new Set((await core.invoiceLedger.selectFrom('risk_flag').select('id').where('ended_on', 'is', null).execute()).map(({ id }) => id))
  return lifted.filter(({ id, reason }) => open.has(reason) && !waiting.has(id)).map(({ id }) => id).slice(0, NAMED)
}

async function waitingFor(db: Kysely<Tables>, kind: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select json_value(body, '$.caseId') as id from outbox where kind = ${kind} and state = 'waiting'`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

async function sealedShut({ db, keys }: Audited): Promise<string[]> {
  const shut: string[] = []
  for (let after: string | undefined = ''; after !== undefined && shut.length < NAMED; ) {
    const rows = await db.selectFrom('supply_request').select('case_id').where('case_id', '>', after).orderBy('case_id').limit(PAGE).execute()
    for (const { case_id: id } of rows) {
      if (!(await ifOpens(() => findSupply(db, keys, id)))) {
        shut.push(id)
      }
    }
    after = rows.length < PAGE ? undefined : rows.at(-1)?.case_id
  }
  return shut.slice(0, NAMED)
}

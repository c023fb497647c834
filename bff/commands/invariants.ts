import { sql } from 'kysely'
import type { Kysely, SqlBool } from 'kysely'
import type { Core } from '../adapters/core/connect'
import type { Move } from '../platform/cases/case-book'
import { START, firstBreak } from '../platform/cases/chain'
import type { Tables } from '../platform/db/tables'
import { KEPT_MS } from '../platform/outbox/outbox-store'
import type { Invariant } from './invariant'
import { assessmentInvariants } from './invariants-assessments'
import { disputeInvariants } from './invariants-disputes'
import type { Audited } from './invariants-filing-file'
import { filingInvariants } from './invariants-filings'
import { hallInvariants } from './invariants-halls'
import { invoiceInvariants } from './invariants-invoices'
import { noticeInvariants } from './invariants-notices'
import { parcelInvariants } from './invariants-parcels'
import { recordInvariants } from './invariants-records'
import { redInvariants } from './invariants-reds'
import { supplyInvariants } from './invariants-supply'
import { movesByKind } from './moves-by-kind'

const HOUR = 3_600_000

/** What must hold whenever nobody is in the middle of something. Each reads only. */
export function invariants(audited: Audited): Invariant[] {
  const { db, core, nowMs } = audited
  return [
    { name: 'every audit chain is whole and ends where its case says', offenders: () => brokenChains(db) },
    { name: 'every case got where it is by moves of its table', offenders: () => illegalMoves(db) },
    { name: 'every request to the registry has its case, its message and, once delivered, its row there', offenders: () => lostCorrections(db, core, nowMs) },
    { name: 'no stored key without its reply', offenders: () => ids(sql`select intent_key as id from idempotency where reply_sealed is null limit 10`, db) },
    { name: 'no message waits longer than an hour or was given up', offenders: () => stuckMessages(db, nowMs) },
    { name: 'every sealed column is sealed', offenders: () => unsealed(db) },
    ...filingInvariants(audited),
    ...assessmentInvariants(audited),
    ...disputeInvariants(audited),
    ...invoiceInvariants(audited),
    ...redInvariants(audited),
    ...supplyInvariants(audited),
    ...parcelInvariants(audited),
    ...hallInvariants(audited),
    ...recordInvariants(audited),
    ...noticeInvariants(audited),
  ]
}

async function brokenChains(db: Kysely<Tables>): Promise<string[]> {
  const broken: string[] = []
  for (let after = ''; broken.length < 10; ) {
    const files = await db.selectFrom('case_file').select(['id', 'last_seq', 'last_hash']).where('id', '>', after).orderBy('id').limit(500).execute()
    for (const file of files) {
      const moments = await momentsOf(db, file.id)
      const last = moments.at(-1)
      if (firstBreak(moments) !== undefined || last?.seq !== file.last_seq || last.hash !== file.last_hash) {
        broken.push(file.id)
      }
    }
    after = files.at(-1)?.id ?? ''
    if (files.length < 500) {
      break
    }
  }
  return broken.slice(0, 10)
}

async function momentsOf(db: Kysely<Tables>, caseId: string) {
  const rows = await db.selectFrom('case_moment').selectAll().where('case_id', '=', caseId).orderBy('seq').execute()
  return rows.map((row) => ({
    caseId: row.case_id,
    seq: row.seq,
    kind: row.kind,
    actor: row.actor,
    state: row.state,
    facts: row.facts,
    at: row.at.toISOString(),
    prevHash: row.prev_hash,
    hash: row.hash,
  }))
}

async function illegalMoves(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db
    .selectFrom('case_moment as m')
    .innerJoin('case_file as f', 'f.id', 'm.case_id')
    .leftJoin('case_moment as p', (join) => join.onRef('p.case_id', '=', 'm.case_id').on(sql<SqlBool>`p.seq = m.seq - 1`))
    .select(['m.case_id', 'f.kind as case_kind', 'm.kind', 'm.state', 'm.prev_hash', 'p.state as from_state'])
    .execute()
  const illegal = rows.filter((row) => {
    const from = row.prev_hash === START ? 'nothing' : row.from_state
    return !(movesByKind as Partial<Record<string, readonly Move[]>>)[row.case_kind]?.some((move) => move.from === from && move.on === row.kind && move.to === row.state)
  })
  return illegal.map((row) => row.case_id).slice(0, 10)
}

async function lostCorrections(db: Kysely<Tables>, core: Core, nowMs: number): Promise<string[]> {
  const rows = await db
    .selectFrom('case_file as f')
    .leftJoin('register_correction as c', 'c.case_id', 'f.id')
    .select(['f.id', 'f.state', 'f.opened_at', 'c.case_id'])
    .where('f.kind', '=', 'registerCorrection')
    .execute()
  const { rows: sent } = await sql<{ id: string }>`select json_value(body, '$.caseId') as id from outbox where kind = 'correction.opened'`.execute(db)
  const messages = new Map<string, number>()
  for (const { id } of sent) {
    messages.set(id, (messages.get(id) ?? 0) + 1)
  }
  const there = new Set((await core.registry.selectFrom('register_correction').select('id').execute()).map((row) => row.id))
  // A message may be gone once it is as old as delivered ones get.
  const hasMessage = (id: string, openedAt: Date): boolean => (messages.get(id) ?? (nowMs - openedAt.getTime() >= KEPT_MS ? 1 : 0)) === 1
  const lost = rows.filter(
    ({ id, state, opened_at, case_id }) => case_id === null || !hasMessage(id, opened_at) || (['withRegistry', 'done'].includes(state) && !there.has(id)),
  )
  return lost.map(({ id }) => id).slice(0, 10)
}

async function stuckMessages(db: Kysely<Tables>, nowMs: number): Promise<string[]> {
  const rows = await db
    .selectFrom('outbox')
    .select('id')
    .where((eb) => eb.or([eb('state', '=', 'dead'), eb.and([eb('state', '=', 'waiting'), eb('created_at', '<', new Date(nowMs - HOUR))])]))
    .limit(10)
    .execute()
  return rows.map(({ id }) => id)
}

async function unsealed(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ t: string; c: string }>`
    select table_name as t, column_name as c from information_schema.columns where table_schema = database() and column_name like '%\\_sealed'`.execute(db)
  const found = await Promise.all(
    rows.map(async ({ t, c }) => {
      // A value that was wiped hides nothing and shows nothing.
      const bad = await sql<{ n: number }>`select count(*) as n from ${sql.table(t)} where ${sql.ref(c)} <> '' and ${sql.ref(c)} not like 'v1.%'`.execute(db)
      return Number(bad.rows[0]?.n) > 0 ? [`${t}.${c}`] : []
    }),
  )
  return found.flat()
}

async function ids(query: ReturnType<typeof sql>, db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await (query as ReturnType<typeof sql<{ id: string }>>).execute(db)
  return rows.map(({ id }) => id)
}

import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { DeliveryReason } from '#shared/model/message'
import type { ChannelName, Delivery, DeliveryState } from '#shared/model/message'
import { instant } from '#shared/model/day'
import * as v from 'valibot'
import type { Tables } from '../db/tables'

/** More than this is told as "99+", so it is not counted. */
const COUNTED = 100

export const NOTICE_COLUMNS = [
  'n.id', 'n.template', 'n.version', 'n.sort', 'n.fields_sealed', 'n.created_at', 'n.read_at', 'n.served_at', 'n.served_how', 'n.case_id',
] as const

/** A line of somebody's inbox, its fields still sealed. */
export interface NoticeRow {
  id: string
  template: string
  version: number
  sort: string
  fields_sealed: string
  created_at: Date
  read_at: Date | null
  served_at: Date | null
  served_how: string | null
  case_id: string | null
}

/** The same as its owner reads it: with what its case is, and waits for from them now. */
export interface OwnNoticeRow extends NoticeRow {
  kind: string | null
  todo: string | null
  /** 1: nothing has happened in its case since */
  is_latest: number | null
}

interface Page {
  after: string | undefined
  only: 'waiting' | 'documents' | undefined
  limit: number
}

/** A person's notices, newest first (ids are in order of time), those before `after`. */
export function listNotices(db: Kysely<Tables>, personId: string, { after, only, limit }: Page): Promise<OwnNoticeRow[]> {
  return own(db, personId)
    .$if(after !== undefined, (query) => query.where('n.id', '<', after ?? ''))
    .$if(only === 'documents', (query) => query.where('n.sort', '=', 'document'))
    .$if(only === 'waiting', (query) => query.where('n.id', 'in', waiting(db, personId)))
    .orderBy('n.id', 'desc')
    .limit(limit)
    .execute()
}

export function findNotice(db: Kysely<Tables>, personId: string, id: string): Promise<OwnNoticeRow | undefined> {
  return own(db, personId).where('n.id', '=', id).executeTakeFirst()
}

const own = (db: Kysely<Tables>, personId: string) =>
  db
    .selectFrom('notice as n')
    .leftJoin('case_party as p', (join) => join.onRef('p.case_id', '=', 'n.case_id').onRef('p.person_id', '=', 'n.person_id'))
    .leftJoin('case_file as f', 'f.id', 'p.case_id')
    .select([...NOTICE_COLUMNS, 'f.kind', 'p.todo', sql<number | null>`n.created_at >= f.moved_at`.as('is_latest')])
    .where('n.person_id', '=', personId)

/** Of each case that waits for a person the newest notice that asks for something; where none did, the newest there is. */
const waiting = (db: Kysely<Tables>, personId: string) =>
  db
    .selectFrom('case_party as w')
    .innerJoin('notice as m', (join) => join.onRef('m.case_id', '=', 'w.case_id').onRef('m.person_id', '=', 'w.person_id'))
    .select(sql<string>`coalesce(max(case when m.sort <> 'plain' then m.id end), max(m.id))`.as('id'))
    .where('w.person_id', '=', personId)
    .where('w.todo', 'is not', null)
    .groupBy('w.case_id')

/** How many are unread, and how many cases wait; each up to a hundred, from indexes alone and in one round trip. */
export async function countNotices(db: Kysely<Tables>, personId: string): Promise<{ unread: number; waiting: number }> {
  const { rows } = await sql<{ unread: number; waiting: number }>`select
    (select count(*) from (select 1 from notice where person_id = ${personId} and read_at is null limit ${COUNTED}) as u) as unread,
    (select count(*) from (
      select 1 from case_party as w where w.person_id = ${personId} and w.todo is not null
        and exists (select 1 from notice as m where m.case_id = w.case_id and m.person_id = w.person_id) limit ${COUNTED}) as c) as waiting`.execute(db)
  return { unread: Number(rows[0]?.unread ?? 0), waiting: Number(rows[0]?.waiting ?? 0) }
}

/** These, and one with all before it. What came while its reader was reading stays unread. */
export async function markRead(db: Kysely<Tables>, personId: string, { ids, upTo }: { ids: readonly string[]; upTo: string | undefined }, at: Date): Promise<void> {
  if (ids.length === 0 && upTo === undefined) {
    return
  }
  await db
    .updateTable('notice')
    .set({ read_at: at })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .where((eb) => eb.or([...(ids.length === 0 ? [] : [eb('id', 'in', ids)]), ...(upTo === undefined ? [] : [eb('id', '<=', upTo)])]))
    .execute()
}

/** A receipt for a legal notice (送达回证), given once: it is served now and needs no letter. False: it was served before. */
export async function acknowledge(db: Kysely<Tables>, personId: string, id: string, at: Date): Promise<boolean> {
  const result = await db
    .updateTable('notice')
    .set({ served_at: at, served_how: 'acknowledged', letter_at: null, read_at: sql<Date>`coalesce(read_at, ${at})` })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('served_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** How each of these notices was delivered, in the order it was tried. */
export async function deliveriesOf(db: Kysely<Tables>, noticeIds: readonly string[]): Promise<Map<string, Delivery[]>> {
  const found = new Map<string, Delivery[]>()
  if (noticeIds.length > 0) {
    const rows = await db
      .selectFrom('delivery')
      .select(['notice_id', 'channel', 'state', 'reason', 'sent_to', 'due_at', 'sending_at', 'handed_at', 'ended_at', 'created_at'])
      .where('notice_id', 'in', noticeIds)
      .orderBy('notice_id')
      .orderBy('way')
      .orderBy('step')
      .execute()
    for (const row of rows) {
      found.set(row.notice_id, [...(found.get(row.notice_id) ?? []), deliveryOf(row)])
    }
  }
  return found
}

interface DeliveryRow {
  channel: string
  state: string
  reason: string | null
  sent_to: string | null
  due_at: Date
  sending_at: Date | null
  handed_at: Date | null
  ended_at: Date | null
  created_at: Date
}

function deliveryOf(row: DeliveryRow): Delivery {
  const state = row.state as DeliveryState
  return {
    channel: row.channel as ChannelName,
    state,
    ...(v.is(DeliveryReason, row.reason) ? { reason: row.reason } : {}),
    ...(row.sent_to === null ? {} : { to: row.sent_to }),
    at: instant(reachedAt(state, row).getTime()),
  }
}

/** When it came to its state; of one that waits, when it is due. */
function reachedAt(state: DeliveryState, row: DeliveryRow): Date {
  switch (state) {
    case 'waiting':
      return row.due_at
    case 'sending':
    case 'unknown':
      return row.sending_at ?? row.created_at
    case 'handed':
      return row.handed_at ?? row.created_at
    case 'delivered':
    case 'refused':
    case 'failed':
    case 'skipped':
      return row.ended_at ?? row.handed_at ?? row.created_at
  }
}

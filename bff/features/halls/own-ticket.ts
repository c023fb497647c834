import { sql } from 'kysely'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { Failure } from '#shared/failure'
import { hot } from '../../platform/db/hot'
import type { Tables } from '../../platform/db/tables'
import { findTicket, lockTicket, toTicket } from '../../platform/halls/ticket-store'
import type { TicketRecord } from '../../platform/halls/ticket-store'

/** How long one that is over is still shown. */
const SHOWN_MS = 3_600_000

export interface PlacedTicket {
  ticket: TicketRecord
  /** how many are called before; of a waiting one */
  ahead: number | undefined
}

type Row = Selectable<Tables['hall_ticket']> & { ahead: number | null }

/** A person's ticket and its place in one statement: what a page that looks every few seconds costs. */
const findCurrent = hot(
  (db: Kysely<Tables>, { personId, since, shown }: { personId: string; since: Date; shown: Date }) =>
    db
      .selectFrom('hall_ticket as t')
      .selectAll('t')
      .select(aheadOf.as('ahead'))
      .where('t.person_id', '=', personId)
      .where('t.taken_at', '>', since)
      .where('t.state', '<>', sql.lit('left'))
      .where((eb) => eb.or([eb('t.open_key', 'is not', null), eb('t.ended_at', '>', shown)]))
      .orderBy(sql`t.open_key is null`)
      .orderBy('t.ended_at', 'desc')
      .limit(sql.lit(1)),
  ['personId', 'since', 'shown'],
)

const aheadOf = sql<number | null>`case when t.state = 'waiting' then (select count(*) from hall_ticket b
  where b.day = t.day and b.state = 'waiting' and b.hall_id = t.hall_id and b.queue = t.queue and (b.place < t.place or (b.place = t.place and b.id < t.id))) end`

const DAY_MS = 86_400_000

/** The one that is alive, else the last one that ended within the hour. */
export async function currentTicket(db: Kysely<Tables>, personId: string, nowMs: number): Promise<PlacedTicket | undefined> {
  const [row] = (await findCurrent(db, { personId, since: new Date(nowMs - DAY_MS), shown: new Date(nowMs - SHOWN_MS) })) as Row[]
  return row && { ticket: toTicket(row), ahead: row.ahead === null ? undefined : Number(row.ahead) }
}

/** A person's own ticket, locked. @throws Failure `object.not_found` also for another one's */
export async function lockOwnTicket(trx: Transaction<Tables>, ticketId: string, personId: string): Promise<TicketRecord> {
  const ticket = await lockTicket(trx, ticketId)
  if (ticket?.personId !== personId) {
    throw new Failure('object.not_found')
  }
  return ticket
}

/** A person's own ticket. @throws Failure `object.not_found` also for another one's */
export async function ownTicket(db: Kysely<Tables>, ticketId: string, personId: string): Promise<TicketRecord> {
  const ticket = await findTicket(db, ticketId)
  if (ticket?.personId !== personId) {
    throw new Failure('object.not_found')
  }
  return ticket
}

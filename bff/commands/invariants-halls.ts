import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Tables } from '../platform/db/tables'
import { ruled } from './invariant'
import type { Invariant, Rule } from './invariant'

const ALIVE = sql`('waiting', 'called', 'serving', 'passed')`

/** Queues, windows and appointments: a statement each, so that none sees half a change. */
const RULES: readonly Rule[] = [
  [
    'every place of an appointment that is taken is one booking that was not cancelled',
    sql`select concat(s.hall_id, ' ', s.day, ' ', s.queue, ' ', s.start) as id from hall_slot s where s.taken <> (
        select count(*) from hall_booking b where b.hall_id = s.hall_id and b.day = s.day and b.queue = s.queue and b.start = s.start and b.state <> 'cancelled')
      union select b.id from hall_booking b left join hall_slot s on s.hall_id = b.hall_id and s.day = b.day and s.queue = b.queue and s.start = b.start
        where b.state <> 'cancelled' and s.hall_id is null`,
  ],
  [
    'whoever was called stands at one window, and every window has the one it called',
    sql`select t.id from hall_ticket t left join hall_window w on w.hall_id = t.hall_id and w.number = t.window_number and w.ticket_id = t.id
        where t.state in ('called', 'serving') and w.number is null
      union select concat(w.hall_id, ' ', w.number) from hall_window w left join hall_ticket t on t.id = w.ticket_id and t.state in ('called', 'serving')
        where w.ticket_id is not null and t.id is null`,
  ],
  [
    'a person is kept from a second ticket, or a second booking of a day, exactly as long as the first one counts',
    sql`select id from hall_ticket where (open_key is not null) <> (person_id is not null and state in ${ALIVE})
      union select id from hall_booking where (open_key is not null) <> (state <> 'cancelled')`,
  ],
  [
    'the numbers of a queue’s day have no gap',
    sql`select concat(c.hall_id, ' ', c.day, ' ', c.queue) as id from hall_counter c where c.next - 1 <> (
        select count(*) from hall_ticket t where t.hall_id = c.hall_id and t.day = c.day and t.queue = c.queue)`,
  ],
  [
    'every booking whose owner came has its place in the queue, and no other has one',
    sql`select b.id from hall_booking b left join hall_ticket t on t.id = b.ticket_id and t.booking_id = b.id
      where (b.state = 'arrived') <> (b.ticket_id is not null)
        or (b.state = 'arrived' and t.id is null and b.day >= (select coalesce(min(day), '9999-12-31') from hall_counter))`,
  ],
  [
    'what is over has ended, and what is not has not',
    sql`select id from hall_ticket where (ended_at is null) <> (state in ${ALIVE}) union select id from hall_booking where (ended_at is not null) <> (state in ('missed', 'cancelled'))`,
  ],
]

export const hallInvariants = ({ db }: { db: Kysely<Tables> }): Invariant[] => ruled(db, RULES)

import type { Insertable, Transaction } from 'kysely'
import { dayIn } from '#shared/model/day'
import type { WindowGroup } from '#shared/model/hall'
import type { Tables } from '../../platform/db/tables'
import { placeOf } from '../../platform/halls/queue-rules'
import type { HallPlan } from './hall-plan'
import { minuteIn } from './hall-plan'
import type { Visit } from './simulate-day'

type TicketRow = Insertable<Tables['hall_ticket']>

/** Who came before that is nobody's business any more. */
const BACK_MINUTES = 120
const LETTERS: Record<WindowGroup, string> = { general: 'A', property: 'B', invoice: 'C' }
const ROWS_A_STATEMENT = 500

export interface Filled {
  tickets: TicketRow[]
  counters: Insertable<Tables['hall_counter']>[]
  /** window → the ticket it is busy with */
  busy: { hallId: string; window: number; ticketId: string }[]
}

/** The last two hours of a hall's planned day, as they would stand in the tables at a moment. */
export function presentOf({ life, day: { day, visits } }: HallPlan, nowMs: number, newId: () => string): Filled {
  const minute = minuteIn(nowMs)
  const midnight = nowMs - minute * 60_000
  const at = (one: number | undefined): Date | null => (one === undefined || one > minute ? null : new Date(Math.round(midnight + one * 60_000)))
  const counts: Record<WindowGroup, number> = { general: 0, property: 0, invoice: 0 }
  const filled: Filled = { tickets: [], counters: [], busy: [] }
  for (const visit of visits.filter(({ takenAt }) => takenAt <= minute && takenAt > minute - BACK_MINUTES)) {
    const { group, itemId, isPriority, takenAt, window = null } = visit
    const number = `${LETTERS[group]}${String(++counts[group]).padStart(3, '0')}`
    const [state, called] = [stateOf(visit, minute), at(visit.calledAt)]
    const id = newId()
    filled.tickets.push({
      ...{ id, hall_id: life.hallId, day, queue: group, number, item_id: itemId, person_id: null, origin: 'machine', is_priority: Number(isPriority), state },
      ...{ place: placeOf(Math.round(midnight + takenAt * 60_000), isPriority), taken_at: at(takenAt) as Date },
      ...{ called_at: called, calls: called ? 1 : 0, started_at: at(visit.startedAt), ended_at: at(visit.endedAt), window_number: called ? window : null },
      ...{ moved_from: null, booking_id: null, pass_id: null, told_ahead: null, open_key: null },
    })
    if ((state === 'called' || state === 'serving') && window !== null) {
      filled.busy.push({ hallId: life.hallId, window, ticketId: id })
    }
  }
  filled.counters.push(...Object.entries(counts).filter(([, count]) => count > 0).map(([queue, count]) => ({ hall_id: life.hallId, day, queue, next: count + 1 })))
  return filled
}

function stateOf({ calledAt = Infinity, startedAt, endedAt = Infinity }: Visit, minute: number): TicketRow['state'] {
  if (calledAt > minute) {
    return 'waiting'
  }
  if (endedAt <= minute) {
    return startedAt === undefined ? 'missed' : 'done'
  }
  return startedAt !== undefined && startedAt <= minute ? 'serving' : 'called'
}

/** Writes it into halls that have no ticket of the day yet. */
export async function putPresent(trx: Transaction<Tables>, all: readonly Filled[]): Promise<void> {
  const tickets = all.flatMap((filled) => filled.tickets)
  for (let from = 0; from < tickets.length; from += ROWS_A_STATEMENT) {
    await trx.insertInto('hall_ticket').values(tickets.slice(from, from + ROWS_A_STATEMENT)).execute()
  }
  const counters = all.flatMap((filled) => filled.counters)
  if (counters.length > 0) {
    await trx.insertInto('hall_counter').values(counters).execute()
  }
  for (const { hallId, window, ticketId } of all.flatMap(({ busy }) => busy)) {
    await trx.updateTable('hall_window').set({ ticket_id: ticketId, state: 'open' }).where('hall_id', '=', hallId).where('number', '=', window).where('ticket_id', 'is', null).where('staff_id', 'is', null).execute()
  }
}

/** Halls in which somebody has taken a ticket today. */
export async function livelyHalls(trx: Transaction<Tables>, nowMs: number): Promise<Set<string>> {
  const rows = await trx.selectFrom('hall_counter').select('hall_id').distinct().where('day', '=', dayIn(nowMs)).execute()
  return new Set(rows.map(({ hall_id }) => hall_id))
}

import type { Kysely } from 'kysely'
import { Failure } from '#shared/failure'
import { instant } from '#shared/model/day'
import type { Tables } from '../db/tables'
import { barredUntil, ruleMs } from './queue-rules'

/**
 * Refuses whoever did not come too often: called and never there, or booked and never there. One that was never called was not missed by the person.
 * @throws Failure `queue.barred` with `until`
 */
export async function refuseBarred(db: Kysely<Tables>, personId: string, nowMs: number): Promise<void> {
  const since = new Date(nowMs - ruleMs('missedWithin') - ruleMs('barred'))
  const [tickets, bookings] = await Promise.all([
    db.selectFrom('hall_ticket').select('ended_at').where('person_id', '=', personId).where('taken_at', '>=', since).where('state', '=', 'missed').where('called_at', 'is not', null).execute(),
    db.selectFrom('hall_booking').select('ended_at').where('person_id', '=', personId).where('ended_at', '>=', since).where('state', '=', 'missed').execute(),
  ])
  const until = barredUntil([...tickets, ...bookings].flatMap(({ ended_at }) => (ended_at === null ? [] : [ended_at.getTime()])), nowMs)
  if (until !== undefined) {
    throw new Failure('queue.barred', { until: instant(until) })
  }
}

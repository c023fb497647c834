import { sql } from 'kysely'
import type { Kysely, Selectable } from 'kysely'
import type { Day } from '#shared/model/day'
import { dayIn } from '#shared/model/day'
import type { WindowGroup } from '#shared/model/hall'
import type { Tables } from '../db/tables'
import type { Hours } from './hall-hours'

export interface HallRecord extends Hours {
  id: string
  name: string
  district: string
  place: string
  /** degrees */
  lat: number
  lng: number
  outletId: string | undefined
  disruption: { reason: string; until: number } | undefined
}

export interface WindowRecord {
  hallId: string
  number: number
  queues: readonly WindowGroup[]
  state: 'open' | 'paused' | 'closed'
  staffId: string | undefined
  ticketId: string | undefined
}

/** A window with the one it is busy with: since when, milliseconds since 1970, and of which queue. */
export interface BusyWindow extends WindowRecord {
  busy: { since: number; queue: WindowGroup } | undefined
}

/** A hall with its windows and how many wait in each queue. */
export interface HallState {
  hall: HallRecord
  windows: readonly BusyWindow[]
  waiting: Readonly<Record<WindowGroup, number>>
}

/** As the table keeps degrees. */
const PER_DEGREE = 10_000

/** A disruption whose end has come is over, whether or not somebody took it back. */
export const toHall = (row: Selectable<Tables['hall']>, nowMs: number): HallRecord => ({
  id: row.id,
  name: row.name,
  district: row.district,
  place: row.place,
  lat: row.lat / PER_DEGREE,
  lng: row.lng / PER_DEGREE,
  opens: row.opens,
  closes: row.closes,
  days: row.days,
  outletId: row.outlet_id ?? undefined,
  disruption: row.disruption !== null && row.disrupted_until !== null && row.disrupted_until.getTime() > nowMs ? { reason: row.disruption, until: row.disrupted_until.getTime() } : undefined,
})

/** As the column keeps them: separated by commas. */
const queuesOf = (text: string): WindowGroup[] => text.split(',').filter(Boolean) as WindowGroup[]

type WindowRow = Pick<Selectable<Tables['hall_window']>, 'hall_id' | 'number' | 'queues' | 'state' | 'staff_id' | 'ticket_id'>

export const toWindow = (row: WindowRow): WindowRecord => ({
  hallId: row.hall_id,
  number: row.number,
  queues: queuesOf(row.queues),
  state: row.state,
  staffId: row.staff_id ?? undefined,
  ticketId: row.ticket_id ?? undefined,
})

/** A hall that is in business. */
export async function findHall(db: Kysely<Tables>, id: string, nowMs: number): Promise<HallRecord | undefined> {
  const row = await db.selectFrom('hall').selectAll().where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst()
  return row && toHall(row, nowMs)
}

/** The hall in which the staff of an outlet sit. */
export async function hallOfOutlet(db: Kysely<Tables>, outletId: string, nowMs: number): Promise<HallRecord | undefined> {
  const row = await db.selectFrom('hall').selectAll().where('outlet_id', '=', outletId).where('ended_at', 'is', null).executeTakeFirst()
  return row && toHall(row, nowMs)
}

export async function windowsOf(db: Kysely<Tables>, hallId: string): Promise<WindowRecord[]> {
  const rows = await db.selectFrom('hall_window').selectAll().where('hall_id', '=', hallId).orderBy('number').execute()
  return rows.map(toWindow)
}

/** All halls at a moment, in three statements however many they are; by id. */
export async function allHalls(db: Kysely<Tables>, nowMs: number): Promise<HallState[]> {
  const [halls, windows, waiting] = await Promise.all([
    db.selectFrom('hall').selectAll().where('ended_at', 'is', null).orderBy('id').execute(),
    busyWindows(db),
    countWaiting(db, dayIn(nowMs)),
  ])
  const byHall = new Map(halls.map(({ id }) => [id, [] as BusyWindow[]]))
  for (const window of windows) {
    byHall.get(window.hallId)?.push(window)
  }
  return halls.map((row) => ({ hall: toHall(row, nowMs), windows: byHall.get(row.id) ?? [], waiting: { general: 0, property: 0, invoice: 0, ...waiting.get(row.id) } }))
}

async function busyWindows(db: Kysely<Tables>): Promise<BusyWindow[]> {
  const rows = await db
    .selectFrom('hall_window as w')
    .leftJoin('hall_ticket as t', 't.id', 'w.ticket_id')
    .select(['w.hall_id', 'w.number', 'w.queues', 'w.state', 'w.staff_id', 'w.ticket_id', 't.queue', 't.called_at'])
    .orderBy('w.hall_id')
    .orderBy('w.number')
    .execute()
  return rows.map((row) => ({ ...toWindow(row), busy: row.called_at === null || row.queue === null ? undefined : { since: row.called_at.getTime(), queue: row.queue } }))
}

async function countWaiting(db: Kysely<Tables>, day: Day): Promise<Map<string, Partial<Record<WindowGroup, number>>>> {
  const rows = await db
    .selectFrom('hall_ticket')
    .select(['hall_id', 'queue', sql<number>`count(*)`.as('count')])
    .where('day', '=', day)
    .where('state', '=', 'waiting')
    .groupBy(['hall_id', 'queue'])
    .execute()
  const counts = new Map<string, Partial<Record<WindowGroup, number>>>()
  for (const { hall_id, queue, count } of rows) {
    counts.set(hall_id, { ...counts.get(hall_id), [queue]: Number(count) })
  }
  return counts
}

import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Day } from '#shared/model/day'
import type { WindowGroup } from '#shared/model/hall'
import type { Tables } from '../../platform/db/tables'
import { BIN_MINUTES, formatBins, parseBins } from '../../platform/halls/day-bins'
import type { DayBins } from '../../platform/halls/day-bins'
import type { LearntDay } from '../../platform/halls/learn-rhythm'

/** What the tickets of a day say of one half hour of a queue. */
export interface TicketBin {
  hallId: string
  queue: WindowGroup
  bin: number
  arrivals: number
  services: number
  minutes: number
  squares: number
}

/** Minutes of a day at which something happened. */
const minuteOf = (column: string, start: Date) => sql<number>`timestampdiff(second, ${start}, ${sql.ref(column)}) / 60`

/** Who took tickets on a day, by the half hour; 'left' ones count where they came and where they went. */
async function countArrivals(db: Kysely<Tables>, day: Day, start: Date): Promise<Pick<TicketBin, 'hallId' | 'queue' | 'bin' | 'arrivals'>[]> {
  const rows = await db
    .selectFrom('hall_ticket')
    .select(['hall_id as hallId', 'queue', sql<number>`floor((${minuteOf('taken_at', start)}) / ${BIN_MINUTES})`.as('bin'), sql<number>`count(*)`.as('arrivals')])
    .where('day', '=', day)
    .groupBy(['hall_id', 'queue', 'bin'])
    .execute()
  return rows.map((row) => ({ ...row, bin: Number(row.bin), arrivals: Number(row.arrivals) }))
}

/** Who was called and is gone, by the half hour they were called in. Who did not come took the window for as long as it waits for one. */
async function countServices(db: Kysely<Tables>, day: Day, start: Date, absentMinutes: number): Promise<Omit<TicketBin, 'arrivals'>[]> {
  const took = sql<number>`if(state = 'done', timestampdiff(second, called_at, ended_at) / 60, ${absentMinutes})`
  const rows = await db
    .selectFrom('hall_ticket')
    .select(['hall_id as hallId', 'queue', sql<number>`floor((${minuteOf('called_at', start)}) / ${BIN_MINUTES})`.as('bin')])
    .select([sql<number>`count(*)`.as('services'), sql<number>`sum(${took})`.as('minutes'), sql<number>`sum(power(${took}, 2))`.as('squares')])
    .where('day', '=', day)
    .where('called_at', 'is not', null)
    .where('state', 'in', ['done', 'passed', 'missed'])
    .groupBy(['hall_id', 'queue', 'bin'])
    .execute()
  return rows.map((row) => ({ ...row, bin: Number(row.bin), services: Number(row.services), minutes: Number(row.minutes), squares: Number(row.squares) }))
}

/** A day's tickets in half hours; `start`: its midnight in Chongqing. */
export async function countTickets(db: Kysely<Tables>, day: Day, absentMinutes: number): Promise<TicketBin[]> {
  const start = new Date(`${day}T00:00:00+08:00`)
  const arrivals = await countArrivals(db, day, start)
  const services = await countServices(db, day, start, absentMinutes)
  const none = { arrivals: 0, services: 0, minutes: 0, squares: 0 }
  return [...arrivals.map((bin) => ({ ...none, ...bin })), ...services.map((bin) => ({ ...none, ...bin }))]
}

/** What was written of days from one to before the other. */
export async function listHallDays(db: Kysely<Tables>, from: Day, until: Day): Promise<LearntDay[]> {
  const rows = await db.selectFrom('hall_day').selectAll().where('day', '>=', from).where('day', '<', until).execute()
  return rows.flatMap(({ hall_id: hallId, queue, day, bins: text }) => {
    const bins = parseBins(text)
    return bins ? [{ hallId, queue: queue as WindowGroup, day: day as Day, bins }] : []
  })
}

const ROWS_A_STATEMENT = 300

/** Written anew however often: the same day read again says the same. */
export async function putHallDays(db: Kysely<Tables>, days: readonly { hallId: string; queue: WindowGroup; day: Day; bins: DayBins }[]): Promise<void> {
  for (let at = 0; at < days.length; at += ROWS_A_STATEMENT) {
    const values = days.slice(at, at + ROWS_A_STATEMENT).map(({ hallId, queue, day, bins }) => ({ hall_id: hallId, queue, day, bins: formatBins(bins) }))
    await db.insertInto('hall_day').values(values).onDuplicateKeyUpdate({ bins: sql`values(bins)` }).execute()
  }
}

/** Two years and more ago nothing was as it is now. */
export async function dropHallDays(db: Kysely<Tables>, before: Day): Promise<void> {
  await db.deleteFrom('hall_day').where('day', '<', before).execute()
}

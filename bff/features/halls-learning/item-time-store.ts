import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { CaseKind, MomentKind } from '#shared/model/case'
import { addDays } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { ItemId, MeasuredTime } from '#shared/model/guide'
import type { Tables } from '../../platform/db/tables'
import { formatMinutes } from '../../platform/halls/minute-counts'
import type { MinuteCounts } from '../../platform/halls/minute-counts'

export interface TimedItem {
  itemId: string
  minutes: number
}

const startOf = (day: Day): Date => new Date(`${day}T00:00:00+08:00`)

/** Everybody who was served at a window on a day, and how long. */
export async function servedOn(db: Kysely<Tables>, day: Day): Promise<TimedItem[]> {
  const rows = await db
    .selectFrom('hall_ticket')
    .select(['item_id', sql<number>`timestampdiff(second, started_at, ended_at) / 60`.as('minutes')])
    .where('day', '=', day)
    .where('state', '=', 'done')
    .where('item_id', 'is not', null)
    .where('started_at', 'is not', null)
    .execute()
  return rows.map(({ item_id, minutes }) => ({ itemId: item_id ?? '', minutes: Number(minutes) }))
}

/** Cases of a kind that came to one of these ends on a day, the first time, and how long after they were opened. */
export async function endedOn(db: Kysely<Tables>, day: Day, { kind, ends }: { kind: CaseKind; ends: readonly MomentKind[] }): Promise<number[]> {
  const rows = await db
    .selectFrom('case_moment as m')
    .innerJoin('case_file as f', 'f.id', 'm.case_id')
    .select([sql<number>`timestampdiff(second, f.opened_at, min(m.at)) / 60`.as('minutes'), sql<Date>`min(m.at)`.as('endedAt')])
    .where('f.kind', '=', kind)
    // A case that moved after the day may have come to its end on the day; one that moved before it has not.
    .where('f.moved_at', '>=', startOf(day))
    .where('m.kind', 'in', ends)
    .groupBy(['m.case_id', 'f.opened_at'])
    .having(sql`min(m.at)`, '>=', startOf(day))
    .having(sql`min(m.at)`, '<', startOf(addDays(day, 1)))
    .execute()
  return rows.map(({ minutes }) => Number(minutes))
}

/** Written anew however often: the same day read again says the same. */
export async function putItemTimes(db: Kysely<Tables>, { day, channel }: { day: Day; channel: MeasuredTime['channel'] }, times: ReadonlyMap<string, MinuteCounts>): Promise<void> {
  if (times.size > 0) {
    const values = [...times].map(([itemId, counts]) => ({ item_id: itemId as ItemId, day, channel, minutes: formatMinutes(counts) }))
    await db.insertInto('item_time').values(values).onDuplicateKeyUpdate({ minutes: sql`values(minutes)` }).execute()
  }
}

export async function dropItemTimes(db: Kysely<Tables>, before: Day): Promise<void> {
  await db.deleteFrom('item_time').where('day', '<', before).execute()
}

import type { Kysely } from 'kysely'
import { addDays } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { MeasuredTime } from '#shared/model/guide'
import type { Tables } from '../db/tables'
import { addMinutes, medianOf, parseMinutes } from './minute-counts'
import type { MinuteCounts } from './minute-counts'

const DAYS = 30
/** Of fewer one could read how long a single person took. */
const FEWEST = 5

interface Sum {
  channel: MeasuredTime['channel']
  counts: MinuteCounts
  since: Day
  until: Day
}

/** How long each item really took within the last thirty days before `day`, by item: minutes at a window, or from the request to the answer. Only where at least five are known. `itemId`: of this one alone. */
export async function measuredTimes(db: Kysely<Tables>, day: Day, itemId?: string): Promise<Map<string, MeasuredTime[]>> {
  const asked = db.selectFrom('item_time').selectAll().where('day', '>=', addDays(day, -DAYS)).where('day', '<', day).orderBy('day')
  const rows = await (itemId === undefined ? asked : asked.where('item_id', '=', itemId)).execute()
  const sums = new Map<string, Map<string, Sum>>()
  for (const row of rows) {
    const ofItem = sums.get(row.item_id) ?? new Map<string, Sum>()
    const sum: Sum = ofItem.get(row.channel) ?? { channel: row.channel, counts: new Map(), since: row.day as Day, until: row.day as Day }
    addMinutes(sum.counts, parseMinutes(row.minutes))
    ofItem.set(row.channel, { ...sum, until: row.day as Day })
    sums.set(row.item_id, ofItem)
  }
  return new Map([...sums].flatMap(([itemId, ofItem]) => toldOf(itemId, [...ofItem.values()])))
}

function toldOf(itemId: string, sums: readonly Sum[]): [string, MeasuredTime[]][] {
  const told = sums.map(({ counts, ...rest }) => ({ ...rest, ...medianOf(counts) })).filter(({ count }) => count >= FEWEST)
  return told.length === 0 ? [] : [[itemId, told]]
}

import type { Kysely } from 'kysely'
import { addDays } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { WindowGroup } from '#shared/model/hall'
import type { HallRhythm } from '../../engines/halls/hall-rhythm'
import type { Tables } from '../db/tables'
import { madeOnce } from '../made-once'
import type { Made } from '../made-once'
import { isWholeDay, parseBins } from './day-bins'
import { asToday, learnUsual } from './learn-rhythm'
import type { LearntDay, Usual } from './learn-rhythm'

/** Eight of each weekday. */
const DAYS = 56
/** A day that is over changes no more once it was learnt; what was seen of today changes all the time. */
const USUAL_MS = 60 * 60_000
const TODAY_MS = 60_000

/** By the machine's clock: it is about load, and a test's clock may stand still. */
type Kept<T> = Made<T, { day: Day; at: number }>

const usuals = new WeakMap<Kysely<Tables>, Kept<Map<string, Usual>>>()
const rhythms = new WeakMap<Kysely<Tables>, Kept<Map<string, HallRhythm>>>()

/**
 * What is usual in each hall on a day, by hall, with what the learning job has seen of the day itself; a hall of which nothing was learnt is not among them. Kept for
 * a minute: may be asked as often as one likes.
 */
export const rhythmsFor = (db: Kysely<Tables>, day: Day): Promise<Map<string, HallRhythm>> =>
  keptFor(rhythms, { db, day, keepMs: TODAY_MS }, async () => {
    const [usual, today] = await Promise.all([keptFor(usuals, { db, day, keepMs: USUAL_MS }, () => readUsual(db, day)), readDays(db, day, addDays(day, 1))])
    return new Map([...usual].map(([hallId, one]) => [hallId, asToday(one, today.filter((seen) => seen.hallId === hallId))]))
  })

const readUsual = async (db: Kysely<Tables>, day: Day): Promise<Map<string, Usual>> => learnUsual(day, (await readDays(db, addDays(day, -DAYS), day)).filter(({ bins }) => isWholeDay(bins)))

async function readDays(db: Kysely<Tables>, from: Day, until: Day): Promise<LearntDay[]> {
  const rows = await db.selectFrom('hall_day').selectAll().where('day', '>=', from).where('day', '<', until).execute()
  return rows.flatMap(({ hall_id: hallId, queue, day, bins: text }) => {
    const bins = parseBins(text)
    return bins ? [{ hallId, queue: queue as WindowGroup, day: day as Day, bins }] : []
  })
}

interface Question {
  db: Kysely<Tables>
  day: Day
  keepMs: number
}

function keptFor<T>(cache: WeakMap<Kysely<Tables>, Kept<T>>, { db, day, keepMs }: Question, make: () => Promise<T>): Promise<T> {
  const at = performance.now()
  return madeOnce(cache, db, { mark: { day, at }, isGood: (was) => was.day === day && at - was.at < keepMs, make })
}

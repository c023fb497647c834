import { addDays, dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { WindowGroup } from '#shared/model/hall'
import { BINS, WHOLE_DAY, emptyBins, noteWindows } from '../../platform/halls/day-bins'
import type { DayBins } from '../../platform/halls/day-bins'
import { isOpenAt, minutesOf, worksOn } from '../../platform/halls/hall-hours'
import { allHalls } from '../../platform/halls/hall-store'
import type { HallRecord, HallState } from '../../platform/halls/hall-store'
import type { LearntDay } from '../../platform/halls/learn-rhythm'
import { ruleMs } from '../../platform/halls/queue-rules'
import type { World } from '../../world'
import { countTickets, dropHallDays, listHallDays, putHallDays } from './hall-day-store'
import type { TicketBin } from './hall-day-store'

const GROUPS: readonly WindowGroup[] = ['general', 'property', 'invoice']
/** How often the job looks. */
export const LOOK_MS = 5 * 60_000
/** A day counts when it was watched so much of the hours it was open. */
const WATCHED = 0.8
/** Whoever begins to watch so soon after opening has seen everything. */
const FROM_THE_START_MINUTES = 15
const DAYS_BACK = 7
const KEPT_DAYS = 730

/**
 * Job: looks at the halls' windows and tickets and writes down how the day goes, so that what is foretold follows the day; and closes days that are over, so that later
 * ones learn from them. A day on which nobody watched most of the time is no example to any other.
 */
export async function learnHalls(world: World): Promise<void> {
  const now = world.now()
  const today = dayIn(now)
  const halls = await allHalls(world.db, now)
  await closeDays(world, halls, today)
  await noteToday(world, halls.filter(({ hall }) => isOpenAt(hall, now)), today)
  await dropHallDays(world.db, addDays(today, -KEPT_DAYS))
}

async function noteToday({ db, now }: World, open: readonly HallState[], today: Day): Promise<void> {
  if (open.length === 0) {
    return
  }
  const minute = minuteIn(now())
  const known = byQueue(await listHallDays(db, today, addDays(today, 1)))
  const counted = byQueue(await countTickets(db, today, absentMinutes()))
  const days = open.flatMap(({ hall, windows }) =>
    GROUPS.map((queue): LearntDay => {
      const before = known.get(keyOf(hall.id, queue))?.[0]?.bins
      const opens = minutesOf(hall.opens)
      const from = before?.from ?? (minute - opens <= FROM_THE_START_MINUTES ? 0 : minute)
      const bins = recount({ ...(before ?? emptyBins()), from, until: minute }, counted.get(keyOf(hall.id, queue)) ?? [])
      noteWindows(bins, minute, windows.filter(({ state, queues }) => state === 'open' && queues.includes(queue)).length)
      return { hallId: hall.id, queue, day: today, bins }
    }),
  )
  await putHallDays(db, days)
}

/** Days that are over and not closed yet; what the job missed while nothing ran is caught up on for a week. */
async function closeDays({ db }: World, halls: readonly HallState[], today: Day): Promise<void> {
  const open = (await listHallDays(db, addDays(today, -DAYS_BACK), today)).filter(({ bins }) => bins.until < WHOLE_DAY)
  const byId = new Map(halls.map(({ hall }) => [hall.id, hall]))
  for (const day of new Set(open.map((one) => one.day))) {
    const counted = byQueue(await countTickets(db, day, absentMinutes()))
    const closed = open.filter((one) => one.day === day).map((one) => {
      const bins = recount(one.bins, counted.get(keyOf(one.hallId, one.queue)) ?? [])
      const hall = byId.get(one.hallId)
      return { ...one, bins: { ...bins, from: hall && wasWatched(hall, one) ? 0 : Math.max(1, bins.from), until: WHOLE_DAY } }
    })
    await putHallDays(db, closed)
  }
}

function wasWatched(hall: HallRecord, { day, bins }: LearntDay): boolean {
  const length = minutesOf(hall.closes) - minutesOf(hall.opens)
  const looks = bins.looks.reduce((sum, count) => sum + count, 0)
  return worksOn(hall, day) && (looks * LOOK_MS) / 60_000 >= WATCHED * length
}

/** Counted from the tickets again, however often: only what was seen of the windows is kept. */
function recount(bins: DayBins, tickets: readonly TicketBin[]): DayBins {
  const { arrivals, services, minutes, squares } = emptyBins()
  for (const ticket of tickets) {
    const bin = Math.max(0, Math.min(BINS - 1, ticket.bin))
    arrivals[bin] = (arrivals[bin] ?? 0) + ticket.arrivals
    services[bin] = (services[bin] ?? 0) + ticket.services
    minutes[bin] = (minutes[bin] ?? 0) + ticket.minutes
    squares[bin] = (squares[bin] ?? 0) + ticket.squares
  }
  return { ...bins, arrivals, services, minutes, squares }
}

const absentMinutes = (): number => ruleMs('windowWaits') / 60_000

const minuteIn = (ms: number): number => Math.floor(((ms + 8 * 3_600_000) % 86_400_000) / 60_000)

const keyOf = (hallId: string, queue: WindowGroup): string => `${hallId} ${queue}`

function byQueue<T extends { hallId: string; queue: WindowGroup }>(list: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const key = keyOf(one.hallId, one.queue)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return groups
}

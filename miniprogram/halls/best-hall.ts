import type { Hall, HallQueue, Wait, WindowGroup } from '#shared/model/hall'

/** degrees */
export interface Place {
  lat: number
  lng: number
}

/** `km`: as the crow flies; `minutes`: estimated */
export interface Way {
  km: number
  minutes: number
}

/** What it comes to when one sets out for a hall now. */
export interface Outlook {
  hall: Hall
  /** absent: the hall has no such windows */
  queue: HallQueue | undefined
  /** absent: nobody said where one is */
  way: Way | undefined
  /** minutes in the queue for whoever arrives then; absent: closed, out of order, or closed before one's turn */
  wait: { p50: number; p90: number } | undefined
  /** minutes from now until one's business is done */
  doneIn: number | undefined
}

interface Errand {
  group: WindowGroup
  /** minutes at the counter */
  minutes: number
  from: Place | undefined
}

const KM_A_DEGREE = 111.2
const ROADS_ARE_LONGER = 1.4
/** In the city, and what lies beyond; a few minutes to park or to walk. */
const CITY = { km: 15, kmPerHour: 25 }
const BEYOND_KM_PER_HOUR = 60
const DOOR_TO_DOOR_MINUTES = 5

/** Every hall, the one where one is done earliest first; those where one is not done today last, the nearest of them first. */
export function outlooks(halls: readonly Hall[], { group, minutes, from }: Errand): Outlook[] {
  const all = halls.map((hall): Outlook => {
    const queue = hall.queues.find((each) => each.group === group)
    const way = from && wayBetween(from, hall)
    const wait = hall.isOpen && !hall.disruption && queue ? waitAt(queue.waits, way?.minutes ?? 0) : undefined
    return { hall, queue, way, wait, doneIn: wait && (way?.minutes ?? 0) + wait.p50 + minutes }
  })
  return all.sort((a, b) => rank(a.doneIn) - rank(b.doneIn) || rank(a.way?.km) - rank(b.way?.km))
}

/** Unknown comes last, and two unknown are alike. */
const rank = (value: number | undefined): number => value ?? 1e9

/** How far it is between two places and how long one takes, by a plain model: roads are longer than the straight line, and slow in the city. */
export function wayBetween(from: Place, to: Place): Way {
  const north = (to.lat - from.lat) * KM_A_DEGREE
  const east = (to.lng - from.lng) * KM_A_DEGREE * Math.cos((((from.lat + to.lat) / 2) * Math.PI) / 180)
  const km = Math.hypot(north, east)
  const road = km * ROADS_ARE_LONGER
  const hours = Math.min(road, CITY.km) / CITY.kmPerHour + Math.max(0, road - CITY.km) / BEYOND_KM_PER_HOUR
  return { km, minutes: Math.round(hours * 60) + DOOR_TO_DOOR_MINUTES }
}

/** The wait on arriving in so many minutes, between the times that were told. Undefined after the last of them: the hall closes before, or it is farther off than anybody can say. */
export function waitAt(waits: readonly Wait[], arriveIn: number): { p50: number; p90: number } | undefined {
  const after = waits.findIndex((each) => each.arriveIn >= arriveIn)
  const [b, a] = [waits[after], waits[after - 1]]
  if (!b || !a) {
    return b && { p50: b.p50, p90: b.p90 }
  }
  const share = (arriveIn - a.arriveIn) / (b.arriveIn - a.arriveIn)
  const between = (from: number, to: number): number => Math.round(from + (to - from) * share)
  return { p50: between(a.p50, b.p50), p90: between(a.p90, b.p90) }
}

/** Halls are looked ahead at for so many minutes; a shorter list ends with the day. */
const FORECAST_MINUTES = 90

/** The way there is longer than anybody can look ahead, though the hall stays open. */
export const isTooFar = ({ queue, way }: Outlook): boolean =>
  way !== undefined && way.minutes > FORECAST_MINUTES && queue?.waits.some(({ arriveIn }) => arriveIn >= FORECAST_MINUTES) === true

/** Blocks of ten for a wait of so many minutes; each block more is more minutes than the one before. */
export const gaugeOf = (minutes: number): number => STEPS.filter((step) => minutes >= step).length

const STEPS = [0, 3, 6, 10, 15, 20, 27, 35, 45, 60] as const

/** When to set out so as not to miss one's call. */
export type Leave = { kind: 'later'; minutes: number } | { kind: 'now' } | { kind: 'tight' }

/**
 * By the early end of the wait: as far below the median as nine of ten lie above it, since whoever comes too late has lost more than whoever sits for a while.
 * `tight`: half of those with such a wait are called before one can be there.
 */
export function leave(wait: { p50: number; p90: number }, travel: number): Leave {
  if (travel > wait.p50) {
    return { kind: 'tight' }
  }
  const minutes = Math.floor(Math.max(0, 2 * wait.p50 - wait.p90) - travel)
  return minutes > 0 ? { kind: 'later', minutes } : { kind: 'now' }
}

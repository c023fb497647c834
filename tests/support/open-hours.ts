import type { House } from './house'

const DAY_MS = 86_400_000
/** Ten in the morning in Chongqing, as milliseconds of a day in UTC. */
const TEN_MS = 2 * 3_600_000

/** Turns the clock on to ten in the morning of the next day on which halls work. */
export function atOpenHall(house: Pick<House, 'shiftClock' | 'world'>): void {
  const now = house.world.now()
  const today = Math.floor(now / DAY_MS) * DAY_MS + TEN_MS
  let at = today >= now ? today : today + DAY_MS
  while ([0, 6].includes(new Date(at).getUTCDay())) {
    at += DAY_MS
  }
  house.shiftClock(at - now)
}

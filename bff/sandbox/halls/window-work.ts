import type { TicketRecord } from '../../platform/halls/ticket-store'
import type { Random } from '../city/random'
import { drawErrand, drawMinutes } from './draw-day'
import type { Errand, HallLife } from './hall-life'

/** What a simulated window does next with the one it called: milliseconds since 1970. */
export interface Work {
  /** undefined: nobody comes */
  startsAt: number | undefined
  /** served until then, or not waited for any longer */
  endsAt: number
}

interface Drawing {
  life: HallLife
  errands: ReadonlyMap<string, Errand>
  random: Random
  speed: number
}

const MINUTE_MS = 60_000
const NOT_THERE = { least: 0.02, perMinute: 0.0012, most: 0.12 }
const WAITS_MINUTES = { least: 1.5, more: 1.2 }

/** Somebody of flesh and blood who took a ticket from afar is not known to stand here: the window waits, and the rules decide. */
export const isPlayed = ({ personId, origin }: Pick<TicketRecord, 'personId' | 'origin'>): boolean => personId === undefined || origin === 'booking'

/** How it goes on with one who was called; with one who is being served already, also after a restart, from when that began. */
export function drawWork(ticket: TicketRecord, { life, errands, random, speed }: Drawing): Work {
  const calledAt = ticket.calledAt ?? ticket.takenAt
  const errand = errands.get(ticket.itemId ?? '') ?? drawErrand(life, ticket.queue, random)
  const waited = (calledAt - ticket.takenAt) / MINUTE_MS
  const isAbsent = ticket.state === 'called' && random.chance(Math.min(NOT_THERE.most, NOT_THERE.least + NOT_THERE.perMinute * waited))
  if (isAbsent) {
    return { startsAt: undefined, endsAt: calledAt + ((WAITS_MINUTES.least + random.next() * WAITS_MINUTES.more) * MINUTE_MS) / speed }
  }
  const startsAt = ticket.startedAt ?? calledAt + ((0.3 + random.next() * 0.9) * MINUTE_MS) / speed
  return { startsAt, endsAt: startsAt + (drawMinutes(errand, life.pace, random) * MINUTE_MS) / speed }
}

import { Failure } from '#shared/failure'
import type { Transaction } from 'kysely'
import type { Tables } from '../platform/db/tables'
import { runAgain } from '../platform/db/connect'
import { allItems } from '../platform/guide/find-item'
import { isOpenAt } from '../platform/halls/hall-hours'
import { allHalls } from '../platform/halls/hall-store'
import type { BusyWindow, HallState } from '../platform/halls/hall-store'
import { callNext, joinQueue, noteOutcome } from '../platform/halls/queue'
import type { Outcome } from '../platform/halls/queue'
import { toTicket } from '../platform/halls/ticket-store'
import type { TicketRecord } from '../platform/halls/ticket-store'
import type { World } from '../world'
import { createRandom } from './city/random'
import { isManned } from './halls/bins-of-day'
import { errandsOf } from './halls/errands'
import { livelyHalls, presentOf, putPresent } from './halls/fill-hall'
import { minuteIn, plansOf } from './halls/hall-plan'
import type { HallPlan } from './halls/hall-plan'
import { drawWork, isPlayed } from './halls/window-work'
import type { Work } from './halls/window-work'
import { startClerk } from './start-clerk'
import type { ClerkOptions } from './start-clerk'

interface HallClerkOptions extends ClerkOptions {
  /** how many times faster than in earnest */
  speed?: number
  seed?: number
}

/** A machine that slept does not let in at once whoever would have come meanwhile. */
const MOST_AT_ONCE_MS = 60_000
const EVERY_MS = 1500
/** How long a window takes a breath before it calls. */
const BREATH = { least: 3000, more: 9000 }

/** Plays those who come to the halls and the people behind the windows; a window where one of our own staff sits is not touched. */
export function startHallClerk(world: World, { speed = 1, seed = 1, ...options }: HallClerkOptions = {}): { stop: () => Promise<void> } {
  const look = hallRounds(world, { speed, seed })
  return startClerk(() => look(), { everyMs: EVERY_MS, ...options })
}

interface Rounds {
  world: World
  speed: number
  plans: ReturnType<typeof plansOf>
  random: ReturnType<typeof createRandom>
  errands: ReadonlyMap<string, ReturnType<typeof errandsOf>[number]>
  /** by ticket */
  works: Map<string, Work>
  /** by hall and window: not before */
  ready: Map<string, number>
}

/** One round after another: the first fills the halls as they would stand now, each further lets happen what happened since the last. */
export function hallRounds(world: World, { speed = 1, seed = 1 }: { speed?: number; seed?: number } = {}): () => Promise<void> {
  const errands = errandsOf(allItems(), seed)
  const rounds: Rounds = {
    ...{ world, speed },
    plans: plansOf(errands, seed),
    random: createRandom(seed, `hall clerk/${world.now()}`),
    errands: new Map(errands.map((errand) => [errand.itemId, errand])),
    ...{ works: new Map(), ready: new Map() },
  }
  let last: number | undefined
  return async () => {
    const now = world.now()
    if (last === undefined) {
      await fillHalls(rounds, now)
    }
    const since = Math.max(last ?? now, now - MOST_AT_ONCE_MS)
    last = now
    const tickets = await ticketsAtWindows(world)
    for (const state of await allHalls(world.db, now)) {
      const plan = rounds.plans.of(state.hall, now)
      if (plan) {
        await liveOn(rounds, { state, plan, tickets, since, now })
      }
    }
    for (const id of rounds.works.keys()) {
      if (!tickets.has(id) && (rounds.works.get(id)?.endsAt ?? 0) < now) {
        rounds.works.delete(id)
      }
    }
  }
}

async function fillHalls({ world, plans }: Rounds, now: number): Promise<void> {
  const halls = (await allHalls(world.db, now)).filter(({ hall }) => isOpenAt(hall, now))
  await world.db.transaction().execute(async (trx) => {
    const lively = await livelyHalls(trx, now)
    const planned = halls.filter(({ hall }) => !lively.has(hall.id)).flatMap(({ hall }) => plans.of(hall, now) ?? [])
    await putPresent(trx, planned.map((plan) => presentOf(plan, now, world.newId)))
  })
}

async function ticketsAtWindows({ db }: World): Promise<Map<string, TicketRecord>> {
  const rows = await db.selectFrom('hall_window as w').innerJoin('hall_ticket as t', 't.id', 'w.ticket_id').selectAll('t').where('w.staff_id', 'is', null).execute()
  return new Map(rows.map((row) => [row.id, toTicket(row)]))
}

interface HallRound {
  state: HallState
  plan: HallPlan
  tickets: ReadonlyMap<string, TicketRecord>
  since: number
  now: number
}

async function liveOn(rounds: Rounds, round: HallRound): Promise<void> {
  const { state, plan, since, now } = round
  const isOpen = isOpenAt(state.hall, now) && state.hall.disruption === undefined
  if (isOpen) {
    await letIn(rounds, plan, since, now)
  }
  const waits = Object.values(state.waiting).some((count) => count > 0)
  for (const window of state.windows.filter(({ staffId, number }) => staffId === undefined && number <= plan.life.windows.length)) {
    const ticket = round.tickets.get(window.ticketId ?? '')
    if (window.ticketId !== undefined) {
      await (ticket && isPlayed(ticket) ? goOn(rounds, plan, ticket, now) : undefined)
      continue
    }
    const minute = minuteIn(now)
    const isThere = isOpen ? isManned(plan.day.openings[window.number - 1] ?? [], minute) : waits && minute >= plan.life.closes && window.state === 'open' && state.hall.disruption === undefined
    await (window.state !== (isThere ? 'open' : awayAs(plan, window, minute)) ? setWindow(rounds.world, window, isThere ? 'open' : awayAs(plan, window, minute)) : undefined)
    if (isThere && window.queues.some((queue) => state.waiting[queue] > 0)) {
      await callWhenReady(rounds, window, now)
    }
  }
}

/** Away for a while, or for the day. */
const awayAs = ({ day: { openings } }: HallPlan, { number }: BusyWindow, minute: number): 'paused' | 'closed' =>
  (openings[number - 1] ?? []).some(({ from }) => from > minute) ? 'paused' : 'closed'

/** Only while it is as it was seen: a clerk of ours may have sat down meanwhile. */
async function setWindow({ db, now }: World, { hallId, number, state }: BusyWindow, to: BusyWindow['state']): Promise<void> {
  await db
    .updateTable('hall_window')
    .set({ state: to, since: new Date(now()) })
    .where('hall_id', '=', hallId)
    .where('number', '=', number)
    .where('state', '=', state)
    .where('staff_id', 'is', null)
    .where('ticket_id', 'is', null)
    .execute()
}

/** Whoever the day's plan lets come between two moments; at a higher speed, each of them several times. */
async function letIn({ world, speed, random }: Rounds, { life, day }: HallPlan, since: number, now: number): Promise<void> {
  const [from, until] = [minuteIn(since), minuteIn(now)]
  for (const { group, itemId, isPriority } of day.visits.filter(({ takenAt }) => takenAt > from && takenAt <= until)) {
    for (let count = Math.floor(speed + random.next()); count > 0; count--) {
      await alone(world, (trx) => joinQueue(trx, world, { hallId: life.hallId, queue: group, itemId, origin: 'machine', isPriority }))
    }
  }
}

async function callWhenReady({ world, ready, random, speed }: Rounds, { hallId, number }: BusyWindow, now: number): Promise<void> {
  const key = `${hallId} ${number}`
  const at = ready.get(key)
  if (at === undefined) {
    ready.set(key, now + (BREATH.least + random.next() * BREATH.more) / speed)
  } else if (at <= now) {
    ready.delete(key)
    await alone(world, (trx) => callNext(trx, world, { hallId, window: number }))
  }
}

async function goOn(rounds: Rounds, { life }: HallPlan, ticket: TicketRecord, now: number): Promise<void> {
  const { works, world } = rounds
  const work = works.get(ticket.id) ?? drawWork(ticket, { ...rounds, life })
  works.set(ticket.id, work)
  const outcome: Outcome | undefined =
    now >= work.endsAt ? (work.startsAt === undefined ? 'absent' : 'done') : ticket.state === 'called' && work.startsAt !== undefined && now >= work.startsAt ? 'started' : undefined
  if (outcome) {
    await alone(world, (trx) => noteOutcome(trx, world, ticket, outcome))
  }
}

/** In a transaction of its own. That somebody else was faster is no fault: the next round sees how it stands. */
async function alone(world: World, work: (trx: Transaction<Tables>) => Promise<unknown>): Promise<void> {
  try {
    await runAgain(() => world.db.transaction().execute(work))
  } catch (error) {
    if (!(error instanceof Failure)) {
      throw error
    }
  }
}

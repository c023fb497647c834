import type { Kysely } from 'kysely'
import { dayIn } from '#shared/model/day'
import type { Wait, WindowGroup } from '#shared/model/hall'
import type { HallRhythm } from '../../engines/halls/hall-rhythm'
import type { HallNow, predictHall, waitOfPlace } from '../../engines/halls/predict-hall'
import type { Tables } from '../db/tables'
import { madeOnce } from '../made-once'
import type { Made } from '../made-once'
import { isOpenAt, minutesOf } from './hall-hours'
import { rhythmsFor } from './hall-rhythm'
import { allHalls } from './hall-store'
import type { HallState } from './hall-store'

/** The engine as whoever asks hands it in. */
export interface Predictor {
  predictHall: typeof predictHall
  waitOfPlace: typeof waitOfPlace
}

/** A hall at the moment of the look, with what is usual there. */
export interface HallLook extends HallState {
  isOpen: boolean
  rhythm: HallRhythm | undefined
  /** by queue: minutes somebody waits who arrives so many minutes from now; none where nobody is served then */
  waits: Readonly<Record<WindowGroup, readonly Wait[]>>
  /** minutes somebody still waits who has so many before; undefined: not served today any more, or nobody knows */
  waitFor: (queue: WindowGroup, ahead: number) => Omit<Wait, 'arriveIn'> | undefined
}

export interface HallsLook {
  /** milliseconds since 1970 */
  at: number
  halls: ReadonlyMap<string, HallLook>
}

interface Desk {
  db: Kysely<Tables>
  now: () => number
}

/** With the second for which an answer is kept, nobody sees anything older than five. */
const KEPT_MS = 4000
const ARRIVALS = [0, 15, 30, 45, 60, 90] as const

/** By the machine's clock, and by the world's: a test shifts the one, and the other may stand still. */
const looks = new WeakMap<Kysely<Tables>, Made<HallsLook, { machine: number; clock: number }>>()

/** All halls at a moment, at most four seconds old: worked out once however many ask. */
export function hallsNow(desk: Desk, predictor: Predictor): Promise<HallsLook> {
  const now = { machine: performance.now(), clock: desk.now() }
  return madeOnce(looks, desk.db, {
    mark: now,
    isGood: (was) => now.machine - was.machine < KEPT_MS && Math.abs(now.clock - was.clock) < KEPT_MS,
    make: () => lookAtHalls(desk, predictor),
  })
}

async function lookAtHalls({ db, now }: Desk, predictor: Predictor): Promise<HallsLook> {
  const at = now()
  const [states, rhythms] = await Promise.all([allHalls(db, at), rhythmsFor(db, dayIn(at))])
  const halls = new Map<string, HallLook>()
  const known = knowing(db, predictor)
  for (const state of states) {
    halls.set(state.hall.id, lookOf(state, rhythms.get(state.hall.id), at, known))
    // Hall by hall: whoever asks for something else meanwhile is served between two of them.
    await nextTurn()
  }
  return { at, halls }
}

const nextTurn = (): Promise<void> => new Promise((resume) => setImmediate(resume))

interface Told {
  moment: string
  rhythm: HallRhythm | undefined
  waits: HallLook['waits']
}

const told = new WeakMap<Kysely<Tables>, Map<number, Told>>()

/** The same engine, not asked again about a hall where nothing has moved since. */
function knowing(db: Kysely<Tables>, predictor: Predictor): Predictor {
  const known = told.get(db) ?? new Map<number, Told>()
  told.set(db, known)
  return {
    ...predictor,
    predictHall: (now, rhythm, arriveIn, seed) => {
      const moment = JSON.stringify([now, arriveIn])
      const last = known.get(seed)
      if (last?.moment === moment && last.rhythm === rhythm) {
        return last.waits as Record<WindowGroup, Wait[]>
      }
      const waits = predictor.predictHall(now, rhythm, arriveIn, seed)
      known.set(seed, { moment, rhythm, waits })
      return waits
    },
  }
}

const NOBODY: HallLook['waits'] = { general: [], property: [], invoice: [] }

function lookOf(state: HallState, rhythm: HallRhythm | undefined, at: number, { predictHall, waitOfPlace }: Predictor): HallLook {
  const { hall } = state
  const isOpen = isOpenAt(hall, at)
  const serves = isOpen && hall.disruption === undefined
  const now = momentOf(state, at)
  // The same hall with the same people says the same.
  const seed = Number(hall.id.slice('hall-'.length))
  const places = new Map<string, Omit<Wait, 'arriveIn'> | undefined>()
  const waitFor: HallLook['waitFor'] = (queue, ahead) => {
    const key = `${queue} ${ahead}`
    if (serves && !places.has(key)) {
      places.set(key, waitOfPlace(now, rhythm, queue, ahead, seed))
    }
    return places.get(key)
  }
  const beforeClosing = ARRIVALS.filter((minutes) => now.minuteOfDay + minutes < now.closesAt)
  return { ...state, isOpen, rhythm, waits: serves ? predictHall(now, rhythm, beforeClosing, seed) : NOBODY, waitFor }
}

const DAY_START_MS = 8 * 3_600_000

/** As the engine takes it. Whole minutes: so that a second more does not make another answer. */
function momentOf({ hall, windows, waiting }: HallState, at: number): HallNow {
  return {
    minuteOfDay: Math.floor(((at + DAY_START_MS) % 86_400_000) / 60_000),
    closesAt: minutesOf(hall.closes),
    windows: windows
      .filter(({ state, queues }) => state === 'open' && queues.length > 0)
      .map(({ queues, busy }) => (busy ? { queues, busyFor: Math.max(0, Math.floor((at - busy.since) / 60_000)), serves: busy.queue } : { queues, busyFor: null })),
    waiting,
  }
}

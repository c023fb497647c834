import * as v from 'valibot'
import type { ParcelEvent } from '#shared/model/parcel-notice'
import { instant } from '#shared/model/day'
import type { Core } from '../adapters/core/connect'
import { isSigned, requestText } from '../adapters/partners/signed-text'
import { findParcels, keepEvent, keepParcel, markTold } from './post-book'
import type { BookedParcel, PostEventRow } from './post-book'
import { createPostNotices } from './post-notices'
import { createClock, json, startSimulator } from './simulator/simulator-server'
import type { Simulator, SimulatorReply, SimulatorRequest } from './simulator/simulator-server'
import { startClerk } from './start-clerk'

interface Options {
  core: Core
  now: () => number
  key: Buffer
  /** how long each way takes; absent: nothing moves by itself */
  stepMs?: number
}

export interface PostSimulator extends Simulator {
  /** Where the sender listens for notices; what it has not answered yet is told again. */
  noticeTo: (url: string) => Promise<void>
  /** parcels as the post has them, with every step */
  journal: () => Promise<BookedParcel[]>
  /** every parcel that is under way goes one step on */
  goOn: () => Promise<void>
  /** parcels to this name get lost from now on; */
  lose: (name: string) => void
  /** to this one they come back; */
  bringBack: (name: string) => void
  /** and to this one they arrive again */
  carry: (name: string) => void
  /** the next notices never arrive */
  loseNotices: (times: number) => void
  /** the next notices arrive twice */
  duplicateNotices: (times: number) => void
}

const Id = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/))
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(100))
const NewParcel = v.object({ id: Id, to: v.object({ name: text, phone: text, place: text }) })
const Question = v.object({ ids: v.pipe(v.array(Id), v.maxLength(500)) })

/** The post on loopback: takes parcels, carries them, and tells the sender of each step. `POST /parcels`, `POST /parcels/states`. */
export async function startPostSimulator({ core, now, key, stepMs }: Options): Promise<PostSimulator> {
  const clock = createClock(now)
  const fates = new Map<string, Fate>()
  const notices = createPostNotices({ key, now: clock.now, done: (id) => markTold(core, id, new Date(clock.now())) })
  const note = createNote(core, clock.now, notices.tell)
  const carry = (before: number): Promise<void> => carryOn(core, { before, fates, note })
  const simulator = await startSimulator({
    clock,
    routes: {
      '/parcels': signed(key, '/parcels', NewParcel, ({ id, to }) => take(core, { id, name: to.name }, note)),
      '/parcels/states': signed(key, '/parcels/states', Question, ({ ids }) => tellStates(core, ids)),
    },
    refusal: (errcode) => json(500, { error: 'SYSTEM_ERROR', errcode }),
  })
  const postman = stepMs === undefined ? undefined : startClerk(() => carry(clock.now() - stepMs), { everyMs: Math.min(1000, stepMs) })
  return {
    ...simulator,
    noticeTo: async (url) => {
      notices.to(url)
      for (const { events, number } of await findParcels(core)) {
        events.filter((event) => event.told_at === null).forEach((event) => notices.tell(event, number))
      }
    },
    journal: () => findParcels(core),
    goOn: () => carry(clock.now()),
    lose: (name) => void fates.set(name, 'lost'),
    bringBack: (name) => void fates.set(name, 'returned'),
    carry: (name) => void fates.delete(name),
    loseNotices: notices.lose,
    duplicateNotices: notices.duplicate,
    close: async () => {
      await postman?.stop()
      await notices.stop()
      await simulator.close()
    },
  }
}

type Note = (parcel: { id: string; number: string }, state: ParcelEvent['state']) => Promise<void>

function createNote(core: Core, now: () => number, tell: (event: PostEventRow, number: string) => void): Note {
  return async ({ id, number }, state) => {
    // One id a step and parcel: two who let it go on at once make one step.
    const event = { id: `${id}-${state}`, parcel_id: id, state, at: new Date(now()), place: PLACES[state], told_at: null }
    if (await keepEvent(core, event)) {
      tell(event, number)
    }
  }
}

type Fate = 'lost' | 'returned'

/** Each parcel whose last step is no later than this goes one on. */
async function carryOn(core: Core, { before, fates, note }: { before: number; fates: ReadonlyMap<string, Fate>; note: Note }): Promise<void> {
  for (const parcel of await findParcels(core)) {
    const last = parcel.events.at(-1)
    const next = last && last.at.getTime() <= before ? nextOf(last, fates.get(parcel.name)) : undefined
    if (next) {
      await note(parcel, next)
    }
  }
}

const PLACES: Record<ParcelEvent['state'], string> = {
  handedIn: '重庆永川', onTheWay: '重庆邮件处理中心', delivered: '收件地址', returned: '重庆永川', lost: '重庆邮件处理中心',
}

function nextOf({ state }: PostEventRow, fate: Fate | undefined): ParcelEvent['state'] | undefined {
  if (state === 'handedIn') {
    return 'onTheWay'
  }
  return state === 'onTheWay' ? (fate ?? 'delivered') : undefined
}

/** Thirteen characters, as the post's numbers have; from the sender's id, so that the same parcel keeps its number. */
const numberOf = (id: string): string => `YT${(BigInt(`0x${id.replace(/-/g, '')}`) % 1_000_000_000n).toString().padStart(9, '0')}CN`

async function take(core: Core, { id, name }: { id: string; name: string }, note: Note): Promise<SimulatorReply> {
  const number = numberOf(id)
  await keepParcel(core, { id, number, to_name: name })
  await note({ id, number }, 'handedIn')
  return json(200, { number })
}

async function tellStates(core: Core, ids: readonly string[]): Promise<SimulatorReply> {
  const parcels = (await findParcels(core, ids)).map(({ id, number, events }) => ({
    id,
    number,
    events: events.map((event) => ({ id: event.id, state: event.state, at: instant(event.at.getTime()), place: event.place })),
  }))
  return json(200, { parcels })
}

const signed =
  <S extends v.GenericSchema>(key: Buffer, path: string, schema: S, play: (input: v.InferOutput<S>) => Promise<SimulatorReply>) =>
  ({ method, headers, body }: SimulatorRequest): SimulatorReply | Promise<SimulatorReply> => {
    const [timestamp, signature] = [String(headers['post-timestamp']), String(headers['post-signature'])]
    if (!isSigned(key, requestText({ method, path, timestamp, body }), signature)) {
      return json(401, { error: 'SIGN_ERROR' })
    }
    const input = v.safeParse(schema, JSON.parse(body))
    return input.success ? play(input.output) : json(400, { error: 'PARAM_ERROR' })
  }

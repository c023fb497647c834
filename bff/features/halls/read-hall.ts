import type * as api from '#shared/contract/halls'
import type { InputOf, ReplyIn } from '#shared/contract/route'
import { Failure } from '#shared/failure'
import { dayIn, instant } from '#shared/model/day'
import { WindowGroup } from '#shared/model/hall'
import type { HallRhythm } from '../../engines/halls/hall-rhythm'
import { minutesOf } from '../../platform/halls/hall-hours'
import type { HallRecord } from '../../platform/halls/hall-store'
import type { HallLook } from '../../platform/halls/halls-now'
import { lastCalls } from '../../platform/halls/ticket-store'
import type { World } from '../../world'
import { SOURCE, lookAtHalls } from './hall-engine'
import { hallView } from './hall-view'

type Reply = ReplyIn<typeof api.readHall>

/** As many as the screen in the hall shows. */
const CALLS = 8

export async function readHall(world: World, { params }: InputOf<typeof api.readHall>): Promise<Reply> {
  const { at, halls } = await lookAtHalls(world)
  const look = halls.get(params.hallId)
  if (!look) {
    throw new Failure('object.not_found')
  }
  const calls = await lastCalls(world.db, params.hallId, dayIn(at), CALLS)
  return { hall: hallView(look, at), calls, day: fullnessOf(look), asOf: instant(at), source: SOURCE }
}

/** Nothing where nothing was learnt of the hall yet. */
const fullnessOf = ({ hall, rhythm, windows }: HallLook): Reply['day'] =>
  rhythm === undefined ? [] : WindowGroup.options.filter((group) => windows.some(({ queues }) => queues.includes(group))).flatMap((group) => hoursOf(hall, rhythm, group))

/** Work that comes in each hour, beside the hour in which most of it comes. */
function hoursOf({ opens, closes }: HallRecord, rhythm: HallRhythm, group: WindowGroup): Reply['day'] {
  const [first, end] = [Math.floor(minutesOf(opens) / 60), Math.ceil(minutesOf(closes) / 60)]
  const { arrivals } = rhythm[group]
  const loads = Array.from({ length: end - first }, (_, index) => ({ hour: first + index, load: (arrivals[(first + index) * 2] ?? 0) + (arrivals[(first + index) * 2 + 1] ?? 0) }))
  const most = Math.max(...loads.map(({ load }) => load))
  return most > 0 ? loads.map(({ hour, load }) => ({ hour, group, fullness: Math.round((load / most) * 100) })) : []
}

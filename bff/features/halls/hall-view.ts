import { instant } from '#shared/model/day'
import { WindowGroup } from '#shared/model/hall'
import type { Hall, HallId, HallQueue } from '#shared/model/hall'
import { hoursText, opensNext } from '../../platform/halls/hall-hours'
import type { HallLook } from '../../platform/halls/halls-now'

/** Minutes that half of those who arrive now wait at most: up to here it is quiet, up to there as usual. */
const QUIET = 10
const USUAL = 30

/** A hall as everybody may see it. */
export function hallView(look: HallLook, at: number): Hall {
  const { hall, isOpen } = look
  const opensAt = isOpen ? undefined : opensNext(hall, at)
  return {
    id: hall.id as HallId,
    name: hall.name,
    district: hall.district,
    place: hall.place,
    lat: hall.lat,
    lng: hall.lng,
    hours: hoursText(hall),
    isOpen,
    ...(opensAt === undefined ? {} : { opensAt }),
    ...(hall.disruption ? { disruption: { reason: hall.disruption.reason, until: instant(hall.disruption.until) } } : {}),
    queues: WindowGroup.options.filter((group) => look.windows.some(({ queues }) => queues.includes(group))).map((group) => queueView(look, group)),
  }
}

function queueView({ windows, waiting, waits, isOpen }: HallLook, group: WindowGroup): HallQueue {
  const now = waits[group].find(({ arriveIn }) => arriveIn === 0)?.p50
  return {
    group,
    windows: windows.filter(({ state, queues }) => state === 'open' && queues.includes(group)).length,
    waiting: isOpen ? waiting[group] : 0,
    waits: [...waits[group]],
    busy: now === undefined || now <= QUIET ? 'quiet' : now <= USUAL ? 'usual' : 'busy',
  }
}

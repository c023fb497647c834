import { dayIn } from '#shared/model/day'
import type { SealedPerson } from '../../http/session-store'
import type { Caller } from '../../http/use-case'
import { isElder } from '../../platform/halls/queue-rules'
import { idNumberOf } from '../../platform/privacy/id-number-of'
import type { World } from '../../world'

/** Whoever says so goes first; old people need not say it, their ID number does. That it was opened is logged. */
export async function priorityOf(world: World, caller: Caller, person: SealedPerson, says: boolean): Promise<boolean> {
  if (says) {
    return true
  }
  const why = { actor: caller.accountId, purpose: 'queue.priority', traceId: caller.traceId }
  return isElder(await idNumberOf(world, person, why), dayIn(world.now()))
}

import type * as api from '#shared/contract/assessments-desk'
import { actorOf, requireStaff } from '../../../http/require-staff'
import type { UseCase } from '../../../http/use-case'
import { noteOpened } from '../note-opened'
import { requireSound, standingOf, valueByAnswer } from './dispute-answer'
import { readOnDesk } from './dispute-desk'

/** What an answer would make of the value; nothing of it is kept. */
export const tryAnswer: UseCase<typeof api.tryAnswer> = async (world, caller, { params: { disputeId }, body: { answer } }) => {
  const staff = requireStaff(caller)
  const { filing } = await readOnDesk(world, staff, disputeId)
  await noteOpened(world, filing, { actor: actorOf(staff), purpose: 'desk.dispute', traceId: caller.traceId })
  const now = await standingOf(world.db, world.keys, filing)
  requireSound(world, now, answer)
  const { assessment, refused } = valueByAnswer(world, now, answer)
  return { ...(assessment ? { assessment } : {}), ...(refused ? { refused } : {}) }
}

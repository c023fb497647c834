import type * as api from '#shared/contract/assessments-desk'
import { requireStaff } from '../../http/require-staff'
import type { UseCase } from '../../http/use-case'
import { requireSound, standingOf, valueByAnswer } from './dispute-answer'
import { readOnDesk } from './dispute-desk'

/** What an answer would make of the value; nothing of it is kept. */
export const tryAnswer: UseCase<typeof api.tryAnswer> = async (world, caller, { params: { disputeId }, body: { answer } }) => {
  const { filing } = await readOnDesk(world, requireStaff(caller), disputeId)
  const now = await standingOf(world.db, world.keys, filing)
  requireSound(world, now, answer)
  const { assessment, refused } = valueByAnswer(world, now, answer)
  return { ...(assessment ? { assessment } : {}), ...(refused ? { refused } : {}) }
}

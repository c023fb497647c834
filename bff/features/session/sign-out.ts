import type * as api from '#shared/contract/session'
import { endSession } from '../../http/session-store'
import type { UseCase } from '../../http/use-case'

export const signOut: UseCase<typeof api.signOut> = async (world, caller) => {
  await endSession(world.db, caller.tokenHash, world.now())
  return {}
}

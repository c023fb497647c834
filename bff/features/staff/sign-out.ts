import type * as api from '#shared/contract/staff'
import { endStaffSession } from '../../http/staff-session-store'
import type { UseCase } from '../../http/use-case'

export const staffSignOut: UseCase<typeof api.staffSignOut> = async (world, caller) => {
  await endStaffSession(world.db, caller.tokenHash, world.now())
  return { ended: true }
}

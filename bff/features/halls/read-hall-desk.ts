import type * as api from '#shared/contract/halls-desk'
import { requireStaff } from '../../http/require-staff'
import type { UseCase } from '../../http/use-case'
import { ownHall } from '../../platform/halls/own-hall'
import { hallDesk } from './hall-desk'

export const readHallDesk: UseCase<typeof api.readHallDesk> = async (world, caller) => {
  const staffId = requireStaff(caller).id
  const now = world.now()
  return hallDesk(world.db, { hall: await ownHall(world.db, staffId, now), staffId, now })
}

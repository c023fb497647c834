import type * as api from '#shared/contract/messages'
import { requirePerson } from '../../http/require-person'
import type { UseCase } from '../../http/use-case'
import { countNotices } from '../../platform/notices/read-notices'

export const countMessages: UseCase<typeof api.countMessages> = (world, caller) => countNotices(world.db, requirePerson(caller).id)

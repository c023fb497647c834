import type * as api from '#shared/contract/messages'
import { Failure } from '#shared/failure'
import { requirePerson } from '../../http/require-person'
import type { UseCase } from '../../http/use-case'
import { runAgain } from '../../platform/db/connect'
import { countNotices, markRead } from '../../platform/notices/read-notices'

export const markMessagesRead: UseCase<typeof api.markMessagesRead> = async (world, caller, { body: { ids, upTo } }) => {
  if (ids === undefined && upTo === undefined) {
    throw new Failure('request.invalid', { fields: { ids: 'missing' } })
  }
  const { id } = requirePerson(caller)
  await runAgain(() => markRead(world.db, id, { ids: ids ?? [], upTo }, new Date(world.now())))
  return { unread: (await countNotices(world.db, id)).unread }
}

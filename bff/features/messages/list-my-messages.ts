import type * as api from '#shared/contract/messages'
import { requirePerson } from '../../http/require-person'
import type { UseCase } from '../../http/use-case'
import { countNotices, listNotices } from '../../platform/notices/read-notices'
import { readSettings } from '../../platform/notices/settings-store'
import { messageView } from './message-view'

const PAGE = 20

export const listMyMessages: UseCase<typeof api.listMyMessages> = async (world, caller, { query: { after, only } }) => {
  const { id } = requirePerson(caller)
  const [{ language }, rows, counts] = await Promise.all([
    readSettings(world.db, id),
    // One row more than a page: when it is there, there is more.
    listNotices(world.db, id, { after, only, limit: PAGE + 1 }),
    countNotices(world.db, id),
  ])
  const items = rows.slice(0, PAGE).map((row) => messageView(world.keys, row, language).message)
  const last = items.at(-1)
  return { items, ...(rows.length > PAGE && last ? { next: last.id } : {}), ...counts }
}

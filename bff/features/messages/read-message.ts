import type * as api from '#shared/contract/messages'
import { Failure } from '#shared/failure'
import { requirePerson } from '../../http/require-person'
import type { UseCase } from '../../http/use-case'
import { deliveriesOf, findNotice } from '../../platform/notices/read-notices'
import { readSettings } from '../../platform/notices/settings-store'
import { messageView } from './message-view'

/** One message, whether and how it was pushed, and why. That it was read is said by another call: a glance of a program is no reading. */
export const readMessage: UseCase<typeof api.readMessage> = async (world, caller, { params: { messageId } }) => {
  const { id } = requirePerson(caller)
  const [{ language }, row] = await Promise.all([readSettings(world.db, id), findNotice(world.db, id, messageId)])
  if (!row) {
    throw new Failure('object.not_found')
  }
  const deliveries = await deliveriesOf(world.db, [row.id])
  const { message, why, isLegal } = messageView(world.keys, row, language)
  return { message, why, canStop: !isLegal, deliveries: deliveries.get(row.id) ?? [] }
}

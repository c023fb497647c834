import type * as api from '#shared/contract/messages'
import { Failure } from '#shared/failure'
import { requirePerson } from '../../http/require-person'
import type { OnceUseCase } from '../../http/use-case'
import { acknowledge, findNotice } from '../../platform/notices/read-notices'
import { readSettings } from '../../platform/notices/settings-store'
import { messageView } from './message-view'

/** The reader gives the receipt (送达回证) of a legal notice: from this moment on it is served. */
export const acknowledgeMessage: OnceUseCase<typeof api.acknowledgeMessage> = async (world, caller, { params: { messageId } }, commit) => {
  const { id } = requirePerson(caller)
  const { language } = await readSettings(world.db, id)
  return commit(async (trx) => {
    const row = await findNotice(trx, id, messageId)
    if (!row) {
      throw new Failure('object.not_found')
    }
    const { isLegal } = messageView(world.keys, row, language)
    if (!isLegal || !(await acknowledge(trx, id, messageId, new Date(world.now())))) {
      throw new Failure('message.no_receipt')
    }
    const served = await findNotice(trx, id, messageId)
    return { message: messageView(world.keys, served ?? row, language).message }
  })
}

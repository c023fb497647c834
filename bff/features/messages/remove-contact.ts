import type * as api from '#shared/contract/messages'
import { requirePerson } from '../../http/require-person'
import type { UseCase } from '../../http/use-case'
import { removeContact as remove } from '../../platform/contacts/contact-store'

export const removeContact: UseCase<typeof api.removeContact> = async (world, caller, { params: { kind } }) => {
  await remove(world.db, requirePerson(caller).id, kind)
  return {}
}

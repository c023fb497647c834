import type * as api from '#shared/contract/messages'
import { requirePerson } from '../../http/require-person'
import type { UseCase } from '../../http/use-case'
import { keepContact } from '../../platform/contacts/contact-store'
import { contactValue } from './contact-value'

export const keepAddress: UseCase<typeof api.keepAddress> = async (world, caller, { body }) => {
  const value = contactValue('address', body.value)
  return { contact: await keepContact(world.db, world.keys, { personId: requirePerson(caller).id, kind: 'address', value, at: new Date(world.now()) }) }
}

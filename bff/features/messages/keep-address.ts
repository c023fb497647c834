import type * as api from '#shared/contract/messages'
import { requirePerson } from '../../http/require-person'
import type { UseCase } from '../../http/use-case'
import { keepContact } from '../../platform/contacts/contact-store'
import { runAgain } from '../../platform/db/connect'
import { contactValue } from './contact-value'
import { tellOldContact } from './tell-old-contact'

export const keepAddress: UseCase<typeof api.keepAddress> = async (world, caller, { body }) => {
  const address = { personId: requirePerson(caller).id, kind: 'address' as const, value: contactValue('address', body.value) }
  const contact = await runAgain(() =>
    world.db.transaction().execute(async (trx) => {
      await tellOldContact(trx, world, address)
      return keepContact(trx, world.keys, { ...address, at: new Date(world.now()) })
    }),
  )
  world.nudge()
  return { contact }
}

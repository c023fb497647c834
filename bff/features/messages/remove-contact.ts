import type * as api from '#shared/contract/messages'
import { requirePerson } from '../../http/require-person'
import type { UseCase } from '../../http/use-case'
import { removeContact as remove } from '../../platform/contacts/contact-store'
import { runAgain } from '../../platform/db/connect'
import { tellOldContact } from './tell-old-contact'

export const removeContact: UseCase<typeof api.removeContact> = async (world, caller, { params: { kind } }) => {
  const personId = requirePerson(caller).id
  await runAgain(() =>
    world.db.transaction().execute(async (trx) => {
      await tellOldContact(trx, world, { personId, kind })
      await remove(trx, personId, kind)
    }),
  )
  world.nudge()
  return {}
}

import type * as api from '#shared/contract/messages'
import { Failure } from '#shared/failure'
import { requirePerson } from '../../http/require-person'
import type { OnceUseCase } from '../../http/use-case'
import { tryCode, useCode } from '../../platform/contacts/code-store'
import { keepContact } from '../../platform/contacts/contact-store'
import { tellOldContact } from './tell-old-contact'

/** The right code makes the new phone or mailbox the person's own; until then the old one stays. */
export const confirmContact: OnceUseCase<typeof api.confirmContact> = async (world, caller, { params: { kind }, body: { code } }, commit) => {
  const personId = requirePerson(caller).id
  const tried = await tryCode(world.db, world, { personId, kind, code })
  if (tried === 'wrong' || tried === 'over') {
    throw new Failure(tried === 'wrong' ? 'contact.code_wrong' : 'contact.code_over')
  }
  return commit(async (trx) => {
    const at = new Date(world.now())
    if (!(await useCode(trx, tried.id, at))) {
      throw new Failure('contact.code_over')
    }
    await tellOldContact(trx, world, { personId, kind, value: tried.value })
    return { contact: await keepContact(trx, world.keys, { personId, kind, value: tried.value, at }) }
  })
}

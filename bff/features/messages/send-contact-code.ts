import type * as api from '#shared/contract/messages'
import { Failure } from '#shared/failure'
import { instant } from '#shared/model/day'
import { requirePerson } from '../../http/require-person'
import type { OnceUseCase } from '../../http/use-case'
import { codeRule } from '../../platform/contacts/code-rule'
import { addCode } from '../../platform/contacts/code-store'
import type { CodeKind } from '../../platform/contacts/code-store'
import { maskContact } from '../../platform/contacts/mask-contact'
import { put } from '../../platform/outbox/put'
import type { World } from '../../world'
import { contactValue } from './contact-value'

/** A code on its way to a new phone or mailbox. Whether somebody else has it is not looked at, so nobody can ask that way. */
export const sendContactCode: OnceUseCase<typeof api.sendContactCode> = async (world, caller, { params: { kind }, body }, commit) => {
  const personId = requirePerson(caller).id
  const value = contactValue(kind, body.value)
  requireChannel(world, kind)
  const [id, messageId] = [world.newId(), world.newId()]
  return commit(async (trx) => {
    const now = world.now()
    const { waitMs } = await addCode(trx, world, { id, personId, kind, value })
    if (waitMs > 0) {
      throw new Failure('contact.too_many_codes', { retryAfterS: Math.ceil(waitMs / 1000) })
    }
    // In no lane: a code is over in five minutes, and only the newest one is sent.
    await put(trx, { id: messageId, kind: 'contact.code', body: { codeId: id } }, new Date(now))
    return { masked: maskContact(kind, value), endsAt: instant(now + codeRule.livesMs), againAt: instant(now + codeRule.againMs) }
  })
}

/** A code that cannot be sent would be waited for in vain. */
function requireChannel({ sms, mail }: World, kind: CodeKind): void {
  if (!(kind === 'phone' ? sms : mail).isThere) {
    throw new Failure('contact.channel_off')
  }
}

import type * as api from '#shared/contract/session'
import { Failure } from '#shared/failure'
import { instant } from '#shared/model/day'
import { requirePerson } from '../../http/require-person'
import type { OnceUseCase } from '../../http/use-case'
import { codeRule } from '../../platform/contacts/code-rule'
import { addCode } from '../../platform/contacts/code-store'
import { lockContact } from '../../platform/contacts/contact-store'
import { maskContact } from '../../platform/contacts/mask-contact'
import { put } from '../../platform/outbox/put'

/** A code to the phone that is confirmed already: whoever asks cannot say where it goes. */
export const sendFreshCode: OnceUseCase<typeof api.sendFreshCode> = async (world, caller, _input, commit) => {
  const personId = requirePerson(caller).id
  if (!world.sms.isThere) {
    throw new Failure('contact.channel_off')
  }
  const [id, messageId] = [world.newId(), world.newId()]
  return commit(async (trx) => {
    const now = world.now()
    const value = await lockContact(trx, world.keys, personId, 'phone')
    if (value === undefined) {
      throw new Failure('step_up.no_phone')
    }
    const { waitMs } = await addCode(trx, world, { id, personId, kind: 'stepUp', value })
    if (waitMs > 0) {
      throw new Failure('contact.too_many_codes', { retryAfterS: Math.ceil(waitMs / 1000) })
    }
    await put(trx, { id: messageId, kind: 'contact.code', body: { codeId: id } }, new Date(now))
    return { masked: maskContact('phone', value), endsAt: instant(now + codeRule.livesMs), againAt: instant(now + codeRule.againMs) }
  })
}

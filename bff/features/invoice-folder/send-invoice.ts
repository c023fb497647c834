import type * as api from '#shared/contract/invoice-folder'
import { Failure } from '#shared/failure'
import { dayIn, instant } from '#shared/model/day'
import type { OnceUseCase } from '../../http/use-case'
import { maskContact } from '../../platform/contacts/mask-contact'
import { actingAs } from '../../platform/invoices/acting'
import { put } from '../../platform/outbox/put'
import { ownInvoice } from './own-invoice'
import { addSending } from './sending-store'

export const sendInvoice: OnceUseCase<typeof api.sendInvoice> = async (world, caller, { params: { number }, body: { as, to } }, commit) => {
  const acting = await actingAs(world, caller, as, 'invoice.send')
  await ownInvoice(world, acting, number)
  if (!(to.kind === 'phone' ? world.sms : world.mail).isThere) {
    throw new Failure('contact.channel_off')
  }
  const [id, messageId] = [world.newId(), world.newId()]
  return commit(async (trx) => {
    const now = world.now()
    const { personId, business } = acting
    const sending = { id, number, personId, asCode: business?.code, capacity: business?.role, to, day: dayIn(now), at: new Date(now) }
    if (!(await addSending(trx, world.keys, sending))) {
      throw new Failure('invoice.too_many_sendings')
    }
    await put(trx, { id: messageId, kind: 'invoice.send', body: { sendingId: id } }, new Date(now))
    return { to: maskContact(to.kind, to.value), at: instant(now) }
  })
}

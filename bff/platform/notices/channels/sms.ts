import type { DeliveryReason } from '#shared/model/message'
import { SmsRefusal } from '../../../adapters/partners/sms'
import { contactOf } from '../../contacts/contact-store'
import { maskContact } from '../../contacts/mask-contact'
import type { Channel, Outcome, Parcel } from '../channel'
import type { NoticeDesk } from '../notice-desk'
import { noteOpening } from './note-opening'

const REASONS: Readonly<Record<SmsRefusal['code'], DeliveryReason>> = { badNumber: 'badAddress', sensitiveWord: 'content', tooManyToday: 'cap' }

/** Text messages to the person's own number. The gateway knows a message by our id. */
export const openSms = (desk: NoticeDesk): Channel => ({ repeatableMs: Infinity, mostTries: 100, send: (parcel) => send(desk, parcel) })

async function send(desk: NoticeDesk, parcel: Parcel): Promise<Outcome> {
  const phone = await contactOf(desk.db, desk.keys, parcel.personId, 'phone')
  if (phone === undefined) {
    return { kind: 'refused', reason: 'noAddress' }
  }
  await noteOpening(desk.db, desk, parcel, { field: 'contact.value', by: 'sms' })
  const to = maskContact('phone', phone)
  try {
    await desk.sms.send({ id: parcel.id, phone, text: `【渝税通】${parcel.rendered.short}` })
    return { kind: 'handed', to, isLast: false }
  } catch (error) {
    // Without an answer the same id goes again.
    if (!(error instanceof SmsRefusal)) {
      throw error
    }
    desk.log.warn({ deliveryId: parcel.id, refusal: error.code }, 'text message refused')
    return { kind: 'refused', reason: REASONS[error.code], to }
  }
}

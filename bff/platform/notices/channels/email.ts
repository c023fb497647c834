import type { NoticeLanguage } from '#shared/model/message'
import { MailRefusal } from '../../../adapters/partners/mail'
import { contactOf } from '../../contacts/contact-store'
import { maskContact } from '../../contacts/mask-contact'
import type { Channel, Outcome, Parcel } from '../channel'
import type { NoticeDesk } from '../notice-desk'
import { noteOpening } from './note-opening'

const FOOT: Record<NoticeLanguage, string> = {
  zh: '详情请打开渝税通，在“消息”里查看。这封邮件由系统发出，不用回复；不想再收，可以在提醒设置里关掉或删除邮箱。',
  en: 'Please open Yushuitong and see Messages for all of it. This mail was sent by the system; no reply is needed. To stop it, switch it off or remove the mailbox under notice settings.',
}

/** E-mail to the person's mailbox, no more in it than in a text message. Mailboxes know a message that comes again by its Message-ID. */
export const openEmail = (desk: NoticeDesk): Channel => ({ repeatableMs: Infinity, mostTries: 100, send: (parcel) => send(desk, parcel) })

async function send(desk: NoticeDesk, parcel: Parcel): Promise<Outcome> {
  const { title, short, why } = parcel.rendered
  const mailbox = await contactOf(desk.db, desk.keys, parcel.personId, 'email')
  if (mailbox === undefined) {
    return { kind: 'refused', reason: 'noAddress' }
  }
  await noteOpening(desk.db, desk, parcel, { field: 'contact.value', by: 'email' })
  const to = maskContact('email', mailbox)
  try {
    await desk.mail.send({ id: parcel.id, to: mailbox, subject: title, text: [short, why, FOOT[parcel.language], ''].join('\n\n') })
    return { kind: 'handed', to, isLast: true }
  } catch (error) {
    // Without an answer the same Message-ID goes again.
    if (!(error instanceof MailRefusal)) {
      throw error
    }
    return { kind: 'refused', reason: 'badAddress', to }
  }
}

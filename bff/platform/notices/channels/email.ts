import type { NoticeLanguage } from '#shared/model/message'
import { MailRefusal } from '../../../adapters/partners/mail'
import { contactOf } from '../../contacts/contact-store'
import { maskContact } from '../../contacts/mask-contact'
import type { Channel, Outcome, Parcel } from '../channel'
import type { NoticeDesk } from '../notice-desk'
import { noteOpening } from './note-opening'

const FOOT: Record<NoticeLanguage, string> = {
  zh: '详情请打开渝税通，在“消息”里查看。这封邮件由系统发出，不用回复；不想再收邮件，可以在提醒设置里去掉邮箱。',
  en: 'For the details, please open Yushuitong and look under 消息 (messages). This mail was sent by the system; no reply is needed. To get no more mail, remove the mailbox under 提醒设置 (notice settings).',
}

const WHY: Record<NoticeLanguage, string> = { zh: '为什么发给您：', en: 'Why you get this: ' }

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
    await desk.mail.send({ id: parcel.id, to: mailbox, subject: title, text: [short, `${WHY[parcel.language]}${why}`, FOOT[parcel.language], ''].join('\n\n') })
    return { kind: 'handed', to, isLast: true }
  } catch (error) {
    // Without an answer the same Message-ID goes again.
    if (!(error instanceof MailRefusal)) {
      throw error
    }
    return { kind: 'refused', reason: 'badAddress', to }
  }
}

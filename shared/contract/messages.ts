import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { Instant } from '#shared/model/day'
import { MessageId } from '#shared/model/ids'
import { Contact, ContactKind, Delivery, Message, MessageGroup, NoticeCategory, NoticeLanguage, OptInMoment } from '#shared/model/message'

export const listMyMessages = route({
  method: 'GET',
  path: '/messages',
  auth: 'verified',
  summary: '我的消息：每件事一条，推送都被拒绝也一条不少',
  query: { after: v.optional(MessageId), only: v.optional(v.picklist(['waiting', 'documents'])) },
  reply: { items: v.array(Message), next: v.optional(MessageId), unread: v.number(), waiting: v.number() },
})

export const countMessages = route({
  method: 'GET',
  path: '/messages/count',
  auth: 'verified',
  summary: '未读的消息和等我办的事各几条',
  reply: { unread: v.number(), waiting: v.number() },
})

export const readMessage = route({
  method: 'GET',
  path: '/messages/:messageId',
  auth: 'verified',
  summary: '一条消息：说的是什么、为什么收到、各渠道送到没有',
  params: { messageId: MessageId },
  reply: {
    message: Message,
    /** why this person was told */
    why: v.string(),
    /** its pushes can be switched off by category; of a legal notice they cannot */
    canStop: v.boolean(),
    deliveries: v.array(Delivery),
  },
  errors: ['object.not_found'],
})

export const markMessagesRead = route({
  method: 'PUT',
  path: '/messages/reading',
  auth: 'verified',
  once: { not: 'read twice is read' },
  summary: '标为已读：这些，或这一条和更早的全部',
  body: { ids: v.optional(v.pipe(v.array(MessageId), v.maxLength(50))), upTo: v.optional(MessageId) },
  reply: { unread: v.number() },
})

/** A receipt for a legal notice (送达回证): written once, never taken back. */
export const acknowledgeMessage = route({
  method: 'POST',
  path: '/messages/:messageId/acknowledgement',
  auth: 'verified',
  once: true,
  summary: '签收一份税务文书',
  params: { messageId: MessageId },
  reply: { message: Message },
  errors: ['object.not_found', 'message.no_receipt'],
})

const Settings = {
  language: NoticeLanguage,
  /** categories that are not pushed */
  off: v.array(NoticeCategory),
  /** amounts may stand on the lock screen */
  areAmountsShown: v.boolean(),
  /** consent to electronic service (电子送达) */
  electronic: v.optional(v.object({ since: Instant, version: v.string() })),
  /** the statement one consents to now */
  electronicStatement: v.object({ version: v.string(), text: v.string() }),
  contacts: v.array(Contact),
  wechat: v.array(
    v.object({
      group: MessageGroup,
      title: v.string(),
      isLasting: v.boolean(),
      remaining: v.number(),
      state: v.picklist(['never', 'open', 'refused', 'banned']),
    }),
  ),
}

export const readNoticeSettings = route({
  method: 'GET',
  path: '/notice-settings',
  auth: 'verified',
  summary: '我的提醒设置和联系方式',
  reply: Settings,
})

export const changeNoticeSettings = route({
  method: 'PUT',
  path: '/notice-settings',
  auth: 'verified',
  once: { not: 'the same settings twice are the same settings' },
  summary: '改提醒设置',
  body: {
    language: v.optional(NoticeLanguage),
    off: v.optional(v.pipe(v.array(NoticeCategory), v.maxLength(NoticeCategory.options.length))),
    areAmountsShown: v.optional(v.boolean()),
  },
  reply: Settings,
})

export const consentElectronicService = route({
  method: 'PUT',
  path: '/notice-settings/electronic-service',
  auth: 'verified',
  once: { not: 'consenting or withdrawing twice is once' },
  summary: '同意或不再同意电子送达',
  body: { isAgreed: v.boolean(), version: v.pipe(v.string(), v.maxLength(16)) },
  reply: Settings,
  errors: ['message.statement_changed'],
})

/** Sends a code to a new phone or mailbox. The answer is the same whether somebody else uses it or not. */
export const sendContactCode = route({
  method: 'POST',
  path: '/contacts/:kind/code',
  auth: 'verified',
  once: true,
  perMinute: 6,
  summary: '给新手机号或邮箱发验证码',
  params: { kind: v.picklist(['phone', 'email']) },
  body: { value: v.pipe(v.string(), v.maxLength(120)) },
  reply: { masked: v.string(), endsAt: Instant, againAt: Instant },
  errors: ['contact.too_many_codes', 'contact.channel_off'],
})

export const confirmContact = route({
  method: 'POST',
  path: '/contacts/:kind/confirmation',
  auth: 'verified',
  once: true,
  perMinute: 12,
  summary: '用验证码确认手机号或邮箱',
  params: { kind: v.picklist(['phone', 'email']) },
  body: { code: v.pipe(v.string(), v.trim(), v.regex(/^\d{6}$/, 'contact.code')) },
  reply: { contact: Contact },
  errors: ['contact.code_wrong', 'contact.code_over'],
})

export const keepAddress = route({
  method: 'PUT',
  path: '/contacts/address',
  auth: 'verified',
  once: { not: 'the same address twice is the same address' },
  summary: '收纸质文书的地址',
  body: { value: v.pipe(v.string(), v.maxLength(200)) },
  reply: { contact: Contact },
})

export const removeContact = route({
  method: 'DELETE',
  path: '/contacts/:kind',
  auth: 'verified',
  once: { not: 'gone twice is gone' },
  summary: '不再用这个联系方式',
  params: { kind: ContactKind },
  reply: {},
})

/** Loaded before the tap that asks: WeChat shows its question only inside the tap itself. */
export const readSubscriptions = route({
  method: 'GET',
  path: '/subscriptions',
  auth: 'signedIn',
  summary: '哪个时候问哪几种微信提醒',
  reply: {
    asks: v.array(v.object({ moment: OptInMoment, templates: v.array(v.object({ id: v.string(), group: MessageGroup, title: v.string() })) })),
  },
})

export const noteSubscriptions = route({
  method: 'POST',
  path: '/subscriptions',
  auth: 'signedIn',
  once: true,
  summary: '记下微信里的选择',
  body: {
    results: v.pipe(
      v.array(v.object({ templateId: v.pipe(v.string(), v.maxLength(64)), result: v.picklist(['accept', 'reject', 'ban', 'filter']) })),
      v.minLength(1),
      v.maxLength(5),
    ),
  },
  reply: {},
})

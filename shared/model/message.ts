import * as v from 'valibot'
import { CaseKind, CaseTodo } from '#shared/model/case'
import { Instant } from '#shared/model/day'
import { CaseId, MessageId } from '#shared/model/ids'

/** `act`: something is to be done; `document`: a notice with legal effect (税务文书); `plain`: to know. */
export const MessageSort = v.picklist(['plain', 'act', 'document'])
export type MessageSort = v.InferOutput<typeof MessageSort>

/** What a person can switch pushes of off by; the inbox is complete whatever is switched off. */
export const NoticeCategory = v.picklist(['progress', 'todo', 'money', 'decision', 'invoice', 'hall', 'calendar', 'privacy', 'service'])
export type NoticeCategory = v.InferOutput<typeof NoticeCategory>

/** `subscribe`: WeChat subscribe message (订阅消息); `serviceAccount`: template message of the service account (服务号模板消息). */
export const ChannelName = v.picklist(['subscribe', 'serviceAccount', 'sms', 'email', 'letter'])
export type ChannelName = v.InferOutput<typeof ChannelName>

/**
 * `waiting`: not sent yet, perhaps held for the night; `sending`: on its way; `unknown`: no answer came, so it is not sent again before that is known;
 * `handed`: the channel took it; `delivered`: it says that it arrived; `refused`: this channel cannot reach this person; `failed`: it gave up; `skipped`: not
 * wanted, or no longer needed.
 */
export const DeliveryState = v.picklist(['waiting', 'sending', 'unknown', 'handed', 'delivered', 'refused', 'failed', 'skipped'])
export type DeliveryState = v.InferOutput<typeof DeliveryState>

/** Why a delivery was refused, failed or skipped. */
export const DeliveryReason = v.picklist([
  'noAddress', 'notSubscribed', 'notFollowing', 'switchedOff', 'cap', 'banned', 'badAddress', 'content', 'channelOff', 'alreadySeen', 'settled', 'gaveUp', 'noReceipt',
])
export type DeliveryReason = v.InferOutput<typeof DeliveryReason>

export const Delivery = v.object({
  channel: ChannelName,
  state: DeliveryState,
  reason: v.optional(DeliveryReason),
  /** masked phone, mailbox or address */
  to: v.optional(v.string()),
  /** when the state was reached; of one that waits, when it is due */
  at: Instant,
})
export type Delivery = v.InferOutput<typeof Delivery>

/** How a legal notice counts as served (送达): on arrival by consent, by the receipt tapped, or by the letter's receipt. */
export const ServedHow = v.picklist(['consent', 'acknowledged', 'letter'])
export type ServedHow = v.InferOutput<typeof ServedHow>

/** A line of the inbox, in the words of the template's version it was made with. */
export const Message = v.object({
  id: MessageId,
  /** the template's id; a newer server may know more of them */
  kind: v.string(),
  sort: MessageSort,
  category: NoticeCategory,
  icon: v.string(),
  title: v.string(),
  text: v.string(),
  at: Instant,
  isRead: v.boolean(),
  caseId: v.optional(CaseId),
  caseKind: v.optional(CaseKind),
  /** what its case waits for from the reader now, not when it was sent */
  todo: v.optional(CaseTodo),
  /** of a legal notice: whether and how it counts as served */
  served: v.optional(v.object({ at: Instant, how: ServedHow })),
  /** a legal notice whose receipt the reader has not given yet */
  isToAcknowledge: v.boolean(),
})
export type Message = v.InferOutput<typeof Message>

export const ContactKind = v.picklist(['phone', 'email', 'address'])
export type ContactKind = v.InferOutput<typeof ContactKind>

/** Mainland mobile number. */
export const PhoneNumber = v.pipe(v.string(), v.trim(), v.regex(/^1[3-9]\d{9}$/, 'contact.phone'))
export const EmailAddress = v.pipe(v.string(), v.trim(), v.maxLength(120), v.regex(/^[^\s\p{Cc}@<>,;"\\]+@[^\s\p{Cc}@<>,;"\\]+\.[A-Za-z]{2,}$/u, 'contact.email'))
/** A postal address as one writes it on a letter. */
export const PostalAddress = v.pipe(v.string(), v.trim(), v.minLength(8, 'contact.address'), v.maxLength(100, 'contact.address'), v.regex(/^[^\p{Cc}<>]+$/u, 'contact.address'))

/** A contact as its owner may see it. */
export const Contact = v.object({ kind: ContactKind, masked: v.string(), since: Instant })
export type Contact = v.InferOutput<typeof Contact>

/** Shapes of WeChat message this product uses; each has one WeChat template. */
export const MessageGroup = v.picklist(['progress', 'todo', 'money', 'answer', 'hall', 'calendar'])
export type MessageGroup = v.InferOutput<typeof MessageGroup>

/** When a page asks for a subscription: always inside a tap, at most three groups at once. */
export const OptInMoment = v.picklist(['submit', 'notice', 'dispute', 'settings', 'apply', 'booking'])
export type OptInMoment = v.InferOutput<typeof OptInMoment>

export const NoticeLanguage = v.picklist(['zh', 'en'])
export type NoticeLanguage = v.InferOutput<typeof NoticeLanguage>

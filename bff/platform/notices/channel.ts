import type { ChannelName, DeliveryReason, MessageGroup, NoticeLanguage } from '#shared/model/message'
import type { Rendered } from './render'

/** One notice on its way by one channel. */
export interface Parcel {
  /** the delivery's id: what a receiver that can will know it by */
  id: string
  noticeId: string
  personId: string
  caseId: string | undefined
  /** number of its case, in the words of the notice */
  caseNumber: string | undefined
  /** kind of WeChat message; undefined: not for WeChat */
  group: MessageGroup | undefined
  language: NoticeLanguage
  rendered: Rendered
  /** when the notice was told */
  at: Date
  /** the how manieth try of the delivery this is */
  tryNo: number
  /** WeChat account whose subscription was already taken for it, by a try whose outcome is not known */
  accountId: string | undefined
}

/**
 * `handed`: the channel took it; with `isLast` nothing more will be heard of it. `refused`: this channel cannot reach this person or carry this text, so
 * the next one is tried. `notNow`: surely not sent, the same again later, or at that time. `unknown`: no answer; it may have arrived.
 */
export type Outcome =
  | { kind: 'handed'; providerId?: string; to?: string; isLast: boolean }
  | { kind: 'refused'; reason: DeliveryReason; to?: string }
  | { kind: 'notNow'; why: string; untilMs?: number }
  | { kind: 'unknown' }

/** A way to a person. */
export interface Channel {
  /** so long its receiver knows the same parcel again, and sends or shows it once; after that an unknown outcome is waited out */
  repeatableMs: number
  /** after so many tries the next channel has its turn */
  mostTries: number
  /** @throws Unanswered from a repeatable channel: the same again later */
  send: (parcel: Parcel) => Promise<Outcome>
}

export type Channels = Readonly<Record<ChannelName, Channel>>

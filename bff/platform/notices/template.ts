import type { CaseKind, MomentKind } from '#shared/model/case'
import type { Day } from '#shared/model/day'
import type { ChannelName, MessageGroup, MessageSort, NoticeCategory, NoticeLanguage, OptInMoment } from '#shared/model/message'

/** What makes a notice: a moment of a case, a job that watches the clock, or an errand of this product that is not there yet. */
export type Trigger =
  | { moments: Partial<Record<CaseKind, readonly MomentKind[]>> }
  | { job: string }
  | { event: string }
  | { awaits: string }

/** Texts of one language; `{field}` is replaced. Nothing here but what the masked fields hold. */
export interface NoticeTexts {
  title: string
  /** the inbox, complete */
  text: string
  /** text message and lock screen: no amount, no address beyond the complex, no number of anybody; absent: title alone */
  short?: string
  /** the same with the amount, for who wants it on the lock screen */
  shortWithAmount?: string
  /** why this person was told */
  why: string
}

/** A notice (通知) as data. A changed text is a new version; versions once landed stay, since messages name the one they were made with. */
export interface NoticeTemplate {
  id: string
  /** place in the product's list of 34; our own from 35 */
  no: number
  version: number
  since: Day
  trigger: Trigger
  sort: MessageSort
  category: NoticeCategory
  icon: string
  /** has legal effect: cannot be switched off, its service is proven */
  isLegal: boolean
  fields: readonly string[]
  texts: Record<NoticeLanguage, NoticeTexts>
  /** ways at the same time, each a cascade: the next channel when one cannot. The inbox comes first, always, and is not named */
  ways: readonly (readonly ChannelName[])[]
  /** WeChat's keywords of its group → text with `{field}` */
  wechat?: { group: MessageGroup; keywords: Record<NoticeLanguage, Readonly<Record<string, string>>> }
  optIn: OptInMoment | 'law' | 'none'
  /** in quiet hours: held until morning, or told at once */
  quiet: 'hold' | 'now'
  /** counts towards the three pushes a day and person */
  isCapped: boolean
}

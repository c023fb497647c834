import type { MessageGroup } from '#shared/model/message'
import type { NoticeTemplate } from '../../platform/notices/template'
import type { World } from '../../world'

/** WeChat's groups as a person reads of them, the one that matters most first. */
export const groupTitles: Record<MessageGroup, string> = {
  todo: '等您办理',
  money: '缴税和到账',
  answer: '审核和争议的答复',
  progress: '办理进度',
  hall: '预约和叫号',
  calendar: '办税期限',
}

/** By group, as configured. */
export type Templates = World['config']['wechat']['templates']

/** What of a notice decides when WeChat's question names its group. */
export type Asking = Pick<NoticeTemplate, 'optIn' | 'trigger' | 'wechat'>

/** Groups WeChat has a template for and some errand of today speaks in, the important ones first: nobody is asked for what would never come. */
export const groupsInUse = (configured: Templates, notices: readonly Asking[]): MessageGroup[] =>
  (Object.keys(groupTitles) as MessageGroup[]).filter((group) => configured[group] && notices.some((one) => one.wechat?.group === group && isSent(one)))

export const isSent = ({ trigger }: Asking): boolean => !('awaits' in trigger)

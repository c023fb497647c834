import type { Message } from '#shared/model/message'

/** The list of messages; the words of one message stand with its own page. */
export const inboxText = {
  all: '全部',
  waiting: (count: number) => (count === 0 ? '要我办' : `要我办 ${count}`),
  documents: '通知书',
  today: '今天',
  earlier: '更早',
  unread: '未读',
  readAll: '全部标为已读',
  foot: '关掉微信提醒，这里也一条不少。',
  settings: '提醒设置',
  toAcknowledge: '等您签收',
  emptyTitle: '还没有消息',
  emptyNote: '办件每走一步，这里有一条。',
  emptyWaitingTitle: '现在没有要您办的事',
  emptyWaitingNote: '轮到您时，这里会有一条。',
  emptyDocumentsTitle: '还没有通知书',
  emptyDocumentsNote: '税务局给您的文书会在这里，一份不少。',
} as const

const servedHow: Partial<Record<string, string>> = { acknowledged: '您已签收', consent: '电子送达了', letter: '信已送到' }

/** Whether a document counts as served, in a few words; undefined for any other message. */
export function serviceOf({ served, isToAcknowledge }: Pick<Message, 'served' | 'isToAcknowledge'>): string | undefined {
  return served ? (servedHow[served.how] ?? '已送达') : isToAcknowledge ? inboxText.toAcknowledge : undefined
}

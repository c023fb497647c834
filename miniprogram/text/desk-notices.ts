import type { ServedHow } from '#shared/model/message'

/** What was told of a case, and documents that are not served yet, at the desk. */
export const noticesDesk = {
  title: '通知',
  none: '还没有通知过谁',
  table: '这件办件的通知',
  columns: { person: '谁', title: '什么', at: '时间', sent: '送到没有' },
  inbox: (isRead: boolean) => (isRead ? '消息：看过了' : '消息：没看'),
  unservedTitle: (count: number) => `没送达的文书 ${count}`,
  unservedLead: '最早的在前。签收了、信送到了，就不在这里。',
  unservedEmpty: '文书都送达了',
  unservedEmptyNote: '税务文书要签收、同意过电子送达，或者信送到，才算送达。',
  waited: '已等',
} as const

const served: Record<ServedHow, string> = { acknowledged: '签收', consent: '电子送达', letter: '挂号信送到' }

/** How and when a document counts as served. */
export const servedWords = (how: string, at: string): string => `${at} ${(served as Partial<Record<string, string>>)[how] ?? '送达'}`

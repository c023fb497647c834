import type { MessageGroup } from '#shared/model/message'

/** A message template as the account's owner has chosen it at WeChat. */
export interface SimulatedTemplate {
  id: string
  group: MessageGroup
  title: string
  isLasting: boolean
  /** keyword → what stands in front of its value */
  keywords: Readonly<Record<string, string>>
}

type Shape = Omit<SimulatedTemplate, 'id'>

const shapes: readonly Shape[] = [
  {
    group: 'progress',
    title: '办理进度提醒',
    isLasting: false,
    keywords: { thing1: '办理事项', phrase2: '办理进度', time3: '更新时间', thing4: '温馨提示' },
  },
  { group: 'todo', title: '待办事项提醒', isLasting: false, keywords: { thing1: '待办事项', thing2: '要做什么', time3: '通知时间' } },
  {
    group: 'money',
    title: '缴费通知',
    isLasting: false,
    keywords: { thing1: '缴费项目', phrase2: '状态', time3: '时间', thing4: '温馨提示' },
  },
  {
    group: 'answer',
    title: '申请结果通知',
    isLasting: false,
    keywords: { thing1: '申请事项', phrase2: '结果', thing3: '说明', time4: '答复时间' },
  },
  { group: 'hall', title: '排队叫号提醒', isLasting: false, keywords: { thing1: '办税厅', character_string2: '号码', thing3: '温馨提示' } },
  { group: 'calendar', title: '申报期限提醒', isLasting: true, keywords: { thing1: '事项', date2: '截止日期', thing3: '温馨提示' } },
]

const withIds = (prefix: string): SimulatedTemplate[] => shapes.map((shape) => ({ ...shape, id: `${prefix}_${shape.group.toUpperCase()}` }))

/** Templates of each account; the service account's are sent without a consent. */
export const simulatedTemplates = { app: withIds('TMPL'), service: withIds('SVC') } as const

/** The same as a configuration names them. */
export const templatesConfig = (account: keyof typeof simulatedTemplates): Record<string, { id: string; isLasting: boolean }> =>
  Object.fromEntries(simulatedTemplates[account].map(({ group, id, isLasting }) => [group, { id, isLasting }]))

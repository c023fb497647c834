import type { NoticeCategory, ServedHow } from '#shared/model/message'

type Table = Partial<Record<string, string>>

/** One message. */
export const messageText = {
  bar: '消息',
  document: '税务文书',
  look: '看进度',
  invitation: '看邀请',
  tasks: '看办件',
  certificate: '看证明',
  supply: '看发票和额度',
  familyHomes: '看家庭住房套数',
  readings: '看是谁、为什么',
  credit: '看信用记录',
  booking: '看预约',
  ticket: '看我的号',
  acknowledge: '签收',
  acknowledging: '正在签收',
  acknowledgeTitle: '请您签收',
  acknowledgeNote: '签收只说明您收到了，不等于同意里面写的。不签收，过几天寄信到您留的通信地址。',
  served: '送达',
  how: '怎么送到的',
  here: '渝税通',
  hereNote: (at: string) => `在消息里 ${at}`,
  why: '为什么收到',
  stop: (category: string) => `不再提醒“${category}”`,
  stopping: '正在改',
  stopped: (category: string) => `“${category}”的提醒关掉了，消息里还是一条不少。`,
  undo: '重新打开',
  settings: '提醒设置',
  back: '回消息',
} as const

/** When and how a document counts as served, as a sentence. */
const served: Record<ServedHow, (at: string) => string> = {
  acknowledged: (at) => `${at} 您签收了`,
  consent: (at) => `${at} 送达，您同意过电子送达`,
  letter: (at) => `${at} 挂号信送到`,
}
export const wordsOfService = (how: string, at: string): string => (served as Partial<Record<string, (at: string) => string>>)[how]?.(at) ?? `${at} 送达`

/** What each category is. Those of errands that are not there yet are not shown. */
export const categories = {
  todo: { title: '等您办的事', note: '轮到您核对、签字、补材料，邀请和评估价快到期' },
  money: { title: '税款', note: '缴税快到期，扣款成功' },
  decision: { title: '答复和评估价', note: '价格异议的答复，评估价变了' },
  progress: { title: '办事进度', note: '对方办了什么，办到哪一步，证明开好' },
  invoice: { title: '发票', note: '开好、寄出、退税，要您确认的红字发票，额度和管理类别变了' },
  privacy: { title: '谁看过我的信息', note: '只记在消息里；关掉，消息里也不再有' },
} as const satisfies Partial<Record<NoticeCategory, { title: string; note: string }>>

const otherCategories: Table = { hall: '办税厅', calendar: '期限', service: '服务通知' }
export const nameOfCategory = (category: NoticeCategory): string =>
  (categories as Partial<Record<string, { title: string }>>)[category]?.title ?? otherCategories[category] ?? '这一类'

/** Reminders and contacts. */
export const settingsText = {
  bar: '提醒设置',
  title: '您想怎么收到提醒',
  lead: '这里只管提醒。消息一条不少，都在渝税通里。',
  contacts: '联系方式',
  phone: '手机号',
  email: '邮箱',
  address: '通信地址',
  notKept: '没有留',
  wechat: '微信提醒',
  wechatNote: '微信每答应一次，只能提醒一次。用完了，在这里再答应一次。',
  wechatAsk: '答应一次',
  wechatAskAgain: '再答应一次',
  wechatAskLasting: '开启',
  about: '提醒哪些事',
  documents: '税务文书',
  documentsNote: '有法律效力，提醒关不掉。',
  more: '提醒里写什么',
  amounts: '提醒里写金额',
  amountsNote: '锁屏上也会看到，默认不写',
  language: '消息用哪种语言',
  zh: '中文',
  en: 'English',
  electronic: '电子送达',
  electronicOff: '没有同意。税务文书要您签收，没签收的寄到您留的地址。',
  electronicOn: (at: string) => `${at} 起，税务文书送到渝税通就算送达。`,
  electronicRead: '看电子送达确认书',
  electronicTitle: '税务文书电子送达确认书',
  agree: '同意电子送达',
  agreeing: '正在提交',
  withdraw: '不再用电子送达',
  withdrawing: '正在提交',
  mainTitle: '微信里的总开关关着',
  mainNote: '微信的设置里，“接收订阅消息”关着，渝税通问不了您。打开以后，再来这里答应一次。',
} as const

/** What WeChat still lets us send of a kind. */
export function leftOf({ isLasting, remaining, state }: { isLasting: boolean; remaining: number; state: string }): string {
  if (state === 'refused') {
    return '您拒绝了'
  }
  if (state === 'banned') {
    return '微信停了这一类'
  }
  if (isLasting) {
    return state === 'open' ? '长期提醒' : '还没有开启'
  }
  return remaining > 0 ? `还能提醒 ${remaining} 次` : state === 'never' ? '还没有答应过' : '次数用完了'
}

/** A phone number, mailbox or address. */
export const contactText = {
  phone: {
    bar: '手机号', title: '提醒发到哪个手机', lead: '微信提醒不到时，要紧的事发短信。号码加密存放。', label: '手机号', hint: '11 位', now: '现在用的', other: '换一个手机号', remove: '不再用这个手机号',
    removeNote: '短信提醒就没有了，消息里还是一条不少。',
  },
  email: {
    bar: '邮箱', title: '提醒发到哪个邮箱', lead: '有提醒时，同时发一封邮件。邮箱加密存放。', label: '邮箱', hint: '您常看的', now: '现在用的', other: '换一个邮箱', remove: '不再用这个邮箱',
    removeNote: '邮件提醒就没有了，消息里还是一条不少。',
  },
  address: {
    bar: '通信地址', title: '信寄到哪里', lead: '只在税务文书没有签收时寄挂号信。地址加密存放。', label: '通信地址', hint: '区县、街道、门牌', now: '现在用的', other: '换一个地址', remove: '不再用这个地址',
    removeNote: '没有地址，信就寄不出去，文书请在消息里签收。',
  },
  send: '发验证码',
  sending: '正在发',
  again: '再发一次',
  againLater: '一分钟里只发一次',
  sentTo: (masked: string) => `发到了 ${masked}，5 分钟内有效。`,
  code: '验证码',
  codeHint: '6 位数字',
  confirm: '确认',
  confirming: '正在核对',
  save: '存下地址',
  saving: '正在存',
  since: '留下时间',
  removing: '正在去掉',
  removeFinal: '去掉',
  help: '地址写到门牌，8 到 100 个字。',
} as const

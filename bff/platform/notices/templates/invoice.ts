import type { Day } from '#shared/model/day'
import type { NoticeTemplate } from '../template'
import { WITH_SMS, answerCard, progressCard, task, todoCard, update } from './notice-parts'

const WHY = { zh: '这张发票是您申请开的。', en: 'You asked for this invoice.' }
const WHY_ROLE = { zh: '您是这户的开票人或办税员。', en: 'You issue invoices or file taxes for this business.' }
const invoice = { ...update, category: 'invoice', icon: 'doc', optIn: 'apply' } as const
const invoiceTask = { ...task, category: 'invoice', icon: 'warn', optIn: 'apply' } as const

const issued: NoticeTemplate = {
  ...invoice,
  id: 'invoice.issued',
  no: 17,
  trigger: { moments: { proxyInvoice: ['issued'] } },
  fields: ['item', 'number', 'amount'],
  texts: {
    zh: { title: '发票开好了', text: '您申请的“{item}”发票开好了，号码 {number}，金额 {amount}。点开能看、能下载，也能放进微信卡包。', short: '您申请的发票开好了，打开渝税通就能看。', shortWithAmount: '您申请的发票开好了，金额 {amount}。', why: WHY.zh },
    en: { title: 'Your invoice is ready', text: 'The invoice you asked for, “{item}”, is ready: number {number}, {amount}. You can see it, download it, or put it into your WeChat cards.', short: 'Your invoice is ready.', shortWithAmount: 'Your invoice over {amount} is ready.', why: WHY.en },
  },
  wechat: progressCard('已经开好', { zh: '点开查看和下载', en: 'See it inside' }, '{item}'),
}

const posted: NoticeTemplate = {
  ...invoice,
  id: 'parcel.moved',
  no: 19,
  trigger: { moments: { proxyInvoice: ['posted'], paperOrder: ['posted'] } },
  icon: 'share',
  fields: ['item', 'company', 'parcel', 'arrives'],
  texts: {
    zh: { title: '您的发票寄出了', text: '“{item}”交给{company}寄出了，单号 {parcel}，预计{arrives}送到。', short: '您的发票寄出了，预计{arrives}送到。', why: WHY.zh },
    en: { title: 'Your invoice is on its way', text: '“{item}” was sent with {company}, parcel {parcel}, and should arrive on {arrives}.', short: 'Your invoice should arrive on {arrives}.', why: WHY.en },
  },
  wechat: progressCard('已经寄出', { zh: '预计{arrives}送到', en: 'On its way' }, '{item}'),
}

const toConfirm: NoticeTemplate = {
  ...invoiceTask,
  id: 'invoice.red-confirm',
  no: 21,
  trigger: { moments: { redLetter: ['delivered'] } },
  fields: ['partner', 'number', 'amount', 'until'],
  texts: {
    zh: { title: '请您确认一张红字发票', text: '{partner}要冲红一张发票，号码 {number}，金额 {amount}。请确认或者拒绝，最晚{until}，过了这天就自动作废。', short: '有一张红字发票等您确认，最晚{until}。', shortWithAmount: '有一张 {amount} 的红字发票等您确认，最晚{until}。', why: WHY_ROLE.zh },
    en: { title: 'Please confirm a red invoice', text: '{partner} wants to reverse invoice {number} over {amount}. Please confirm or refuse by {until}; after that the request lapses.', short: 'A red invoice waits for your word until {until}.', shortWithAmount: 'A red invoice over {amount} waits for your word until {until}.', why: WHY_ROLE.en },
  },
  ways: WITH_SMS,
  wechat: todoCard({ zh: '红字发票等您确认', en: 'Confirm red invoice' }, '{partner}'),
}

const threshold: NoticeTemplate = {
  ...invoice,
  id: 'sales.threshold',
  no: 22,
  trigger: { event: 'an invoice that is issued' },
  icon: 'calc',
  fields: ['business', 'amount', 'limit'],
  texts: {
    zh: { title: '销售额快到线了', text: '{business}这段时间的销售额是 {amount}，到 {limit} 就要按新的办法缴税。先看看会有什么不同。', short: '您的销售额快到线了，打开渝税通看看会有什么不同。', shortWithAmount: '您的销售额是 {amount}，快到线了。', why: '您打开了销售额提醒。' },
    en: { title: 'Your sales near a threshold', text: 'The sales of {business} are {amount}; at {limit} tax is paid in another way. See what would change.', short: 'Your sales near a threshold. See what would change.', shortWithAmount: 'Your sales are {amount} and near a threshold.', why: 'You asked to be told of this.' },
  },
  wechat: progressCard('快到线了', { zh: '看看会有什么不同', en: 'See what changes' }, '{business}'),
}

type Words = NoticeTemplate['texts']['zh']

/** The next version, with some of its words changed. */
const newer = (template: NoticeTemplate, { zh, en }: { zh: Partial<Words>; en: Partial<Words> }): NoticeTemplate => ({
  ...template,
  version: template.version + 1,
  since: '2026-11-30' as Day,
  texts: { zh: { ...template.texts.zh, ...zh }, en: { ...template.texts.en, ...en } },
})

/** 17 to 22: invoices and how many of them. */
export const invoiceNotices: readonly NoticeTemplate[] = [
  issued,
  newer(issued, {
    zh: { text: '您申请的“{item}”发票开好了，号码 {number}，金额 {amount}。点开能看、能下载，也能发给付款的一方。' },
    en: { text: 'The invoice you asked for, “{item}”, is ready: number {number}, {amount}. You can see it, download it, or send it to whoever pays you.' },
  }),
  {
    ...invoiceTask,
    id: 'invoice.returned',
    no: 18,
    trigger: { moments: { proxyInvoice: ['returned'] } },
    fields: ['item', 'reason', 'until'],
    texts: {
      zh: { title: '开票申请要改一处', text: '您的“{item}”开票申请没有通过，原因是：“{reason}”。请改好再交，最晚{until}，过了这天要重新申请。', short: '您的开票申请要改一处，最晚{until}。', why: WHY.zh },
      en: { title: 'Please correct your request', text: 'Your request for the invoice “{item}” was not accepted: “{reason}”. Please correct it by {until}; after that you have to apply again.', short: 'Please correct your invoice request by {until}.', why: WHY.en },
    },
    wechat: todoCard({ zh: '申请要改一处再交', en: 'Correct it please' }, '{item}'),
  },
  posted,
  newer(posted, { zh: { why: '这是您申请的发票。' }, en: { why: 'You asked for these invoices.' } }),
  {
    ...invoiceTask,
    id: 'quota.changed',
    no: 20,
    trigger: { moments: { quotaRaise: ['granted', 'capped', 'grantedByClerk'] } },
    fields: ['business', 'left', 'reason'],
    texts: {
      zh: { title: '开票额度有变化', text: '{business}本月还能开 {left}。原因是：“{reason}”。不够用可以申请调整，觉得不对也可以申诉。', short: '您的开票额度有变化，打开渝税通看看还剩多少。', why: WHY_ROLE.zh },
      en: { title: 'Your invoice quota changed', text: '{business} can still issue {left} this month. The reason: “{reason}”. If it is not enough, ask for more; if it is wrong, appeal.', short: 'Your invoice quota changed. Please see what is left.', why: WHY_ROLE.en },
    },
    ways: WITH_SMS,
    wechat: todoCard({ zh: '开票额度有变化', en: 'Quota changed' }, '{business}'),
  },
  toConfirm,
  newer(toConfirm, { zh: { why: '您是这张发票的一方，或者您替其中一方办税。' }, en: { why: 'You are a party to this invoice, or act for one.' } }),
  threshold,
  {
    ...newer(threshold, {
      zh: {
        title: '销售额到线的九成了',
        text: '{business}从{since}起的销售额已有 {amount}，过了 {limit} 要按新的办法缴税。先看看会有什么不同。',
        short: '您的销售额到线的九成了，打开渝税通看看会有什么不同。',
        shortWithAmount: '您的销售额是 {amount}，到线的九成了。',
        why: '这些发票是您或您办税的一户开的，快到线时我们提前说一声。',
      },
      en: {
        title: 'Sales at nine tenths of a threshold',
        text: 'The sales of {business} since {since} are {amount}; above {limit} tax is paid in another way. See what would change.',
        short: 'Your sales reached nine tenths of a threshold.',
        shortWithAmount: 'Your sales are {amount}, nine tenths of a threshold.',
        why: 'These invoices are yours, or of a business you act for; we tell you early.',
      },
    }),
    fields: ['business', 'since', 'amount', 'limit'],
    wechat: progressCard('到了九成', { zh: '看看会有什么不同', en: 'See what changes' }, '{business}'),
  },
]

/** 28, 29: what others look at when they lend. */
export const creditNotices: readonly NoticeTemplate[] = [
  {
    ...update,
    id: 'credit.graded',
    no: 28,
    trigger: { awaits: 'tax credit grades' },
    category: 'calendar',
    icon: 'shield',
    fields: ['business', 'grade', 'change'],
    texts: {
      zh: { title: '纳税信用结果出来了', text: '{business}今年的纳税信用是 {grade} 级，{change}。点开看得分和扣分的原因，能补救的可以申请修复。', short: '您的纳税信用结果出来了，打开渝税通看看。', why: WHY_ROLE.zh },
      en: { title: 'Your tax credit grade is out', text: '{business} has tax credit grade {grade} this year: {change}. Open to see the points and why some were lost; what can be mended can be repaired on request.', short: 'Your tax credit grade is out.', why: WHY_ROLE.en },
    },
    wechat: answerCard('信用结果', { zh: '点开看得分和原因', en: 'See points and why' }, '{business}'),
    optIn: 'settings',
  },
  {
    ...update,
    id: 'bank.consent-used',
    no: 29,
    trigger: { awaits: 'bank consents' },
    category: 'privacy',
    icon: 'key',
    fields: ['bank', 'purpose', 'until'],
    texts: {
      zh: { title: '银行看了您的纳税信息', text: '{bank}按您的授权看了纳税信息，用来{purpose}。授权到{until}为止，您随时可以收回。', short: '{bank}按您的授权看了纳税信息。', why: '您给过这家银行授权。' },
      en: { title: 'A bank read your tax data', text: 'With your consent {bank} read your tax data for: {purpose}. The consent holds until {until}; you can take it back at any time.', short: '{bank} read your tax data with your consent.', why: 'You gave this bank your consent.' },
    },
    wechat: progressCard('授权被使用', { zh: '不想给了可以收回', en: 'You can take it back' }, '{bank}'),
    optIn: 'apply',
  },
]

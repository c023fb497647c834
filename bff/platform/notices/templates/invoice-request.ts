import type { Day } from '#shared/model/day'
import type { NoticeTemplate } from '../template'
import { CASE, WITH_SMS, answerCard, document, progressCard, record, task, todoCard, turn, update } from './notice-parts'

const WHY = { zh: '这张发票是您申请开的。', en: 'You asked for this invoice.' }
const WHY_LEGAL = { zh: '这张发票是您申请开的。答复有法律效力，不能关掉。', en: 'You asked for this invoice. The answer has legal effect and cannot be switched off.' }
const WHY_MONEY = { zh: '这笔钱是您付的。', en: 'You paid this money.' }

/** 行政复议法第二十条；行政诉讼法第四十六条；税务行政复议规则: to issue invoices is among what can be reconsidered, and one may go to court at once. */
const APPEAL = {
  zh: '不同意的话，60 天内可以向上一级税务局申请行政复议，也可以在 6 个月内直接去法院起诉。',
  en: 'If you disagree, you can ask the next higher tax office for administrative reconsideration within 60 days, or go to court within 6 months.',
}

const invoice = { ...update, category: 'invoice', icon: 'doc', optIn: 'apply' } as const

const soon = { ...task, since: '2026-11-30' as Day, no: 41, trigger: { job: 'remind-requests' }, category: 'invoice', icon: 'clock', optIn: 'apply' } as const

/** 41: how a request for an invoice goes on; that it is there, or has to be corrected, is 17 and 18. */
export const invoiceRequestNotices: readonly NoticeTemplate[] = [
  {
    ...task,
    id: 'invoice.to-pay',
    no: 41,
    trigger: { moments: { proxyInvoice: ['approved', 'approvedByClerk'] } },
    category: 'invoice',
    icon: 'clock',
    fields: [...CASE, 'amount', 'dueOn'],
    texts: {
      zh: { title: '缴完税就开票', text: '“{subject}”的税费一共 {amount}，最晚{dueOn}缴。缴完马上开票，过了这天申请就作废。', short: '“{complex}”的发票等您缴税，最晚{dueOn}。', shortWithAmount: '“{complex}”的发票等您缴税 {amount}，最晚{dueOn}。', why: WHY.zh },
      en: { title: 'Pay, and the invoice is issued', text: 'The taxes of “{subject}” come to {amount}, due by {dueOn}. The invoice is issued as soon as they are paid; after that day the request lapses.', short: '“{complex}”: your invoice waits for payment until {dueOn}.', shortWithAmount: '“{complex}”: your invoice waits for {amount} of tax until {dueOn}.', why: WHY.en },
    },
    wechat: todoCard({ zh: '缴完税就开票', en: 'Pay and it is issued' }),
    optIn: 'apply',
  },
  {
    ...soon,
    id: 'invoice.pay-soon',
    fields: [...CASE, 'amount', 'dueOn'],
    texts: {
      zh: { title: '发票还没缴税，快过期了', text: '“{subject}”的税费 {amount} 还没缴，最晚{dueOn}。过了这天申请就作废，不收您的钱，还要开得再申请一次。', short: '“{complex}”的发票还没缴税，最晚{dueOn}，过了就作废。', shortWithAmount: '“{complex}”的发票还没缴税 {amount}，最晚{dueOn}，过了就作废。', why: WHY.zh },
      en: { title: 'Your invoice request lapses soon', text: 'The taxes of “{subject}”, {amount}, are not paid yet; the last day is {dueOn}. After it the request lapses, nothing is charged, and you would have to ask again.', short: '“{complex}”: your invoice still waits for payment, until {dueOn}.', shortWithAmount: '“{complex}”: your invoice still waits for {amount} of tax, until {dueOn}.', why: WHY.en },
    },
    wechat: todoCard({ zh: '还没缴税，快过期了', en: 'Lapses soon: pay' }),
  },
  {
    ...soon,
    id: 'invoice.correct-soon',
    fields: [...CASE, 'until'],
    texts: {
      zh: { title: '开票申请还没改，快过期了', text: '“{subject}”的开票申请退回来了，还没改好，最晚{until}。过了这天就作废，还要开得再申请一次。要改什么，点开有写。', short: '“{complex}”的开票申请还没改好，最晚{until}，过了就作废。', why: WHY.zh },
      en: { title: 'Please correct your request soon', text: 'Your request for “{subject}” came back and is not corrected yet; the last day is {until}. After it the request lapses and you would have to ask again. Open it to see what to correct.', short: '“{complex}”: please correct your invoice request by {until}.', why: WHY.en },
    },
    wechat: todoCard({ zh: '还没改好，快过期了', en: 'Lapses soon: correct' }),
  },
  {
    ...invoice,
    id: 'invoice.held',
    no: 41,
    trigger: { moments: { proxyInvoice: ['held'] } },
    icon: 'clock',
    fields: [...CASE, 'answerBy'],
    texts: {
      zh: { title: '开票申请收到了，税务局在核对', text: '“{subject}”的开票申请有一处要税务人员看一眼，最晚{answerBy}有结果。您不用做什么，为什么要看，点开有写。', short: '“{complex}”的开票申请收到了，最晚{answerBy}有结果。', why: WHY.zh },
      en: { title: 'Request received, under review', text: 'A clerk has to look at one point of your request for “{subject}” and will answer by {answerBy}. There is nothing for you to do; open it to see why.', short: '“{complex}”: your request is under review, answer by {answerBy}.', why: WHY.en },
    },
    wechat: progressCard('正在核对', { zh: '有结果马上告诉您', en: 'We will tell you' }),
  },
  {
    ...document,
    id: 'invoice.refused',
    no: 41,
    trigger: { moments: { proxyInvoice: ['refused'] } },
    fields: [...CASE, 'reason'],
    texts: {
      zh: { title: '这张发票不能开', text: `“{subject}”的开票申请，税务局看过了，不能开。原因是：“{reason}”。${APPEAL.zh}`, short: '“{complex}”的开票申请有了答复，请打开渝税通看看。', why: WHY_LEGAL.zh },
      en: { title: 'The invoice is refused', text: `The tax office has looked at your request for “{subject}” and refuses the invoice. Reason: “{reason}”. ${APPEAL.en}`, short: '“{complex}”: your invoice request was answered.', why: WHY_LEGAL.en },
    },
    wechat: answerCard('不能开', { zh: '点开看原因和怎么办', en: 'Open to read why' }),
  },
  {
    ...invoice,
    id: 'invoice.lapsed',
    no: 41,
    trigger: { moments: { proxyInvoice: ['lapsed'] } },
    icon: 'late',
    texts: {
      zh: { title: '开票申请过期了', text: '“{subject}”的开票申请过了期限，作废了，没有收您的钱。还要开的话，再申请一次，几分钟的事。', short: '“{complex}”的开票申请过期了，还要开请再申请一次。', why: WHY.zh },
      en: { title: 'Your invoice request lapsed', text: 'Your request for “{subject}” ran past its day and lapsed; nothing was charged. If you still need the invoice, ask again, it takes a few minutes.', short: '“{complex}”: your request lapsed. Ask again if you still need it.', why: WHY.en },
    },
    wechat: progressCard('已经过期', { zh: '还要开请再申请一次', en: 'You can ask again' }),
  },
  {
    ...turn,
    id: 'invoice.paid-late',
    no: 41,
    trigger: { moments: { proxyInvoice: ['paidLate'] } },
    category: 'invoice',
    icon: 'refresh',
    fields: [...CASE, 'amount'],
    texts: {
      zh: { title: '钱到得晚了，原路退回', text: '“{subject}”的申请作废以后才收到 {amount}，我们原路退给您。还要开的话，再申请一次。', short: '“{complex}”作废以后才收到钱，原路退给您。', shortWithAmount: '“{complex}”作废以后才收到 {amount}，原路退给您。', why: WHY_MONEY.zh },
      en: { title: 'Paid too late, money goes back', text: '{amount} for “{subject}” arrived after the request had lapsed and goes back the way it came. If you still need the invoice, ask again.', short: '“{complex}”: your payment came too late and goes back to you.', shortWithAmount: '“{complex}”: your payment of {amount} came too late and goes back to you.', why: WHY_MONEY.en },
    },
    wechat: progressCard('原路退回', { zh: '申请作废后才收到钱', en: 'Money goes back' }),
    optIn: 'apply',
  },
  {
    ...turn,
    id: 'invoice.refunded',
    no: 41,
    trigger: { moments: { proxyInvoice: ['refunded'], redLetter: ['refunded'] } },
    category: 'invoice',
    icon: 'check-round',
    fields: [...CASE, 'amount'],
    texts: {
      zh: { title: '钱退给您了', text: '“{subject}”的 {amount} 原路退给您了，银行最多要几天才显示。', short: '“{complex}”的钱原路退给您了。', shortWithAmount: '“{complex}”的 {amount} 原路退给您了。', why: WHY_MONEY.zh },
      en: { title: 'Your money is refunded', text: '{amount} for “{subject}” went back the way it came; your bank may take a few days to show it.', short: '“{complex}”: your money was refunded.', shortWithAmount: '“{complex}”: {amount} was refunded to you.', why: WHY_MONEY.en },
    },
    wechat: progressCard('钱退回去了', { zh: '银行几天内会显示', en: 'Refunded' }),
    optIn: 'apply',
  },
  {
    ...record,
    id: 'invoice.printed',
    no: 41,
    trigger: { moments: { proxyInvoice: ['printed'] } },
    category: 'invoice',
    texts: {
      zh: { title: '纸质发票打印好了', text: '“{subject}”的纸质发票打印好了，下一步是送给您，或者等您去取。{todo}', why: WHY.zh },
      en: { title: 'Your paper invoice is printed', text: 'The paper invoice “{subject}” is printed; next it is sent to you or waits for you.{todo}', why: WHY.en },
    },
  },
  {
    ...invoice,
    id: 'invoice.voided',
    no: 41,
    trigger: { moments: { proxyInvoice: ['voided'] } },
    icon: 'cross',
    ways: WITH_SMS,
    texts: {
      zh: { title: '纸质发票作废了', text: '“{subject}”的纸质发票作废了，不能再用。缴过的税会退给您。不是您要的，打 12366 问一问。', short: '“{complex}”的纸质发票作废了，缴过的税会退给您。', why: WHY.zh },
      en: { title: 'A paper invoice was voided', text: 'The paper invoice “{subject}” was voided and must not be used. The taxes paid go back to you. If you did not ask for this, call 12366.', short: '“{complex}”: your paper invoice was voided; taxes go back to you.', why: WHY.en },
    },
    wechat: progressCard('发票作废了', { zh: '缴过的税会退给您', en: 'Taxes go back to you' }),
  },
]

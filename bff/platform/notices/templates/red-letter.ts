import type { NoticeTemplate } from '../template'
import { progressCard, record, update } from './notice-parts'

const WHY = { zh: '您是这张发票的一方，或者您替其中一方办税。', en: 'You are a party to this invoice, or act for one.' }
const red = { ...update, category: 'invoice', optIn: 'apply' } as const
const redRecord = { ...record, category: 'invoice' } as const
const THING = '红字发票'

/** 43: a red letter beside the question to the other side, which is 21. */
export const redLetterNotices: readonly NoticeTemplate[] = [
  {
    ...redRecord,
    id: 'invoice.red-started',
    no: 43,
    trigger: { moments: { redLetter: ['delivered'] } },
    icon: 'clock',
    fields: ['partner', 'number', 'amount', 'until'],
    texts: {
      zh: { title: '红字确认单发出去了', text: '您要冲红的发票 {number}，金额 {amount}，等{partner}确认，最晚{until}。不确认就作废，原来的发票不变。', why: WHY.zh },
      en: { title: 'The other side was asked', text: '{partner} has until {until} to confirm that {amount} of invoice {number} is reversed. Without an answer the request lapses and the invoice stays as it is.', why: WHY.en },
    },
  },
  {
    ...redRecord,
    id: 'invoice.red-confirmed',
    no: 43,
    trigger: { moments: { redLetter: ['redConfirmed'] } },
    fields: ['number', 'amount'],
    texts: {
      zh: { title: '红字发票确认过了', text: '发票 {number} 冲红 {amount}，双方都确认过了，正在开红字发票。', why: WHY.zh },
      en: { title: 'The red invoice is confirmed', text: 'Both sides agree to reverse {amount} of invoice {number}. The red invoice is being issued.', why: WHY.en },
    },
  },
  {
    ...red,
    id: 'invoice.red-refused',
    no: 43,
    trigger: { moments: { redLetter: ['redRefused'] } },
    icon: 'cross',
    fields: ['number', 'amount', 'reason'],
    texts: {
      zh: { title: '红字发票没有得到确认', text: '发票 {number} 冲红 {amount}，对方没有同意，说的是：“{reason}”。原来的发票不变。谈好了可以再发起。', short: '您要冲红的发票，对方没有同意，打开渝税通看看。', why: WHY.zh },
      en: { title: 'The red invoice was refused', text: 'The other side did not agree to reverse {amount} of invoice {number}: “{reason}”. The invoice stays as it is. Once you agree you can ask again.', short: 'The other side did not agree to a red invoice.', why: WHY.en },
    },
    wechat: progressCard('没有同意', { zh: '点开看对方怎么说', en: 'See what they said' }, THING),
  },
  {
    ...red,
    id: 'invoice.red-lapsed',
    no: 43,
    trigger: { moments: { redLetter: ['lapsed'] } },
    icon: 'late',
    fields: ['number', 'amount'],
    texts: {
      zh: { title: '红字确认单过期了', text: '发票 {number} 冲红 {amount}，72 小时里没有人确认，这张确认单作废了。原来的发票不变，还要冲红就再发起一次。', short: '一张红字确认单没有人确认，作废了。', why: WHY.zh },
      en: { title: 'A red invoice request lapsed', text: 'Nobody confirmed within 72 hours that {amount} of invoice {number} is reversed. The request lapsed and the invoice stays as it is; you can start again.', short: 'A red invoice was not confirmed in time and lapsed.', why: WHY.en },
    },
    wechat: progressCard('已经过期', { zh: '原来的发票不变', en: 'Nothing has changed' }, THING),
  },
  {
    ...red,
    id: 'invoice.red-withdrawn',
    no: 43,
    trigger: { moments: { redLetter: ['withdrawn'] } },
    icon: 'cross',
    fields: ['number', 'amount'],
    texts: {
      zh: { title: '红字确认单撤回了', text: '发票 {number} 冲红 {amount}，发起的一方撤回了，不用再确认。原来的发票不变。', short: '一张等确认的红字发票撤回了，您不用做什么。', why: WHY.zh },
      en: { title: 'A red invoice was withdrawn', text: 'Whoever asked to reverse {amount} of invoice {number} took it back; nothing is to be confirmed. The invoice stays as it is.', short: 'A red invoice was withdrawn. There is nothing to do.', why: WHY.en },
    },
    wechat: progressCard('撤回了', { zh: '您不用做什么', en: 'Nothing to do now' }, THING),
  },
  {
    ...red,
    id: 'invoice.red-issued',
    no: 43,
    trigger: { moments: { redLetter: ['issued'] } },
    icon: 'doc',
    fields: ['number', 'original', 'amount'],
    texts: {
      zh: { title: '红字发票开好了', text: '红字发票开好了，号码 {number}，冲红原来的发票 {original} 里的 {amount}。两张都在票夹里。', short: '一张红字发票开好了，打开渝税通就能看。', shortWithAmount: '一张 {amount} 的红字发票开好了。', why: WHY.zh },
      en: { title: 'The red invoice is issued', text: 'Red invoice {number} is issued; it reverses {amount} of invoice {original}. Both are in your folder.', short: 'A red invoice was issued. You can see it inside.', shortWithAmount: 'A red invoice over {amount} was issued.', why: WHY.en },
    },
    wechat: progressCard('开好了', { zh: '点开查看', en: 'See it inside' }, THING),
  },
]

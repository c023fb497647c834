import type { NoticeTemplate } from '../template'
import { CASE, WITH_SMS, answerCard, document, progressCard, record, task, todoCard, turn, update } from './notice-parts'

const WHY = { zh: '您替这户申请的，或者您是这户的办税人。', en: 'You asked for this business, or act for it.' }
const WHY_LEGAL = { zh: '您替这户申诉的，或者您是这户的办税人。答复有法律效力，不能关掉。', en: 'You appealed for this business, or act for it. The answer has legal effect and cannot be switched off.' }

/** 行政复议法第二十条；行政诉讼法第四十六条. */
const APPEAL = {
  zh: '还不同意的话，60 天内可以向上一级税务局申请行政复议，也可以在 6 个月内直接去法院起诉。',
  en: 'If you still disagree, you can ask the next higher tax office for administrative reconsideration within 60 days, or go to court within 6 months.',
}

const supply = { ...update, category: 'invoice', icon: 'doc', optIn: 'apply' } as const
const control = { ...task, category: 'invoice', icon: 'warn', optIn: 'apply', ways: WITH_SMS, trigger: { job: 'tell-control' } } as const

/** 44: supply of invoices and what controls it; a quota that changed is 20. */
export const supplyNotices: readonly NoticeTemplate[] = [
  {
    ...supply,
    id: 'supply.held',
    no: 44,
    trigger: { moments: { quotaRaise: ['held'], paperOrder: ['held'] } },
    icon: 'clock',
    fields: [...CASE, 'answerBy'],
    texts: {
      zh: { title: '申请收到了，税务局在看', text: '{subject}的申请要税务人员看一眼，办件编号 {number}，最晚{answerBy}有结果。您不用做什么，为什么要看，点开有写。', short: '{complex}的申请收到了，最晚{answerBy}有结果。', why: WHY.zh },
      en: { title: 'Request received, under review', text: 'A clerk has to look at the request of {subject} (number {number}) and will answer by {answerBy}. There is nothing for you to do; open it to see why.', short: '{complex}: request received, answer by {answerBy}.', why: WHY.en },
    },
    wechat: progressCard('正在核对', { zh: '有结果马上告诉您', en: 'We will tell you' }),
  },
  {
    ...turn,
    id: 'quota.refused',
    no: 44,
    trigger: { moments: { quotaRaise: ['refused'] } },
    category: 'invoice',
    icon: 'cross',
    fields: [...CASE, 'reason'],
    texts: {
      zh: { title: '额度没有提高', text: '{subject}申请提高开票额度，这次没有同意，原来的额度不变。原因是：“{reason}”。怎么能提高，或者觉得不对要申诉，点开就能看到。', short: '{complex}申请提高额度有了答复，打开渝税通看看。', why: WHY.zh },
      en: { title: 'The quota was not raised', text: 'The request of {subject} for a higher quota was not granted; the quota stays as it is. Reason: “{reason}”. Open it to see what would help, or to appeal.', short: '{complex}: your quota request was answered.', why: WHY.en },
    },
    ways: WITH_SMS,
    wechat: answerCard('没有同意', { zh: '点开看原因和怎么办', en: 'Open to read why' }),
    optIn: 'apply',
  },
  {
    ...supply,
    id: 'paper.granted',
    no: 44,
    trigger: { moments: { paperOrder: ['granted', 'capped', 'grantedByClerk'] } },
    icon: 'check-round',
    fields: [...CASE, 'count', 'reason'],
    texts: {
      zh: { title: '纸质发票批下来了', text: '{subject}的纸质发票批了 {count} 份，说明是：“{reason}”。税务局在配票，装好就告诉您。', short: '{complex}的纸质发票批了 {count} 份。', why: WHY.zh },
      en: { title: 'Your paper invoices are granted', text: '{subject} gets {count} paper invoices. Note: “{reason}”. They are being packed, and we tell you when they are ready.', short: '{complex}: {count} paper invoices granted.', why: WHY.en },
    },
    wechat: progressCard('批下来了', { zh: '批了 {count} 份，在配票', en: '{count} are being packed' }),
  },
  {
    ...turn,
    id: 'paper.refused',
    no: 44,
    trigger: { moments: { paperOrder: ['refused'] } },
    category: 'invoice',
    icon: 'cross',
    fields: [...CASE, 'reason'],
    texts: {
      zh: { title: '纸质发票没有批下来', text: '{subject}申请领纸质发票，这次没有同意。原因是：“{reason}”。怎么能领，或者觉得不对要申诉，点开就能看到。', short: '{complex}申请领纸质发票有了答复，打开渝税通看看。', why: WHY.zh },
      en: { title: 'Paper invoices were not granted', text: 'The order of {subject} for paper invoices was not granted. Reason: “{reason}”. Open it to see what would help, or to appeal.', short: '{complex}: your order of paper invoices was answered.', why: WHY.en },
    },
    ways: WITH_SMS,
    wechat: answerCard('没有同意', { zh: '点开看原因和怎么办', en: 'Open to read why' }),
    optIn: 'apply',
  },
  {
    ...turn,
    id: 'paper.packed',
    no: 44,
    trigger: { moments: { paperOrder: ['packed'] } },
    category: 'invoice',
    icon: 'doc',
    texts: {
      zh: { title: '纸质发票装好了', text: '{subject}的纸质发票装好封好了，下一步是寄给您，或者等您去取。{todo}', short: '{complex}的纸质发票装好了，打开渝税通看看怎么拿。', why: WHY.zh },
      en: { title: 'Your paper invoices are packed', text: 'The paper invoices of {subject} are packed and sealed; next they are sent to you or wait for you.{todo}', short: '{complex}: paper invoices packed. See how to get them.', why: WHY.en },
    },
    wechat: progressCard('装好了', { zh: '{next}', en: '{next}' }),
    optIn: 'apply',
  },
  {
    ...record,
    id: 'control.appealed',
    no: 44,
    trigger: { moments: { controlAppeal: ['opened'] } },
    category: 'invoice',
    texts: {
      zh: { title: '您的申诉收到了', text: '{subject}的申诉收到了，办件编号 {number}。税务人员会看您的理由，有答复会发到这里。', why: '这是您自己在渝税通里做的，留个记录。' },
      en: { title: 'We have your appeal', text: 'We have the appeal of {subject}, number {number}. A clerk will look at your reasons, and the answer will come here.', why: 'You did this yourself; here is the record.' },
    },
  },
  {
    ...turn,
    id: 'control.lifted',
    no: 44,
    trigger: { moments: { controlAppeal: ['lifted'] } },
    category: 'invoice',
    icon: 'check-round',
    texts: {
      zh: { title: '申诉成立，限制取消了', text: '{subject}的申诉成立，您说的那一条已经取消。以后的申请按新的情况来办，现在能开多少，点开就能看到。', short: '{complex}的申诉成立，打开渝税通看看。', why: WHY.zh },
      en: { title: 'Your appeal was upheld', text: 'The appeal of {subject} succeeded and the finding you named is lifted. Requests are decided on the new footing; open it to see what you can issue now.', short: '{complex}: your appeal succeeded.', why: WHY.en },
    },
    ways: WITH_SMS,
    wechat: answerCard('申诉成立', { zh: '点开看现在能开多少', en: 'See what is open now' }),
    optIn: 'apply',
  },
  {
    ...document,
    id: 'control.upheld',
    no: 44,
    trigger: { moments: { controlAppeal: ['upheld'] } },
    fields: [...CASE, 'reason'],
    texts: {
      zh: { title: '申诉没有成立', text: `{subject}的申诉，税务局看过了，维持原来的处理。理由是：“{reason}”。怎么能解除，点开就能看到。${APPEAL.zh}`, short: '{complex}的申诉有了答复，请打开渝税通看看。', why: WHY_LEGAL.zh },
      en: { title: 'Your appeal did not succeed', text: `The tax office has looked at the appeal of {subject}, and its finding stands. Reason: “{reason}”. Open it to see how it can end. ${APPEAL.en}`, short: '{complex}: your appeal was answered. Please have a look.', why: WHY_LEGAL.en },
    },
    wechat: answerCard('维持原来的', { zh: '点开看理由和怎么办', en: 'Open to read why' }),
  },
  {
    ...control,
    id: 'control.changed',
    no: 44,
    fields: ['business', 'control', 'reason'],
    texts: {
      zh: { title: '发票管理类别变了', text: '{business}的发票管理类别现在是{control}。原因是：“{reason}”。有什么影响、怎么解除，点开就能看到；觉得不对可以申诉。', short: '您办税的一户，发票管理类别变了，打开渝税通看原因。', why: WHY.zh },
      en: { title: 'Your invoice control class changed', text: 'The invoice control class of {business} is now: {control}. Reason: “{reason}”. Open it to see what that means and how it ends; if it is wrong, appeal.', short: 'The invoice control class of your business changed. See why.', why: WHY.en },
    },
    wechat: todoCard({ zh: '发票管理类别变了', en: 'Control class changed' }, '{business}'),
  },
  {
    ...control,
    id: 'control.changed-until',
    no: 44,
    fields: ['business', 'control', 'reason', 'until'],
    texts: {
      zh: { title: '发票管理类别变了', text: '{business}的发票管理类别现在是{control}，到{until}自动解除。原因是：“{reason}”。有什么影响、怎么早点解除，点开就能看到；觉得不对可以申诉。', short: '您办税的一户，发票管理类别变了，打开渝税通看原因。', why: WHY.zh },
      en: { title: 'Your invoice control class changed', text: 'The invoice control class of {business} is now: {control}, until {until}. Reason: “{reason}”. Open it to see what that means and how it ends sooner; if it is wrong, appeal.', short: 'The invoice control class of your business changed. See why.', why: WHY.en },
    },
    wechat: todoCard({ zh: '发票管理类别变了', en: 'Control class changed' }, '{business}'),
  },
  {
    ...supply,
    id: 'control.normal',
    no: 44,
    trigger: { job: 'tell-control' },
    icon: 'check-round',
    fields: ['business'],
    texts: {
      zh: { title: '发票管理恢复正常', text: '{business}的发票管理恢复正常了，额度和领票按正常户来办。', short: '您办税的一户，发票管理恢复正常了。', why: WHY.zh },
      en: { title: 'Invoice control is back to normal', text: 'The invoice control of {business} is back to normal; quota and paper follow the usual rules again.', short: 'The invoice control of your business is back to normal.', why: WHY.en },
    },
    wechat: progressCard('恢复正常', { zh: '额度和领票照常', en: 'As usual again' }, '{business}'),
  },
]

import type { MomentKind } from '#shared/model/case'
import type { NoticeTemplate } from '../template'
import { CASE, answerCard, document, record } from './notice-parts'

const OWN = { zh: '这是您自己在渝税通里做的，留个记录。', en: 'You did this yourself; here is the record.' }
const WHY = { zh: '这件价格异议是您提的。', en: 'You opened this dispute.' }
const WHY_LEGAL = { zh: '这件价格异议是您提的。答复有法律效力，不能关掉。', en: 'You opened this dispute. The answer has legal effect and cannot be switched off.' }

/** 税收征收管理法第八十八条: pay or give security first, within sixty days of that reconsideration, then court. */
const APPEAL = {
  zh: '还不同意的话，先按这个价缴清税款或者提供担保，之后 60 天内可以向上一级税务局申请行政复议；对复议决定还不服，可以去法院起诉。',
  en: 'If you still disagree, pay by this value or give security first; within 60 days after that you can ask the next higher tax office for administrative reconsideration, and then go to court.',
}
const CHANGE = {
  zh: '评估价：原来 {oldValue}，现在 {newValue}。计税的下限：原来 {oldFloor}，现在 {newFloor}。',
  en: 'Value: {oldValue} before, {newValue} now. Floor for tax: {oldFloor} before, {newFloor} now. ',
}

/** An answer tells old and new, why, and what one can still do. */
const answer = (on: MomentKind, { phrase, zh, en }: { phrase: string; zh: [title: string, text: string]; en: [title: string, text: string] }): NoticeTemplate => ({
  ...document,
  id: `dispute.${on.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)}`,
  no: 16,
  trigger: { moments: { priceDispute: [on] } },
  fields: [...CASE, 'oldValue', 'newValue', 'oldFloor', 'newFloor', 'reason'],
  texts: {
    zh: { title: zh[0], text: `${zh[1]}${CHANGE.zh}理由是：“{reason}”。${APPEAL.zh}`, short: `{complex}的价格异议有了答复：${zh[0]}。请打开渝税通看看。`, why: WHY_LEGAL.zh },
    en: { title: en[0], text: `${en[1]} ${CHANGE.en}Reason: “{reason}”. ${APPEAL.en}`, short: `{complex}: your dispute was answered. ${en[0]}.`, why: WHY_LEGAL.en },
  },
  wechat: answerCard(phrase, { zh: '点开看理由和下一步', en: 'Open to read why' }),
})

/** 16 and 36: a dispute of a price, told to whoever opened it. */
export const disputeNotices: readonly NoticeTemplate[] = [
  answer('kept', {
    phrase: '维持原价',
    zh: ['评估价维持不变', '您对{subject}评估价的异议，两位税务人员先后看过，评估价维持不变。'],
    en: ['The value stays', 'Two clerks have looked at your dispute about the value of {subject}, and the value stays.'],
  }),
  answer('revalued', {
    phrase: '重新评价',
    zh: ['房子重新评了价', '您对{subject}评估价的异议，两位税务人员先后看过，房子重新评了价。'],
    en: ['The home was valued again', 'Two clerks have looked at your dispute about the value of {subject}, and the home was valued again.'],
  }),
  answer('priceAccepted', {
    phrase: '认可成交价',
    zh: ['您的成交价得到认可', '{subject}卖得低有正当理由，两位税务人员先后看过，认可了。税按成交价来算。'],
    en: ['Your price is accepted', 'Two clerks have accepted that the low price of {subject} is justified. The tax is based on the price in the contract.'],
  }),
  answer('factConfirmed', {
    phrase: '重新评价',
    zh: ['登记簿改过来了，重新评了价', '{subject}的情况，登记簿上已经改成您说的，房子按新的情况重新评了价。'],
    en: ['Register corrected, home valued again', 'The register now describes {subject} as you do, and the home was valued again on that basis.'],
  }),
  {
    ...record,
    id: 'dispute.opened',
    no: 36,
    trigger: { moments: { priceDispute: ['opened'] } },
    texts: {
      zh: { title: '您的异议收到了', text: '{subject}的价格异议收到了，办件编号 {number}。要由两位税务人员先后看，有答复会发到这里。', why: OWN.zh },
      en: { title: 'We have your dispute', text: 'We have your dispute about the value of {subject}, number {number}. Two clerks will look at it, and the answer will come here.', why: OWN.en },
    },
  },
  {
    ...record,
    id: 'dispute.proposed',
    no: 36,
    trigger: { moments: { priceDispute: ['proposed'] } },
    icon: 'clock',
    texts: {
      zh: { title: '第一位税务人员看过了', text: '{subject}的价格异议，第一位税务人员看过了，正等第二位复核。您不用做什么。', why: WHY.zh },
      en: { title: 'The first clerk has looked', text: 'The first clerk has looked at your dispute about {subject}; now a second one is checking it. There is nothing for you to do.', why: WHY.en },
    },
  },
  {
    ...record,
    id: 'dispute.sent-back',
    no: 36,
    trigger: { moments: { priceDispute: ['sentBack'] } },
    icon: 'refresh',
    texts: {
      zh: { title: '您的异议要再看一遍', text: '{subject}的价格异议，复核的人觉得还要再看一遍。答复的期限不变，您不用做什么。', why: WHY.zh },
      en: { title: 'Your dispute is being reviewed again', text: 'The second clerk wants your dispute about {subject} to be looked at again. The deadline for the answer stays the same; there is nothing for you to do.', why: WHY.en },
    },
  },
  {
    ...record,
    id: 'dispute.withdrawn',
    no: 36,
    trigger: { moments: { priceDispute: ['withdrawn'] } },
    icon: 'cross',
    texts: {
      zh: { title: '您的异议撤回了', text: '{subject}的价格异议撤回了，评估价还是原来的。', why: WHY.zh },
      en: { title: 'Your dispute is withdrawn', text: 'Your dispute about the value of {subject} is withdrawn; the value stays as it was.', why: WHY.en },
    },
  },
]

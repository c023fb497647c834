import type { NoticeTemplate } from '../template'
import { CASE, WITH_SMS, moneyCard, progressCard, record, task, todoCard, update } from './notice-parts'

const WHY_PAYER = { zh: '您是这笔税的缴税人。', en: 'You are the payer of this tax.' }
const WHY = {
  zh: '您是这件存量房申报的一方，它走到哪一步，我们告诉您。',
  en: 'You are a party to this filing, so we tell you how far it has come.',
}
const BILL = [...CASE, 'amount', 'dueOn']
const LATE = {
  zh: '过了{dueOn}还没缴，从第二天起每天加收滞纳金，按现在的税额是一天 {lateFee}。',
  en: 'After {dueOn} a late fee is added each day; for this sum it is {lateFee} a day.',
}

/** 8 to 13: money, certificates, the transfer, and the end. */
export const filingMoney: readonly NoticeTemplate[] = [
  {
    ...task,
    id: 'bill.reminder',
    no: 8,
    trigger: { job: 'remind-bills' },
    category: 'money',
    icon: 'clock',
    fields: [...BILL, 'lateFee'],
    texts: {
      zh: {
        title: '别忘了缴税',
        text: `{subject}的税还没缴：{amount}，最晚{dueOn}。${LATE.zh}在渝税通里就能缴。`,
        short: '{complex}的税还没缴，最晚{dueOn}，请打开渝税通缴税。',
        shortWithAmount: '{complex}的税还没缴：{amount}，最晚{dueOn}，请打开渝税通缴税。',
        why: WHY_PAYER.zh,
      },
      en: {
        title: 'A tax is still to be paid',
        text: `The tax for {subject} is not paid yet: {amount}, by {dueOn}. ${LATE.en} You can pay in Yushuitong.`,
        short: '{complex}: your tax is due by {dueOn}.',
        shortWithAmount: '{complex}: {amount} of tax is due by {dueOn}.',
        why: WHY_PAYER.en,
      },
    },
    wechat: todoCard({ zh: '税还没缴，最晚{dueOn}', en: 'Tax still to be paid' }),
    optIn: 'notice',
  },
  {
    ...task,
    id: 'bill.last-day',
    no: 8,
    trigger: { job: 'remind-bills' },
    category: 'money',
    icon: 'late',
    fields: [...BILL, 'lateFee'],
    texts: {
      zh: {
        title: '今天是缴税的最后一天',
        text: `{subject}的税还没缴：{amount}，今天是最后一天。${LATE.zh}在渝税通里就能缴，几分钟的事。`,
        short: '{complex}的税今天是最后一天，请打开渝税通缴税。',
        shortWithAmount: '{complex}的税 {amount}，今天是最后一天，请打开渝税通缴税。',
        why: WHY_PAYER.zh,
      },
      en: {
        title: 'Today is the last day to pay',
        text: `The tax for {subject} is not paid yet: {amount}, and today is the last day. ${LATE.en} Paying in Yushuitong takes a few minutes.`,
        short: '{complex}: today is the last day to pay your tax.',
        shortWithAmount: '{complex}: {amount} of tax, today is the last day.',
        why: WHY_PAYER.en,
      },
    },
    ways: WITH_SMS,
    wechat: todoCard({ zh: '今天是缴税的最后一天', en: 'Last day to pay' }),
    optIn: 'notice',
  },
  {
    ...update,
    id: 'bill.paid',
    no: 9,
    trigger: { moments: { existingHomeSale: ['paid'] } },
    category: 'money',
    icon: 'check-round',
    fields: [...CASE, 'amount', 'paidAt'],
    texts: {
      zh: {
        title: '税缴好了',
        text: '{subject}的税 {amount} 扣款成功，{paidAt}。钱正在进国库，一般几分钟，到了就给您开完税证明。',
        short: '{complex}的税缴好了，完税证明马上开。',
        shortWithAmount: '{complex}的税 {amount} 缴好了，完税证明马上开。',
        why: WHY_PAYER.zh,
      },
      en: {
        title: 'Your tax is paid',
        text: '{amount} of tax for {subject} was paid on {paidAt}. The money is on its way to the treasury, which usually takes a few minutes; then your certificate is issued.',
        short: '{complex}: your tax is paid.',
        shortWithAmount: '{complex}: {amount} of tax is paid.',
        why: WHY_PAYER.en,
      },
    },
    wechat: moneyCard('扣款成功', { zh: '完税证明马上开', en: 'Certificate to follow' }),
    optIn: 'notice',
  },
  {
    ...record,
    id: 'bill.received',
    no: 9,
    trigger: { moments: { existingHomeSale: ['received'] } },
    category: 'money',
    fields: [...CASE, 'amount', 'receipt'],
    texts: {
      zh: { title: '税款入库了', text: '{subject}的税 {amount} 已经进了国库，您的完税证明开好了，现在就能看。回单号 {receipt}。', why: WHY_PAYER.zh },
      en: { title: 'The treasury has your tax', text: '{amount} of tax for {subject} has reached the treasury and your certificate is ready. Receipt {receipt}.', why: WHY_PAYER.en },
    },
  },
  {
    ...record,
    id: 'filing.other-received',
    no: 2,
    trigger: { moments: { existingHomeSale: ['received'] } },
    fields: [...CASE, 'side'],
    texts: {
      zh: { title: '{side}的税款入库了', text: '{subject}：{side}的税款进了国库。', why: WHY.zh },
      en: { title: 'The other side’s tax has arrived', text: '{subject}: the tax of {side} has reached the treasury.', why: WHY.en },
    },
  },
  {
    ...task,
    id: 'bill.failed',
    no: 10,
    trigger: { awaits: 'debits by the bank' },
    category: 'money',
    icon: 'warn',
    fields: [...BILL, 'reason'],
    texts: {
      zh: {
        title: '这次没有扣成款',
        text: '{subject}的税 {amount} 这次没有扣成，银行说：“{reason}”。钱没有出去。请换一张卡，或者换个办法再缴一次，最晚{dueOn}。',
        short: '{complex}的税没有扣成，钱没有出去，请再缴一次，最晚{dueOn}。',
        shortWithAmount: '{complex}的税 {amount} 没有扣成，请再缴一次，最晚{dueOn}。',
        why: WHY_PAYER.zh,
      },
      en: {
        title: 'The payment failed',
        text: '{amount} of tax for {subject} could not be debited; the bank says: “{reason}”. No money has left your account. Please pay again by {dueOn}, with another card or another way.',
        short: '{complex}: the payment failed. Please pay again by {dueOn}.',
        shortWithAmount: '{complex}: paying {amount} failed. Please pay again by {dueOn}.',
        why: WHY_PAYER.en,
      },
    },
    ways: WITH_SMS,
    wechat: moneyCard('扣款失败', { zh: '钱没出去，请再缴一次', en: 'Please pay again' }),
    optIn: 'notice',
  },
  {
    ...update,
    id: 'filing.certified',
    no: 11,
    trigger: { moments: { existingHomeSale: ['certified'] } },
    icon: 'doc',
    texts: {
      zh: { title: '证明都开好了', text: '{subject}的税都清了，您的证明开好了，能看、能存，别人也能验真假。过户的材料会转给登记中心，您不用再跑。', short: '{complex}的证明开好了，打开渝税通看看。', why: WHY.zh },
      en: {
        title: 'Your certificate is ready',
        text: 'All taxes for {subject} are cleared and your certificate is ready. You can keep it, and anybody can verify it. The papers for the transfer go to the registry automatically.',
        short: '{complex}: your certificate is ready.',
        why: WHY.en,
      },
    },
    wechat: progressCard('证明已开', { zh: '点开看证明', en: 'See it inside' }),
    optIn: 'notice',
  },
  {
    ...record,
    id: 'filing.handed-over',
    no: 12,
    trigger: { moments: { existingHomeSale: ['handedOver'] } },
    icon: 'door',
    texts: {
      zh: { title: '转给登记中心了', text: '{subject}的完税信息转给了不动产登记中心，他们接着办过户，办完我们告诉您。您不用再交材料。', why: WHY.zh },
      en: {
        title: 'Handed over to the registry',
        text: 'The registry has been told that the taxes for {subject} are cleared, and continues with the transfer. You need not bring any papers; we will tell you when it is done.',
        why: WHY.en,
      },
    },
  },
  {
    ...update,
    id: 'filing.transferred',
    no: 12,
    trigger: { moments: { existingHomeSale: ['transferred'] } },
    icon: 'key',
    texts: {
      zh: { title: '过户办好了', text: '{subject}过户办好了，登记簿上已经换成买方。这件申报到这里就全部办完了。', short: '{complex}过户办好了。', why: WHY.zh },
      en: { title: 'The home has changed hands', text: 'The transfer of {subject} is done: the register now names the buyer. This filing is complete.', short: '{complex}: the transfer is done.', why: WHY.en },
    },
    wechat: progressCard('过户完成', { zh: '全部办完了', en: 'All done' }),
  },
  {
    ...update,
    id: 'filing.withdrawn',
    no: 13,
    trigger: { moments: { existingHomeSale: ['withdrawn'] } },
    icon: 'cross',
    texts: {
      zh: { title: '卖方撤回了申报', text: '{subject}的申报撤回了，签过的字都作废，您不用缴税。还要买卖的话，请卖方重新申报。', short: '{complex}的申报撤回了，签过的字都作废。', why: WHY.zh },
      en: {
        title: 'The filing was withdrawn',
        text: 'The filing for {subject} was withdrawn. All signatures are void and you owe nothing. If the sale goes on, the seller has to file again.',
        short: '{complex}: the filing was withdrawn.',
        why: WHY.en,
      },
    },
    wechat: progressCard('已经撤回', { zh: '签过的字都作废', en: 'Signatures are void' }),
  },
]

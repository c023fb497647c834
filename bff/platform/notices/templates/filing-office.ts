import type { NoticeTemplate } from '../template'
import { CASE, WITH_SMS, answerCard, document, progressCard, task, todoCard, turn, update } from './notice-parts'

const WHY = {
  zh: '您是这件存量房申报的一方，税务局办到哪一步，我们告诉您。',
  en: 'You are a party to this filing, so we tell you how far the tax office has come.',
}
const NEXT = { zh: '{next}', en: '{next}' }

/** 3 to 7: what the tax office says in a filing. */
export const filingOffice: readonly NoticeTemplate[] = [
  {
    ...update,
    id: 'filing.held',
    no: 3,
    trigger: { moments: { existingHomeSale: ['held'] } },
    icon: 'clock',
    fields: [...CASE, 'answerBy'],
    texts: {
      zh: { title: '申报收到了，税务局在核对', text: '{subject}的申报收到了。有一处要税务人员看一眼，最晚{answerBy}有结果。您不用做什么，结果会发到这里。', short: '{complex}的申报收到了，最晚{answerBy}有结果。', why: WHY.zh },
      en: {
        title: 'Filing received, under review',
        text: 'We have your filing for {subject}. A clerk has to look at one point and will answer by {answerBy}. There is nothing for you to do; the result will come here.',
        short: '{complex}: filing received, answer by {answerBy}.',
        why: WHY.en,
      },
    },
    wechat: progressCard('正在核对', { zh: '有结果马上告诉您', en: 'We will tell you' }),
  },
  {
    ...turn,
    id: 'filing.revalued',
    no: 4,
    trigger: { moments: { existingHomeSale: ['revalued'] } },
    category: 'decision',
    icon: 'calc',
    fields: [...CASE, 'declared', 'value', 'floor', 'until'],
    texts: {
      zh: {
        title: '房子重新评了价',
        text: '{subject}重新评了价：评估价 {value}，计税的下限 {floor}，合同价 {declared}，有效期到{until}。合同价不低于下限，就按合同价算税。税额变了的人要再签一次。对评估价有不同意见，可以在申报里提异议。{todo}',
        short: '{complex}重新评了价，打开渝税通看看税额变没变。',
        why: WHY.zh,
      },
      en: {
        title: 'The home was valued again',
        text: '{subject} was valued again: value {value}, floor for tax {floor}, price in the contract {declared}; valid until {until}. If the price is not below the floor, the tax is based on the price. Anyone whose tax changed has to sign again. If you disagree, you can dispute the value in the filing.{todo}',
        short: '{complex} was valued again. Please see whether your tax changed.',
        why: WHY.en,
      },
    },
    ways: WITH_SMS,
    wechat: progressCard('重新评价', NEXT),
  },
  {
    ...turn,
    id: 'filing.price-accepted',
    no: 4,
    trigger: { moments: { existingHomeSale: ['revalued'] } },
    category: 'decision',
    icon: 'calc',
    fields: [...CASE, 'declared', 'value', 'floor', 'until'],
    texts: {
      zh: {
        title: '成交价得到认可',
        text: '{subject}卖得低有正当理由，税务局认可了，税按合同价 {declared} 来算。评估价还是 {value}，下限 {floor}，有效期到{until}。税额变了的人要再签一次。{todo}',
        short: '{complex}的成交价得到认可，打开渝税通看看税额变没变。',
        why: WHY.zh,
      },
      en: {
        title: 'The price is accepted',
        text: 'The tax office accepts that the low price of {subject} is justified; the tax is based on the price in the contract, {declared}. The value stays {value}, its floor {floor}, valid until {until}. Anyone whose tax changed has to sign again.{todo}',
        short: '{complex}: the price is accepted. Please see whether your tax changed.',
        why: WHY.en,
      },
    },
    ways: WITH_SMS,
    wechat: progressCard('认可成交价', NEXT),
  },
  {
    ...turn,
    id: 'filing.revalued-none',
    no: 4,
    trigger: { moments: { existingHomeSale: ['revalued'] } },
    category: 'decision',
    icon: 'calc',
    texts: {
      zh: {
        title: '原来的评估价到期了',
        text: '{subject}原来的评估价到期了，这次系统给不出新的价，签完字由税务人员来看。签过的字要是不作数了，请再签一次。{todo}',
        short: '{complex}原来的评估价到期了，打开渝税通看看。',
        why: WHY.zh,
      },
      en: {
        title: 'The earlier valuation has expired',
        text: 'The earlier valuation of {subject} has expired and the model cannot give a new one, so a clerk will look at it once everybody has signed. If your signature no longer counts, please sign again.{todo}',
        short: '{complex}: the earlier valuation has expired. Please have a look.',
        why: WHY.en,
      },
    },
    ways: WITH_SMS,
    wechat: progressCard('估价到期', NEXT),
  },
  {
    ...task,
    id: 'filing.returned-opener',
    no: 5,
    trigger: { moments: { existingHomeSale: ['returned'] } },
    icon: 'warn',
    fields: [...CASE, 'reason'],
    texts: {
      zh: { title: '请您改一处再交', text: '{subject}的申报退回来了，税务人员说：“{reason}”。改好以后点“改好了，重新核对”，不用从头来。不改，税就定不下来，房子过不了户。', short: '{complex}的申报退回来了，请打开渝税通看看改哪里。', why: '这件申报是您开的，要由您来改。' },
      en: {
        title: 'Please correct one thing',
        text: 'Your filing for {subject} came back. The clerk says: “{reason}”. Correct it, then have it checked again; you need not start over. Until then the tax is not settled and the home cannot be transferred.',
        short: '{complex}: your filing came back. Please see what to correct.',
        why: 'You opened this filing, so it is yours to correct.',
      },
    },
    ways: WITH_SMS,
    wechat: todoCard({ zh: '退回来了，看看改哪里', en: 'See what to correct' }),
  },
  {
    ...update,
    id: 'filing.returned',
    no: 5,
    trigger: { moments: { existingHomeSale: ['returned'] } },
    icon: 'clock',
    texts: {
      zh: { title: '申报退给卖方改', text: '{subject}的申报有一处要改，退给了卖方。改好以后请您再核对、再签一次，现在不用做什么。', short: '{complex}的申报退给卖方改，您先不用做什么。', why: WHY.zh },
      en: {
        title: 'The seller has to correct it',
        text: 'The filing for {subject} went back to the seller to be corrected. After that you check and sign again; there is nothing for you to do now.',
        short: '{complex}: the seller has to correct the filing.',
        why: WHY.en,
      },
    },
    wechat: progressCard('退回补正', { zh: '卖方在改，您先等等', en: 'Wait for the seller' }),
  },
  {
    ...document,
    id: 'filing.tax-due',
    no: 6,
    trigger: { moments: { existingHomeSale: ['approved', 'approvedByClerk'] } },
    category: 'money',
    fields: [...CASE, 'amount', 'dueOn'],
    texts: {
      zh: {
        title: '税定下来了，请缴税',
        text: '{subject}：您要缴 {amount}，最晚{dueOn}缴清。申报通过了，在渝税通里能看每一项怎么算、依据哪一条，也能直接缴。过了这天还没缴，从第二天起按天加收滞纳金。',
        short: '{complex}的税定下来了，最晚{dueOn}缴清，请打开渝税通缴税。',
        shortWithAmount: '{complex}的税定下来了，共 {amount}，最晚{dueOn}缴清，请打开渝税通缴税。',
        why: '您是纳税人。这是有法律效力的通知，不能关掉。',
      },
      en: {
        title: 'Your tax is settled: please pay',
        text: '{subject}: you owe {amount}, to be paid by {dueOn}. The filing was approved; in Yushuitong you see how each tax was computed and by which law, and you can pay there. After that day a late fee is added for each day.',
        short: '{complex}: your tax is settled. Please pay by {dueOn}.',
        shortWithAmount: '{complex}: you owe {amount}. Please pay by {dueOn}.',
        why: 'You owe this tax. The notice has legal effect and cannot be switched off.',
      },
    },
    wechat: todoCard({ zh: '请缴税，最晚{dueOn}', en: 'Please pay your tax' }),
  },
  {
    ...update,
    id: 'filing.nothing-to-pay',
    no: 6,
    trigger: { moments: { existingHomeSale: ['approved', 'approvedByClerk'] } },
    category: 'money',
    icon: 'check-round',
    texts: {
      zh: { title: '通过了，您不用缴税', text: '{subject}的申报通过了，这次您一分钱税也不用缴，免税证明已经开好。对方缴清以后就能过户。', short: '{complex}的申报通过了，您不用缴税。', why: WHY.zh },
      en: {
        title: 'Approved: nothing to pay',
        text: 'The filing for {subject} was approved and you owe no tax at all. Your proof of exemption is ready. Once the other side has paid, the home can be transferred.',
        short: '{complex}: approved, nothing to pay for you.',
        why: WHY.en,
      },
    },
    wechat: progressCard('审核通过', { zh: '您不用缴税', en: 'Nothing to pay' }),
  },
  {
    ...document,
    id: 'filing.relief-refused',
    no: 7,
    trigger: { awaits: 'requests for a relief' },
    fields: [...CASE, 'relief', 'reason', 'appealBy'],
    texts: {
      zh: {
        title: '这项优惠没有批准',
        text: '您在{subject}的申报里要的“{relief}”没有批准，原因是：“{reason}”。税按没有这项优惠来算。不同意的话，先缴清税款或者提供担保，最晚{appealBy}向上一级税务局申请行政复议；对复议决定还不服，可以去法院起诉。',
        short: '{complex}的申报：一项优惠没有批准，打开渝税通看原因。',
        why: '您申请了这项优惠。这是有法律效力的通知，不能关掉。',
      },
      en: {
        title: 'A relief was refused',
        text: 'The relief “{relief}” you asked for in the filing for {subject} was refused: “{reason}”. The tax is computed without it. If you disagree, pay or give security first, then ask the next higher tax office for administrative reconsideration by {appealBy}; after that you can go to court.',
        short: '{complex}: a relief was refused. Please read why.',
        why: 'You asked for this relief. The notice has legal effect and cannot be switched off.',
      },
    },
    wechat: answerCard('没有批准', { zh: '打开看原因和怎么申诉', en: 'Open to read why' }),
  },
]

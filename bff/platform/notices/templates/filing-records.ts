import type { NoticeTemplate } from '../template'
import { CASE, record } from './notice-parts'

const OWN = { zh: '这是您自己在渝税通里做的，留个记录。', en: 'You did this yourself; here is the record.' }
const WHY = { zh: '您是这件存量房申报的一方，每一步都留个记录。', en: 'You are a party to this filing, and each step is on record.' }
const SALE = 'existingHomeSale'

/** 35: steps of a filing that are only noted: one's own, and those after which nothing is asked of the reader. */
export const filingRecords: readonly NoticeTemplate[] = [
  {
    ...record,
    id: 'filing.opened',
    no: 35,
    trigger: { moments: { [SALE]: ['opened'] } },
    texts: {
      zh: { title: '您开始了申报', text: '{subject}的申报开好了，办件编号 {number}。核对信息、签字、邀请对方，先后都行。', why: OWN.zh },
      en: { title: 'You opened a filing', text: 'The filing for {subject} is open, number {number}. Check the facts, sign, and invite the others, in any order.', why: OWN.en },
    },
  },
  {
    ...record,
    id: 'filing.invited-own',
    no: 35,
    trigger: { moments: { [SALE]: ['invited'] } },
    texts: {
      zh: { title: '您发出了邀请', text: '{subject}：邀请准备好了，72 小时内有效。对方接受了，我们告诉您。', why: OWN.zh },
      en: { title: 'You sent the invitations', text: '{subject}: the invitations are ready and valid for 72 hours. We will tell you when they are accepted.', why: OWN.en },
    },
  },
  {
    ...record,
    id: 'filing.invited',
    no: 35,
    trigger: { moments: { [SALE]: ['invited'] } },
    icon: 'people',
    texts: {
      zh: { title: '卖方发出了邀请', text: '{subject}：卖方请还没来的人一起申报。', why: WHY.zh },
      en: { title: 'Invitations were sent', text: '{subject}: the seller has invited those who are still missing.', why: WHY.en },
    },
  },
  {
    ...record,
    id: 'filing.accepted-own',
    no: 35,
    trigger: { moments: { [SALE]: ['accepted'] } },
    texts: {
      zh: { title: '您接受了邀请', text: '您加入了{subject}的申报，办件编号 {number}。接下来核对信息、看税额、签字。', why: OWN.zh },
      en: { title: 'You accepted the invitation', text: 'You joined the filing for {subject}, number {number}. Next you check the facts, see your tax, and sign.', why: OWN.en },
    },
  },
  {
    ...record,
    id: 'filing.confirmed-own',
    no: 35,
    trigger: { moments: { [SALE]: ['confirmed'] } },
    texts: {
      zh: { title: '您核对了信息', text: '{subject}：您确认了登记、婚姻家庭和合同上的信息。', why: OWN.zh },
      en: { title: 'You confirmed the facts', text: '{subject}: you confirmed what the register, civil affairs and the contract say.', why: OWN.en },
    },
  },
  {
    ...record,
    id: 'filing.confirmed',
    no: 35,
    trigger: { moments: { [SALE]: ['confirmed'] } },
    fields: [...CASE, 'side'],
    texts: {
      zh: { title: '{side}核对了信息', text: '{subject}：{side}核对好了，没有问题。', why: WHY.zh },
      en: { title: 'The other side confirmed', text: '{subject}: {side} has checked and confirmed the facts.', why: WHY.en },
    },
  },
  {
    ...record,
    id: 'filing.signed-own',
    no: 35,
    trigger: { moments: { [SALE]: ['signed'] } },
    texts: {
      zh: { title: '您签字了', text: '{subject}：您签了字。各方都签完，税就定下来，结果发到这里。', why: OWN.zh },
      en: { title: 'You signed', text: '{subject}: you have signed. Once everybody has, the taxes are settled and the result will come here.', why: OWN.en },
    },
  },
  {
    ...record,
    id: 'filing.signed-last',
    no: 35,
    trigger: { moments: { [SALE]: ['signed'] } },
    texts: {
      zh: { title: '各方都签字了', text: '{subject}：最后一个人也签了字，系统接着核对，结果随后就到。', why: WHY.zh },
      en: { title: 'Everybody has signed', text: '{subject}: the last signature is there. The filing is being checked and the result follows.', why: WHY.en },
    },
  },
  {
    ...record,
    id: 'filing.disputed-own',
    no: 35,
    trigger: { moments: { [SALE]: ['disputed'] } },
    texts: {
      zh: { title: '您对评估价提了异议', text: '{subject}的申报先停一停，等税务局答复您的异议。答复之前谁都不用签字。', why: OWN.zh },
      en: { title: 'You disputed the value', text: 'The filing for {subject} waits for the answer to your dispute. Until then nobody has to sign.', why: OWN.en },
    },
  },
  {
    ...record,
    id: 'filing.dispute-ended-own',
    no: 35,
    trigger: { moments: { [SALE]: ['disputeEnded'] } },
    texts: {
      zh: { title: '申报接着办', text: '{subject}：您的价格异议结束了，评估价没有变，申报接着办。{todo}', why: WHY.zh },
      en: { title: 'The filing goes on', text: '{subject}: your dispute is over, the value stays, and the filing goes on.{todo}', why: WHY.en },
    },
  },
  {
    ...record,
    id: 'filing.revalued-own',
    no: 35,
    trigger: { moments: { [SALE]: ['revalued'] } },
    icon: 'calc',
    texts: {
      zh: { title: '申报按答复接着办', text: '{subject}：您的价格异议有了答复，申报按答复里的价接着办。{todo}', why: WHY.zh },
      en: { title: 'The filing goes on as answered', text: '{subject}: your dispute was answered, and the filing goes on by that answer.{todo}', why: WHY.en },
    },
  },
  {
    ...record,
    id: 'filing.reopened-own',
    no: 35,
    trigger: { moments: { [SALE]: ['reopened'] } },
    texts: {
      zh: { title: '您改好了，重新核对', text: '{subject}：信息重新取了一遍，各方要再核对、再签一次。', why: OWN.zh },
      en: { title: 'You reopened the filing', text: '{subject}: the facts were fetched again, and everybody checks and signs once more.', why: OWN.en },
    },
  },
  {
    ...record,
    id: 'filing.delivered',
    no: 35,
    trigger: { moments: { [SALE]: ['delivered'] } },
    texts: {
      zh: { title: '申报表送到了', text: '{subject}的申报表送进了征管系统，不用您再交。', why: WHY.zh },
      en: { title: 'The return was delivered', text: 'The tax return for {subject} has reached the levy system; you need not send anything.', why: WHY.en },
    },
  },
  {
    ...record,
    id: 'filing.withdrawn-own',
    no: 35,
    trigger: { moments: { [SALE]: ['withdrawn'] } },
    icon: 'cross',
    texts: {
      zh: { title: '您撤回了申报', text: '{subject}的申报撤回了，各方签过的字都作废。还要卖的话，再申报一次就行。', why: OWN.zh },
      en: { title: 'You withdrew the filing', text: 'The filing for {subject} is withdrawn and all signatures are void. If the sale goes on, just file again.', why: OWN.en },
    },
  },
]

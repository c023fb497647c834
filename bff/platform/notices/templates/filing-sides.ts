import type { NoticeTemplate } from '../template'
import { CASE, WITH_SMS, progressCard, record, task, todoCard, turn, update } from './notice-parts'

const WHY = {
  zh: '您是这件存量房申报的一方，对方做了什么，我们告诉您。',
  en: 'You are a party to this filing, so we tell you what the other side does.',
}
const WITH_SIDE = [...CASE, 'side']
const NEXT = { zh: '{next}', en: '{next}' }

/** 1, 2: what one side of a filing does and the other wants to hear of. */
export const filingSides: readonly NoticeTemplate[] = [
  {
    ...task,
    id: 'filing.invitation',
    no: 1,
    trigger: { event: 'invitation' },
    icon: 'people',
    fields: ['complex', 'from', 'until'],
    texts: {
      zh: {
        title: '{from} 请您一起申报房子的税',
        text: '{from} 要卖{complex}的房子，合同上有您，请您一起申报。点“看邀请”，看看对不对，再接受，最晚{until}。要是和您无关，点“不是我的，不接受”就行。',
        short: '有人请您一起申报{complex}的房子，请在{until}前打开渝税通看看。',
        why: '登记簿或网签合同上写着您的身份证号，所以邀请发给了您。',
      },
      en: {
        title: '{from} asks you to file together',
        text: '{from} is selling a home in {complex}, and you are named in the contract. Open the invitation, check it, and accept it by {until}. If it has nothing to do with you, say so there.',
        short: 'You are asked to file the tax of a home in {complex}. Please look by {until}.',
        why: 'The register or the contract names you, so the invitation came to you.',
      },
    },
    ways: WITH_SMS,
    wechat: todoCard({ zh: '请您一起申报，点开看看', en: 'Open and accept' }),
    optIn: 'none',
  },
  {
    ...turn,
    id: 'filing.accepted',
    no: 2,
    trigger: { moments: { existingHomeSale: ['accepted'] } },
    icon: 'people',
    fields: WITH_SIDE,
    texts: {
      zh: { title: '{side}接受了邀请', text: '{subject}：{side}接受了邀请，接下来核对信息、签字。{todo}', short: '{complex}的申报：{side}接受了邀请。', why: WHY.zh },
      en: {
        title: 'The invitation was accepted',
        text: '{subject}: {side} has accepted the invitation and will now check the facts and sign.{todo}',
        short: '{complex}: {side} has accepted the invitation.',
        why: WHY.en,
      },
    },
    wechat: progressCard('对方来了', NEXT),
  },
  {
    ...update,
    id: 'filing.declined',
    no: 2,
    trigger: { moments: { existingHomeSale: ['declined'] } },
    icon: 'people',
    fields: WITH_SIDE,
    texts: {
      zh: { title: '有人说邀请和自己无关', text: '{subject}：收到邀请的{side}说和自己无关。等卖方重新邀请，您不用做什么。', short: '{complex}的申报：有人没有接受邀请。', why: WHY.zh },
      en: {
        title: 'An invitation was declined',
        text: '{subject}: the person invited as {side} says it has nothing to do with them. The seller will invite again; there is nothing for you to do.',
        short: '{complex}: an invitation was declined.',
        why: WHY.en,
      },
    },
    wechat: progressCard('没有接受', { zh: '等卖方重新邀请', en: 'To be invited again' }),
  },
  {
    ...task,
    id: 'filing.declined-opener',
    no: 2,
    trigger: { moments: { existingHomeSale: ['declined'] } },
    icon: 'people',
    fields: WITH_SIDE,
    texts: {
      zh: {
        title: '对方没有接受邀请',
        text: '{subject}：收到邀请的{side}说和自己无关。先问问是不是发错了人，再重新邀请。合同上的人要是不对，撤回后重新申报。',
        short: '{complex}的申报：对方没有接受邀请，请重新邀请。',
        why: '这件申报是您开的，邀请也是您发的。',
      },
      en: {
        title: 'Your invitation was declined',
        text: '{subject}: the person you invited as {side} says it has nothing to do with them. Ask whether it went to the wrong person, then invite again. If the contract names the wrong person, withdraw and file again.',
        short: '{complex}: your invitation was declined. Please invite again.',
        why: 'You opened this filing and sent the invitation.',
      },
    },
    wechat: todoCard({ zh: '对方没接受，请重新邀请', en: 'Invite again' }),
  },
  {
    ...turn,
    id: 'filing.signed',
    no: 2,
    trigger: { moments: { existingHomeSale: ['signed'] } },
    icon: 'pen',
    fields: WITH_SIDE,
    texts: {
      zh: { title: '{side}签字了', text: '{subject}：{side}签了字。各方都签完，税就定下来。{todo}', short: '{complex}的申报：{side}签字了。', why: WHY.zh },
      en: {
        title: 'The other side has signed',
        text: '{subject}: {side} has signed. Once everybody has, the taxes are settled.{todo}',
        short: '{complex}: {side} has signed.',
        why: WHY.en,
      },
    },
    wechat: progressCard('对方已签字', NEXT),
  },
  {
    ...update,
    id: 'filing.disputed',
    no: 2,
    trigger: { moments: { existingHomeSale: ['disputed'] } },
    icon: 'clock',
    fields: WITH_SIDE,
    texts: {
      zh: {
        title: '{side}对评估价有异议',
        text: '{subject}：{side}对房子的评估价提了异议，税务局在看。答复之前大家都先不签字，有结果马上告诉您。',
        short: '{complex}的申报：{side}对评估价提了异议，先不用签字。',
        why: WHY.zh,
      },
      en: {
        title: 'The price is disputed',
        text: '{subject}: {side} disputes the value of the home. Nobody has to sign until the tax office has answered; we will tell you at once.',
        short: '{complex}: {side} disputes the value. No need to sign for now.',
        why: WHY.en,
      },
    },
    wechat: progressCard('价格有异议', { zh: '税务局在看，先不用签字', en: 'Wait before signing' }),
  },
  {
    ...turn,
    id: 'filing.dispute-ended',
    no: 2,
    trigger: { moments: { existingHomeSale: ['disputeEnded'] } },
    icon: 'check-round',
    texts: {
      zh: { title: '价格异议结束了', text: '{subject}：价格异议结束了，评估价没有变，可以接着签字。{todo}', short: '{complex}的申报：价格异议结束了，评估价没有变。', why: WHY.zh },
      en: {
        title: 'The dispute is over',
        text: '{subject}: the dispute about the value is over and the value stays. Signing can go on.{todo}',
        short: '{complex}: the dispute is over, the value stays.',
        why: WHY.en,
      },
    },
    wechat: progressCard('异议已结束', NEXT),
  },
  {
    ...turn,
    id: 'filing.reopened',
    no: 2,
    trigger: { moments: { existingHomeSale: ['reopened'] } },
    icon: 'refresh',
    texts: {
      zh: { title: '卖方改好了，请再核对', text: '{subject}：卖方改好了，信息重新取了一遍。之前的核对和签字不算，请再核对、再签一次。{todo}', short: '{complex}的申报改好了，请再核对、再签一次。', why: WHY.zh },
      en: {
        title: 'Corrected: please check again',
        text: '{subject}: the seller has corrected the filing and the facts were fetched again. Earlier signatures no longer count; please check and sign once more.{todo}',
        short: '{complex}: corrected. Please check and sign again.',
        why: WHY.en,
      },
    },
    wechat: progressCard('已经改好', { zh: '请再核对、再签字', en: 'Check and sign again' }),
  },
  {
    ...record,
    id: 'filing.other-paid',
    no: 2,
    trigger: { moments: { existingHomeSale: ['paid'] } },
    fields: WITH_SIDE,
    texts: {
      zh: { title: '{side}缴税了', text: '{subject}：{side}的税缴了。各方都缴清，完税证明就齐了。{todo}', why: WHY.zh },
      en: {
        title: 'The other side has paid',
        text: '{subject}: {side} has paid the tax. Once everybody has, all certificates are issued.{todo}',
        why: WHY.en,
      },
    },
  },
]

import type { Day } from '#shared/model/day'
import type { NoticeTemplate } from '../template'
import { CASE, progressCard, todoCard, turn, update } from './notice-parts'

const WHY = { zh: '您是这件申报的一方，快到期的事我们提前说一声。', en: 'You are a party to this filing, so we tell you before something expires.' }
const WHY_LATE = { zh: '答应您的时间过了，我们应该告诉您。', en: 'We promised an answer by then, and you should know that it is late.' }

/** 14 and 15: what jobs that watch the clock tell of. */
export const clockNotices: readonly NoticeTemplate[] = [
  {
    ...update,
    id: 'filing.late',
    no: 14,
    trigger: { job: 'tell-late' },
    icon: 'late',
    fields: [...CASE, 'promised'],
    texts: {
      zh: {
        title: '对不起，我们办晚了',
        text: '{subject}的申报，说好{promised}前有结果，我们没做到，对不起。您的件排在最前面，办好马上告诉您。这段时间您不用缴税，也不算滞纳金。等不及可以打 12366。',
        short: '{complex}的申报我们办晚了，对不起，办好马上告诉您。',
        why: WHY_LATE.zh,
      },
      en: {
        title: 'Sorry, we are late',
        text: 'We promised a result for {subject} by {promised} and did not keep it. We are sorry. Your case is first in line, and we will tell you as soon as it is done. Meanwhile you owe nothing and no late fee runs. You can also call 12366.',
        short: '{complex}: we are late with your filing, sorry. We will tell you as soon as it is done.',
        why: WHY_LATE.en,
      },
    },
    wechat: progressCard('办晚了', { zh: '对不起，办好马上说', en: 'Sorry, we are late' }),
  },
  {
    ...update,
    id: 'dispute.late',
    no: 14,
    trigger: { job: 'tell-late' },
    icon: 'late',
    fields: [...CASE, 'promised'],
    texts: {
      zh: {
        title: '对不起，答复晚了',
        text: '{subject}的价格异议，说好{promised}前答复，我们没做到，对不起。您的件排在最前面，有答复马上告诉您。这段时间谁都不用签字，也不用缴税。等不及可以打 12366。',
        short: '{complex}的价格异议我们答复晚了，对不起，有答复马上告诉您。',
        why: WHY_LATE.zh,
      },
      en: {
        title: 'Sorry, our answer is late',
        text: 'We promised to answer the dispute about {subject} by {promised} and did not keep it. We are sorry. It is first in line, and we will tell you as soon as there is an answer. Meanwhile nobody has to sign or pay. You can also call 12366.',
        short: '{complex}: our answer to your dispute is late, sorry.',
        why: WHY_LATE.en,
      },
    },
    wechat: progressCard('答复晚了', { zh: '对不起，办好马上说', en: 'Sorry, we are late' }),
  },
  {
    ...update,
    since: '2026-11-30' as Day,
    id: 'request.late',
    no: 14,
    trigger: { job: 'tell-late' },
    category: 'invoice',
    icon: 'late',
    fields: [...CASE, 'promised'],
    texts: {
      zh: {
        title: '对不起，我们答复晚了',
        text: '“{subject}”这一件，说好{promised}前答复，我们没做到，对不起。您的件排在最前面，有答复马上告诉您。等不及可以打 12366。',
        short: '“{complex}”这一件我们答复晚了，对不起，有答复马上告诉您。',
        why: WHY_LATE.zh,
      },
      en: {
        title: 'Sorry, our answer is late',
        text: 'We promised to answer your request about “{subject}” by {promised} and did not keep it. We are sorry. It is first in line, and we will tell you as soon as there is an answer. You can also call 12366.',
        short: '“{complex}”: our answer to your request is late, sorry.',
        why: WHY_LATE.en,
      },
    },
    wechat: progressCard('答复晚了', { zh: '对不起，办好马上说', en: 'Sorry, we are late' }),
    optIn: 'apply',
  },
  {
    ...turn,
    id: 'filing.value-ending',
    no: 15,
    trigger: { job: 'warn-values' },
    category: 'todo',
    icon: 'clock',
    fields: [...CASE, 'until'],
    texts: {
      zh: {
        title: '评估价快到期了',
        text: '{subject}的评估价{until}到期。在那之前各方都签好字，税就按这个价算；过了要重新评，税额可能会变。{todo}',
        short: '{complex}的评估价{until}到期，还没签字的请早点签。',
        why: WHY.zh,
      },
      en: {
        title: 'The valuation expires soon',
        text: 'The valuation of {subject} is valid until {until}. If everybody signs by then, the tax is based on it; after that the home is valued again and the tax may change.{todo}',
        short: '{complex}: the valuation expires on {until}. Please sign in time.',
        why: WHY.en,
      },
    },
    wechat: progressCard('快到期了', { zh: '评估价快到期，早点签', en: 'Please sign in time' }),
  },
  {
    ...update,
    id: 'filing.invitation-ending',
    no: 15,
    trigger: { job: 'warn-values' },
    category: 'todo',
    icon: 'clock',
    fields: [...CASE, 'side', 'until'],
    texts: {
      zh: {
        title: '邀请快过期了',
        text: '{subject}：发给{side}的邀请到{until}就过期了，对方还没有接受。可以提醒一下对方；过期了，重新发一份就行。',
        short: '{complex}的申报：发给{side}的邀请快过期了，对方还没接受。',
        why: '这份邀请是您发的。',
      },
      en: {
        title: 'Your invitation expires soon',
        text: '{subject}: your invitation to {side} expires on {until} and has not been accepted yet. You may want to remind them; once it has expired, just send a new one.',
        short: '{complex}: your invitation expires soon and has not been accepted yet.',
        why: 'You sent this invitation.',
      },
    },
    wechat: todoCard({ zh: '邀请快过期，对方没接受', en: 'Invitation ends soon' }),
  },
]

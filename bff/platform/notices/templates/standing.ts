import type { NoticeTemplate } from '../template'
import { WITH_SMS, answerCard, calendarCard, document, progressCard, record, update } from './notice-parts'

const calendar = { ...update, category: 'calendar', icon: 'clock', optIn: 'settings' } as const

/** 26, 27 and 30 to 34: what concerns a person or a business beside any case. */
export const standingNotices: readonly NoticeTemplate[] = [
  {
    ...calendar,
    id: 'calendar.period',
    no: 26,
    trigger: { awaits: 'a tax calendar' },
    fields: ['tax', 'until'],
    texts: {
      zh: { title: '申报期快结束了', text: '{tax}的申报期到{until}为止。没有要缴的也要报一下，几分钟就好。', short: '{tax}的申报期到{until}为止。', why: '您打开了申报期提醒。' },
      en: { title: 'A filing period ends soon', text: 'The filing period of {tax} ends on {until}. A return is due even when there is nothing to pay; it takes a few minutes.', short: 'The filing period of {tax} ends on {until}.', why: 'You asked to be reminded of filing periods.' },
    },
    wechat: calendarCard('{tax}', '{until}', { zh: '别忘了申报', en: 'Please file in time' }),
  },
  {
    ...document,
    id: 'account.stopped',
    no: 27,
    trigger: { awaits: 'automatic stops' },
    icon: 'warn',
    fields: ['what', 'reason', 'until'],
    texts: {
      zh: { title: '有一项业务自动停了', text: '“{what}”自动停了，原因是：“{reason}”。请说明情况或者补上材料，最晚{until}，核实以后马上恢复。觉得不对，可以点开申诉。', short: '您有一项业务自动停了，打开渝税通看原因，最晚{until}处理。', why: '这件事直接影响您办税，不能关掉。' },
      en: { title: 'Something was stopped', text: '“{what}” was stopped automatically. The reason: “{reason}”. Please explain or hand in papers by {until}; it is resumed as soon as that is checked. If it is wrong, appeal inside.', short: 'Something was stopped automatically. Please see why, by {until}.', why: 'This touches your taxes directly and cannot be switched off.' },
    },
    wechat: answerCard('自动停用', { zh: '点开看原因和怎么恢复', en: 'Open to read why' }, '{what}'),
  },
  {
    ...update,
    id: 'delegate.acted',
    no: 30,
    trigger: { awaits: 'delegates' },
    category: 'privacy',
    icon: 'people',
    fields: ['who', 'what'],
    texts: {
      zh: { title: '有人替您办了一件事', text: '{who}按您的委托办了：{what}。不是您的意思，马上收回委托，打 12366。', short: '{who}按您的委托替您办了一件事，打开渝税通看看。', why: '您委托了这个人。' },
      en: { title: 'Your delegate acted for you', text: '{who} did this with your mandate: {what}. If it was not what you wanted, take the mandate back and call 12366.', short: '{who} acted for you. Please have a look.', why: 'You gave this person a mandate.' },
    },
    ways: WITH_SMS,
    wechat: progressCard('替您办了', { zh: '点开看办了什么', en: 'See what was done' }, '{who}'),
    optIn: 'apply',
  },
  {
    ...record,
    id: 'data.read',
    no: 31,
    trigger: { job: 'tell-readings' },
    category: 'privacy',
    icon: 'shield',
    fields: ['office', 'purpose', 'times'],
    texts: {
      zh: { title: '谁看过您的信息', text: '昨天{office}看过您的信息 {times} 次，用来{purpose}。觉得不对，打 12366 问一问。', why: '别人看您的信息，我们告诉您；不想看到，可以关掉“谁看过我的信息”。' },
      en: { title: 'Who read your data', text: 'Yesterday {office} read your data {times} times, for: {purpose}. If that seems wrong, call 12366.', why: 'You are told when others read your data; you can switch this off.' },
    },
  },
  {
    ...calendar,
    id: 'policy.changed',
    no: 32,
    trigger: { awaits: 'a comparison of rules' },
    icon: 'info',
    fields: ['what', 'since', 'amount'],
    texts: {
      zh: { title: '有条政策变了，和您有关', text: '“{what}”从{since}起变了。按您现在的情况，差别是 {amount}。点开看怎么算的。', short: '有条和您有关的政策变了，打开渝税通看看。', shortWithAmount: '有条和您有关的政策变了，差别是 {amount}。', why: '您打开了政策提醒，这条和您的办件有关。' },
      en: { title: 'A rule that touches you changed', text: '“{what}” changes from {since}. As things stand this makes a difference of {amount} for you. Open to see how it is computed.', short: 'A rule that touches you changed.', shortWithAmount: 'A rule that touches you changed: {amount}.', why: 'You asked to be told, and it touches a case of yours.' },
    },
    wechat: calendarCard('{what}', '{since}', { zh: '看看对您有什么影响', en: 'See what it means' }),
  },
  {
    ...calendar,
    id: 'service.maintenance',
    no: 33,
    trigger: { awaits: 'announcements' },
    category: 'service',
    icon: 'cloud',
    fields: ['what', 'until', 'dueOn'],
    texts: {
      zh: { title: '系统维护，期限顺延', text: '{what}在维护，{until}恢复。这几天到期的事，期限顺延到{dueOn}，不算逾期。', short: '系统维护到{until}，到期的事顺延到{dueOn}。', why: '这条通知发给所有人。' },
      en: { title: 'Maintenance, due days moved', text: '{what} is being maintained until {until}. What is due in these days is due on {dueOn} instead and does not count as late.', short: 'Maintenance until {until}; due days move to {dueOn}.', why: 'This goes to everybody.' },
    },
    wechat: calendarCard('{what}', '{dueOn}', { zh: '系统维护，期限顺延', en: 'Due day moved' }),
  },
  {
    ...calendar,
    id: 'survey.one',
    no: 34,
    trigger: { awaits: 'a survey' },
    category: 'service',
    icon: 'voice',
    fields: ['subject', 'complex'],
    texts: {
      zh: { title: '办得怎么样？', text: '{subject}办完了。就一个问题：顺不顺？点一下就好，不答也没关系。', short: '{complex}办完了，办得顺不顺？点一下告诉我们。', why: '您打开了办完以后的提问。' },
      en: { title: 'How was it?', text: '{subject} is done. One question: did it go smoothly? One tap is enough, and you need not answer.', short: '{complex} is done. How was it?', why: 'You agreed to be asked afterwards.' },
    },
    wechat: progressCard('请您评价', { zh: '就一个问题，点一下', en: 'One question only' }),
  },
]

import type { NoticeTemplate } from '../template'
import { AT_ONCE, hallCard, update } from './notice-parts'

const WHY_BOOKED = { zh: '您预约了这个办税服务厅。', en: 'You booked this tax hall.' }
const WHY_TICKET = { zh: '您取了这个厅的号。', en: 'You took a ticket in this hall.' }
const visit = { ...update, category: 'hall', icon: 'clock', trigger: { event: 'an appointment' }, ways: AT_ONCE, optIn: 'booking' } as const
/** Somebody who is in line loses the place by not hearing of it. */
const queue = { ...visit, icon: 'people', trigger: { event: 'a queue that moves' }, fields: ['hall', 'ticket', 'ahead'], isCapped: false } as const

/** 23 to 25: halls and their queues. */
export const hallNotices: readonly NoticeTemplate[] = [
  {
    ...visit,
    id: 'hall.booked',
    no: 23,
    fields: ['hall', 'item', 'when', 'code'],
    texts: {
      zh: { title: '预约好了', text: '您约了{when}到{hall}办“{item}”，预约码 {code}。要带的东西点开就能看。来不了请早点取消，把位子让给别人。', short: '您约了{when}到{hall}。', why: WHY_BOOKED.zh },
      en: { title: 'Your appointment', text: 'You booked {hall} at {when} for “{item}”, code {code}. Open to see what to bring. If you cannot come, please cancel in time.', short: 'You booked {hall} at {when}.', why: WHY_BOOKED.en },
    },
    wechat: hallCard('{code}', { zh: '{when}', en: 'Bring your ID card' }),
  },
  {
    ...visit,
    id: 'hall.soon',
    no: 23,
    trigger: { job: 'remind-bookings' },
    fields: ['hall', 'item', 'when', 'code'],
    texts: {
      zh: { title: '预约的时间快到了', text: '您约的{hall}，时间是{when}，办“{item}”，预约码 {code}。带好证件，来不了请取消。', short: '您约了{when}到{hall}，别忘了带证件。', why: WHY_BOOKED.zh },
      en: { title: 'Your appointment is near', text: 'Your appointment at {hall} is at {when} for “{item}”, code {code}. Bring your ID card; if you cannot come, please cancel.', short: 'Your appointment at {hall}: {when}.', why: WHY_BOOKED.en },
    },
    wechat: hallCard('{code}', { zh: '快到时间了，带好证件', en: 'Bring your ID card' }),
  },
  {
    ...queue,
    id: 'queue.near',
    no: 24,
    texts: {
      zh: { title: '快到您了', text: '{hall}：您的号是 {ticket}，前面还有 {ahead} 位。请回到厅里。', short: '{hall}：{ticket} 号快到了，请回到厅里。', why: WHY_TICKET.zh },
      en: { title: 'Your turn is near', text: '{hall}: your ticket is {ticket}, {ahead} are before you. Please come back to the hall.', short: '{hall}: ticket {ticket} is near. Please come back.', why: WHY_TICKET.en },
    },
    wechat: hallCard('{ticket}', { zh: '快到了，请回到厅里', en: 'Please come back' }),
  },
  {
    ...queue,
    id: 'queue.called',
    no: 24,
    fields: ['hall', 'ticket', 'window'],
    texts: {
      zh: { title: '叫到您了', text: '{hall}：{ticket} 号请到 {window} 号窗口。', short: '{hall}：{ticket} 号请到 {window} 号窗口。', why: WHY_TICKET.zh },
      en: { title: 'It is your turn', text: '{hall}: ticket {ticket}, please go to window {window}.', short: '{hall}: ticket {ticket}, window {window}.', why: WHY_TICKET.en },
    },
    wechat: hallCard('{ticket}', { zh: '请到 {window} 号窗口', en: 'Go to window {window}' }),
    quiet: 'now',
  },
  {
    ...queue,
    id: 'queue.passed',
    no: 24,
    fields: ['hall', 'ticket', 'until'],
    texts: {
      zh: { title: '您的号过了', text: '{hall}：叫过 {ticket} 号，您没有来。{until} 以前回到厅里，点开接着排就行，不用重新取号。', short: '{hall}：{ticket} 号过了，回来可以接着排。', why: WHY_TICKET.zh },
      en: { title: 'Your turn has passed', text: '{hall}: ticket {ticket} was called and you were not there. Be back before {until} and open this to go on waiting; you need no new ticket.', short: '{hall}: ticket {ticket} has passed. Come back to go on waiting.', why: WHY_TICKET.en },
    },
    wechat: hallCard('{ticket}', { zh: '过号了，回来接着排', en: 'Come back to go on' }),
  },
  {
    ...queue,
    id: 'hall.disrupted',
    no: 25,
    trigger: { event: 'a hall that cannot serve' },
    icon: 'warn',
    fields: ['hall', 'ticket', 'until', 'other'],
    texts: {
      zh: { title: '办税厅暂时办不了', text: '{hall}暂时办不了，预计{until}恢复。着急的话可以去{other}，您的 {ticket} 号先替您留着。', short: '{hall}暂时办不了，预计{until}恢复。', why: WHY_TICKET.zh },
      en: { title: 'The hall is disrupted', text: '{hall} cannot serve anybody until about {until}. If it is urgent go to {other}; your ticket {ticket} is kept.', short: '{hall} is disrupted until about {until}.', why: WHY_TICKET.en },
    },
    wechat: hallCard('{ticket}', { zh: '暂时办不了，号留着', en: 'Your ticket is kept' }),
  },
]

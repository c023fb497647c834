import type { Day } from '#shared/model/day'

/** A rule of queues and appointments: the machine keeps `value`, people read `text` with the value in place of `{value}`. */
interface Rule {
  value: number
  unit: 'minutes' | 'days' | 'years' | 'people' | 'times' | 'tickets' | 'places'
  text: string
}

const rule = (value: number, unit: Rule['unit'], text: string): Rule => ({ value, unit, text })

/** The rules themselves; their numbers are this product's choice, a bureau sets its own. */
const rules = {
  oneTicket: rule(1, 'tickets', '一个人同时只能排 {value} 个号，全市都算。'),
  near: rule(5, 'people', '前面还有 {value} 位时提醒您往厅里走。'),
  veryNear: rule(2, 'people', '前面还有 {value} 位时再提醒一次。'),
  windowWaits: rule(3, 'minutes', '叫到号以后，窗口等您 {value} 分钟。'),
  mayReturn: rule(30, 'minutes', '过了号，{value} 分钟以内回来，不用重新取号。'),
  returnAfter: rule(2, 'people', '回来以后，排在接下来的 {value} 位后面。'),
  moves: rule(1, 'times', '还在排队时可以换 {value} 次厅，排过的时间算数。'),
  moveAbove: rule(2, 'people', '前面不到 {value} 位、正好 {value} 位时，快轮到了，不能再换厅。'),
  ahead: rule(15, 'minutes', '六十岁以上的老人自动优先；残疾人、孕妇、带婴幼儿的，说一声就算，不要证明。优先是往前 {value} 分钟，后面的人不会一直等。'),
  priorityAge: rule(60, 'years', '满 {value} 岁算老人，按身份证号码上的生日。'),
  missedMost: rule(3, 'times', '取了号、约了时间没有来，{value} 次就要停一停。退了、取消了都不算。'),
  missedWithin: rule(30, 'days', '只数最近 {value} 天的。'),
  barred: rule(7, 'days', '停 {value} 天不能远程取号、预约，到厅里取号不受影响。'),
  bookingAhead: rule(7, 'days', '可以约最近 {value} 个工作日。'),
  bookingADay: rule(1, 'times', '一天约 {value} 次。'),
  bookingLead: rule(30, 'minutes', '开始前 {value} 分钟以内的时间不能再约，也不能再取消。'),
  earlyArrival: rule(30, 'minutes', '到得早，提前 {value} 分钟以内可以报到，按约的时间排队。'),
  lateArrival: rule(10, 'minutes', '晚到 {value} 分钟以内还算数；再晚，请现场取号。'),
  slotMinutes: rule(30, 'minutes', '预约一段是 {value} 分钟。'),
  slotPlaces: rule(1, 'places', '每个窗口每段留 {value} 个位子给预约的人，其余给现场。'),
  closing: rule(60, 'minutes', '下班后 {value} 分钟还没有轮到的号作废，不算您没来。'),
} as const satisfies Record<string, Rule>

export type QueueRuleId = keyof typeof rules

/** Since when these numbers hold; another number is another version. */
export const queueRules: { version: string; since: Day; rules: Readonly<Record<QueueRuleId, Rule>> } = { version: '1', since: '2026-11-30' as Day, rules }

const UNIT_MS = { minutes: 60_000, days: 86_400_000 } as const

export const ruleOf = (id: QueueRuleId): number => rules[id].value

/** A rule of time, in milliseconds. */
export function ruleMs(id: QueueRuleId): number {
  const { value, unit } = queueRules.rules[id]
  if (unit !== 'minutes' && unit !== 'days') {
    throw new Error(`${id} is no span of time`)
  }
  return value * UNIT_MS[unit]
}

/** Where somebody stands in the queue who came at a moment: whoever goes first counts as come earlier by a fixed span, so that nobody waits for ever. */
export const placeOf = (cameMs: number, isPriority: boolean): number => cameMs - (isPriority ? ruleMs('ahead') : 0)

/** Has somebody with this ID number reached the age at which nobody need ask for priority? Whoever was born on 29 February, on 1 March. */
export function isElder(idNumber: string, today: Day): boolean {
  const birthday = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
  const year = Number(today.slice(0, 4)) - ruleOf('priorityAge')
  return birthday <= `${year}${today.slice(4)}`
}

/**
 * Until when somebody may neither take a ticket from afar nor book, by the moments at which they were missed, in any order; undefined: they may.
 * Milliseconds since 1970.
 */
export function barredUntil(missed: readonly number[], now: number): number | undefined {
  const ends = missed
    .filter((at) => missed.filter((other) => other <= at && other > at - ruleMs('missedWithin')).length >= ruleOf('missedMost'))
    .map((at) => at + ruleMs('barred'))
  const last = Math.max(...ends)
  return last > now ? last : undefined
}

/** Which told mark somebody has reached with so many before: 2, 5, or none yet. */
export function nearMark(ahead: number): number | undefined {
  return ahead <= ruleOf('veryNear') ? ruleOf('veryNear') : ahead <= ruleOf('near') ? ruleOf('near') : undefined
}

import { clockIn, dayIn } from '#shared/model/day'
import type { ChannelName, DeliveryReason } from '#shared/model/message'
import type { NoticeSettings } from './settings-store'
import type { NoticeTemplate } from './template'

/** Hours of Chongqing, from evening to morning. */
export type QuietHours = { from: number; to: number } | undefined

/** Pushes of capped notices to one person on one day of Chongqing. */
export const PUSHES_A_DAY = 3

/** One channel of one way of a template. */
export interface Step {
  way: number
  step: number
  channel: ChannelName
}

interface Circumstances {
  settings: NoticeSettings
  /** capped pushes so far of the day it would go out */
  pushes: number
  isThere: (channel: ChannelName) => boolean
}

export interface Plan {
  /** the first step of each way that can go */
  steps: readonly Step[]
  /** why nothing goes out; told to the person under the first step of the template */
  skipped?: { step: Step; reason: DeliveryReason }
  /** a legal notice: served by consent on its arrival in the inbox, or to be put on paper when nothing else serves it */
  service?: 'consent' | 'letter'
}

/** What goes out of a notice, by which channels first. */
export function planDelivery(template: NoticeTemplate, given: Circumstances): Plan {
  const { settings, pushes, isThere } = given
  const service = template.isLegal ? { service: settings.electronic === undefined ? ('letter' as const) : ('consent' as const) } : {}
  const first = stepsOf(template, 0)[0]
  if (first === undefined) {
    return { steps: [], ...service }
  }
  const steps = template.ways.flatMap((_, way) => stepsOf(template, way).find(({ channel }) => isThere(channel)) ?? [])
  const reason = reasonToSkip(template, settings, pushes) ?? (steps.length === 0 ? 'channelOff' : undefined)
  return reason === undefined ? { steps, ...service } : { steps: [], skipped: { step: first, reason }, ...service }
}

/** A legal notice goes out whatever the settings say. */
function reasonToSkip(template: NoticeTemplate, { off }: NoticeSettings, pushes: number): DeliveryReason | undefined {
  if (template.isLegal) {
    return undefined
  }
  if (off.includes(template.category)) {
    return 'switchedOff'
  }
  return template.isCapped && pushes >= PUSHES_A_DAY ? 'cap' : undefined
}

/** The step after this one on its way; undefined: there is none that can go. */
export function stepAfter(template: NoticeTemplate, { way, step }: Pick<Step, 'way' | 'step'>, isThere: Circumstances['isThere']): Step | undefined {
  return stepsOf(template, way).find((one) => one.step > step && isThere(one.channel))
}

const stepsOf = ({ ways }: NoticeTemplate, way: number): Step[] => (ways[way] ?? []).map((channel, step) => ({ way, step, channel }))

const HOUR = 3_600_000

/** When a push may go out: now, or in the morning when it is night and can wait. */
export function dueAt({ quiet }: Pick<NoticeTemplate, 'quiet'>, nowMs: number, hours: QuietHours): number {
  if (quiet === 'now' || hours === undefined || !isQuiet(nowMs, hours)) {
    return nowMs
  }
  const morning = startOfDay(nowMs) + hours.to * HOUR
  return morning > nowMs ? morning : morning + 24 * HOUR
}

/** `from` = `to` would be a day without end: there are no quiet hours then. */
export function isQuiet(ms: number, { from, to }: NonNullable<QuietHours>): boolean {
  const hour = Number(clockIn(ms).slice(0, 2))
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to
}

/** Midnight in Chongqing before this instant. */
export const startOfDay = (ms: number): number => Date.parse(`${dayIn(ms)}T00:00:00+08:00`)

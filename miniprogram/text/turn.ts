import { clockIn } from '#shared/model/day'
import type { Turn } from '#shared/model/turn'
import { inSentence } from './format'

/** Of a number in a queue, on its own page and on the first one. */
export const turnWords = {
  ahead: (count: number) => (count === 0 ? '下一个就是您' : `前面 ${count} 位`),
  wait: (p50: number, p90: number) => (p90 === 0 ? '马上就叫' : p50 === 0 ? `马上就叫，最多等 ${p90} 分钟` : `大概 ${p50} 分钟后叫到，最多 ${p90} 分钟`),
  called: '叫到您了',
  serving: '正在给您办',
  passed: '过号了',
  window: (window: number) => `${window} 号窗口`,
  calledUntil: (clock: string) => `窗口等您到 ${clock}`,
} as const

export const turnStates: Record<Turn['state'], string> = { waiting: '在排队', called: turnWords.called, serving: turnWords.serving, passed: turnWords.passed, booked: '约好了' }

/** What stands large: how many are before, which window, which time. */
export function turnTitle({ state, number = '', ahead, window, day, start, end }: Turn): string {
  if (state === 'booked') {
    return `${inSentence(day ?? '')} ${start}–${end}`
  }
  const more = state === 'waiting' ? ahead !== undefined && turnWords.ahead(ahead) : state !== 'passed' && window !== undefined && turnWords.window(window)
  return more ? `${number}，${more}` : number
}

/** Which hall, and how long. */
export function turnNote({ state, hall, wait, until }: Turn): string {
  const clock = until === undefined ? undefined : clockIn(Date.parse(until))
  const more = state === 'waiting' ? wait && turnWords.wait(wait.p50, wait.p90)
    : state === 'called' ? clock && turnWords.calledUntil(clock)
      : state === 'passed' ? clock && `${clock} 前回来，不用重新取号` : undefined
  return more ? `${hall}，${more}` : hall
}

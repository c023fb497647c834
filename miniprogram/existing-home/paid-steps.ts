import type { Bill } from '#shared/model/bill'
import type { Certificate } from '#shared/model/certificate'
import { when } from '../text/format'
import { paidText } from '../text/payment'
import type { Step } from '../ui/step'

/** Three facts kept apart: the money left the payer, it is in the treasury, the proof is there. */
export function paidSteps({ paidAt, receivedAt }: Bill, certificates: readonly Pick<Certificate, 'issuedAt'>[], now: number): Step[] {
  const times = [paidAt, receivedAt, certificates[0]?.issuedAt]
  const done = times.findIndex((time) => time === undefined)
  return (['paid', 'received', 'certified'] as const).map((key, at): Step => {
    const time = times[at]
    if (time !== undefined) {
      return { key, when: 'done', title: paidText.steps[key], time: when(time, now) }
    }
    const title = paidText.ahead[key]
    return at === done ? { key, when: 'now', title, note: paidText.holds[key] } : { key, when: 'next', title }
  })
}

/** How far it is, in one word for title and lead. */
export function howFar({ state, paidAt, receivedAt }: Bill, certificates: readonly unknown[]): 'waiting' | 'paid' | 'received' | 'certified' | 'nothing' {
  if (state === 'exempt' || state === 'void') {
    return 'nothing'
  }
  if (paidAt === undefined) {
    return 'waiting'
  }
  if (receivedAt === undefined) {
    return 'paid'
  }
  return certificates.length === 0 ? 'received' : 'certified'
}

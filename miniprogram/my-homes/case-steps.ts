import type { CaseLine, Moment } from '#shared/model/case'
import { titleOfMoment } from '../text/case-words'
import { when } from '../text/format'
import { caseText } from '../text/my-homes'
import type { Step } from '../ui/step'

/** The timeline of a case: what happened, who holds it now, what comes. */
export function stepsOf(state: CaseLine['state'], moments: readonly Moment[], now: number): Step[] {
  const done: Step[] = moments.map(({ kind, at }) => ({ key: `${kind} ${at}`, when: 'done', title: titleOfMoment('registerCorrection', { kind }), time: when(at, now) }))
  if (state === 'sending') {
    return [...done, { key: 'now', when: 'now', title: caseText.withSystem, note: caseText.withSystemNote }, next]
  }
  if (state === 'withRegistry') {
    return [...done, { key: 'now', when: 'now', title: caseText.withRegistry, note: caseText.withRegistryNote }, next]
  }
  return done
}

const next: Step = { key: 'next', when: 'next', title: caseText.next }

export const mayWithdraw = (state: CaseLine['state']): boolean => state === 'sending' || state === 'withRegistry'

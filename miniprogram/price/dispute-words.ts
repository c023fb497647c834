import type { Claim, Dispute } from '#shared/model/dispute'
import { claimLines, factApart } from '../text/claim-words'
import { answerText, groundWords } from '../text/disputes'
import { before, when } from '../text/format'
import type { Step } from '../ui/step'

/** What the register holds instead of what was claimed; undefined where it did not say, or nothing was asked. */
export const registryWords = (claim: Claim, says: Dispute['registrySays']): string | undefined =>
  claim.ground === 'wrongFact' && says !== undefined ? factApart(claim.fact.name, says) : undefined

/** A claim as it was sent, part by part. */
export function claimFacts(claim: Claim): { label: string; value: string }[] {
  const statement = claim.statement === '' ? [] : [{ label: answerText.statement, value: claim.statement }]
  const papers = claim.papers.length === 0 ? [] : [{ label: answerText.papers, value: answerText.papersCount(claim.papers.length) }]
  return [{ label: answerText.ground, value: [groundWords[claim.ground].title, ...claimLines(claim)].join('\n') }, ...statement, ...papers]
}

/** The timeline of a dispute: what happened, who holds it now and until when, what comes. */
export function disputeSteps(dispute: Pick<Dispute, 'state' | 'openedAt' | 'answerBy' | 'answer'>, now: number): Step[] {
  const { state, openedAt, answerBy, answer } = dispute
  const opened: Step = { key: 'opened', when: 'done', title: answerText.opened, time: when(openedAt, now) }
  const until = answerBy === undefined ? {} : { note: answerText.until(before(answerBy, now)) }
  const second: Step = { key: 'second', when: 'next', title: answerText.secondNext }
  const next: Step = { key: 'next', when: 'next', title: answerText.next }
  switch (state) {
    case 'inReview':
      return [opened, { key: 'now', when: 'now', title: answerText.first, ...until }, second, next]
    case 'inApproval':
      return [opened, { key: 'now', when: 'now', title: answerText.second, ...until }, next]
    case 'withdrawn':
      return [opened, { key: 'withdrawn', when: 'done', title: answerText.withdrawn }]
    case 'done':
      return [opened, { key: 'answered', when: 'done', title: answerText.answered, ...(answer ? { time: when(answer.at, now) } : {}) }]
  }
  // The type ends here, the wire does not.
  return [opened]
}

import type { Claim, Dispute } from '#shared/model/dispute'
import { yuan } from '#shared/model/money'
import { answerText, disputeText, factNames, groundWords, justReasonWords } from '../text/disputes'
import { area, before, when } from '../text/format'
import { nameOfStep } from '../text/price'
import type { Step } from '../ui/step'

/** A fact of the home in words: `12 层`, `89.42 ㎡`, `精装`. */
function factWords(name: keyof typeof factNames, value: string | number): string {
  switch (name) {
    case 'floor':
      return `${String(value).replace('-', '−')} ${disputeText.floorUnit}`
    case 'builtArea':
      return area(Number(value))
    case 'decoration':
    case 'orientation':
      return nameOfStep(name, String(value))
  }
}

/** Figures stand apart from the word before them. */
const apart = (text: string): string => (/^[\d−]/.test(text) ? ` ${text}` : text)

/** What the register holds instead of what was claimed; undefined where it did not say, or nothing was asked. */
export const registryWords = (claim: Claim, says: Dispute['registrySays']): string | undefined =>
  claim.ground === 'wrongFact' && says !== undefined ? apart(factWords(claim.fact.name, says)) : undefined

/** A claim as it was sent, part by part. */
export function claimFacts(claim: Claim): { label: string; value: string }[] {
  const statement = claim.statement === '' ? [] : [{ label: answerText.statement, value: claim.statement }]
  const papers = claim.papers.length === 0 ? [] : [{ label: answerText.papers, value: answerText.papersCount(claim.papers.length) }]
  return [{ label: answerText.ground, value: [groundWords[claim.ground].title, detailOf(claim)].join('\n') }, ...statement, ...papers]
}

function detailOf(claim: Claim): string {
  switch (claim.ground) {
    case 'wrongFact':
      return answerText.fact(factNames[claim.fact.name], apart(factWords(claim.fact.name, claim.fact.value)))
    case 'comparables':
      return claim.sales.map((sale) => answerText.sale(sale.complex, sale.month, area(sale.area), yuan(sale.price))).join('\n')
    case 'appraisal':
      return answerText.appraisal(claim.appraisal.by, claim.appraisal.number, claim.appraisal.on, yuan(claim.appraisal.value))
    case 'justReason':
      return justReasonWords[claim.reason]
  }
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

import type { Moment } from '#shared/model/case'
import { yuan } from '#shared/model/money'
import type { SupplyRequest } from '#shared/model/supply'
import { roleWords } from '../text/acting'
import { noteOfCase, titleOfMoment } from '../text/case-words'
import { before, inFours, when } from '../text/format'
import { kindWords, requestText, ruleElse, ruleWords } from '../text/supply'
import type { Step } from '../ui/step'

type Table = Partial<Record<string, string>>

const KINDS = { quota: 'quotaRaise', paper: 'paperOrder', appeal: 'controlAppeal' } as const

/** The parcel came, or it lies ready: it is the reader's turn. */
export const isArrived = ({ state, parcel }: Pick<SupplyRequest, 'state' | 'parcel'>): boolean => state === 'shipping' && parcel?.state === 'delivered'

/** Where a request is, or how it ended. */
export function stateOfRequest({ kind, state, verdict, parcel, delivery, pickupCode }: SupplyRequest): string {
  switch (state) {
    case 'withdrawn':
      return requestText.withdrawn
    case 'sending':
      return requestText.sending
    case 'packing':
      return requestText.packing
    case 'shipping':
      return delivery?.how === 'outlet' || pickupCode !== undefined ? requestText.toCollect : isArrived({ state, parcel }) ? requestText.arrived : requestText.shipping
    case 'inReview':
      return requestText.title[kind].clerk
    default:
      return kind === 'paper' && verdict !== 'refused' ? requestText.done : requestText.title[kind][verdict ?? 'full']
  }
}

/** What comes next, or what to make of it, under the title. */
export function leadOfRequest(request: SupplyRequest, now: number): string {
  const { kind, state, verdict, answerBy, pickupCode } = request
  if (state === 'inReview' && answerBy !== undefined) {
    return requestText.answerBy(before(answerBy, now))
  }
  if (state === 'shipping' && (pickupCode !== undefined || isArrived(request))) {
    return pickupCode === undefined ? requestText.arrivedLead : requestText.collectLead
  }
  const outcome = verdict === 'refused' || verdict === 'capped' ? verdict : 'full'
  return state === 'done' ? requestText.lead[kind][outcome] : noteOfCase({ kind: KINDS[kind], state })
}

/** What was asked, what was given, by which rules and in which words. */
export function verdictFacts({ asked, given, rules, grounds }: SupplyRequest): Labelled[] {
  const amounts = (part: SupplyRequest['given']): string =>
    part?.amount !== undefined ? requestText.amount(yuan(part.amount)) : part?.count !== undefined ? requestText.sheets(part.count, asked.kind && kindWords[asked.kind]) : ''
  return [
    { label: requestText.asked, value: amounts(asked) },
    { label: requestText.given, value: given === undefined ? '' : amounts(given) },
    { label: requestText.rules, value: rules.map(ruleOf).join('\n') },
    { label: requestText.grounds, value: grounds ?? '' },
  ].filter(isTold)
}

/** Who asked for whom, in which words. */
export const requestFacts = ({ asked, by, business, number }: SupplyRequest): Labelled[] =>
  [
    { label: requestText.reason, value: asked.reason ?? '' },
    { label: requestText.business, value: business.name },
    { label: requestText.by, value: requestText.byRole(by.name, (roleWords as Table)[by.role] ?? '') },
    { label: requestText.number, value: inFours(number) },
  ].filter(isTold)

interface Labelled {
  label: string
  value: string
}

const isTold = ({ value }: Labelled): boolean => value !== ''

const ruleOf = (rule: string): string => (ruleWords as Table)[rule] ?? ruleElse

/** The timeline of a request: what happened, who holds it now and until when. */
export function requestSteps(request: SupplyRequest, moments: readonly Moment[], now: number): Step[] {
  const { kind, state, answerBy } = request
  const done: Step[] = moments.map((moment) => ({
    key: `${moment.kind} ${moment.at}`, when: 'done', title: titleOfMoment(KINDS[kind], moment), time: when(moment.at, now),
  }))
  if (state === 'done' || state === 'withdrawn') {
    return done
  }
  const until = state === 'inReview' && answerBy !== undefined ? { note: requestText.until(before(answerBy, now)) } : {}
  return [...done, { key: 'now', when: 'now', title: stateOfRequest(request), ...until }, { key: 'next', when: 'next', title: requestText.next[kind] }]
}

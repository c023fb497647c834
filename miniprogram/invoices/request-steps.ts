import type { Moment } from '#shared/model/case'
import type { InvoiceRequest } from '#shared/model/invoice'
import { noteOfCase, titleOfMoment } from '../text/case-words'
import { caseState } from '../text/cases'
import { before, inFours, when } from '../text/format'
import { requestText } from '../text/invoices'
import type { Step } from '../ui/step'

/** What happened, who holds it now, what comes. */
export function requestSteps({ state, answerBy, wish }: InvoiceRequest, moments: readonly Moment[], now: number): Step[] {
  const done: Step[] = moments.map(({ kind, at }, place) => ({ key: `${place}`, when: 'done', title: titleOfMoment('proxyInvoice', { kind }), time: when(at, now) }))
  if (state === 'done' || state === 'withdrawn') {
    return done
  }
  const note = state === 'inReview' && answerBy !== undefined ? requestText.reviewLead(before(answerBy, now)) : noteOfCase({ kind: 'proxyInvoice', state })
  const current: Step = { key: 'now', when: 'now', title: requestText.titles[state] ?? caseState[state], note }
  return [...done, current, ...comingAfter(state, wish.delivery.how !== 'electronic').map((title): Step => ({ key: title, when: 'next', title }))]
}

function comingAfter(state: InvoiceRequest['state'], isPaper: boolean): string[] {
  const { review, pay, issue, print, ship } = requestText.next
  const end = isPaper ? [print, ship] : []
  switch (state) {
    case 'inReview':
    case 'returned':
      return [review, ...(isPaper ? end : [issue])]
    case 'paying':
      return [pay, ...end]
    case 'issuing':
    case 'sending':
      return isPaper ? end : [issue]
    case 'printing':
      return [ship]
    default:
      return []
  }
}

/** The one line under the title: what is true, and what the reader may do. */
export function leadOf(request: InvoiceRequest, now: number): string {
  const { state, bill, answerBy, returned, invoiceNumber } = request
  switch (state) {
    case 'inReview':
      return answerBy === undefined ? requestText.reviewLeadOpen : requestText.reviewLead(before(answerBy, now))
    case 'returned':
      return returned === undefined ? '' : requestText.returnedLead(...monthAndDay(returned.until))
    case 'paying':
      return payLead(bill)
    case 'issuing':
      return requestText.issuingLead
    case 'done':
      return invoiceNumber === undefined ? requestText.notIssuedLead : requestText.doneLead(inFours(invoiceNumber))
    case 'withdrawn':
      return requestText.withdrawnLead
    case 'shipping':
      return shippingLead(request)
    default:
      return noteOfCase({ kind: 'proxyInvoice', state })
  }
}

const shippingLead = ({ pickupCode, parcel, state }: InvoiceRequest): string =>
  pickupCode !== undefined ? requestText.collectLead : parcel?.state === 'delivered' ? requestText.arrivedLead : noteOfCase({ kind: 'proxyInvoice', state })

function payLead(bill: InvoiceRequest['bill']): string {
  if (bill === undefined) {
    return ''
  }
  return bill.state === 'paid' || bill.state === 'received' ? requestText.paidLead : bill.state === 'paying' ? requestText.cashierLead : requestText.payLead(...monthAndDay(bill.dueOn))
}

const monthAndDay = (day: string): [number, number] => [Number(day.slice(5, 7)), Number(day.slice(8, 10))]

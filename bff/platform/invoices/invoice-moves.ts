import type { Move } from '../cases/case-book'

/** The life of a request for a proxy invoice: every move there is. Paper goes by `printing` and `shipping`. */
export const invoiceMoves: readonly Move[] = [
  { from: 'nothing', on: 'opened', to: 'sending', by: 'taxpayer' },
  { from: 'sending', on: 'nothingDue', to: 'issuing', by: 'system' },
  // At a counter: paid in cash, printed and handed over in one go.
  { from: 'sending', on: 'issued', to: 'done', by: 'clerk' },
  { from: 'sending', on: 'approved', to: 'paying', by: 'system' },
  { from: 'sending', on: 'held', to: 'inReview', by: 'system' },
  { from: 'inReview', on: 'approvedByClerk', to: 'paying', by: 'clerk' },
  { from: 'inReview', on: 'nothingDueByClerk', to: 'issuing', by: 'clerk' },
  { from: 'inReview', on: 'returned', to: 'returned', by: 'clerk' },
  { from: 'inReview', on: 'refused', to: 'done', by: 'clerk' },
  { from: 'inReview', on: 'withdrawn', to: 'withdrawn', by: 'taxpayer' },
  { from: 'returned', on: 'reopened', to: 'sending', by: 'taxpayer' },
  { from: 'returned', on: 'withdrawn', to: 'withdrawn', by: 'taxpayer' },
  { from: 'returned', on: 'lapsed', to: 'withdrawn', by: 'system' },
  { from: 'paying', on: 'paid', to: 'issuing', by: 'system' },
  { from: 'paying', on: 'withdrawn', to: 'withdrawn', by: 'taxpayer' },
  { from: 'paying', on: 'lapsed', to: 'withdrawn', by: 'system' },
  { from: 'withdrawn', on: 'paidLate', to: 'withdrawn', by: 'system' },
  { from: 'withdrawn', on: 'refunded', to: 'withdrawn', by: 'system' },
  { from: 'issuing', on: 'issued', to: 'done', by: 'system' },
  { from: 'issuing', on: 'toPrint', to: 'printing', by: 'system' },
  { from: 'printing', on: 'printed', to: 'shipping', by: 'clerk' },
  { from: 'shipping', on: 'posted', to: 'shipping', by: 'system' },
  { from: 'shipping', on: 'arrived', to: 'shipping', by: 'system' },
  { from: 'shipping', on: 'handedOut', to: 'done', by: 'clerk' },
  { from: 'shipping', on: 'receivedPaper', to: 'done', by: 'taxpayer' },
  { from: 'shipping', on: 'lost', to: 'printing', by: 'system' },
  { from: 'shipping', on: 'cameBack', to: 'printing', by: 'system' },
  { from: 'done', on: 'voided', to: 'done', by: 'clerk' },
  { from: 'done', on: 'refunded', to: 'done', by: 'system' },
]

/** The life of a red letter (红字确认单). */
export const redMoves: readonly Move[] = [
  { from: 'nothing', on: 'opened', to: 'sending', by: 'taxpayer' },
  { from: 'sending', on: 'redAgreed', to: 'issuing', by: 'system' },
  { from: 'sending', on: 'delivered', to: 'withOther', by: 'system' },
  { from: 'withOther', on: 'redConfirmed', to: 'issuing', by: 'taxpayer' },
  { from: 'withOther', on: 'redRefused', to: 'done', by: 'taxpayer' },
  { from: 'withOther', on: 'lapsed', to: 'withdrawn', by: 'system' },
  { from: 'withOther', on: 'withdrawn', to: 'withdrawn', by: 'taxpayer' },
  { from: 'issuing', on: 'issued', to: 'done', by: 'system' },
  { from: 'done', on: 'refunded', to: 'done', by: 'system' },
]

import type { Move } from '../cases/case-book'

/** The life of a request for a higher quota. */
export const quotaMoves: readonly Move[] = [
  { from: 'nothing', on: 'opened', to: 'sending', by: 'taxpayer' },
  { from: 'sending', on: 'granted', to: 'done', by: 'system' },
  { from: 'sending', on: 'capped', to: 'done', by: 'system' },
  { from: 'sending', on: 'refused', to: 'done', by: 'system' },
  { from: 'sending', on: 'held', to: 'inReview', by: 'system' },
  { from: 'inReview', on: 'grantedByClerk', to: 'done', by: 'clerk' },
  { from: 'inReview', on: 'refused', to: 'done', by: 'clerk' },
  { from: 'inReview', on: 'withdrawn', to: 'withdrawn', by: 'taxpayer' },
]

/** The life of an order of paper invoices. A lost parcel's numbers are cancelled, and other paper is packed. */
export const paperMoves: readonly Move[] = [
  { from: 'nothing', on: 'opened', to: 'sending', by: 'taxpayer' },
  { from: 'sending', on: 'granted', to: 'packing', by: 'system' },
  { from: 'sending', on: 'capped', to: 'packing', by: 'system' },
  { from: 'sending', on: 'refused', to: 'done', by: 'system' },
  { from: 'sending', on: 'held', to: 'inReview', by: 'system' },
  { from: 'inReview', on: 'grantedByClerk', to: 'packing', by: 'clerk' },
  { from: 'inReview', on: 'refused', to: 'done', by: 'clerk' },
  { from: 'inReview', on: 'withdrawn', to: 'withdrawn', by: 'taxpayer' },
  { from: 'packing', on: 'withdrawn', to: 'withdrawn', by: 'taxpayer' },
  { from: 'packing', on: 'packed', to: 'shipping', by: 'clerk' },
  { from: 'shipping', on: 'posted', to: 'shipping', by: 'system' },
  { from: 'shipping', on: 'arrived', to: 'shipping', by: 'system' },
  { from: 'shipping', on: 'receivedPaper', to: 'done', by: 'taxpayer' },
  { from: 'shipping', on: 'handedOut', to: 'done', by: 'clerk' },
  { from: 'shipping', on: 'lost', to: 'packing', by: 'system' },
  { from: 'shipping', on: 'cameBack', to: 'packing', by: 'system' },
]

/** The life of an appeal against a control class. */
export const appealMoves: readonly Move[] = [
  { from: 'nothing', on: 'opened', to: 'inReview', by: 'taxpayer' },
  { from: 'inReview', on: 'lifted', to: 'done', by: 'clerk' },
  { from: 'inReview', on: 'upheld', to: 'done', by: 'clerk' },
  { from: 'inReview', on: 'withdrawn', to: 'withdrawn', by: 'taxpayer' },
]

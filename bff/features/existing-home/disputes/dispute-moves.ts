import type { Move } from '../../../platform/cases/case-book'

/** The life of a dispute of a price: every move there is. Two clerks speak, unless the registry settles it. */
export const disputeMoves: readonly Move[] = [
  { from: 'nothing', on: 'opened', to: 'inReview', by: 'taxpayer' },
  { from: 'inReview', on: 'factConfirmed', to: 'done', by: 'registry' },
  { from: 'inReview', on: 'proposed', to: 'inApproval', by: 'clerk' },
  { from: 'inApproval', on: 'sentBack', to: 'inReview', by: 'clerk' },
  { from: 'inApproval', on: 'kept', to: 'done', by: 'clerk' },
  { from: 'inApproval', on: 'revalued', to: 'done', by: 'clerk' },
  { from: 'inApproval', on: 'priceAccepted', to: 'done', by: 'clerk' },
  { from: 'inReview', on: 'withdrawn', to: 'withdrawn', by: 'taxpayer' },
  { from: 'inApproval', on: 'withdrawn', to: 'withdrawn', by: 'taxpayer' },
]

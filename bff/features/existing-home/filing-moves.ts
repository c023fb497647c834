import type { Move } from '../../platform/cases/case-book'

/** The life of an existing-home filing: every move there is. What each party still has to do stands beside it, in `filing_party`. */
export const filingMoves: readonly Move[] = [
  { from: 'nothing', on: 'opened', to: 'collecting', by: 'taxpayer' },
  { from: 'collecting', on: 'invited', to: 'collecting', by: 'taxpayer' },
  { from: 'collecting', on: 'accepted', to: 'collecting', by: 'taxpayer' },
  { from: 'collecting', on: 'declined', to: 'collecting', by: 'taxpayer' },
  { from: 'collecting', on: 'confirmed', to: 'collecting', by: 'taxpayer' },
  { from: 'collecting', on: 'signed', to: 'collecting', by: 'taxpayer' },
  { from: 'collecting', on: 'approved', to: 'paying', by: 'system' },
  { from: 'collecting', on: 'held', to: 'inReview', by: 'system' },
  { from: 'inReview', on: 'approvedByClerk', to: 'paying', by: 'clerk' },
  { from: 'inReview', on: 'returned', to: 'returned', by: 'clerk' },
  { from: 'returned', on: 'reopened', to: 'collecting', by: 'taxpayer' },
  { from: 'paying', on: 'delivered', to: 'paying', by: 'system' },
  { from: 'paying', on: 'paid', to: 'paying', by: 'system' },
  { from: 'paying', on: 'received', to: 'paying', by: 'system' },
  { from: 'paying', on: 'certified', to: 'done', by: 'system' },
  { from: 'done', on: 'delivered', to: 'done', by: 'system' },
  { from: 'done', on: 'handedOver', to: 'done', by: 'system' },
  { from: 'done', on: 'transferred', to: 'done', by: 'registry' },
  { from: 'collecting', on: 'withdrawn', to: 'withdrawn', by: 'taxpayer' },
  { from: 'inReview', on: 'withdrawn', to: 'withdrawn', by: 'taxpayer' },
  { from: 'returned', on: 'withdrawn', to: 'withdrawn', by: 'taxpayer' },
  { from: 'paying', on: 'withdrawn', to: 'withdrawn', by: 'taxpayer' },
]

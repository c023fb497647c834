import type { Move } from '../../platform/cases/case-book'

/** The life of a request to correct the register: every move there is. */
export const correctionMoves: readonly Move[] = [
  { from: 'nothing', on: 'opened', to: 'sending', by: 'taxpayer' },
  { from: 'sending', on: 'delivered', to: 'withRegistry', by: 'system' },
  { from: 'sending', on: 'withdrawn', to: 'withdrawn', by: 'taxpayer' },
  { from: 'withRegistry', on: 'withdrawn', to: 'withdrawn', by: 'taxpayer' },
  { from: 'withRegistry', on: 'answeredFound', to: 'done', by: 'registry' },
  { from: 'withRegistry', on: 'answeredNotFound', to: 'done', by: 'registry' },
]

import type { CaseKind } from '#shared/model/case'
import { disputeMoves } from '../features/existing-home/disputes/dispute-moves'
import { filingMoves } from '../features/existing-home/filing-moves'
import { correctionMoves } from '../features/my-homes/correction-moves'
import type { Move } from '../platform/cases/case-book'
import { invoiceMoves, redMoves } from '../platform/invoices/invoice-moves'
import { appealMoves, paperMoves, quotaMoves } from '../platform/invoices/supply-moves'

/** Every move that any case may make. */
export const movesByKind: Record<CaseKind, readonly Move[]> = {
  registerCorrection: correctionMoves,
  existingHomeSale: filingMoves,
  priceDispute: disputeMoves,
  proxyInvoice: invoiceMoves,
  redLetter: redMoves,
  quotaRaise: quotaMoves,
  paperOrder: paperMoves,
  controlAppeal: appealMoves,
}

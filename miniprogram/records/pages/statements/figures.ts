import { yuan } from '#shared/model/money'
import type { StatementFigure } from '#shared/model/statement'
import { nameOfFigure, statementsText as text } from '../../../text/records'

/** `2025-12 至 2026-11`; empty where there is no span. */
export const spanOf = ({ from, to }: { from?: string | undefined; to?: string | undefined }): string => (from === undefined || to === undefined ? '' : text.span(from, to))

/** The first figure in a line: what it comes to. */
export function figuresOf({ figures: [first] }: { figures: readonly StatementFigure[] }): string {
  if (first?.count !== undefined) {
    return `${nameOfFigure(first.name)} ${first.count}`
  }
  return first?.amount === undefined ? '' : `${nameOfFigure(first.name)} ${yuan(first.amount)}`
}

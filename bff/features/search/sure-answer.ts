import type { AnswerId } from '#shared/model/search'
import { isElsewhere } from './plain-words'
import type { Find } from './search-index'

/** Set by the questions that must be answered and those that must not, see the tests. */
const SURE = { fit: 0.62, covered: 0.72, ahead: 0.15, meant: 0.6 }

/**
 * The answer that surely is meant; undefined where another thing may be, for a wrong answer about taxes is worse than none. Of what it is asked by, most must have been
 * asked: an answer for homes that were inherited is none for homes.
 */
export function sureAnswer(find: Find, question: string): AnswerId | undefined {
  if (isElsewhere(question)) {
    return undefined
  }
  const [best, second] = find(question, 40).filter(({ entry }) => entry.kind === 'answer')
  const isSure = best !== undefined && best.fit >= SURE.fit && best.covered >= SURE.covered && best.meant >= SURE.meant && best.fit - (second?.fit ?? 0) >= SURE.ahead
  return isSure ? (best.entry.id as AnswerId) : undefined
}

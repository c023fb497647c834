import type { CaseLine, Moment } from '#shared/model/case'
import { caseNotes, caseState, caseStateElse, caseTitle, caseTitleElse, caseTodo, momentTitleElse, momentTitles, sideMoments, sides, todoAct, todoNote } from './cases'

type Table = Partial<Record<string, string>>

/** Looks a word up that a newer server may have added. */
const lookUp = (table: Table, word: string, otherwise: string): string => table[word] ?? otherwise

export const titleOfCase = (kind: CaseLine['kind'], subject: string): string => `${lookUp(caseTitle, kind, caseTitleElse)}：${subject}`

/** Who acts next: the reader, where it waits for them. */
export const stateOfCase = ({ state, todo }: Pick<CaseLine, 'state' | 'todo'>): string =>
  (todo && (caseTodo as Table)[todo]) ?? lookUp(caseState, state, caseStateElse)

export const noteOfCase = ({ kind, state, todo }: Pick<CaseLine, 'kind' | 'state' | 'todo'>): string =>
  (todo && (todoNote as Table)[todo]) ?? lookUp((caseNotes as Partial<Record<string, Table>>)[kind] ?? {}, state, '')

/** What the reader does next, as a button; undefined when it waits for somebody else. */
export const actOfCase = ({ todo }: Pick<CaseLine, 'todo'>): string | undefined => todo && (todoAct as Table)[todo]

/** What happened, and which side did it. `who`: how that side is called, 卖方 or 买方 unless the page knows it is the reader. */
export function titleOfMoment(caseKind: CaseLine['kind'], { kind, by }: Pick<Moment, 'kind' | 'by'>, who = by && (sides as Table)[by]): string {
  const done = caseKind === 'existingHomeSale' ? sideMoments[kind] : undefined
  if (who !== undefined && done !== undefined) {
    return who + done
  }
  return lookUp((momentTitles as Partial<Record<string, Table>>)[caseKind] ?? {}, kind, momentTitleElse)
}

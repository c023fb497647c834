import type { CaseLine, Moment } from '#shared/model/case'
import { caseState, caseStateElse, caseTitle, caseTitleElse, momentTitle, momentTitleElse } from './cases'

/** Looks a word up that a newer server may have added. */
const lookUp = (table: Record<string, string>, word: string, otherwise: string): string => table[word] ?? otherwise

export const titleOfCase = (kind: CaseLine['kind'], subject: string): string => `${lookUp(caseTitle, kind, caseTitleElse)}：${subject}`

export const stateOfCase = (state: CaseLine['state']): string => lookUp(caseState, state, caseStateElse)

export const titleOfMoment = (kind: Moment['kind']): string => lookUp(momentTitle, kind, momentTitleElse)

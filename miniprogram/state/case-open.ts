import type { CaseLine, CaseState } from '#shared/model/case'

/** Somebody acts next. A state this version does not know counts as open: better seen twice than lost. */
export const isOpen = (state: CaseState): boolean => state !== 'done' && state !== 'withdrawn'

/** Where a case stands in the reader's list. */
export type Pile = 'yours' | 'waiting' | 'over'

export const pileOf = ({ state, todo }: Pick<CaseLine, 'state' | 'todo'>): Pile => (todo !== undefined ? 'yours' : isOpen(state) ? 'waiting' : 'over')

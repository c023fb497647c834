import type { CaseState } from '#shared/model/case'

/** Somebody else acts next. A state this version does not know counts as open: better seen twice than lost. */
export const isOpen = (state: CaseState): boolean => state !== 'done' && state !== 'withdrawn'

import type { ReplyOf } from '#shared/contract/route'
import type { reviewSupplyRequest } from '#shared/contract/supply-desk'
import { fen, yuan } from '#shared/model/money'
import type { SupplyRequest } from '#shared/model/supply'
import { supplyDesk } from '../text/desk-supply'
import { kindWords } from '../text/supply'

export type ReviewedSupply = ReplyOf<typeof reviewSupplyRequest>

/** What is wanted, in a line; of paper to be packed what was given. */
export function wishOf({ kind, asked, given }: Pick<SupplyRequest, 'kind' | 'asked' | 'given'>): string {
  switch (kind) {
    case 'quota':
      return supplyDesk.wish.quota(yuan(asked.amount ?? fen(0)))
    case 'paper':
      return supplyDesk.wish.paper(kindWords[asked.kind ?? 'ordinary'], given?.count ?? asked.count ?? 0)
    case 'appeal':
      return supplyDesk.wish.appeal
  }
}

/** An appeal and whatever a high risk asks for are a reviewer's. */
export const isReviewers = ({ request, control }: Pick<ReviewedSupply, 'request' | 'control'>): boolean => control.class === 'high' || isSurelyReviewers(request)

/** The same by what the request itself says, before the class of today is known. */
export const isSurelyReviewers = ({ kind, state, rules }: Pick<SupplyRequest, 'kind' | 'state' | 'rules'>): boolean =>
  state === 'inReview' && (kind === 'appeal' || rules.includes('highClerk'))

/** Sheets of a run, both ends in it. */
export const sheetsOf = ({ first, last }: { first: string; last: string }): number => Number(last) - Number(first) + 1

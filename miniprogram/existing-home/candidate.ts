import type { listSellable } from '#shared/contract/existing-home'
import type { ReplyOf } from '#shared/contract/route'

/** A home of the caller's, with its contracts and the filing that is open on it. */
export type Candidate = ReplyOf<typeof listSellable>['items'][number]

/** Can a filing begin on it here and now? */
export const maySell = ({ home, filingId }: Candidate): boolean => home.use === 'home' && home.sale.kind === 'open' && filingId === undefined

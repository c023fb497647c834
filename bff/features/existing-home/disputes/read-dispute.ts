import type * as api from '#shared/contract/assessments'
import type { UseCase } from '../../../http/use-case'
import { readOwnDispute } from './dispute-own'
import { disputeShown } from './dispute-view'

/** How far the caller's dispute is, and how it ended. */
export const readDispute: UseCase<typeof api.readDispute> = async ({ db, keys }, caller, { params }) => ({
  dispute: await disputeShown(db, keys, await readOwnDispute(db, keys, caller, params.disputeId)),
})

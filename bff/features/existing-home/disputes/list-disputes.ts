import type * as api from '#shared/contract/assessments-desk'
import { instant } from '#shared/model/day'
import { requireStaff } from '../../../http/require-staff'
import type { UseCase } from '../../../http/use-case'
import { indexOfClerk, isParty } from '../desk-filing'
import { findFiling } from '../filing-store'
import { homeTitle } from '../filing-view'
import { mayApprove, mayPropose } from './dispute-desk'
import { listOpenDisputes } from './dispute-store'

const QUEUE = 50

/** What waits for a first or a second clerk, due soonest first; nothing of what is claimed but its ground. */
export const listDisputes: UseCase<typeof api.listDisputes> = async ({ db, keys }, caller) => {
  const staff = requireStaff(caller)
  const own = await indexOfClerk(db, staff)
  const disputes = await listOpenDisputes(db, keys, QUEUE)
  const filings = await Promise.all(disputes.map(({ filingId }) => findFiling(db, keys, filingId)))
  const items = disputes.flatMap((dispute, at) => {
    const filing = filings[at]
    const { id, number, state, claim, openedAt, answerBy } = dispute
    if (!filing || isParty(keys, filing, own) || (state !== 'inReview' && state !== 'inApproval')) {
      return []
    }
    return [
      {
        id,
        number,
        state,
        ground: claim.ground,
        home: homeTitle(filing.snapshot),
        openedAt: instant(openedAt.getTime()),
        answerBy: instant(answerBy.getTime()),
        yours: mayPropose(dispute) || mayApprove(dispute, staff),
      },
    ]
  })
  return { items }
}

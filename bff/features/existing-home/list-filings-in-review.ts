import type * as api from '#shared/contract/existing-home-desk'
import { instant } from '#shared/model/day'
import { requireStaff } from '../../http/require-staff'
import type { UseCase } from '../../http/use-case'
import { indexOfClerk, isParty } from './desk-filing'
import { findFiling, heldFilings } from './filing-store'
import { homeTitle } from './filing-view'

const QUEUE = 50

/** What waits for a clerk, the longest waiting first, each with what did not hold. */
export const listFilingsInReview: UseCase<typeof api.listFilingsInReview> = async (world, caller) => {
  const own = await indexOfClerk(world.db, requireStaff(caller))
  const ids = await heldFilings(world.db, QUEUE)
  const filings = await Promise.all(ids.map((id) => findFiling(world.db, world.keys, id)))
  const items = filings.flatMap((filing) =>
    filing?.heldAt && filing.answerBy && !isParty(world.keys, filing, own)
      ? [
          {
            id: filing.id,
            number: filing.number,
            home: homeTitle(filing.snapshot),
            price: filing.snapshot.deal.price,
            heldAt: instant(filing.heldAt.getTime()),
            answerBy: instant(filing.answerBy.getTime()),
            reasons: filing.rules.filter(({ holds }) => !holds),
          },
        ]
      : [],
  )
  return { items }
}

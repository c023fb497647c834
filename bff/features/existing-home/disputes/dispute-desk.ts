import type { Kysely, Transaction } from 'kysely'
import { Failure } from '#shared/failure'
import { actorOf } from '../../../http/require-staff'
import type { Staff } from '../../../http/use-case'
import type { Tables } from '../../../platform/db/tables'
import type { World } from '../../../world'
import { indexOfClerk, isParty } from '../desk-filing'
import { findFiling, lockFiling } from '../filing-store'
import type { FilingRecord } from '../filing-store'
import { findDispute } from './dispute-store'
import type { DisputeRecord } from './dispute-store'

export interface OnDesk {
  dispute: DisputeRecord
  filing: FilingRecord
}

/**
 * A dispute, if it is this clerk's business: it was not taken back, and the clerk is no party of the filing.
 * @throws Failure `object.not_found`
 */
export async function readOnDesk({ db, keys }: World, staff: Staff, id: string): Promise<OnDesk> {
  const dispute = await findDispute(db, keys, id)
  const filing = dispute && (await findFiling(db, keys, dispute.filingId))
  if (!filing || dispute.state === 'withdrawn') {
    throw new Failure('object.not_found')
  }
  return requireNoParty(db, keys, staff, { dispute, filing })
}

/**
 * The same inside a change: the filing is locked, then the dispute is read as whoever held the lock before has left it.
 * @throws Failure `object.not_found`; `case.wrong_state` unless it is in this state, `filing.changed` unless it is the version that was read
 */
export async function lockOnDesk(
  trx: Transaction<Tables>,
  { keys }: World,
  staff: Staff,
  wanted: { id: string; state: DisputeRecord['state']; version: number },
): Promise<OnDesk> {
  const known = await findDispute(trx, keys, wanted.id)
  if (!known) {
    throw new Failure('object.not_found')
  }
  const filing = await lockFiling(trx, keys, known.filingId)
  const dispute = (await findDispute(trx, keys, wanted.id)) ?? known
  const onDesk = await requireNoParty(trx, keys, staff, { dispute, filing })
  if (dispute.state !== wanted.state) {
    throw new Failure('case.wrong_state', { state: dispute.state })
  }
  if (dispute.version !== wanted.version) {
    throw new Failure('filing.changed')
  }
  return onDesk
}

async function requireNoParty(db: Kysely<Tables>, keys: World['keys'], staff: Staff, found: OnDesk): Promise<OnDesk> {
  if (isParty(keys, found.filing, await indexOfClerk(db, staff))) {
    throw new Failure('object.not_found')
  }
  return found
}

/** The first clerk is any; the second one is a reviewer and another. */
export const mayPropose = ({ state }: DisputeRecord): boolean => state === 'inReview'
export const mayApprove = ({ state, proposal }: DisputeRecord, { id, role }: Staff): boolean =>
  state === 'inApproval' && role !== 'officer' && proposal?.by !== actorOf({ id })

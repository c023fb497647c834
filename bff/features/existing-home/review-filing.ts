import type * as api from '#shared/contract/existing-home-desk'
import { dayIn } from '#shared/model/day'
import { actorOf, requireStaff } from '../../http/require-staff'
import type { UseCase } from '../../http/use-case'
import { maskName } from '../../platform/privacy/mask'
import { requireOnDesk } from './desk-filing'
import { findFiling } from './filing-store'
import { homeShown } from './filing-view'
import { noteOpened } from './note-opened'
import { ownFacts } from './own-facts'
import { filingTaxes } from './party-taxes'

/** Both sides' facts and taxes, names masked. */
export const reviewFiling: UseCase<typeof api.reviewFiling> = async (world, caller, { params }) => {
  const staff = requireStaff(caller)
  const filing = await requireOnDesk(world.db, world, await findFiling(world.db, world.keys, params.filingId), staff)
  await noteOpened(world, filing, { actor: actorOf(staff), purpose: 'desk.review', traceId: caller.traceId })
  const { id, number, state, version, snapshot, rules, parties } = filing
  const taxes = filingTaxes(world.law, snapshot, parties, dayIn(world.now()))
  return {
    id,
    number,
    state,
    version,
    home: homeShown(snapshot),
    deal: snapshot.deal,
    ...(snapshot.assessment ? { assessment: snapshot.assessment } : {}),
    rules,
    parties: parties.map(({ position, side, identity }, at) => {
      const found = taxes.parties[at]
      const total = found?.total === undefined ? {} : { total: found.total }
      return { position, side, name: maskName(identity.name ?? ''), facts: ownFacts(snapshot, parties, position), lines: found?.lines ?? [], ...total }
    }),
  }
}

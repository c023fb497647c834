import type * as api from '#shared/contract/family-homes'
import { Failure } from '#shared/failure'
import { requirePerson } from '../../http/require-person'
import type { OnceUseCase } from '../../http/use-case'
import { revokeConsent } from '../../platform/homes/consent-store'
import { consentView } from '../../platform/homes/consent-view'
import { tell } from '../../platform/notices/tell'
import { maskName } from '../../platform/privacy/mask'
import { consentToGive } from './own-consent'

/** From now on nothing is counted by it. */
export const revokeFamilyConsent: OnceUseCase<typeof api.revokeFamilyConsent> = async (world, caller, { params }, commit) => {
  const { id: personId } = requirePerson(caller)
  const given = await consentToGive(world, personId, params.consentId)
  return commit(async (trx) => {
    if (!(await revokeConsent(trx, given.id, new Date(world.now())))) {
      throw new Failure('consent.over')
    }
    await tell(trx, world, [{ personId: given.askerId, template: 'family.revoked', event: `family-revoked/${given.id}`, fields: { who: maskName(given.giverName) } }])
    return { consent: consentView({ ...given, state: 'revoked' }, personId, world.now()) }
  })
}

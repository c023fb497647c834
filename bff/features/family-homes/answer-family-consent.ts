import type * as api from '#shared/contract/family-homes'
import { Failure } from '#shared/failure'
import { dayIn } from '#shared/model/day'
import { familyOf } from '../../adapters/core/civil'
import { requirePerson } from '../../http/require-person'
import type { Caller, OnceUseCase } from '../../http/use-case'
import { answerConsent, HOLD_DAYS, indexOfPerson } from '../../platform/homes/consent-store'
import type { ConsentRecord } from '../../platform/homes/consent-store'
import { consentView, isOpen } from '../../platform/homes/consent-view'
import { tell } from '../../platform/notices/tell'
import { blindIndex } from '../../platform/privacy/blind-index'
import { idNumberOf } from '../../platform/privacy/id-number-of'
import { maskName } from '../../platform/privacy/mask'
import type { World } from '../../world'
import { consentToGive } from './own-consent'

const HOLD_MS = HOLD_DAYS * 86_400_000

/** The spouse agrees, for thirty days, or refuses. Whoever is married to somebody else by now has nothing to answer. */
export const answerFamilyConsent: OnceUseCase<typeof api.answerFamilyConsent> = async (world, caller, { params, body: { answer } }, commit) => {
  const { id: personId } = requirePerson(caller)
  const asked = await consentToGive(world, personId, params.consentId)
  if (!isOpen(asked, world.now()) || (answer === 'agreed' && !(await isSpouse(world, caller, asked)))) {
    throw new Failure('consent.over')
  }
  const at = new Date(world.now())
  const endsAt = answer === 'agreed' ? new Date(world.now() + HOLD_MS) : asked.endsAt
  return commit(async (trx) => {
    if (!(await answerConsent(trx, asked.id, { answer, at, endsAt }))) {
      throw new Failure('consent.over')
    }
    const fields = { who: maskName(asked.giverName), ...(answer === 'agreed' ? { until: endsAt.toISOString() } : {}) }
    await tell(trx, world, [{ personId: asked.askerId, template: answer === 'agreed' ? 'family.agreed' : 'family.refused', event: `family-answered/${asked.id}`, fields }])
    return { consent: consentView({ ...asked, state: answer, answeredAt: at, endsAt }, personId, world.now()) }
  })
}

async function isSpouse(world: World, caller: Caller, { askerId }: ConsentRecord): Promise<boolean> {
  const idNumber = await idNumberOf(world, requirePerson(caller), { actor: caller.accountId, purpose: 'family.answer', traceId: caller.traceId })
  const [family, askerIndex] = await Promise.all([familyOf(world.core, idNumber, dayIn(world.now())), indexOfPerson(world.db, askerId)])
  return family?.spouse !== undefined && blindIndex(world.keys, 'id_number', family.spouse.idNumber) === askerIndex
}

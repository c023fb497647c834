import type { Transaction } from 'kysely'
import type * as api from '#shared/contract/family-homes'
import { Failure } from '#shared/failure'
import { dayIn } from '#shared/model/day'
import { familyOf } from '../../adapters/core/civil'
import { requirePerson } from '../../http/require-person'
import type { OnceUseCase } from '../../http/use-case'
import type { Tables } from '../../platform/db/tables'
import { ANSWER_DAYS, consentsBetween, insertConsent, lockAsker, peopleByIndex } from '../../platform/homes/consent-store'
import type { ConsentRecord } from '../../platform/homes/consent-store'
import { consentView, isHolding, isOpen } from '../../platform/homes/consent-view'
import { tell } from '../../platform/notices/tell'
import { blindIndex } from '../../platform/privacy/blind-index'
import { idNumberOf } from '../../platform/privacy/id-number-of'
import { maskName } from '../../platform/privacy/mask'
import { unseal } from '../../platform/privacy/seal'
import type { World } from '../../world'

const DAY_MS = 86_400_000
/** Whoever does not want to is not asked for ever. */
const ASKS = { most: 3, within: 30 * DAY_MS }

/** Asks the spouse of today. What is open or holds is answered again instead. */
export const askFamilyConsent: OnceUseCase<typeof api.askFamilyConsent> = async (world, caller, _input, commit) => {
  const person = requirePerson(caller)
  const idNumber = await idNumberOf(world, person, { actor: caller.accountId, purpose: 'family.ask', traceId: caller.traceId })
  const spouse = (await familyOf(world.core, idNumber, dayIn(world.now())))?.spouse
  if (!spouse) {
    throw new Failure('consent.wrong_person')
  }
  const asked: ConsentRecord = {
    id: world.newId(),
    askerId: person.id,
    askerName: unseal(world.keys, { table: 'person', column: 'name', row: person.id }, person.nameSealed),
    giverIndex: blindIndex(world.keys, 'id_number', spouse.idNumber),
    giverName: spouse.name,
    state: 'asked',
    askedAt: new Date(world.now()),
    answeredAt: undefined,
    endsAt: new Date(world.now() + ANSWER_DAYS * DAY_MS),
  }
  return commit(async (trx) => {
    await lockAsker(trx, person.id)
    const before = await consentsBetween(trx, world.keys, { ...asked, limit: ASKS.most })
    const live = before.find((one) => isHolding(one, world.now()) || isOpen(one, world.now()))
    if (live) {
      return { consent: consentView(live, person.id, world.now()) }
    }
    refuseTooMany(before, world.now())
    await insertConsent(trx, world.keys, asked)
    await tellSpouse(trx, world, asked)
    return { consent: consentView(asked, person.id, world.now()) }
  })
}

function refuseTooMany(before: readonly ConsentRecord[], now: number): void {
  const oldest = before[ASKS.most - 1]
  if (oldest && oldest.askedAt.getTime() > now - ASKS.within) {
    throw new Failure('request.too_many', { retryAfterS: Math.ceil((oldest.askedAt.getTime() + ASKS.within - now) / 1000) })
  }
}

/** Who does not use the product yet finds the request on the page, after proving who they are. */
async function tellSpouse(trx: Transaction<Tables>, world: World, { id, giverIndex, askerName, endsAt }: ConsentRecord): Promise<void> {
  const personId = (await peopleByIndex(trx, [giverIndex])).get(giverIndex)
  if (personId !== undefined) {
    await tell(trx, world, [{ personId, template: 'family.asked', event: `family-asked/${id}`, fields: { who: maskName(askerName), until: endsAt.toISOString() } }])
  }
}

import type { Transaction } from 'kysely'
import type * as api from '#shared/contract/my-profile'
import { Failure } from '#shared/failure'
import { entryOf } from '../../adapters/core/credit'
import { requirePerson } from '../../http/require-person'
import type { OnceUseCase } from '../../http/use-case'
import type { Tables } from '../../platform/db/tables'
import { put } from '../../platform/outbox/put'
import { idNumberOf } from '../../platform/privacy/id-number-of'
import type { World } from '../../world'
import { challengesOf, insertChallenge } from './challenge-store'
import type { ChallengeRecord } from './challenge-store'
import { challengeView } from './credit-view'

/** Keeps the challenge and hands it to the bureau after the commit. An entry can be challenged once. */
export const challengeCredit: OnceUseCase<typeof api.challengeCredit> = async (world, caller, { params: { entryId }, body: { text } }, commit) => {
  const person = requirePerson(caller)
  const idNumber = await idNumberOf(world, person, { actor: caller.accountId, purpose: 'profile.credit', traceId: caller.traceId })
  const entry = await entryOf(world.core, idNumber, entryId)
  if (!entry) {
    throw new Failure('object.not_found')
  }
  const challenge: ChallengeRecord = {
    id: world.newId(), personId: person.id, entryId, text, state: 'sending', grounds: undefined, openedAt: new Date(world.now()), answeredAt: undefined,
  }
  const outboxId = world.newId()
  return commit(async (trx) => {
    if (await insertChallenge(trx, world.keys, challenge)) {
      await put(trx, { id: outboxId, kind: 'credit.challenged', body: { challengeId: challenge.id } }, challenge.openedAt)
      return { challenge: challengeView(challenge) }
    }
    return { challenge: challengeView(await known(trx, world, challenge)) }
  })
}

async function known(trx: Transaction<Tables>, { keys }: World, { personId, entryId }: ChallengeRecord): Promise<ChallengeRecord> {
  const found = (await challengesOf(trx, keys, personId, [entryId])).get(entryId)
  if (!found) {
    throw new Error('a challenge that is there cannot be read')
  }
  return found
}

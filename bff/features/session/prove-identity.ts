import { Failure } from '#shared/failure'
import type * as api from '#shared/contract/session'
import type { Caller, OnceUseCase } from '../../http/use-case'
import { findOrAddPerson } from '../../platform/people/find-or-add-person'
import { maskIdNumber, maskName } from '../../platform/privacy/mask'
import type { World } from '../../world'
import { bindAccount } from './account-store'
import { countTries, dropTry, keepTry } from './identity-try-store'

/** Failed comparisons an account may have in 24 hours: enough for typing errors, too few for guessing. */
const TRIES_A_DAY = 5

/**
 * Name and ID number are compared by the police once; from then on this WeChat account is that person.
 * The session keeps its level: the client signs in anew and gets a verified one, so an old token never gains rights.
 */
export const proveIdentity: OnceUseCase<typeof api.proveIdentity> = async (world, caller, { body }, commit) => {
  await compare(world, caller, body)
  const newPersonId = world.newId()
  return commit(async (trx) => {
    const personId = await findOrAddPerson(trx, world.keys, { id: newPersonId, ...body, at: new Date(world.now()) })
    if (!(await bindAccount(trx, caller.accountId, personId))) {
      throw new Failure('identity.other_person')
    }
    return { me: { level: 'verified', name: maskName(body.name), idNumber: maskIdNumber(body.idNumber) } }
  })
}

type Claimed = Parameters<OnceUseCase<typeof api.proveIdentity>>[2]['body']

async function compare(world: World, caller: Caller, { name, idNumber }: Claimed): Promise<void> {
  const now = world.now()
  // The try is counted before the police is asked: twenty requests at once get no more guesses than one after another.
  const tryId = world.newId()
  await keepTry(world.db, tryId, caller.accountId, new Date(now))
  if ((await compared(world, caller, { name, idNumber }, { tryId, since: new Date(now - 86_400_000) })) !== 'match') {
    throw new Failure('identity.mismatch')
  }
}

async function compared(world: World, caller: Caller, { name, idNumber }: Claimed, { tryId, since }: { tryId: string; since: Date }): Promise<'match' | 'mismatch'> {
  try {
    if ((await countTries(world.db, caller.accountId, since)) > TRIES_A_DAY) {
      throw new Failure('identity.too_many_tries', { retryAfterS: 86_400 })
    }
    return await world.police.compare(name, idNumber)
  } catch (error) {
    // Nothing was compared, so it was no try: neither an outage of the police nor an eager finger keeps anybody out.
    await dropTry(world.db, tryId)
    throw error
  }
}

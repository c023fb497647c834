import type * as api from '#shared/contract/session'
import { Failure } from '#shared/failure'
import { instant } from '#shared/model/day'
import { requirePerson } from '../../http/require-person'
import { endSession, openSession } from '../../http/session-store'
import type { UseCase } from '../../http/use-case'
import { tryCode, useCode } from '../../platform/contacts/code-store'
import { contactOf } from '../../platform/contacts/contact-store'
import { meView } from './me-view'

/** The code is used, the old session ends and the fresh one begins in one transaction: of two at once one gets it, and no token gains rights. */
export const confirmFresh: UseCase<typeof api.confirmFresh> = async (world, caller, { body: { code } }) => {
  const person = requirePerson(caller)
  const tried = await tryCode(world.db, world, { personId: person.id, kind: 'stepUp', code })
  if (tried === 'wrong' || tried === 'over') {
    throw new Failure(tried === 'wrong' ? 'contact.code_wrong' : 'contact.code_over')
  }
  // The phone was changed or taken away since the code was sent: it proves nothing any more.
  if ((await contactOf(world.db, world.keys, person.id, 'phone')) !== tried.value) {
    throw new Failure('contact.code_over')
  }
  const now = world.now()
  const session = await world.db.transaction().execute(async (trx) => {
    if (!(await useCode(trx, tried.id, new Date(now))) || !(await endSession(trx, caller.tokenHash, now))) {
      throw new Failure('contact.code_over')
    }
    return openSession(trx, caller.accountId, 'fresh', now)
  })
  return { token: session.token, expiresAt: instant(session.endsAt), freshUntil: instant(session.freshUntil), me: meView(world.keys, 'fresh', person) }
}

import type * as api from '#shared/contract/session'
import { instant } from '#shared/model/day'
import { openSession } from '../../http/session-store'
import type { UseCase } from '../../http/use-case'
import { blindIndex } from '../../platform/privacy/blind-index'
import { openIdIndex } from '../../platform/wechat/wechat-account-store'
import { findOrOpenAccount } from './account-store'
import { meView } from './me-view'
import { findPerson } from './person-store'

/** A WeChat code → a session. Somebody whose identity is proven comes back as `verified` without being asked again. */
export const signIn: UseCase<typeof api.signIn> = async (world, _caller, { body }) => {
  const { openId, unionId } = await world.wechat.exchange(body.code)
  const now = world.now()
  const account = await findOrOpenAccount(world.db, world.keys, {
    id: world.newId(),
    openidIndex: openIdIndex(world.keys, world.config.wechat.appId, openId),
    openId,
    unionIndex: unionId === undefined ? undefined : blindIndex(world.keys, 'union', unionId),
    at: new Date(now),
  })
  const person = account.personId === undefined ? undefined : await findPerson(world.db, account.personId)
  const level = person ? 'verified' : 'signedIn'
  const session = await openSession(world.db, account.id, level, now)
  return { token: session.token, expiresAt: instant(session.endsAt), me: meView(world.keys, level, person) }
}

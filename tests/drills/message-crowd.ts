import { bindAccount, findOrOpenAccount } from '../../bff/features/session/account-store'
import { findOrAddPerson } from '../../bff/platform/people/find-or-add-person'
import { keepContact } from '../../bff/platform/contacts/contact-store'
import { blindIndex } from '../../bff/platform/privacy/blind-index'
import { openIdIndex } from '../../bff/platform/wechat/wechat-account-store'
import type { WechatUser } from '../../bff/sandbox/simulator/wechat-login'
import { templatesConfig } from '../../bff/sandbox/simulator/wechat-templates'
import type { WechatSimulator } from '../../bff/sandbox/wechat-simulator'
import type { World } from '../../bff/world'
import { newKey } from '../support/new-key'

type Desk = Pick<World, 'db' | 'keys'>

/**
 * How WeChat reaches somebody. `subscribed`: consents on both sides; `stale`: we believe in consents that WeChat does not know;
 * `follower`: of the service account; `none`: by no way. All have a phone, a mailbox and an address.
 */
export type Reach = 'subscribed' | 'stale' | 'follower' | 'none'

export interface Member extends WechatUser {
  reach: Reach
  phone: string
  email: string
  unionId: string
  serviceOpenId: string
}

const REACHES: readonly Reach[] = ['subscribed', 'subscribed', 'follower', 'subscribed', 'none', 'subscribed', 'follower', 'stale', 'subscribed', 'none']
const TAPS = 10

export const crowdOf = (count: number): Member[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `drill-${at}`,
    openId: `o-drill-app-${at}`,
    serviceOpenId: `o-drill-service-${at}`,
    unionId: `o-drill-union-${at}`,
    reach: REACHES[at % REACHES.length] ?? 'none',
    phone: `199${String(at).padStart(8, '0')}`,
    email: `drill-${at}@example.com`,
  }))

/** As after signing in, proving who one is, giving one's contacts, and a tap on "tell me". @returns the person's id */
export async function settleMember({ db, keys }: Desk, wechat: WechatSimulator, appId: string, member: Member): Promise<string> {
  const at = new Date()
  const { openId, unionId, phone, email } = member
  const account = await findOrOpenAccount(db, keys, {
    id: newKey(),
    openidIndex: openIdIndex(keys, appId, openId),
    openId,
    unionIndex: blindIndex(keys, 'union', unionId),
    at,
  })
  const personId = await db.transaction().execute(async (trx) => {
    const id = await findOrAddPerson(trx, keys, { id: newKey(), name: '演习', idNumber: `99990219900101${phone.slice(-4)}`, at })
    await bindAccount(trx, account.id, id)
    await keepContact(trx, keys, { personId: id, kind: 'phone', value: phone, at })
    await keepContact(trx, keys, { personId: id, kind: 'email', value: email, at })
    await keepContact(trx, keys, { personId: id, kind: 'address', value: '重庆市渝中区民权路 28 号', at })
    return id
  })
  if (member.reach === 'subscribed' || member.reach === 'stale') {
    await subscribe({ db, keys }, wechat, member, account.id)
  }
  if (member.reach === 'follower') {
    wechat.follow(member.id)
  }
  return personId
}

/** As after ten taps. */
async function subscribe({ db }: Desk, wechat: WechatSimulator, { id, reach }: Member, accountId: string): Promise<void> {
  const at = new Date()
  const templates = Object.entries(templatesConfig('app'))
  const rows = templates.map(([group, { isLasting }]) => ({ account_id: accountId, message_group: group, lasting: isLasting ? 1 : 0, remaining: isLasting ? 0 : TAPS }))
  await db.insertInto('wechat_subscription').values(rows.map((row) => ({ ...row, state: 'open', credited_at: at, credited_by: 'client', updated_at: at }))).execute()
  if (reach === 'subscribed') {
    templates.forEach(([, template]) => wechat.grant(id, template.id, TAPS))
  }
}

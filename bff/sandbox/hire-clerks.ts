import { addClerk } from '../features/staff/staff-store'
import { hashPassword } from '../features/staff/password'
import type { PasswordCost } from '../features/staff/password'
import { blindIndex } from '../platform/privacy/blind-index'
import type { World } from '../world'
import { demoPeople } from './city/demo-people'
import type { DemoPerson } from './city/demo-people'

/** Printed beside the way to the desk: the sandbox has no secrets. */
export const DEMO_PASSWORD = 'Chongqing-2026'

/** Makes the demo clerks clerks; who is one already stays as is. Returns how many are new. */
export async function hireClerks(world: World, cost?: PasswordCost): Promise<number> {
  let passwordHash: Promise<string> | undefined
  // One password, one hash: to make it takes long by design.
  const hash = () => (passwordHash ??= hashPassword(DEMO_PASSWORD, cost))
  const hired = await Promise.all(demoPeople.map((person) => hire(world, person, hash)))
  return hired.filter(Boolean).length
}

async function hire(world: World, { openId, name, idNumber, role }: DemoPerson, hash: () => Promise<string>): Promise<boolean> {
  if (role === null) {
    return false
  }
  const openidIndex = blindIndex(world.keys, 'openid', `${world.config.wechat.appId}|${openId}`)
  const known = await world.db.selectFrom('staff').select('id').where('openid_index', '=', openidIndex).executeTakeFirst()
  if (known) {
    return false
  }
  const passwordHash = await hash()
  await addClerk(world.db, world.keys, { id: world.newId(), openidIndex, name, idNumber, role, passwordHash, at: new Date(world.now()) })
  return true
}

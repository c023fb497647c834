import type * as api from '#shared/contract/staff'
import { Failure } from '#shared/failure'
import { openStaffSession } from '../../http/staff-session-store'
import type { UseCase } from '../../http/use-case'
import { blindIndex } from '../../platform/privacy/blind-index'
import { maskName } from '../../platform/privacy/mask'
import { unseal } from '../../platform/privacy/seal'
import type { World } from '../../world'
import { isPassword } from './password'
import { findClerk } from './staff-store'
import type { Clerk } from './staff-store'
import { countTries, dropTry, keepTry } from './staff-try-store'

const TRIES = 5
const WINDOW_MS = 15 * 60_000

/** A clerk's WeChat code and password → a staff session. Why somebody is refused is not told: not a clerk, wrong, disabled or too often. */
export const staffSignIn: UseCase<typeof api.staffSignIn> = async (world, _caller, { body }) => {
  const { openId } = await world.wechat.exchange(body.code)
  const openidIndex = blindIndex(world.keys, 'openid', `${world.config.wechat.appId}|${openId}`)
  const clerk = await recognise(world, openidIndex, body.password)
  const token = await openStaffSession(world.db, clerk.id, world.now())
  const name = unseal(world.keys, { table: 'staff', column: 'name', row: clerk.id }, clerk.nameSealed)
  return { token, name: maskName(name), role: clerk.role }
}

async function recognise(world: World, openidIndex: string, password: string): Promise<Clerk> {
  const now = world.now()
  const tryId = world.newId()
  // Counted before the comparison: twenty guesses at once are no more than twenty one after another.
  await keepTry(world.db, tryId, openidIndex, new Date(now))
  const isTooOften = (await countTries(world.db, openidIndex, new Date(now - WINDOW_MS))) > TRIES
  const clerk = await findClerk(world.db, openidIndex)
  // Derived in every case, against nothing where nothing may match: the time taken tells no more than the answer.
  const isRight = await isPassword(password, isTooOften ? undefined : clerk?.passwordHash)
  if (isTooOften || isRight) {
    // What was not compared was no guess, and neither was the right one.
    await dropTry(world.db, tryId)
  }
  if (!isRight || !clerk) {
    throw new Failure('staff.refused')
  }
  return clerk
}

import { FIRST_TIMER, demoPeople } from './city/demo-people'
import type { DemoPerson } from './city/demo-people'
import { confirmContacts } from './confirm-contacts'
import { enterFrontDoor } from './front-door'
import type { Outside } from './outside'

/**
 * The demo citizens have used the product before, but for one: they have proven who they are, and confirmed phone and mailbox. So a phone opens on real
 * pages. Done by the front door, like anybody. @returns how many did it now
 */
export async function proveIdentities(base: string, outside: Pick<Outside, 'wechat' | 'sms' | 'mail'>): Promise<{ proven: number; reachable: number }> {
  const regulars = demoPeople.filter(({ kind, id }) => kind === 'citizen' && id !== FIRST_TIMER)
  const done = await Promise.all(regulars.map((person) => settle(base, outside, person)))
  return { proven: done.filter(({ isProven }) => isProven).length, reachable: done.filter(({ isReachable }) => isReachable).length }
}

async function settle(base: string, outside: Pick<Outside, 'wechat' | 'sms' | 'mail'>, person: DemoPerson): Promise<{ isProven: boolean; isReachable: boolean }> {
  const session = await enterFrontDoor(base, outside.wechat.issueLoginCode(person.id))
  const isProven = session.level === 'signedIn'
  if (isProven) {
    const { name, idNumber } = person
    await session.ask('POST', '/me/identity', { name, idNumber })
    await session.leave()
  }
  // A session keeps the level it was opened with.
  const verified = isProven ? await enterFrontDoor(base, outside.wechat.issueLoginCode(person.id)) : session
  // After a start that was cut off, the next code comes a minute later only: this person has no number yet then, and may type it.
  const isReachable = await confirmContacts(verified.ask, outside, person).catch(() => false)
  await verified.leave()
  return { isProven, isReachable }
}

import type * as api from '#shared/contract/my-profile'
import { instant } from '#shared/model/day'
import { entriesOf } from '../../adapters/core/credit'
import { requirePerson } from '../../http/require-person'
import type { UseCase } from '../../http/use-case'
import { idNumberOf } from '../../platform/privacy/id-number-of'
import { PAGE, pageOf, placeOf } from '../../platform/records/row-place'
import { challengesOf } from './challenge-store'
import { entryView } from './credit-view'

/** What is noted of the caller, with what became of each challenge. */
export const readCredit: UseCase<typeof api.readCredit> = async (world, caller, { query: { after } }) => {
  const person = requirePerson(caller)
  const idNumber = await idNumberOf(world, person, { actor: caller.accountId, purpose: 'profile.credit', traceId: caller.traceId })
  const found = await entriesOf(world.core, { idNumber, after: placeOf(after), limit: PAGE + 1 })
  const { items, next } = pageOf(found, ({ notedOn, id }) => ({ on: notedOn, id }))
  const challenges = await challengesOf(world.db, world.keys, person.id, items.map(({ id }) => id))
  return {
    items: items.map((entry) => entryView(entry, challenges.get(entry.id))),
    ...(next === undefined ? {} : { next }),
    asOf: instant(world.now()),
    source: '纳税信用管理系统',
  }
}

import type * as api from '#shared/contract/passes'
import { Failure } from '#shared/failure'
import { requirePerson } from '../../http/require-person'
import type { OnceUseCase } from '../../http/use-case'
import { findItem } from '../../platform/guide/find-item'
import type { KnownItem } from '../../platform/guide/known-item'
import { keepPass, passesOf } from '../../platform/halls/passes'
import type { PassRecord } from '../../platform/halls/passes'
import { passView } from './pass-view'

/** That hold at once; more than anybody has errands. */
const MOST = 10

export const makePass: OnceUseCase<typeof api.makePass> = async (world, caller, { body }, commit) => {
  const personId = requirePerson(caller).id
  const item = findItem(body.itemId)
  if (!item) {
    throw new Failure('object.not_found')
  }
  const missing = {
    conditions: item.conditions.filter(({ id }) => !body.conditions.includes(id)).map(({ text }) => text),
    papers: toBring(item).filter(({ id }) => !body.papers.includes(id)).map(({ name }) => name),
  }
  if (missing.conditions.length + missing.papers.length > 0) {
    return { missing }
  }
  return commit(async (trx) => {
    // Whoever taps twice on two phones stands in line here.
    await trx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute()
    const now = world.now()
    const valid = (await passesOf(trx, world.keys, personId, 50)).filter(({ usedAt, endsAt }) => usedAt === undefined && endsAt > now)
    const checked = { personId, itemId: item.id, conditions: item.conditions.map(({ text }) => text), papers: item.papers.filter(({ id }) => body.papers.includes(id)).map(({ name }) => name) }
    const same = valid.find((pass) => pass.itemId === item.id && sameAs(pass, checked))
    if (!same && valid.length >= MOST) {
      throw new Failure('pass.too_many')
    }
    return { pass: passView(same ?? (await keepPass(trx, world, checked)), now), missing }
  })
}

const toBring = ({ papers }: KnownItem) => papers.filter(({ need }) => need === 'bring')

type Checked = Pick<PassRecord, 'conditions' | 'papers'>

const sameAs = (one: Checked, other: Checked): boolean =>
  JSON.stringify([one.conditions, one.papers]) === JSON.stringify([other.conditions, other.papers])

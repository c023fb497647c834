import type * as api from '#shared/contract/look-ups'
import type { ReplyIn } from '#shared/contract/route'
import { Failure } from '#shared/failure'
import type { CaseState } from '#shared/model/case'
import { instant } from '#shared/model/day'
import type { Instant } from '#shared/model/day'
import type { Caller, UseCase } from '../../http/use-case'
import { contactOf } from '../../platform/contacts/contact-store'
import { noteReading, readerOf } from '../../platform/privacy/reveal'
import type { World } from '../../world'
import { answerPromised, countProgressTries, dropProgressTry, findProgress, firstDueDay, keepProgressTry } from './progress-store'
import type { CaseProgress } from './progress-store'

/** Enough for typing errors; a tail has ten thousand possibilities. */
const TRIES = { atNumber: 5, byAccount: 10 }
const HOUR_MS = 3_600_000
/** The end of a day in Chongqing. */
const END_OF_DAY = 'T15:59:59.999Z'

type Holder = ReplyIn<typeof api.lookUpProgress>['holder']

const HOLDERS: Record<CaseState, Holder> = {
  sending: 'taxOffice',
  withRegistry: 'otherOffice',
  collecting: 'people',
  inReview: 'taxOffice',
  inApproval: 'taxOffice',
  returned: 'people',
  paying: 'people',
  issuing: 'taxOffice',
  printing: 'taxOffice',
  packing: 'taxOffice',
  shipping: 'post',
  withOther: 'people',
  done: 'nobody',
  withdrawn: 'nobody',
}

export const lookUpProgress: UseCase<typeof api.lookUpProgress> = async (world, caller, { body: { number, tail } }) => {
  const tryId = await countTry(world, caller.accountId, number)
  const found = await findProgress(world.db, number)
  if (!found || !(await isTailOfOne(world, caller, found, tail))) {
    throw new Failure('object.not_found')
  }
  await dropProgressTry(world.db, tryId)
  const { id, kind, state, movedAt } = found
  const until = await untilOf(world, id, state)
  return { kind, state, holder: HOLDERS[state], since: instant(movedAt.getTime()), ...(until ? { until } : {}), asOf: instant(world.now()), source: '渝税通办件登记' }
}

/** Counted before it is looked for: twenty guesses at once are no more than twenty one after another. @throws Failure `request.too_many` */
async function countTry(world: World, accountId: string, number: string): Promise<string> {
  const [id, now] = [world.newId(), world.now()]
  await keepProgressTry(world.db, { id, accountId, number, at: new Date(now) })
  const { byAccount, atNumber } = await countProgressTries(world.db, { accountId, number, since: new Date(now - HOUR_MS) })
  if (byAccount > TRIES.byAccount || atNumber > TRIES.atNumber) {
    // What was not looked for was no guess.
    await dropProgressTry(world.db, id)
    throw new Failure('request.too_many', { retryAfterS: HOUR_MS / 1000 })
  }
  return id
}

/** Does the phone of anybody whose case it is end so? Their phones are opened for it, and each is told so by the log. */
async function isTailOfOne(world: World, caller: Caller, { people }: CaseProgress, tail: string): Promise<boolean> {
  const log = { at: new Date(world.now()), field: 'contact.value', purpose: 'progress.check', traceId: caller.traceId }
  await noteReading(world.db, people.map((personId) => ({ ...log, id: world.newId(), personId, actor: readerOf(caller, personId) })))
  const phones = await Promise.all(people.map((personId) => contactOf(world.db, world.keys, personId, 'phone')))
  return phones.some((phone) => phone?.endsWith(tail) === true)
}

async function untilOf(world: World, caseId: string, state: CaseState): Promise<Instant | undefined> {
  if (state === 'inReview' || state === 'inApproval') {
    const promised = await answerPromised(world.db, caseId)
    return promised && instant(promised.getTime())
  }
  const due = state === 'paying' ? await firstDueDay(world.db, caseId) : undefined
  return due === undefined ? undefined : (`${due}${END_OF_DAY}` as Instant)
}

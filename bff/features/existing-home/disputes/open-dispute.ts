import * as v from 'valibot'
import type { Kysely, Transaction } from 'kysely'
import type * as api from '#shared/contract/assessments'
import { Failure } from '#shared/failure'
import { dayIn } from '#shared/model/day'
import type { Claim } from '#shared/model/dispute'
import { CaseId } from '#shared/model/ids'
import { answerBy } from '../../../engines/law/working-time'
import { requirePerson } from '../../../http/require-person'
import type { Caller, OnceUseCase } from '../../../http/use-case'
import { moveCase, openCase } from '../../../platform/cases/case-book'
import type { Tables } from '../../../platform/db/tables'
import { attachPapers } from '../../../platform/papers/paper-store'
import type { World } from '../../../world'
import { filingMoves } from '../filing-moves'
import { homeTitle } from '../filing-view'
import { lockOwn, readOwn, writeTodos } from '../own-filing'
import type { Own } from '../own-filing'
import { replaceAssessment } from '../value-filing'
import { answerFields, valueNotes } from '../value-notes'
import { standingOf } from './dispute-answer'
import { disputeMoves } from './dispute-moves'
import { showAnew } from './dispute-own'
import { askRegistry } from './dispute-registry'
import type { Corrected, RegistryWord } from './dispute-registry'
import { disputeRule } from './dispute-rule'
import { countDisputes, insertDispute, keepAnswer, openDisputeOf } from './dispute-store'

const CONFIRMED = '登记簿上已经改过来了，房子按改过的情况重新评了一次。'

/** A party says that the value is wrong. The register is asked first about a fact; what it does not confirm waits for two clerks. */
export const openDispute: OnceUseCase<typeof api.openDispute> = async (world, caller, { params: { filingId }, body: { assessmentSeen, claim } }, commit) => {
  requireTimely(world, claim)
  const seen = await readOwn(world, caller, filingId)
  requireTurn(seen, assessmentSeen)
  await requireRoom(world.db, world, filingId)
  const word = await askRegistry(world, seen.filing, await standingOf(world.db, world.keys, seen.filing), claim)
  const id = v.parse(CaseId, world.newId())
  return commit(async (trx) => {
    const own = await lockOwn(trx, world, caller, filingId)
    requireTurn(own, assessmentSeen)
    await requireRoom(trx, world, filingId)
    await open(trx, world, { id, caller, own, assessmentSeen, claim, word })
    await (word.corrected ? settle(trx, world, { id, own, corrected: word.corrected }) : wait(trx, world, caller, own))
    await writeTodos(trx, world, filingId)
    return { dispute: await showAnew(trx, world.keys, id) }
  })
}

/** A report or a sale of tomorrow is none. @throws Failure `request.invalid` */
function requireTimely({ now }: World, claim: Claim): void {
  const today = dayIn(now())
  if (claim.ground === 'appraisal' && claim.appraisal.on > today) {
    throw new Failure('request.invalid', { fields: { 'claim.appraisal.on': 'day.future' } })
  }
  const at = claim.ground === 'comparables' ? claim.sales.findIndex(({ month }) => month > today.slice(0, 7)) : -1
  if (at >= 0) {
    throw new Failure('request.invalid', { fields: { [`claim.sales.${at}.month`]: 'day.future' } })
  }
}

/** Before the own signature, about the value as it stands. */
function requireTurn({ filing, own }: Own, assessmentSeen: string): void {
  if (filing.state !== 'collecting' || (own.progress !== 'joined' && own.progress !== 'confirmed')) {
    throw new Failure('filing.wrong_state', { state: filing.state, progress: own.progress })
  }
  if (filing.snapshot.assessment?.id !== assessmentSeen) {
    throw new Failure('filing.changed')
  }
}

/** Asked before the register is, and again under the filing's lock: there openings come one after another. */
async function requireRoom(db: Kysely<Tables>, { keys }: World, filingId: string): Promise<void> {
  if (await openDisputeOf(db, keys, filingId)) {
    throw new Failure('dispute.already_open')
  }
  if ((await countDisputes(db, filingId)) >= disputeRule.most) {
    throw new Failure('dispute.too_many', { most: disputeRule.most })
  }
}

interface Opened {
  id: CaseId
  caller: Caller
  own: Own
  assessmentSeen: string
  claim: Claim
  word: RegistryWord
}

async function open(trx: Transaction<Tables>, world: World, { id, caller, own: { filing, own }, assessmentSeen, claim, word }: Opened): Promise<void> {
  const personId = requirePerson(caller).id
  await openCase(trx, world, disputeMoves, { id, kind: 'priceDispute', personId, subject: homeTitle(filing.snapshot), actor: caller.accountId })
  await insertDispute(trx, world.keys, {
    id,
    filingId: filing.id,
    position: own.position,
    assessmentId: assessmentSeen,
    claim,
    registrySays: word.says,
    answerBy: new Date(answerBy(world.now(), disputeRule.minutes)),
  })
  await attachPapers(trx, { personId, caseId: id, ids: claim.papers })
}

async function wait(trx: Transaction<Tables>, world: World, caller: Caller, { filing, own }: Own): Promise<void> {
  await moveCase(trx, world, filingMoves, { caseId: filing.id, on: 'disputed', actor: caller.accountId, facts: { side: own.side } })
}

/** Nothing is left to a clerk's judgement: opened and answered are one change. */
async function settle(trx: Transaction<Tables>, world: World, { id, own: { filing, own }, corrected }: { id: string; own: Own; corrected: Corrected }): Promise<void> {
  const by = 'registry'
  const personId = own.personId ?? ''
  const { assessment } = corrected
  const fields = answerFields(filing.snapshot.assessment ?? assessment, assessment, CONFIRMED)
  await replaceAssessment(trx, world, filing, { ...corrected, by })
  await keepAnswer(trx, world.keys, { id, outcome: 'revalued', reason: CONFIRMED, assessmentId: assessment.id, by, at: new Date(world.now()) })
  await moveCase(trx, world, disputeMoves, { caseId: id, on: 'factConfirmed', actor: by, notes: new Map([[personId, { fields }]]) })
  await moveCase(trx, world, filingMoves, { caseId: filing.id, on: 'revalued', actor: by, about: personId, notes: valueNotes(filing, { assessment, except: personId }) })
}

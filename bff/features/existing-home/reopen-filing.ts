import type { Transaction } from 'kysely'
import type * as api from '#shared/contract/existing-home'
import { Failure } from '#shared/failure'
import type { Assessment } from '#shared/model/assessment'
import { dayIn } from '#shared/model/day'
import { homesOf } from '../../adapters/core/registry'
import type { OnceUseCase } from '../../http/use-case'
import { moveCase } from '../../platform/cases/case-book'
import type { Tables } from '../../platform/db/tables'
import type { World } from '../../world'
import { agreeDeal } from './agree-deal'
import { askParty } from './ask-again'
import { nextVersion } from './assessment-store'
import { filingMoves } from './filing-moves'
import { callerAsPerson } from './filing-person'
import { replaceSnapshot } from './filing-store'
import type { FilingRecord } from './filing-store'
import { lockOwn, readOwn, settleChange } from './own-filing'
import type { Own } from './own-filing'
import { keepFacts } from './party-store'
import type { Snapshot } from './snapshot'
import { homeFacts, keepValue, valueFor, withValue } from './value-filing'

/** After a clerk returned it: home, deal and people are asked for again, and everybody nods and signs anew. */
export const reopenFiling: OnceUseCase<typeof api.reopenFiling> = async (world, caller, { params: { filingId } }, commit) => {
  const person = await callerAsPerson(world, caller, 'existing-home.reopen')
  const seen = await readOwn(world, caller, filingId)
  requireReturned(seen)
  const { deal, home: before } = seen.filing.snapshot
  const day = dayIn(world.now())
  const home = (await homesOf(world.core, person.idNumber)).find(({ unitNumber }) => unitNumber === before.unitNumber)
  if (!home || home.certificateNumber !== before.certificateNumber) {
    throw new Failure('filing.deal_invalid', { why: 'the title has changed hands' })
  }
  const agreed =
    deal.contractNumber === undefined
      ? { deal }
      : await agreeDeal(world, { source: 'netSigned', contractNumber: deal.contractNumber }, { home, idNumber: person.idNumber, day })
  const rests = { day, home, deal: agreed.deal }
  const come = seen.filing.parties.filter(({ personId }) => personId !== undefined)
  const facts = await Promise.all(come.map(async (party) => ({ position: party.position, facts: await askParty(world, seen.filing, { ...party, facts: undefined }, day) })))
  return commit(async (trx) => {
    const { own, filing } = await lockOwn(trx, world, caller, filingId)
    requireReturned({ own, filing })
    await valueAnew(trx, world, { filing, rests, by: caller.accountId })
    for (const each of facts) {
      await keepFacts(trx, world.keys, { caseId: filingId, ...each })
    }
    await moveCase(trx, world, filingMoves, { caseId: filingId, on: 'reopened', actor: caller.accountId, facts: { side: own.side } })
    return { filing: await settleChange(trx, world, filingId, own.position) }
  })
}

interface Anew {
  filing: FilingRecord
  rests: Snapshot
  by: string
}

async function valueAnew(trx: Transaction<Tables>, world: World, { filing: { id, snapshot }, rests, by }: Anew): Promise<void> {
  if (snapshot.assessment && stands(snapshot.assessment, snapshot, rests)) {
    await replaceSnapshot(trx, world.keys, id, { ...rests, assessment: snapshot.assessment })
    return
  }
  const valued = valueFor(world, { home: homeFacts(rests.home), day: rests.day, reason: 'reopened', version: await nextVersion(trx, id) })
  await replaceSnapshot(trx, world.keys, id, withValue(rests, valued))
  await keepValue(trx, world, { caseId: id, valued, by })
}

/** What two clerks agreed to outlives a correction: while it is valid, for the same home and the same price. */
const stands = ({ reason, validUntil }: Assessment, before: Snapshot, { day, home, deal }: Snapshot): boolean =>
  reason !== 'opened' &&
  reason !== 'reopened' &&
  validUntil >= day &&
  before.deal.price === deal.price &&
  JSON.stringify(homeFacts(before.home)) === JSON.stringify(homeFacts(home))

function requireReturned({ filing, own }: Own): void {
  if (filing.state !== 'returned' || !own.opener) {
    throw new Failure('filing.wrong_state', { state: filing.state })
  }
}

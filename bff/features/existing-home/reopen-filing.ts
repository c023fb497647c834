import type * as api from '#shared/contract/existing-home'
import { Failure } from '#shared/failure'
import { dayIn } from '#shared/model/day'
import { homesOf } from '../../adapters/core/registry'
import type { OnceUseCase } from '../../http/use-case'
import { moveCase } from '../../platform/cases/case-book'
import { agreeDeal } from './agree-deal'
import { askParty } from './ask-again'
import { filingMoves } from './filing-moves'
import { callerAsPerson } from './filing-person'
import { replaceSnapshot } from './filing-store'
import { gatherSnapshot } from './gather-facts'
import { lockOwn, readOwn, settleChange } from './own-filing'
import type { Own } from './own-filing'
import { keepFacts } from './party-store'

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
  const snapshot = await gatherSnapshot(world, { home, deal: agreed.deal, day })
  const come = seen.filing.parties.filter(({ personId }) => personId !== undefined)
  const facts = await Promise.all(come.map(async (party) => ({ position: party.position, facts: await askParty(world, seen.filing, { ...party, facts: undefined }, day) })))
  return commit(async (trx) => {
    const { own, filing } = await lockOwn(trx, world, caller, filingId)
    requireReturned({ own, filing })
    await replaceSnapshot(trx, world.keys, filingId, snapshot)
    for (const each of facts) {
      await keepFacts(trx, world.keys, { caseId: filingId, ...each })
    }
    await moveCase(trx, world, filingMoves, { caseId: filingId, on: 'reopened', actor: caller.accountId, facts: { side: own.side } })
    return { filing: await settleChange(trx, world, filingId, own.position) }
  })
}

function requireReturned({ filing, own }: Own): void {
  if (filing.state !== 'returned' || !own.opener) {
    throw new Failure('filing.wrong_state', { state: filing.state })
  }
}

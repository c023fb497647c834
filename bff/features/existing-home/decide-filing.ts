import type { Transaction } from 'kysely'
import type { InputOf } from '#shared/contract/route'
import type * as api from '#shared/contract/existing-home-desk'
import { Failure } from '#shared/failure'
import { dayIn } from '#shared/model/day'
import { homeOf } from '../../adapters/core/registry'
import { saleState } from '../../engines/law/sale-state'
import type { Staff } from '../../http/use-case'
import { actorOf, requireStaff } from '../../http/require-staff'
import type { OnceUseCase } from '../../http/use-case'
import { moveCase } from '../../platform/cases/case-book'
import type { Tables } from '../../platform/db/tables'
import type { World } from '../../world'
import { approve } from './approve'
import { requireOnDesk } from './desk-filing'
import { filingMoves } from './filing-moves'
import { findFiling, keepReturn, lockFiling } from './filing-store'
import type { FilingRecord } from './filing-store'
import { notesTo } from './notes-to'
import { writeTodos } from './own-filing'
import { keepGiven } from './party-store'
import { filingTaxes } from './party-taxes'
import type { Party } from './snapshot'

type Decision = InputOf<typeof api.decideFiling>['body']['decision']
type Approval = Extract<Decision, { kind: 'approve' }>

/** A clerk approves with grounds, or returns with what to correct; on the version that was read, and never in a matter of their own. */
export const decideFiling: OnceUseCase<typeof api.decideFiling> = async (world, caller, { params: { filingId }, body }, commit) => {
  const staff = requireStaff(caller)
  if (body.decision.kind === 'approve') {
    await requireOpenHome(world, filingId)
  }
  return commit(async (trx) => {
    const filing = await requireOnDesk(trx, world, await lockFiling(trx, world.keys, filingId), staff)
    if (filing.state !== 'inReview') {
      throw new Failure('filing.wrong_state', { state: filing.state })
    }
    if (filing.version !== body.version) {
      throw new Failure('filing.changed')
    }
    const { decision } = body
    await (decision.kind === 'return' ? sendBack(trx, world, { filing, staff, reason: decision.reason }) : allow(trx, world, { filing, staff, approval: decision }))
    return { state: (await writeTodos(trx, world, filingId)).filing.state }
  })
}

/** Seized or sold meanwhile: no clerk can approve that. @throws Failure `filing.home_closed` */
async function requireOpenHome(world: World, filingId: string): Promise<void> {
  const filing = await findFiling(world.db, world.keys, filingId)
  const home = filing && (await homeOf(world.core, filing.snapshot.home.unitNumber))
  if (filing?.state === 'inReview' && (home?.certificateNumber !== filing.snapshot.home.certificateNumber || saleState(home).kind !== 'open')) {
    throw new Failure('filing.home_closed')
  }
}

async function sendBack(trx: Transaction<Tables>, world: World, { filing, staff, reason }: { filing: FilingRecord; staff: Staff; reason: string }): Promise<void> {
  await keepReturn(trx, world.keys, filing.id, reason)
  const notes = notesTo(filing.parties, ({ opener }) => (opener ? { template: 'filing.returned-opener', fields: { reason } } : undefined))
  await moveCase(trx, world, filingMoves, { caseId: filing.id, on: 'returned', actor: actorOf(staff), notes })
}

async function allow(trx: Transaction<Tables>, world: World, { filing, staff, approval }: { filing: FilingRecord; staff: Staff; approval: Approval }): Promise<void> {
  requireUnknownFloor(filing, approval)
  const parties = filing.parties.map((party) => withGiven(party, approval))
  const day = dayIn(world.now())
  const taxes = filingTaxes(world.law, filing.snapshot, parties, day)
  for (const [at, { total }] of taxes.parties.entries()) {
    const signed = parties[at]?.total
    if (total === undefined) {
      throw new Failure('filing.step_missing', { position: at + 1 })
    }
    // Nobody owes another sum than the one they signed: then it goes back to them.
    if (signed !== undefined && signed !== total) {
      throw new Failure('filing.changed', { position: at + 1 })
    }
  }
  for (const party of parties) {
    if (party.facts?.given) {
      await keepGiven(trx, world.keys, { caseId: filing.id, position: party.position, facts: party.facts })
    }
  }
  const by = { on: 'approvedByClerk', actor: actorOf(staff) } as const
  await approve(trx, world, { filing: { ...filing, parties }, taxes, rules: filing.rules, day, by, grounds: approval.grounds })
}

/** Where the home has a value, its floor is another only by a dispute: no clerk lowers it alone. @throws Failure `request.invalid` */
function requireUnknownFloor({ snapshot }: FilingRecord, { facts = [] }: Approval): void {
  const at = facts.findIndex(({ name }) => name === 'assessed')
  if (at >= 0 && snapshot.assessment) {
    throw new Failure('request.invalid', { fields: { [`decision.facts.${at}.value`]: 'assessed.known' } })
  }
}

function withGiven(party: Party, { facts = [] }: Approval): Party {
  const own = facts.filter(({ position }) => position === party.position)
  if (own.length === 0 || !party.facts) {
    return party
  }
  return { ...party, facts: { ...party.facts, given: { ...party.facts.given, ...Object.fromEntries(own.map(({ name, value }) => [name, value])) } } }
}

import type { Kysely, Transaction } from 'kysely'
import { Failure } from '#shared/failure'
import { requirePerson } from '../../http/require-person'
import type { Caller } from '../../http/use-case'
import { setTodo } from '../../platform/cases/case-parties'
import { listMoments } from '../../platform/cases/case-store'
import type { Tables } from '../../platform/db/tables'
import { billsOf } from '../../platform/payments/bills'
import type { World } from '../../world'
import { findFiling, lockFiling } from './filing-store'
import type { FilingRecord } from './filing-store'
import { filingView, todoOf } from './filing-view'
import type { FilingView } from './filing-view'
import { livingInvitations } from './invitation-store'
import type { Party } from './snapshot'

export interface Own {
  filing: FilingRecord
  own: Party
}

/** The caller's part of a filing. @throws Failure `object.not_found` for an unknown filing and for one of others alike */
export async function readOwn(world: World, caller: Caller, filingId: string): Promise<Own> {
  return partOf(await findFiling(world.db, world.keys, filingId), caller)
}

/** The same under the filing's lock, inside a change. */
export async function lockOwn(trx: Transaction<Tables>, world: World, caller: Caller, filingId: string): Promise<Own> {
  return partOf(await lockFiling(trx, world.keys, filingId), caller)
}

function partOf(filing: FilingRecord | undefined, caller: Caller): Own {
  const personId = requirePerson(caller).id
  const own = filing?.parties.find((party) => party.personId === personId)
  if (!filing || !own) {
    throw new Failure('object.not_found')
  }
  return { filing, own }
}

/** The filing as it now stands, for one of its parties. */
export async function viewOf(db: Kysely<Tables>, world: World, filing: FilingRecord, position: number): Promise<FilingView> {
  const own = filing.parties.find((party) => party.position === position)
  if (!own) {
    throw new Failure('object.not_found')
  }
  const [moments, invitations, bills] = await inTurn([
    () => listMoments(db, filing.id),
    () => (own.opener ? livingInvitations(db, world.keys, filing.id, new Date(world.now())) : Promise.resolve([])),
    () => (filing.state === 'collecting' ? Promise.resolve([]) : billsOf(db, filing.id)),
  ])
  return filingView({ filing, own, moments, invitations, bill: bills.find((bill) => bill.position === position) })
}

/** After a change: what now waits for each party, and the filing as the one who changed it sees it. */
export async function settleChange(trx: Transaction<Tables>, world: World, filingId: string, position: number): Promise<FilingView> {
  const filing = await writeTodos(trx, world, filingId)
  return viewOf(trx, world, filing, position)
}

export async function writeTodos(trx: Transaction<Tables>, world: World, filingId: string): Promise<FilingRecord> {
  const filing = await lockFiling(trx, world.keys, filingId)
  const bills = filing.state === 'paying' ? await billsOf(trx, filingId) : []
  for (const party of filing.parties) {
    if (party.personId !== undefined) {
      const bill = bills.find(({ position }) => position === party.position)
      await setTodo(trx, filingId, party.personId, todoOf(filing, party, bill))
    }
  }
  return filing
}

/** One after the other: within a transaction there is one connection. */
async function inTurn<A, B, C>([a, b, c]: [() => Promise<A>, () => Promise<B>, () => Promise<C>]): Promise<[A, B, C]> {
  return [await a(), await b(), await c()]
}

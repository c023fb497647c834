import type { Kysely, Transaction } from 'kysely'
import { Failure } from '#shared/failure'
import { requirePerson } from '../../http/require-person'
import type { Caller } from '../../http/use-case'
import { setTodos } from '../../platform/cases/case-parties'
import { listMoments } from '../../platform/cases/case-store'
import type { Tables } from '../../platform/db/tables'
import type { BillRecord } from '../../platform/payments/bill-store'
import { billsOf } from '../../platform/payments/bills'
import type { World } from '../../world'
import { openDisputeOf } from './disputes/dispute-store'
import type { DisputeRecord } from './disputes/dispute-store'
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
  return view(db, world, await standingOf(db, world, filing), position)
}

/** After a change: what now waits for each party, and the filing as the one who changed it sees it. */
export async function settleChange(trx: Transaction<Tables>, world: World, filingId: string, position: number): Promise<FilingView> {
  return view(trx, world, await writeTodos(trx, world, filingId), position)
}

interface Standing {
  filing: FilingRecord
  bills: BillRecord[]
  dispute: DisputeRecord | undefined
}

/**
 * Only while it is paid do bills say what waits for whom, only while it is signed an open dispute.
 * One question after the other: a transaction has one connection.
 */
const standingOf = async (db: Kysely<Tables>, { keys }: World, filing: FilingRecord): Promise<Standing> => ({
  filing,
  bills: filing.state === 'paying' ? await billsOf(db, filing.id) : [],
  dispute: filing.state === 'collecting' ? await openDisputeOf(db, keys, filing.id) : undefined,
})

/** What now waits for each party, by the filing as it is written. */
export async function writeTodos(trx: Transaction<Tables>, world: World, filingId: string): Promise<Standing> {
  const standing = await standingOf(trx, world, await lockFiling(trx, world.keys, filingId))
  const { filing, bills, dispute } = standing
  const todos = filing.parties.flatMap((party) =>
    party.personId === undefined ? [] : [{ personId: party.personId, todo: todoOf(filing, party, { bill: billFor(bills, party), dispute }) }],
  )
  await setTodos(trx, filingId, todos)
  return standing
}

async function view(db: Kysely<Tables>, world: World, { filing, bills, dispute }: Standing, position: number): Promise<FilingView> {
  const own = filing.parties.find((party) => party.position === position)
  if (!own) {
    throw new Failure('object.not_found')
  }
  // One question after the other: within a transaction there is one connection.
  const moments = await listMoments(db, filing.id)
  const invitations = own.opener ? await livingInvitations(db, world.keys, filing.id, new Date(world.now())) : []
  return filingView({ filing, own, moments, invitations, bill: billFor(bills, own), dispute })
}

const billFor = (bills: readonly BillRecord[], { position }: Party) => bills.find((bill) => bill.position === position)

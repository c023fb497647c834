import type { Transaction } from 'kysely'
import { moveCase } from '../../platform/cases/case-book'
import type { Tables } from '../../platform/db/tables'
import { put } from '../../platform/outbox/put'
import type { World } from '../../world'
import { issueInvoices } from './certify'
import type { Decided } from './certify'
import { filingMoves } from './filing-moves'
import type { FilingRecord } from './filing-store'
import { markSettled } from './party-store'

/** These parties owe nothing any more. @returns the filing with that in it */
export async function settle(trx: Transaction<Tables>, filing: FilingRecord, positions: readonly number[]): Promise<FilingRecord> {
  await markSettled(trx, filing.id, positions)
  const parties = filing.parties.map((party) => (positions.includes(party.position) ? { ...party, progress: 'settled' as const } : party))
  return { ...filing, parties }
}

/** Of a case in `paying`, when nobody owes anything any more: invoices, its end, and the word to ledger and registry. */
export async function finishIfSettled(trx: Transaction<Tables>, world: World, decided: Decided): Promise<void> {
  const { id: caseId, parties } = decided.filing
  if (parties.some(({ progress }) => progress !== 'settled')) {
    return
  }
  await issueInvoices(trx, world, decided)
  await moveCase(trx, world, filingMoves, { caseId, on: 'certified', actor: 'treasury' })
  await put(trx, { id: world.newId(), kind: 'filing.certified', body: { caseId } }, new Date(world.now()))
}

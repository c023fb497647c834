import type { Transaction } from 'kysely'
import { moveCase } from '../../platform/cases/case-book'
import type { Tables } from '../../platform/db/tables'
import { put } from '../../platform/outbox/put'
import type { World } from '../../world'
import { issueInvoices } from './certify'
import { filingMoves } from './filing-moves'
import { lockFiling } from './filing-store'

/** When nobody owes anything any more: invoices, the end of the case, and the word to ledger and registry. */
export async function finishIfSettled(trx: Transaction<Tables>, world: World, caseId: string): Promise<void> {
  const { state, parties } = await lockFiling(trx, world.keys, caseId)
  if (state !== 'paying' || parties.some(({ progress }) => progress !== 'settled')) {
    return
  }
  await issueInvoices(trx, world, caseId)
  await moveCase(trx, world, filingMoves, { caseId, on: 'certified', actor: 'treasury' })
  await put(trx, { id: world.newId(), kind: 'filing.certified', body: { caseId } }, new Date(world.now()))
}

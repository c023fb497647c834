import { dayIn } from '#shared/model/day'
import { inYuan } from '#shared/model/money'
import { issueInvoice, markVoid } from '../../adapters/core/invoice-ledger'
import { runAgain } from '../../platform/db/connect'
import { moveRequest } from '../../platform/invoices/move-request'
import { findRequest, lockRequest, updateRequest } from '../../platform/invoices/request-store'
import type { RequestRecord } from '../../platform/invoices/request-store'
import { noteReading } from '../../platform/privacy/reveal'
import type { World } from '../../world'
import { ledgerInvoice } from './ledger-invoice'
import { tellThreshold } from './tell-threshold'

/**
 * Outbox handler of `invoice.issue`: the numbered request stands in the ledger from now on, once however often this is told. What is printed on paper has moved on
 * by itself and only learns since when it stands there.
 */
export async function issueRequested(world: World, { id, body: { caseId = '' } }: { id: string; body: Record<string, string> }): Promise<void> {
  const request = await findRequest(world.db, world.keys, caseId)
  if (!request) {
    throw new Error('a message without its request')
  }
  // Paper that was lost before it was entered has no number any more: the next one that is printed has its own message.
  const isLostPaper = request.number === undefined && request.delivery !== 'electronic'
  if (request.issuedAt !== undefined || isLostPaper) {
    return
  }
  await noteReading(world.db, [
    { id: world.newId(), at: new Date(world.now()), actor: 'outbox', personId: request.personId, field: 'invoice_request.content', purpose: 'invoices.ledger', traceId: id },
  ])
  await issueInvoice(world.core, ledgerInvoice(request))
  // Before it is noted: what fails here is tried again with the whole message.
  await tellThreshold(world, request)
  const { number } = await runAgain(() => noteIssued(world, request))
  if (request.number !== undefined && number !== request.number) {
    // Lost or printed anew while it was entered, and whoever told the ledger of that may have come too early.
    await markVoid(world.core, request.number, dayIn(world.now()))
  }
}

/** @returns the request as it was found */
function noteIssued(world: World, { caseId, number }: RequestRecord): Promise<RequestRecord> {
  return world.db.transaction().execute(async (trx) => {
    const now = await lockRequest(trx, world.keys, caseId)
    // Printed anew meanwhile: the other number has its own message.
    if (now.issuedAt !== undefined || now.number !== number) {
      return now
    }
    const change = { issued_at: new Date(world.now()) }
    if (now.state !== 'issuing') {
      await updateRequest(trx, caseId, change)
      return now
    }
    const says = { item: now.quote.item.name, number: number ?? '', amount: inYuan(now.gross) }
    return moveRequest(trx, world, now, { on: 'issued', actor: 'ledger', says, change })
  })
}

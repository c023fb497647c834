import type { Transaction } from 'kysely'
import { dayIn } from '#shared/model/day'
import type { Tables } from '../../platform/db/tables'
import { takeInvoiceNumber } from '../../platform/invoices/series'
import { put } from '../../platform/outbox/put'
import type { World } from '../../world'
import { updateRed } from './red-letter-store'

/** The red invoice is to be issued: it gets its number and its message. The last step of its transaction, since the number's series is held until the commit. */
export async function agreeRed(trx: Transaction<Tables>, world: World, caseId: string): Promise<void> {
  await put(trx, { id: world.newId(), kind: 'red.issue', body: { caseId } }, new Date(world.now()))
  const day = dayIn(world.now())
  const number = await takeInvoiceNumber(trx, day, 'red')
  await updateRed(trx, caseId, { state: 'issuing', number, numbered_on: day })
}

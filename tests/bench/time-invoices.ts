import { setTimeout as sleep } from 'node:timers/promises'
import { startWorker } from '../../bff/platform/jobs/worker'
import { work } from '../../bff/work'
import { prepareSellers } from '../drills/invoice-sellers'
import { paidToIssued } from '../drills/paid-to-issued'
import { patientClient } from '../drills/patient-client'
import { newBook, sellAll } from '../drills/sell-with'
import { inParallel } from '../drills/under-kills'
import type { House } from '../support/house'
import { percentile } from './figures'

export interface InvoiceTimes {
  /** invoices a second, from the first quote to the last entry in the ledger */
  rate: number
  /** ms from a payment to the entry in the ledger */
  issueP50: number
  issueP95: number
}

const INVOICES = 240
const CLIENTS = 8

/** Sellers who quote, ask, pay and wait for nothing, each invoice to its entry in the ledger. */
export async function timeInvoices({ base, world }: House): Promise<InvoiceTimes> {
  const sellers = await prepareSellers(world, INVOICES)
  const worker = startWorker(world, work(world))
  // What others left behind stands in front of ours.
  const due = () => world.db.selectFrom('outbox').select('id').where('state', '=', 'waiting').where('due_at', '<=', new Date()).limit(1).executeTakeFirst()
  while (await due()) {
    await sleep(100)
  }
  const book = newBook()
  const client = patientClient(base, book)
  const nothing = (): void => undefined
  const began = performance.now()
  await inParallel(sellers, CLIENTS, (seller) => sellAll({ client, book, seller: { ...seller, isFickle: false }, onStep: nothing, onInvoice: nothing }))
  const unissued = () => world.db.selectFrom('invoice_request').select('case_id').where('issued_at', 'is', null).limit(1).executeTakeFirst()
  while (await unissued()) {
    await sleep(20)
  }
  const rate = (book.asked.length / (performance.now() - began)) * 1000
  await worker.stop()
  const times = await paidToIssued(world)
  return { rate, issueP50: percentile(times, 0.5), issueP95: percentile(times, 0.95) }
}

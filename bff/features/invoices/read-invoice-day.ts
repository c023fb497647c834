import type * as api from '#shared/contract/invoices-desk'
import type { InvoiceNumber } from '#shared/model/invoice'
import { sum } from '#shared/model/money'
import { papersOfDay, sumsOfSeries, voidsOfDay } from '../../adapters/core/invoice-days'
import type { UseCase } from '../../http/use-case'
import { seriesOf } from '../../platform/invoices/series'
import { differencesOf } from './day-differences'
import { knownNumbers, moneyOf, redSums, refundedOn, requestSums, runsOf, waitingNumbers } from './day-sums'

/** One day's issue: requests, payments and ledger side by side. What is numbered and still on its way to the ledger is in none of them until it is there. */
export const readInvoiceDay: UseCase<typeof api.readInvoiceDay> = async (world, _caller, { params: { day } }) => {
  const { db, core } = world
  const waiting = await waitingNumbers(db, day)
  const requests = await requestSums(db, day)
  const [digital, papers, reds, voids] = await Promise.all([
    sumsOfSeries(core, day, seriesOf(day, 'proxy'), waiting.map(({ number }) => number)),
    papersOfDay(core, day),
    sumsOfSeries(core, day, seriesOf(day, 'red'), []),
    voidsOfDay(core, day),
  ])
  // A lost or spoilt one that was printed anew is void, and its request has the other number.
  const known = await knownNumbers(db, papers.map(({ number }) => number))
  const counted = papers.filter(({ number, isVoid }) => (known.has(number) || !isVoid) && !waiting.some((one) => one.number === number))
  const ledger = {
    count: digital.count + counted.length,
    gross: sum([digital.gross, ...counted.map(({ gross }) => gross)]),
    tax: sum([digital.tax, ...counted.map(({ tax }) => tax)]),
  }
  const [payments, runs, red] = [await moneyOf(db, day), await runsOf(db, day), await redSums(db, day)]
  const said = { day, requests, payments, ledger, runs, waiting, reds, red, papers: counted.map(({ number }) => number), known }
  return {
    day,
    series: runs.map(({ series, first, last, count, gaps }) => ({ series, first: first as InvoiceNumber, last: last as InvoiceNumber, count, gaps })),
    requests: { count: requests.count, gross: requests.gross, tax: requests.tax },
    payments: { count: payments.count, amount: payments.amount, refunded: await refundedOn(db, day) },
    ledger,
    reds: { count: reds.count, gross: reds.gross },
    voids,
    differences: await differencesOf(world, said),
  }
}

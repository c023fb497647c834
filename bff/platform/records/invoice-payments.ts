import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { RowPlace } from '../../adapters/core/newest-first'
import type { Day } from '#shared/model/day'
import { dayIn } from '#shared/model/day'
import { fen } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { TaxPayment } from '#shared/model/record'
import type { Tables } from '../db/tables'
import { findRequests } from '../invoices/request-store'
import type { RequestRecord } from '../invoices/request-store'
import type { Keys } from '../privacy/keys'

interface Span {
  personId: string
  from?: Day | undefined
  /** the first day after it */
  until?: Day | undefined
}

/** Taxes a person paid on invoices of their own, newest first; what was paid for a business is the business's. The levy does not have these. */
export async function invoicePaymentsOf(db: Kysely<Tables>, keys: Keys, { after, limit, ...span }: Span & { after?: RowPlace | undefined; limit: number }): Promise<TaxPayment[]> {
  const rows = await within(db, span)
    .select(['b.id', 'b.case_id as caseId', 'b.amount', 'b.paid_at as paidAt', 'b.received_at as receivedAt', 'b.receipt_number as receipt'])
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('b.paid_at', '<', startOf(after?.on ?? '')),
          eb.and([eb(paidOn, '=', after?.on ?? ''), eb('b.id', '<', after?.id ?? '')]),
        ]),
      ),
    )
    .orderBy(paidOn, 'desc')
    .orderBy('b.id', 'desc')
    .limit(limit)
    .execute()
  const requests = await findRequests(db, keys, rows.map(({ caseId }) => caseId))
  return rows.map(({ id, caseId, amount, paidAt, receivedAt, receipt }) => ({
    id,
    what: 'invoice' as const,
    ...subjectOf(requests.get(caseId)),
    paidOn: dayIn(paidAt?.getTime() ?? 0),
    amount: fen(amount),
    lines: linesOf(requests.get(caseId)),
    ...(receipt === null || receivedAt === null ? {} : { receipt: { number: receipt, on: dayIn(receivedAt.getTime()) } }),
  }))
}

/** What those come to. */
export async function sumOfInvoicePayments(db: Kysely<Tables>, span: Span): Promise<Fen> {
  const row = await within(db, span).select((eb) => eb.fn.sum<string | number | null>('b.amount').as('total')).executeTakeFirstOrThrow()
  return fen(Number(row.total ?? 0))
}

/** The day in Chongqing. */
const paidOn = sql<string>`date(date_add(b.paid_at, interval 8 hour))`

const startOf = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) - 8 * 3_600_000)

const within = (db: Kysely<Tables>, { personId, from, until }: Span) =>
  db
    .selectFrom('bill as b')
    .innerJoin('invoice_request as r', 'r.case_id', 'b.case_id')
    .where('b.person_id', '=', personId)
    .where('b.state', 'in', ['paid', 'received'])
    .where('r.as_code', 'is', null)
    .$if(from !== undefined, (query) => query.where('b.paid_at', '>=', startOf(from ?? '')))
    .$if(until !== undefined, (query) => query.where('b.paid_at', '<', startOf(until ?? '')))

const subjectOf = (request: RequestRecord | undefined): { subject?: string } => (request ? { subject: request.quote.item.name } : {})

function linesOf(request: RequestRecord | undefined): TaxPayment['lines'] {
  const known = (request?.quote.lines ?? []).flatMap((line) =>
    line.unknown || line.payable === 0 ? [] : [{ tax: line.tax, ...(line.base === undefined ? {} : { base: line.base }), rate: line.rate, amount: line.payable }],
  )
  // What a clerk gave where the rules knew no income tax.
  const given = request?.clerk?.incomeTax
  return given === undefined || known.some(({ tax }) => tax === 'incomeTax') ? known : [...known, { tax: 'incomeTax' as const, amount: given }]
}

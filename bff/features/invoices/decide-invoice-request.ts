import type { Transaction } from 'kysely'
import type * as api from '#shared/contract/invoices-desk'
import type { InputOf } from '#shared/contract/route'
import { Failure } from '#shared/failure'
import { addDays, dayIn } from '#shared/model/day'
import type { InvoiceQuote } from '#shared/model/invoice'
import { fen, sum } from '#shared/model/money'
import type { Fen, Ppm } from '#shared/model/money'
import { actorOf, requireStaff } from '../../http/require-staff'
import type { OnceUseCase } from '../../http/use-case'
import type { Tables } from '../../platform/db/tables'
import { moveRequest } from '../../platform/invoices/move-request'
import type { RequestContent, RequestRecord } from '../../platform/invoices/request-store'
import { contentColumns, findRequest, lockRequest, updateRequest } from '../../platform/invoices/request-store'
import type { World } from '../../world'
import { requireOnDesk } from './desk-request'
import { issueNow, toPay } from './settle-asked'

type Decision = InputOf<typeof api.decideInvoiceRequest>['body']['decision']
type Approval = Extract<Decision, { kind: 'approve' }>

/** How long one may take to correct what came back. */
const CORRECT_WITHIN_DAYS = 10

/** A clerk approves with grounds, returns with what to correct, or refuses; on the version that was read, and never in a matter of their own. */
export const decideInvoiceRequest: OnceUseCase<typeof api.decideInvoiceRequest> = async (world, caller, { params: { requestId }, body }, commit) => {
  const staff = requireStaff(caller)
  await requireOnDesk(world, await findRequest(world.db, world.keys, requestId), staff)
  return commit(async (trx) => {
    const request = await lockRequest(trx, world.keys, requestId)
    if (request.state !== 'inReview') {
      throw new Failure('case.wrong_state', { state: request.state })
    }
    if (request.version !== body.version) {
      throw new Failure('invoice.changed')
    }
    const { state } = await decide(trx, world, request, { by: actorOf(staff), decision: body.decision })
    return { state }
  })
}

async function decide(trx: Transaction<Tables>, world: World, request: RequestRecord, { by, decision }: { by: string; decision: Decision }): Promise<RequestRecord> {
  switch (decision.kind) {
    case 'approve':
      return allow(trx, world, request, { by, approval: decision })
    case 'return': {
      const { reason } = decision
      const until = addDays(dayIn(world.now()), CORRECT_WITHIN_DAYS)
      const change = { ...contentColumns(world.keys, request.caseId, { ...contentOf(request), returned: reason }), held_at: null, returned_until: until }
      return moveRequest(trx, world, request, { on: 'returned', actor: by, says: { item: request.quote.item.name, reason, until }, change })
    }
    case 'refuse': {
      const { reason } = decision
      const change = { ...contentColumns(world.keys, request.caseId, { ...contentOf(request), clerk: { by, grounds: reason } }), held_at: null }
      return moveRequest(trx, world, request, { on: 'refused', actor: by, says: { reason }, change })
    }
  }
  return decision satisfies never
}

async function allow(trx: Transaction<Tables>, world: World, request: RequestRecord, { by, approval }: { by: string; approval: Approval }): Promise<RequestRecord> {
  const { grounds, incomeTax } = approval
  const quote = withGiven(request.quote, incomeTax)
  const { total } = quote
  if (total === undefined) {
    throw new Failure('invoice.tax_missing')
  }
  const content = { ...contentOf(request), quote, clerk: { by, grounds, ...(incomeTax === undefined ? {} : { incomeTax }) } }
  await updateRequest(trx, request.caseId, { ...contentColumns(world.keys, request.caseId, content), total, held_at: null })
  const known = { ...request, quote, total }
  return total === 0
    ? issueNow(trx, world, known, { on: 'nothingDueByClerk', actor: by })
    : toPay(trx, world, known, { on: 'approvedByClerk', actor: by, total })
}

const contentOf = ({ wish, quote, seller }: RequestRecord): RequestContent => ({ wish, quote, seller })

/** Only what was unknown can be given: no clerk changes a tax the law computes. @throws Failure `request.invalid` */
function withGiven(quote: InvoiceQuote, incomeTax: Fen | undefined): InvoiceQuote {
  const at = quote.lines.findIndex(({ tax, unknown }) => tax === 'incomeTax' && unknown)
  if (incomeTax === undefined) {
    return quote
  }
  if (at < 0 || incomeTax > quote.gross) {
    throw new Failure('request.invalid', { fields: { 'decision.incomeTax': at < 0 ? 'income_tax.known' : 'amount.range' } })
  }
  const lines = quote.lines.map((line, position) => (position === at ? assessed(line, incomeTax) : line))
  const payables = lines.flatMap((line) => (line.unknown ? [] : [line.payable]))
  return { ...quote, lines, ...(payables.length === lines.length ? { total: sum(payables) } : {}) }
}

/** What a clerk assessed (核定): a sum, with no rate behind it. */
const assessed = ({ law }: InvoiceQuote['lines'][number], amount: Fen): InvoiceQuote['lines'][number] => ({
  unknown: false,
  tax: 'incomeTax',
  rate: 0 as Ppm,
  due: amount,
  relief: fen(0),
  payable: amount,
  reason: 'assessedByClerk',
  law,
  confidence: 'confirmed-text',
  formula: [],
})

import * as v from 'valibot'
import type * as api from '#shared/contract/invoices-desk'
import type { CaseNumber } from '#shared/model/case'
import { instant } from '#shared/model/day'
import { CaseId } from '#shared/model/ids'
import { requireStaff } from '../../http/require-staff'
import type { UseCase } from '../../http/use-case'
import { indexOfClerk } from '../../platform/invoices/concerned'
import { findRequest } from '../../platform/invoices/request-store'
import type { RequestRecord } from '../../platform/invoices/request-store'
import { maskName } from '../../platform/privacy/mask'
import { withoutOwn } from './desk-request'
import { answeredBy } from './request-view'

const QUEUE = 50

/** What waits for a clerk, the longest waiting first; none of the clerk's own. */
export const listInvoicesInReview: UseCase<typeof api.listInvoicesInReview> = async (world, caller) => {
  const own = await indexOfClerk(world.db, requireStaff(caller).id)
  const rows = await world.db
    .selectFrom('invoice_request as r')
    .innerJoin('case_file as f', 'f.id', 'r.case_id')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .select(['r.case_id', 'f.number'])
    .where('r.state', '=', 'inReview')
    .where('p.id_number_index', '!=', own ?? '')
    .orderBy('r.held_at')
    .limit(own === undefined ? 0 : QUEUE)
    .execute()
  const found = await Promise.all(rows.map(async ({ case_id: id, number }) => ({ number, request: await findRequest(world.db, world.keys, id) })))
  const requests = found.flatMap(({ number, request }) => (request ? [{ ...request, file: number as CaseNumber }] : []))
  return { items: (await withoutOwn(world, own ?? '', requests)).flatMap(lineOf) }
}

const lineOf = ({ caseId, file, asCode, seller, quote, gross, heldAt }: RequestRecord & { file: CaseNumber }) =>
  heldAt === undefined
    ? []
    : [
        {
          id: v.parse(CaseId, caseId),
          number: file,
          seller: asCode === undefined ? maskName(seller.name) : seller.name,
          item: quote.item.name,
          gross,
          holds: quote.holds,
          heldAt: instant(heldAt.getTime()),
          answerBy: instant(answeredBy(heldAt)),
        },
      ]

import type { Kysely } from 'kysely'
import * as v from 'valibot'
import type { CaseNumber } from '#shared/model/case'
import { instant } from '#shared/model/day'
import { CaseId } from '#shared/model/ids'
import type { InvoiceRequest } from '#shared/model/invoice'
import { BusinessCode } from '#shared/model/tax-number'
import { answerBy } from '../../engines/law/working-time'
import type { Tables } from '../../platform/db/tables'
import { pickupPlace } from '../../platform/invoices/request-store'
import type { RequestRecord } from '../../platform/invoices/request-store'
import { parcelOf } from '../../platform/parcels/parcels'
import { billView, billsOf } from '../../platform/payments/bills'
import { unseal } from '../../platform/privacy/seal'
import type { World } from '../../world'

/** A clerk has a working day: three hours before noon and four after it. */
const REVIEW_MINUTES = 7 * 60

/** By when a clerk answers what came to the desk at an instant, ms since 1970. */
export const answeredBy = (heldAt: Date): number => answerBy(heldAt.getTime(), REVIEW_MINUTES)

/** A request as the one who asked sees it. */
export async function viewOf(db: Kysely<Tables>, world: Pick<World, 'keys'>, request: RequestRecord): Promise<InvoiceRequest> {
  const file = await db.selectFrom('case_file').select('number').where('id', '=', request.caseId).executeTakeFirstOrThrow()
  const [bill] = await billsOf(db, request.caseId)
  const parcel = request.delivery === 'post' ? await parcelOf({ db, keys: world.keys }, request.caseId) : undefined
  return {
    ...plainView(request, file.number),
    ...(bill === undefined ? {} : { bill: billView(bill) }),
    ...(request.state === 'shipping' && request.pickupSealed !== undefined
      ? { pickupCode: unseal(world.keys, pickupPlace('invoice_request', request.caseId), request.pickupSealed) }
      : {}),
    ...(parcel === undefined ? {} : { parcel }),
  }
}

function plainView(request: RequestRecord, number: string): InvoiceRequest {
  const { caseId, wish, seller, asCode, quote, state, version, openedAt } = request
  return {
    id: v.parse(CaseId, caseId),
    number: number as CaseNumber,
    state,
    version,
    wish,
    seller: { name: seller.name, ...(asCode === undefined ? {} : { code: v.parse(BusinessCode, asCode) }) },
    quote,
    ...(request.number === undefined ? {} : { invoiceNumber: request.number }),
    ...(request.issuedAt === undefined ? {} : { issuedAt: instant(request.issuedAt.getTime()) }),
    ...(state === 'inReview' && request.heldAt ? { answerBy: instant(answeredBy(request.heldAt)) } : {}),
    ...(state === 'returned' && request.returned !== undefined && request.returnedUntil !== undefined
      ? { returned: { reason: request.returned, until: request.returnedUntil } }
      : {}),
    ...(state === 'done' && request.number === undefined && request.clerk ? { refused: request.clerk.grounds } : {}),
    openedAt: instant(openedAt.getTime()),
  }
}

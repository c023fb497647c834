import type * as api from '#shared/contract/invoices-desk'
import { addMonths, dayIn } from '#shared/model/day'
import type { InvoiceNumber, InvoiceRequest } from '#shared/model/invoice'
import { fen } from '#shared/model/money'
import { isOfPerson } from '#shared/model/tax-number'
import { salesSince } from '../../adapters/core/invoice-ledger'
import { actorOf, requireStaff } from '../../http/require-staff'
import type { UseCase } from '../../http/use-case'
import { findRequest } from '../../platform/invoices/request-store'
import { maskIdNumber, maskName, maskPhone } from '../../platform/privacy/mask'
import { noteReading } from '../../platform/privacy/reveal'
import { requireOnDesk } from './desk-request'
import { viewOf } from './request-view'

/** More than that nobody reads. */
const SHOWN = 100

/** One request as a clerk sees it, and what the same seller had issued in twelve months; natural persons by the first character of their names. */
export const reviewInvoiceRequest: UseCase<typeof api.reviewInvoiceRequest> = async (world, caller, { params: { requestId } }) => {
  const staff = requireStaff(caller)
  const request = await requireOnDesk(world, await findRequest(world.db, world.keys, requestId), staff)
  const { personId, seller, wish, asCode } = request
  const why = { actor: actorOf(staff), field: 'invoice_request.content', purpose: 'invoices.review', traceId: caller.traceId }
  await noteReading(world.db, [{ id: world.newId(), at: new Date(world.now()), personId, ...why }])
  const before = await salesSince(world.core, seller.code, addMonths(dayIn(world.now()), -12))
  const { buyer } = wish
  return {
    request: masked(await viewOf(world.db, world, request), asCode === undefined),
    before: before.slice(0, SHOWN).map(({ number, buyerName, buyerCode, item, amount, tax, issuedOn }) => ({
      number: number as InvoiceNumber,
      buyer: isPersonal(buyerCode) ? maskName(buyerName) : buyerName,
      item,
      gross: fen(amount + tax),
      issuedOn,
    })),
    isSameBuyerBefore: before.some(({ buyerCode, buyerName }) => (buyer.kind === 'business' ? buyerCode === buyer.taxNumber : buyerCode === undefined && buyerName === buyer.name)),
  }
}

/** A buyer without a code, or with an ID number, is a natural person. */
const isPersonal = (code: string | undefined): boolean => code === undefined || isOfPerson(code)

function masked({ pickupCode: _pickup, parcel: _parcel, ...request }: InvoiceRequest, isPerson: boolean): InvoiceRequest {
  const { buyer } = request.wish
  const personal = buyer.kind === 'person' || isPersonal(buyer.taxNumber)
  return {
    ...request,
    seller: isPerson ? { name: maskName(request.seller.name) } : request.seller,
    wish: {
      ...request.wish,
      buyer: {
        kind: buyer.kind,
        name: personal ? maskName(buyer.name) : buyer.name,
        ...(buyer.taxNumber === undefined ? {} : { taxNumber: personal ? maskIdNumber(buyer.taxNumber) : buyer.taxNumber }),
        ...(buyer.phone === undefined ? {} : { phone: maskPhone(buyer.phone) }),
      },
    },
  }
}

import type { Transaction } from 'kysely'
import { Failure } from '#shared/failure'
import type * as api from '#shared/contract/outlets-desk'
import { dayIn } from '#shared/model/day'
import type { InvoiceNumber } from '#shared/model/invoice'
import { actorOf, requireStaff } from '../../http/require-staff'
import type { OnceUseCase } from '../../http/use-case'
import type { Tables } from '../../platform/db/tables'
import { moveRequest } from '../../platform/invoices/move-request'
import { lockRequest } from '../../platform/invoices/request-store'
import type { RequestRecord } from '../../platform/invoices/request-store'
import { put } from '../../platform/outbox/put'
import { addressToSend } from '../../platform/parcels/addresses'
import type { OutletRecord } from '../../platform/parcels/outlet-store'
import { staffedOutlet } from '../../platform/parcels/own-outlet'
import { usePaper } from '../../platform/parcels/paper-stock'
import { openParcel } from '../../platform/parcels/parcels'
import { newPickupCode } from '../../platform/parcels/pickup-code'
import type { World } from '../../world'
import { voidPrinted } from './take-event'

/** The request takes the number of the paper it is printed on; the ledger learns of it by the outbox. Then it waits here for its owner, or goes to the post. */
export const printInvoice: OnceUseCase<typeof api.printInvoice> = (world, caller, { body }, commit) => {
  const staff = requireStaff(caller)
  const ids = { parcel: world.newId(), message: world.newId() }
  const number = (body.code + body.number) as InvoiceNumber
  return commit(async (trx) => {
    const outlet = await staffedOutlet(trx, staff.id)
    const request = await lockRequest(trx, world.keys, body.requestId)
    if (!printsHere(request, outlet)) {
      throw new Failure('object.not_found')
    }
    if (request.state !== 'printing') {
      throw new Failure('case.wrong_state', { state: request.state })
    }
    // One that came back with its parcel is put into the next as it is.
    const isNew = request.number !== number
    refuseAnotherMonth(world, request, isNew)
    if (isNew) {
      await usePaper(trx, { outletId: outlet.id, kind: request.wish.kind, code: body.code, number: body.number, caseId: request.caseId, at: new Date(world.now()) })
    }
    if (isNew && request.number !== undefined) {
      await voidPrinted(trx, world, request.number)
    }
    const moved = { number, isNew, outlet, actor: actorOf(staff) }
    await (request.delivery === 'outlet' ? layReady(trx, world, request, moved) : sendOff(trx, world, request, { ...moved, parcelId: ids.parcel }))
    if (isNew) {
      await put(trx, { id: ids.message, kind: 'invoice.issue', body: { caseId: request.caseId } }, new Date(world.now()))
    }
    return { number }
  })
}

const printsHere = ({ delivery, outletId }: RequestRecord, outlet: OutletRecord): boolean =>
  delivery === 'outlet' ? outletId === outlet.id : delivery === 'post' && outlet.services.includes('post')

/** Paper that came back is void only in the month it was printed: after that it goes into the next parcel as it is. @throws Failure `invoice.not_voidable` */
function refuseAnotherMonth(world: World, { number, numberedOn }: RequestRecord, isNew: boolean): void {
  if (isNew && number !== undefined && numberedOn?.slice(0, 7) !== dayIn(world.now()).slice(0, 7)) {
    throw new Failure('invoice.not_voidable', { numberedOn })
  }
}

interface Printed {
  number: InvoiceNumber
  isNew: boolean
  outlet: OutletRecord
  actor: string
}

const stepOf = (world: World, { number, isNew, outlet, actor }: Printed) => ({
  on: 'printed' as const,
  actor,
  facts: { outlet: outlet.id, number },
  change: isNew ? { number, numbered_on: dayIn(world.now()), issued_at: null } : {},
})

async function layReady(trx: Transaction<Tables>, world: World, request: RequestRecord, printed: Printed): Promise<void> {
  const step = stepOf(world, printed)
  const { hash, sealed } = await newPickupCode(trx, world.keys, { table: 'invoice_request', caseId: request.caseId, outletId: printed.outlet.id })
  await moveRequest(trx, world, request, { ...step, change: { ...step.change, pickup_hash: hash, pickup_sealed: sealed }, todo: 'collect' })
}

async function sendOff(trx: Transaction<Tables>, world: World, request: RequestRecord, printed: Printed & { parcelId: string }): Promise<void> {
  const to = await addressToSend({ db: trx, keys: world.keys }, request.personId, request.addressId ?? '')
  if (!to) {
    throw new Error('a request by post without its address')
  }
  await moveRequest(trx, world, request, stepOf(world, printed))
  await openParcel(trx, world, { id: printed.parcelId, caseId: request.caseId, caseKind: 'proxyInvoice', personId: request.personId, to })
}

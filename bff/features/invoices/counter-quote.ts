import type * as api from '#shared/contract/outlets-desk'
import type { InputOf } from '#shared/contract/route'
import { Failure } from '#shared/failure'
import { dayIn } from '#shared/model/day'
import type { InvoiceQuote, InvoiceWish } from '#shared/model/invoice'
import { requireStaff } from '../../http/require-staff'
import type { Staff, UseCase } from '../../http/use-case'
import type { Acting } from '../../platform/invoices/acting'
import type { OutletRecord } from '../../platform/parcels/outlet-store'
import { staffedOutlet } from '../../platform/parcels/own-outlet'
import type { World } from '../../world'
import { computeQuote } from './compute-quote'

/** A person at the counter, as their ID card says. */
type AtCounter = Pick<InputOf<typeof api.quoteCounterInvoice>['body'], 'name' | 'idNumber'>

/** What a person at the counter asks to have issued; `at`: when, ms since 1970. */
type Asked = InputOf<typeof api.quoteCounterInvoice>['body'] & { at: number }

/** Without a total when name and number do not belong together, or a tax is unknown. */
export const quoteCounterInvoice: UseCase<typeof api.quoteCounterInvoice> = async (world, caller, { body }) => {
  const outlet = await issuingOutlet(world, requireStaff(caller))
  if ((await world.police.compare(body.name, body.idNumber)) !== 'match') {
    return { isOpen: false }
  }
  const { quote } = await quoteAtCounter(world, outlet, { ...body, at: world.now() })
  return { isOpen: isStraight(quote), ...(quote.total === undefined ? {} : { total: quote.total }) }
}

/** @throws Failure `object.not_found` for an outlet that issues no invoices */
export async function issuingOutlet(world: World, staff: Staff): Promise<OutletRecord> {
  const outlet = await staffedOutlet(world.db, staff.id)
  if (!outlet.services.includes('proxyInvoice')) {
    throw new Failure('object.not_found')
  }
  return outlet
}

/** What is not straight goes online, to a clerk of the bureau. The same deal twice is two deals: each has a key of its own. */
export const isStraight = ({ bar, total, holds }: InvoiceQuote): boolean =>
  bar === undefined && total !== undefined && holds.every((reason) => reason === 'sameDealAgain')

/** An ordinary invoice on paper. @throws Failure `invoice.invalid`, `core.unavailable` */
export async function quoteAtCounter(world: World, outlet: OutletRecord, asked: Asked): Promise<{ wish: InvoiceWish; quote: InvoiceQuote }> {
  const { buyer, itemId, gross, at } = asked
  const wish: InvoiceWish = { buyer, itemId, gross, kind: 'ordinary', dealtOn: dayIn(at), delivery: { how: 'outlet', outletId: outlet.id } }
  return { wish, quote: await computeQuote(world, actingAtCounter(asked), wish) }
}

/** Nobody is signed in here: who acts is who stands there. */
const actingAtCounter = ({ name, idNumber }: AtCounter): Acting => ({
  accountId: '', personId: '', personName: name, idNumber, business: undefined, code: idNumber, name,
})

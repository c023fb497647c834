import { Failure } from '#shared/failure'
import type { Invoice } from '#shared/model/invoice'
import { findInvoice, redsOf } from '../../adapters/core/invoice-ledger'
import type { BookedInvoice } from '../../adapters/core/invoice-ledger'
import type { Acting } from '../../platform/invoices/acting'
import type { World } from '../../world'

/** An invoice with the red ones over it that hold. */
export interface WithReds {
  invoice: BookedInvoice
  reds: BookedInvoice[]
}

export interface OwnInvoice extends WithReds {
  box: Invoice['box']
}

/** An invoice for its seller or its buyer. @throws Failure `object.not_found` for everybody else, as for one that is not there; `core.unavailable` */
export async function ownInvoice(world: World, { code }: Pick<Acting, 'code'>, number: string): Promise<OwnInvoice> {
  const found = await findWithReds(world, number)
  if (!found || (found.invoice.seller !== code && found.invoice.buyerCode !== code)) {
    throw new Failure('object.not_found')
  }
  return { ...found, box: found.invoice.seller === code ? 'issued' : 'received' }
}

/** @throws Failure `core.unavailable` */
export async function findWithReds({ core }: World, number: string): Promise<WithReds | undefined> {
  const invoice = await findInvoice(core, number)
  return invoice && { invoice, reds: (await redsOf(core, [number])).filter(isInForce) }
}

/** A red invoice that was voided takes nothing from its original. */
export const isInForce = ({ voidedOn }: BookedInvoice): boolean => voidedOn === undefined

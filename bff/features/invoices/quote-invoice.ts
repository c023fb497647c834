import type * as api from '#shared/contract/invoices'
import type { UseCase } from '../../http/use-case'
import { actingAs } from '../../platform/invoices/acting'
import { computeQuote } from './compute-quote'

/** All taxes of one invoice, for whoever asks about their own or about a business they may act for. */
export const quoteInvoice: UseCase<typeof api.quoteInvoice> = async (world, caller, { body: { wish } }) => ({
  quote: await computeQuote(world, await actingAs(world, caller, wish.as, 'invoice.quote'), wish),
})

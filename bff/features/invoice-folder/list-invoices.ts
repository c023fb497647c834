import type * as api from '#shared/contract/invoice-folder'
import { listInvoices as listFromLedger, redsOf } from '../../adapters/core/invoice-ledger'
import type { UseCase } from '../../http/use-case'
import { actingAs } from '../../platform/invoices/acting'
import { lineOf } from './invoice-view'
import { isInForce, ownInvoice } from './own-invoice'

const PAGE = 30

export const listInvoices: UseCase<typeof api.listInvoices> = async (world, caller, { query: { as, box, after } }) => {
  const acting = await actingAs(world, caller, as, 'invoice.list')
  if (after !== undefined) {
    // By where a stranger's invoice would stand among one's own, one could find its day.
    await ownInvoice(world, acting, after)
  }
  const side = box === 'issued' ? 'seller' : 'buyer'
  const found = await listFromLedger(world.core, { side, code: acting.code, after, limit: PAGE + 1 })
  const page = found.slice(0, PAGE)
  const reds = (await redsOf(world.core, page.map(({ number }) => number))).filter(isInForce)
  const items = page.map((invoice) => lineOf({ invoice, reds: reds.filter(({ original }) => original === invoice.number), box }))
  const last = items.at(-1)
  return { items, ...(found.length > PAGE && last ? { next: last.number } : {}) }
}

import type * as api from '#shared/contract/invoices'
import { dayIn } from '#shared/model/day'
import { fen } from '#shared/model/money'
import { isOfPerson } from '#shared/model/tax-number'
import { salesSince } from '../../adapters/core/invoice-ledger'
import type { UseCase } from '../../http/use-case'
import { actingAs } from '../../platform/invoices/acting'
import { itemByLabel, itemView } from './catalogue'
import { sellerKind } from './compute-quote'
import { besideDeal, metersOf, salesFrom } from './quote-meters'
import { bookedSales, olderSales } from './quote-sales'
import type { Sale } from './quote-sales'

const MOST = 8

/** Whom one wrote to and for what, last used first, and how far the thresholds are: one's own history, so nothing is masked. */
export const startInvoice: UseCase<typeof api.startInvoice> = async (world, caller, { query }) => {
  const acting = await actingAs(world, caller, query.as, 'invoice.start')
  const today = dayIn(world.now())
  const from = salesFrom(today, today)
  const booked = await salesSince(world.core, acting.code, from)
  const latest = bookedSales(booked)
  const sales = [...latest, ...(await olderSales(world, acting.code, from, booked))]
  const seller = sellerKind(acting)
  const beside = besideDeal(world.law, sales, { seller, day: today, rent: undefined })
  return {
    seller: { name: acting.name, kind: acting.business === undefined ? 'person' : acting.business.kind === 'soleTrader' ? 'soleTrader' : 'enterprise' },
    buyers: buyersOf(latest),
    items: itemsOf(latest),
    meters: seller === 'generalPayer' ? [] : metersOf(world.law, sales, { beside, net: fen(0), months: 1, day: today, today }),
  }
}

/** Each once, the last first: the sales come so. */
function buyersOf(sales: readonly Sale[]) {
  const found = new Map(sales.filter(({ amount }) => amount > 0).reverse().map(({ buyer }) => [buyer.code ?? buyer.name, buyer]))
  const lastFirst = [...new Set(sales.map(({ buyer }) => buyer.code ?? buyer.name))].flatMap((key) => found.get(key) ?? [])
  return lastFirst.slice(0, MOST).map(({ name, code }) => ({
    kind: isBusiness(name, code) ? ('business' as const) : ('person' as const), name, ...(code === undefined ? {} : { taxNumber: code }),
  }))
}

/** An ID number is a person's; of a name without a number only its length tells. */
const isBusiness = (name: string, code: string | undefined): boolean => (code === undefined ? name.length > 4 : !isOfPerson(code))

const itemsOf = (sales: readonly Sale[]) =>
  [...new Set(sales.map(({ label }) => label))].flatMap((label) => itemByLabel(label) ?? []).slice(0, MOST).map(itemView)

import { dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { InvoiceMeter } from '#shared/model/invoice'
import { inYuan } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import { MOST_SALES, salesSince } from '../../adapters/core/invoice-ledger'
import { runAgain } from '../../platform/db/connect'
import { peopleOf } from '../../platform/invoices/people-of'
import type { RequestRecord } from '../../platform/invoices/request-store'
import { tell } from '../../platform/notices/tell'
import type { World } from '../../world'
import { quarterStart, salesFrom, yearStart } from './quote-meters'
import { bookedSales, olderSales, sumOf } from './quote-sales'
import type { Sale } from './quote-sales'

/** Below half of a limit when it was computed nobody looks further. */
const FAR = 2
/** Tenths of a limit at which its people are told: this product's choice. */
const NEAR_TENTHS = 9

interface Near {
  kind: 'quarter' | 'year'
  /** since when sales count */
  since: Day
  /** what is told once a period */
  period: string
  used: Fen
  limit: Fen
}

/**
 * After an invoice was entered: whoever sells, or acts for the business that does, is told once a quarter or calendar year that nine tenths of its threshold are reached.
 * @throws Failure `core.unavailable`
 */
export async function tellThreshold(world: World, request: RequestRecord): Promise<void> {
  const near = await nearOf(world, request)
  if (near.length === 0) {
    return
  }
  const { seller, sellerIndex, asCode, personId } = request
  const people = asCode === undefined ? [personId] : await peopleOf(world, seller.code)
  await runAgain(() =>
    world.db.transaction().execute(async (trx) => {
      // Of two invoices of one seller one after the other tells.
      await trx.selectFrom('invoice_seller').select('requests').where('seller_index', '=', sellerIndex).forUpdate().executeTakeFirst()
      const told = near.flatMap(({ kind, since, period, used, limit }) => {
        const fields = { business: seller.name, since, amount: inYuan(used), limit: inYuan(limit) }
        return people.map((one) => ({ personId: one, template: 'sales.threshold', event: `threshold/${kind}/${period}/${sellerIndex}`, fields }))
      })
      await tell(trx, world, told)
    }),
  )
}

async function nearOf(world: World, request: RequestRecord): Promise<Near[]> {
  const meters = request.quote.meters.filter(({ kind, used, adding, limit }) => (kind === 'quarter' || kind === 'year') && (used + adding) * FAR >= limit)
  if (meters.length === 0) {
    return []
  }
  const today = dayIn(world.now())
  const sales = await entered(world, request, salesFrom(request.dealtOn, today))
  return meters.map((meter) => measured(sales, meter, { dealtOn: request.dealtOn, today })).filter(({ used, limit }) => used * 10 >= limit * NEAR_TENTHS)
}

function measured(sales: readonly Sale[], { kind, limit }: InvoiceMeter, { dealtOn, today }: { dealtOn: Day; today: Day }): Near {
  if (kind === 'year') {
    const since = yearStart(today)
    return { kind, since, period: today.slice(0, 4), limit, used: sumOf(sales.filter(({ issuedOn }) => issuedOn >= since)) }
  }
  const since = quarterStart(dealtOn)
  return { kind: 'quarter', since, period: since, limit, used: sumOf(sales.filter((sale) => quarterStart(sale.dealtOn) === since)) }
}

/** What stands in the ledger: what is asked for only may still be taken back. */
async function entered(world: World, { seller, sellerIndex }: RequestRecord, from: Day): Promise<Sale[]> {
  const booked = await salesSince(world.core, seller.code, from)
  const rows = await world.db
    .selectFrom('invoice_request')
    .select(['number', 'dealt_on'])
    .where('seller_index', '=', sellerIndex)
    .where('number', 'is not', null)
    .orderBy('dealt_on', 'desc')
    .limit(MOST_SALES)
    .execute()
  const dayOf = new Map(rows.map((row) => [row.number, row.dealt_on as Day]))
  return [...bookedSales(booked, (number) => ({ dealtOn: dayOf.get(number), rent: undefined })), ...(await olderSales(world, seller.code, from, booked))]
}

import { addMonths, dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { InvoiceWish, Rent } from '#shared/model/invoice'
import { fen } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import { MOST_SALES, salesSince } from '../../adapters/core/invoice-ledger'
import { salesByDayBefore } from '../../adapters/core/ledger-sums'
import type { Acting } from '../../platform/invoices/acting'
import { taxpayerIndex } from '../../platform/invoices/acting'
import { findRequest } from '../../platform/invoices/request-store'
import type { RequestRecord } from '../../platform/invoices/request-store'
import type { World } from '../../world'
import { itemById, itemByLabel, labelOf } from './catalogue'

/** One sale of a seller: an invoice of the ledger, or one asked for that is on its way there. Red ones are negative. */
export interface Sale {
  dealtOn: Day
  issuedOn: Day
  /** as the ledger counts it; in what was exempt nothing is taken out */
  amount: Fen
  isExempt: boolean
  /** `*修缮服务*房屋维修费` */
  label: string
  buyer: { name: string; code: string | undefined }
  /** months a rent covers, where we know them */
  rent: Rent | undefined
  /** of a day's sales in one: how many */
  count?: number
}

export interface PastSales {
  sales: Sale[]
  /** what the same seller asked for a few minutes ago */
  recent: { wish: InvoiceWish }[]
}

/** A second wish for the same within this time is looked at. */
const AGAIN_WITHIN_MS = 10 * 60_000

interface Asked {
  /** sales since this day count */
  from: Day
  wish: InvoiceWish
  /** a request that must not count against itself */
  except: string | undefined
}

/**
 * What somebody sold, as far as it counts for a wish. Requests first, the ledger after: what is issued between the two is found twice and counted once.
 * @throws Failure `core.unavailable`
 */
export async function pastSales(world: World, acting: Acting, { from, wish, except }: Asked): Promise<PastSales> {
  const rows = await requestsSince(world, acting, addMonths(from, -12))
  const booked = await salesSince(world.core, acting.code, from)
  const numbers = new Set(booked.map(({ number }) => number))
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  // At a counter the case is done before the ledger has heard of it.
  const isOpen = ({ state, number, issued_at: issuedAt }: (typeof rows)[number]): boolean => state !== 'done' || (number !== null && issuedAt === null)
  const onTheWay = rows.filter((row) => row.case_id !== except && isOpen(row) && (row.number === null || !numbers.has(row.number)))
  const again = rows.filter(({ case_id: id, gross, opened_at: at }) => id !== except && gross === wish.gross && world.now() - at.getTime() < AGAIN_WITHIN_MS)
  const rented = new Set(wish.rent ? booked.flatMap((one) => (isRent(one.item) ? [one.number] : [])) : [])
  const rents = rows.filter(({ number }) => number !== null && rented.has(number))
  const opened = await openRequests(world, new Set([...onTheWay, ...again, ...rents].map(({ case_id: id }) => id)))
  const rentOf = new Map(rents.map(({ case_id: id, number }) => [number, opened.get(id)?.wish.rent]))
  return {
    sales: [
      ...bookedSales(booked, (number) => ({ dealtOn: byNumber.get(number)?.dealt_on as Day | undefined, rent: rentOf.get(number) })),
      ...(await olderSales(world, acting.code, from, booked)),
      ...onTheWay.flatMap(({ case_id: id }) => saleOf(opened.get(id), dayIn(world.now()))),
    ],
    recent: again.flatMap(({ case_id: id }) => opened.get(id) ?? []),
  }
}

type Booked = Awaited<ReturnType<typeof salesSince>>

/** What is older than the sales the ledger lists one by one, a day in one: of a seller with very many only the sums count. @throws Failure `core.unavailable` */
export async function olderSales({ core }: World, seller: string, from: Day, booked: Booked): Promise<Sale[]> {
  const last = booked.length < MOST_SALES ? undefined : booked.at(-1)
  const days = last ? await salesByDayBefore(core, seller, { from, last }) : []
  return days.map(({ day, ...sums }) => ({ ...sums, dealtOn: day, issuedOn: day, label: '', buyer: { name: '', code: undefined }, rent: undefined }))
}

/** Sales as they stand in the ledger; a red one belongs to the deal it reverses. `more`: what a request of ours says besides. */
export const bookedSales = (
  booked: Booked,
  more: (number: string) => { dealtOn: Day | undefined; rent: Rent | undefined } = () => ({ dealtOn: undefined, rent: undefined }),
): Sale[] =>
  booked.map(({ number, item, amount, tax, buyerName, buyerCode, issuedOn, original }) => {
    const { dealtOn, rent } = more(original ?? number)
    return { dealtOn: dealtOn ?? issuedOn, issuedOn, amount, isExempt: tax === 0, label: item, buyer: { name: buyerName, code: buyerCode }, rent }
  })

const requestsSince = (world: World, acting: Acting, from: Day) =>
  world.db
    .selectFrom('invoice_request')
    .select(['case_id', 'number', 'state', 'dealt_on', 'gross', 'opened_at', 'issued_at'])
    .where('seller_index', '=', taxpayerIndex(world, acting.code))
    .where('dealt_on', '>=', from)
    .where('state', 'not in', ['withdrawn', 'returned'])
    // What is on its way counts in any case; of what is done the latest.
    .orderBy((eb) => eb('issued_at', 'is not', null))
    .orderBy('dealt_on', 'desc')
    .limit(MOST_SALES)
    .execute()

async function openRequests(world: World, ids: ReadonlySet<string>): Promise<Map<string, RequestRecord>> {
  const found = await Promise.all([...ids].map((id) => findRequest(world.db, world.keys, id)))
  return new Map(found.flatMap((one) => (one ? [[one.caseId, one] as const] : [])))
}

/** As it will stand in the ledger: issued today at the earliest. */
function saleOf(request: RequestRecord | undefined, issuedOn: Day): Sale[] {
  const item = request && itemById(request.wish.itemId)
  if (!request || !item) {
    return []
  }
  const { quote, wish, gross, dealtOn } = request
  const { buyer, rent } = wish
  const code = buyer.kind === 'business' ? buyer.taxNumber : undefined
  return [{ dealtOn, issuedOn, amount: quote.net ?? gross, isExempt: quote.rate === 0, label: labelOf(item), buyer: { name: buyer.name, code }, rent }]
}

const isRent = (label: string): boolean => {
  const deal = itemByLabel(label)?.deal
  return deal === 'homeRent' || deal === 'otherRent'
}

export const sumOf = (sales: readonly Sale[]): Fen => fen(sales.reduce((sum, { amount }) => sum + amount, 0))

/** Without red ones. */
export const countOf = (sales: readonly Sale[]): number => sales.reduce((sum, { amount, count }) => sum + (count ?? Number(amount > 0)), 0)

/** Other sales of the months a rent covers, the highest month: what we know, and what rents of unknown months would add at most. */
export function besideRent(sales: readonly Sale[], { from, months }: Rent): { known: Fen; withUnknown: Fen; count: number } {
  const each = Array.from({ length: months }, (_, at) => {
    const month = addMonths(from, at).slice(0, 7)
    const [whole, spread, unclear] = [
      sales.filter((sale) => !isRent(sale.label) && sale.dealtOn.startsWith(month)),
      sales.filter(({ rent }) => rent && rent.from.slice(0, 7) <= month && month < addMonths(rent.from, rent.months).slice(0, 7)),
      sales.filter((sale) => isRent(sale.label) && !sale.rent && sale.dealtOn.startsWith(month)),
    ]
    const known = sumOf(whole) + spread.reduce((sum, { amount, rent }) => sum + Math.round(amount / (rent?.months ?? 1)), 0)
    return { known: fen(known), withUnknown: fen(known + sumOf(unclear)), count: countOf(whole) + countOf(spread) + countOf(unclear) }
  })
  return each.reduce((most, one) => (one.withUnknown > most.withUnknown ? one : most), { known: fen(0), withUnknown: fen(0), count: 0 })
}

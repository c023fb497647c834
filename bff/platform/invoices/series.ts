import type { Transaction } from 'kysely'
import type { Day } from '#shared/model/day'
import type { InvoiceNumber } from '#shared/model/invoice'
import type { Tables } from '../db/tables'

/** Chongqing in the code of provinces (GB/T 2260). */
const REGION = '50'

/** By which way a digital invoice was issued; `9` is no channel of the real platform, so that no number here is anybody's. */
export const CHANNEL = { proxy: '9', red: '8' } as const

/**
 * The next digital invoice number (数电票) of a channel: year (2), province (2), channel (1), running count (15). Numbers of a series have no gaps: whoever takes one
 * holds the series until the commit that uses it, so it is taken last in a transaction.
 * @law 国家税务总局公告2024年第11号
 */
export async function takeInvoiceNumber(trx: Transaction<Tables>, day: Day, channel: keyof typeof CHANNEL): Promise<InvoiceNumber> {
  const series = seriesOf(day, channel)
  const locked = await lockSeries(trx, series)
  const next = locked ?? (await beginSeries(trx, series))
  await trx.updateTable('invoice_series').set({ next: next + 1 }).where('series', '=', series).execute()
  return (series + String(next).padStart(15, '0')) as InvoiceNumber
}

export const seriesOf = (day: Day, channel: keyof typeof CHANNEL): string => day.slice(2, 4) + REGION + CHANNEL[channel]

async function lockSeries(trx: Transaction<Tables>, series: string): Promise<number | undefined> {
  return (await trx.selectFrom('invoice_series').select('next').where('series', '=', series).forUpdate().executeTakeFirst())?.next
}

/** The first of a year; two at once: both find the row of one of them. */
async function beginSeries(trx: Transaction<Tables>, series: string): Promise<number> {
  await trx.insertInto('invoice_series').ignore().values({ series, next: 1 }).execute()
  return (await lockSeries(trx, series)) ?? 1
}

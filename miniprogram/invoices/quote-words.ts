import type { InvoiceMeter, InvoiceQuote, InvoiceWish } from '#shared/model/invoice'
import { fen, yuan } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { TaxLine } from '#shared/model/tax-line'
import { taxRows } from '../state/tax-rows'
import { barElse, barWords, holdElse, holdWords, invoiceText, meterWords } from '../text/invoices'
import { nameOfTax } from '../text/tax-names'
import type { AmountRow } from '../ui/amount-row'

type Table = Partial<Record<string, string>>

export const wordsOfBar = (bar: string): string => (barWords as Table)[bar] ?? barElse
export const wordsOfHold = (hold: string): string => (holdWords as Table)[hold] ?? holdElse

/** The lines of an invoice as rows that fold open; nobody's filing is behind them. */
export const quoteRows = (lines: readonly TaxLine[]): AmountRow[] => taxRows(lines, { facts: [], deal: { price: fen(-1) } as Parameters<typeof taxRows>[1]['deal'] })

export interface ShortLine {
  key: string
  label: string
  value: string
}

/** One line a tax under the total: `增值税 5,000 × 1%` and `50.00`. Those that are nothing stand in one line. */
export function shortLines(quote: InvoiceQuote): ShortLine[] {
  const rows = quoteRows(quote.lines)
  const owed = rows.filter(({ zero }) => !zero).map(({ key, name, tag, amount, waits, parts }) => {
    const formula = parts.length === 1 ? parts[0]?.formula[0] : undefined
    return { key, label: [name, formula ?? tag].filter(Boolean).join('\u3000'), value: waits ?? amount ?? '' }
  })
  const free = rows.filter(({ zero }) => zero)
  const [first] = free
  const none = first === undefined ? [] : [{ key: 'free', label: [free.map(({ name }) => name).join('、'), first.tag].filter(Boolean).join('\u3000'), value: '0.00' }]
  const withheld = quote.withheld && { key: 'withheld', label: nameOfTax(quote.withheld.tax), value: isNothing(quote.withheld) ? invoiceText.notWithheld : invoiceText.withheld }
  return [...owed, ...none, ...(withheld ? [withheld] : [])]
}

/** `500 万元`, `1,000 元`. */
const limitWords = (limit: Fen): string => (limit >= 10_000_000 && limit % 1_000_000 === 0 ? `${limit / 1_000_000} 万元` : `${yuan(limit).replace(/\.00$/, '')} 元`)

/** How far one has come: in words, and in per cent of the way; `reached`: past it with this invoice. */
export function meterOf({ kind, used, adding, limit }: InvoiceMeter): { key: string; label: string; value: string; gone: number } {
  const words = (meterWords as Partial<Record<string, (typeof meterWords)['year']>>)[kind] ?? meterWords.year
  const sum = fen(used + adding)
  const shown = kind === 'year' ? used : sum
  return {
    key: kind, label: words.used, value: `${yuan(shown)} 元，${words.limit(limitWords(limit))}`,
    gone: Math.max(sum > 0 ? 2 : 0, Math.min(100, Math.round((sum / Math.max(limit, 1)) * 100))),
  }
}

/** What the one button says and does. */
export function actOf(quote: InvoiceQuote): string {
  if (quote.holds.length > 0 || quote.total === undefined) {
    return invoiceText.actHeld
  }
  return quote.total > 0 ? invoiceText.act(yuan(quote.total)) : quote.isLaterReturn ? invoiceText.actLater : invoiceText.actNothing
}

export function noteOf(quote: InvoiceQuote, how: InvoiceWish['delivery']['how']): string {
  return quote.holds.length > 0 || quote.total === undefined ? invoiceText.noteHeld : how === 'electronic' ? invoiceText.noteElectronic : invoiceText.notePaper
}

/** Too little for the payer to keep anything back. */
export const isNothing = (line: TaxLine): boolean => !line.unknown && line.payable === 0

/** `大约代扣 24.00 元`, when it can be computed. */
export const withheldWords = (line: TaxLine): string => (line.unknown ? invoiceText.withheldUnknown : invoiceText.withheldNote(yuan(line.payable)))

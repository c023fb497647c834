import * as v from 'valibot'
import { Day } from '#shared/model/day'
import { Buyer, InvoiceNumber } from '#shared/model/invoice'
import type { InvoiceKind, InvoiceMedium } from '#shared/model/invoice'
import { fen, parseYuan } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { TaxNumber } from '#shared/model/tax-number'

/** What an invoice's QR says, to be checked with the ledger: nothing in it is proven by itself. `amount`: with VAT of a digital one, without of a paper one. */
export interface InvoiceQr {
  number: InvoiceNumber
  day: Day
  amount?: Fen
}

/** Longer than any code of an invoice or a title. */
const LONGEST = 1000

/**
 * The text of an invoice's QR: `01,32,,23442000000014209621,112.00,20230215,,74AE` (digital) or `01,04,<code 12>,<number 8>,<net>,<yyyymmdd>,<check>,<crc>,` (paper).
 * The tail may be missing. Undefined: an address, another code, or an invoice without a number of twenty digits.
 */
export function parseInvoiceQr(text: string): InvoiceQr | undefined {
  const [version = '', , code = '', short = '', amountText = '', dayText = ''] = fieldsOf(text)
  const isShaped = code === '' ? /^\d{20}$/.test(short) : /^\d{12}$/.test(code) && /^\d{8}$/.test(short)
  if (version !== '01' || !isShaped) {
    return undefined
  }
  const number = v.safeParse(InvoiceNumber, code + short)
  const day = v.safeParse(Day, dayText.replace(/^(\d{4})-?(\d{2})-?(\d{2})$/, '$1-$2-$3'))
  const amount = amountText === '' ? undefined : parseYuan(amountText)
  if (!number.success || !day.success || (amountText !== '' && amount === undefined)) {
    return undefined
  }
  return { number: number.output, day: day.output, ...(amount === undefined ? {} : { amount }) }
}

/** An invoice's QR whose number (code of ten digits and eight more) the ledger does not keep: rightly printed, but not to be checked here. */
export function isOlderInvoiceQr(text: string): boolean {
  const [version = '', , code = '', short = ''] = fieldsOf(text)
  return version === '01' && /^\d{10}$/.test(code) && /^\d{8}$/.test(short)
}

/** The text printed as QR on one of our own invoices. */
export function qrOf(invoice: { number: InvoiceNumber; medium: InvoiceMedium; kind: InvoiceKind; net: Fen; gross: Fen; issuedOn: Day }): string {
  const { number, medium, kind, net, gross, issuedOn } = invoice
  const isDigital = medium === 'digital'
  const type = isDigital ? { ordinary: '32', special: '31' }[kind] : { ordinary: '04', special: '01' }[kind]
  const numbers = isDigital ? `,${number}` : `${number.slice(0, 12)},${number.slice(12)}`
  const head = `01,${type},${numbers},${plainYuan(isDigital ? gross : net)},${issuedOn.replace(/-/g, '')},`
  return `${head},${crc16(head)}`
}

/** What a company's title QR (发票抬头二维码), or the answer of WeChat's list of titles as JSON, says: name and tax number, both checked for shape. */
export function parseTitleQr(text: string): { name: string; taxNumber: TaxNumber } | undefined {
  if (text.length > LONGEST) {
    return undefined
  }
  const trimmed = text.trim()
  const [name, taxNumber] = trimmed.startsWith('{') ? jsonTitle(trimmed) : codedTitle(trimmed)
  const buyer = v.safeParse(Buyer, { kind: 'business', name, taxNumber })
  return buyer.success && buyer.output.kind === 'business' ? { name: buyer.output.name, taxNumber: buyer.output.taxNumber } : undefined
}

function fieldsOf(text: string): string[] {
  return text.length > LONGEST ? [] : text.replace(/，/g, ',').split(',').map((field) => field.trim())
}

function jsonTitle(text: string): unknown[] {
  try {
    const { title, taxNumber } = JSON.parse(text) as { title?: unknown; taxNumber?: unknown }
    return [title, taxNumber]
  } catch {
    return []
  }
}

/** `$01`, base64 of `name</>tax number</>address and telephone</>bank and account</>check`, `$`; the closing sign may be missing. */
function codedTitle(text: string): unknown[] {
  const [, coded] = /^\$01([A-Za-z0-9+/_-]+={0,2})\$?$/.exec(text) ?? []
  return coded === undefined ? [] : (fromBase64(coded) ?? '').split('</>')
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** By hand: a mini-program has neither `atob` nor `TextDecoder`. Undefined when it is no UTF-8. */
function fromBase64(coded: string): string | undefined {
  const bits = [...coded.replace(/=+$/, '').replace(/-/g, '+').replace(/_/g, '/')].map((sign) => SIGNS.indexOf(sign).toString(2).padStart(6, '0')).join('')
  const bytes = bits.match(/[01]{8}/g) ?? []
  try {
    return decodeURIComponent(bytes.map((byte) => `%${parseInt(byte, 2).toString(16).padStart(2, '0')}`).join(''))
  } catch {
    return undefined
  }
}

/** `1234.50`, with a plain minus. */
function plainYuan(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  return `${fen(amount) < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** CRC-16/CCITT-FALSE of ASCII text, four hexadecimal signs: finds a misread, proves nothing. */
function crc16(text: string): string {
  let crc = 0xffff
  for (let at = 0; at < text.length; at++) {
    crc ^= text.charCodeAt(at) << 8
    for (let bit = 0; bit < 8; bit++) {
      crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff
    }
  }
  return crc.toString(16).toUpperCase().padStart(4, '0')
}

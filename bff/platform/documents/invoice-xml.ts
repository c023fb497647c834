import { createHash } from 'node:crypto'
import type { Fen } from '#shared/model/money'
import type { InvoiceDocument } from './invoice-document'
import type { Signer } from './signer'

interface Issuer {
  signer: Signer
  /** address of who signs */
  publicBase: string
  /** what stands at the foot of every document of this house */
  remark: string
}

/**
 * The structured file of an invoice. Amounts in yuan with two decimals, negative on a red one; rates as a fraction of one; days as `YYYY-MM-DD`:
 *
 *     digitalInvoice            xmlns urn:yushuitong:invoice:1
 *       content                 number, medium (digital|paper), kind (ordinary|special), issuedOn, state (valid|partRed|red|void), proxy (true|false)
 *         seller, buyer         name, taxNumber? (of a person masked)
 *         item                  name, code?, net, rate, tax
 *         gross
 *         note?, original?
 *         red*                  number, gross, issuedOn
 *         remark
 *       signature               compact JWS (EdDSA) over {iss, number, sha256}: the digest, base64url, of the bytes from `<content` to `</content>`
 *
 * The same invoice in the same state is the same bytes.
 */
export function invoiceXml(invoice: InvoiceDocument, { signer, publicBase, remark }: Issuer): string {
  const content = contentOf(invoice, remark)
  const sha256 = createHash('sha256').update(content).digest('base64url')
  const signature = element('signature', signer.sign({ iss: publicBase, number: invoice.number, sha256 }))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<digitalInvoice xmlns="urn:yushuitong:invoice:1">\n${content}\n${signature}\n</digitalInvoice>\n`
}

function contentOf(invoice: InvoiceDocument, remark: string): string {
  const { number, medium, kind, issuedOn, state, isProxy, seller, buyer, item, itemCode, net, rate, tax, gross, note, original, reds } = invoice
  const attributes = Object.entries({ number, medium, kind, issuedOn, state, proxy: String(isProxy) }).map(([name, value]) => `${name}="${escaped(value)}"`)
  const parts = [
    parent('seller', [element('name', seller.name), element('taxNumber', seller.code)]),
    parent('buyer', [element('name', buyer.name), element('taxNumber', buyer.code)]),
    parent('item', [element('name', item), element('code', itemCode), element('net', plain(net)), element('rate', (rate / 1_000_000).toFixed(6)), element('tax', plain(tax))]),
    element('gross', plain(gross)),
    element('note', note),
    element('original', original),
    ...reds.map((red) => parent('red', [element('number', red.number), element('gross', plain(red.gross)), element('issuedOn', red.issuedOn)])),
    element('remark', remark),
  ]
  return `<content ${attributes.join(' ')}>\n${parts.join('')}</content>`
}

const parent = (name: string, children: readonly string[]): string => `<${name}>${children.join('')}</${name}>\n`

const element = (name: string, text: string | undefined): string => (text === undefined ? '' : `<${name}>${escaped(text)}</${name}>`)

/** What XML 1.0 cannot carry at all, not even as a reference, becomes the sign for something unreadable. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&apos;')

function plain(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

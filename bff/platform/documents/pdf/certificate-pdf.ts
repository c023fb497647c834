import type { Instant } from '#shared/model/day'
import type { CertificateContent } from '../certificate-content'
import type { Imprint } from '../imprint'
import { titleOf } from '../words'
import { annex } from './annex'
import { inFours, minute } from './document-words'
import { invoicePage } from './invoice-page'
import type { Doc } from './paper'
import { GREY, VERMILION, closePaper, heading, numberPages, openPaper, write } from './paper'
import { checkAndSeal } from './stamps'
import { taxPage } from './tax-page'

export interface Issued {
  number: string
  verifyCode: string
  /** what the QR code holds */
  qr: string
  issuedAt: Instant
  /** the signed form and the salt of its ID hash, attached for machines */
  proof?: { signed: string; salt: string }
  isVoid?: boolean
  imprint: Imprint
}

/** The certificate on one page; after it, but for an invoice, the return form as annex. The same input gives the same bytes. */
export function certificatePdf(content: CertificateContent, issued: Issued): Promise<Buffer> {
  const title = titleOf[content.kind]
  const doc = openPaper(`${title} ${issued.number}`, issued.issuedAt)
  head(doc, title, issued)
  const page = content.kind === 'invoice' ? invoicePage : taxPage
  page(doc, content)
  checkAndSeal(doc, { verifyCode: issued.verifyCode, qr: issued.qr, issued: minute(issued.issuedAt), seal: issued.imprint.seal })
  if (content.kind !== 'invoice') {
    annex(doc, content)
  }
  attach(doc, issued)
  numberPages(doc, inFours(issued.number), issued.imprint.remark)
  return closePaper(doc)
}

function head(doc: Doc, title: string, { number, isVoid = false }: Issued): void {
  heading(doc, title, 23, 6)
  doc.y += 2
  write(doc, '（电子）', { size: 9, color: GREY, align: 'center' })
  write(doc, `No. ${inFours(number)}`, { size: 11, color: GREY, align: 'center' })
  if (isVoid) {
    write(doc, '已作废', { size: 13, color: VERMILION, align: 'center', spacing: 4 })
  }
  doc.y += 14
}

function attach(doc: Doc, { number, issuedAt, proof }: Issued): void {
  if (proof) {
    const at = new Date(issuedAt)
    const options = { name: `${number}.json`, type: 'application/json', description: 'JWS (EdDSA)', creationDate: at, modifiedDate: at }
    doc.file(Buffer.from(JSON.stringify(proof)), options)
  }
}

import type { StatementContent } from '../statements'
import type { Issued } from './certificate-pdf'
import { inFours, maskedId, minute } from './document-words'
import type { Cell, Doc } from './paper'
import { GREY, VERMILION, WIDTH, closePaper, heading, labelled, numberPages, openPaper, row, write } from './paper'
import { checkAndSeal } from './stamps'

/** A statement: whose, for which time, row by row, what it comes to, how it is checked. The same input gives the same bytes. */
export function statementPdf(content: StatementContent, issued: Issued): Promise<Buffer> {
  const doc = openPaper(`${content.title} ${issued.number}`, issued.issuedAt)
  head(doc, content, issued)
  labelled(doc, [['姓名', content.holder], ['证件号码', maskedId(content.idNumber)]])
  if (content.from !== undefined && content.to !== undefined) {
    labelled(doc, [['所属期间', `${content.from} 至 ${content.to}`], ['记录', `${content.rows.length} 条`]])
  }
  labelled(doc, [['数据来源', `${content.source}，${minute(issued.issuedAt)} 的情况`]])
  doc.y += 10
  table(doc, content)
  content.sums.forEach((sum) => labelled(doc, [sum], 120))
  doc.y += 8
  content.remarks.forEach((remark) => write(doc, remark, { size: 8.5, color: GREY }))
  checkAndSeal(doc, { verifyCode: issued.verifyCode, qr: issued.qr, issued: minute(issued.issuedAt), seal: issued.imprint.seal })
  attach(doc, issued)
  numberPages(doc, inFours(issued.number), issued.imprint.remark)
  return closePaper(doc)
}

function head(doc: Doc, { title }: StatementContent, { number, isVoid = false }: Issued): void {
  heading(doc, title, 22, 4)
  doc.y += 2
  write(doc, '（电子）', { size: 9, color: GREY, align: 'center' })
  write(doc, `No. ${inFours(number)}`, { size: 11, color: GREY, align: 'center' })
  if (isVoid) {
    write(doc, '已作废', { size: 13, color: VERMILION, align: 'center', spacing: 4 })
  }
  doc.y += 14
}

function table(doc: Doc, { columns, rows }: StatementContent): void {
  const cellsOf = (texts: readonly string[], more: Partial<Cell> = {}): Cell[] =>
    columns.map(({ share, isAmount = false }, at) => ({ text: texts[at] ?? '', width: (WIDTH * share) / 100, align: isAmount ? 'right' : 'left', ...more }))
  row(doc, cellsOf(columns.map(({ title }) => title), { shaded: true, color: GREY }))
  rows.forEach((texts) => row(doc, cellsOf(texts)))
}

function attach(doc: Doc, { number, issuedAt, proof }: Issued): void {
  if (proof) {
    const at = new Date(issuedAt)
    doc.file(Buffer.from(JSON.stringify(proof)), { name: `${number}.json`, type: 'application/json', description: 'JWS (EdDSA)', creationDate: at, modifiedDate: at })
  }
}

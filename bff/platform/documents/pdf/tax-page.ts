import { inYuan, sum, yuan } from '#shared/model/money'
import type { TaxLine } from '#shared/model/tax-line'
import { capitalYuan } from '../capital-yuan'
import type { CertificateContent } from '../certificate-content'
import { UNCONFIRMED, amount, areaWord, isConfirmed, percent, taxWords } from '../words'
import { NONE, deciderOf, inFours, maskedId, minute, placeOf } from './document-words'
import type { Cell, Doc } from './paper'
import { GREY, WIDTH, labelled, row } from './paper'

/** What a certificate of taxes, or of none, says: whose, of which home, what was paid. */
export function taxPage(doc: Doc, content: CertificateContent): void {
  const { deal } = content
  labelled(doc, [['纳税人', content.holder], ['证件号码', maskedId(content.idNumber)]])
  labelled(doc, [['房屋坐落', placeOf(content)]])
  labelled(doc, [['建筑面积', areaWord(content.area)], ['合同价款', amount(deal.price)]])
  labelled(doc, [['合同编号', deal.contractNumber ?? NONE], ['合同签订', deal.signedOn]])
  labelled(doc, [['申报编号', inFours(content.caseNumber)], ['审核', deciderOf(content)]])
  taxTable(doc, content.lines)
  if (content.kind === 'exemption') {
    labelled(doc, [['结论', `上述交易，${content.holder} 本次没有应缴的税费。`]])
  }
  if (content.paidAt !== undefined || content.receivedAt !== undefined) {
    labelled(doc, [['缴款时间', content.paidAt ? minute(content.paidAt) : NONE], ['入库时间', content.receivedAt ? minute(content.receivedAt) : NONE]])
  }
  if (content.receiptNumber !== undefined) {
    labelled(doc, [['缴款凭证号', content.receiptNumber]])
  }
}

const [NAME, BASE, RATE] = [126, 92, 50]
const AMOUNT = (WIDTH - NAME - BASE - RATE) / 3
const WIDTHS = [NAME, BASE, RATE, AMOUNT, AMOUNT, AMOUNT]

function taxTable(doc: Doc, lines: readonly TaxLine[]): void {
  const known = lines.flatMap((line) => (line.unknown ? [] : [line]))
  const headings = ['税（费）种', '计税依据（元）', '税率', '应纳（元）', '减免（元）', '实缴（元）']
  row(doc, headings.map((text, at) => ({ text, width: WIDTHS[at] ?? 0, shaded: true, align: at === 0 ? 'left' : 'right', color: GREY })))
  for (const line of lines) {
    row(doc, cellsOf(line))
  }
  const paid = sum(known.map((line) => line.payable))
  row(doc, [
    { text: '合计（大写）', width: 76, shaded: true, color: GREY },
    { text: capitalYuan(paid), width: WIDTH - 76 - 76 - 108, ...(known.length < lines.length ? { note: `不含${UNCONFIRMED}的税种` } : {}) },
    { text: '（小写）', width: 76, shaded: true, color: GREY },
    { text: inYuan(paid), width: 108, align: 'right' },
  ])
}

function cellsOf(line: TaxLine): Cell[] {
  const texts = line.unknown
    ? [NONE, NONE, NONE, NONE, NONE]
    : [line.base === undefined ? NONE : yuan(line.base), percent(line.rate), yuan(line.due), yuan(line.relief), yuan(line.payable)]
  const name: Cell = { text: taxWords[line.tax], width: NAME, ...(isConfirmed(line) ? {} : { note: UNCONFIRMED }) }
  return [name, ...texts.map((text, at): Cell => ({ text, width: WIDTHS[at + 1] ?? 0, align: 'right' }))]
}

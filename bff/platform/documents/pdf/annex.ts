import { yuan } from '#shared/model/money'
import type { TaxLine } from '#shared/model/tax-line'
import type { CertificateContent } from '../certificate-content'
import { UNCONFIRMED, amount, areaWord, factWord, formulaWords, isConfirmed, percent, reasonWord, taxWords } from '../words'
import { NONE, deciderOf, inFours, maskedId, minute, placeOf } from './document-words'
import type { Doc } from './paper'
import { GREY, WIDTH, heading, keepTogether, labelled, newPage, row, write } from './paper'

/** The return form, filled in from the same lines: how each tax came about, by which articles as of that day, and what was signed. */
export function annex(doc: Doc, content: CertificateContent): void {
  newPage(doc)
  heading(doc, '存量房交易税费申报表', 16, 2)
  doc.y += 4
  write(doc, `附件\u3000申报编号 ${inFours(content.caseNumber)}`, { size: 9, color: GREY, align: 'center' })
  doc.y += 10
  parties(doc, content)
  content.lines.forEach((line, at) => taxBlock(doc, line, at + 1))
  undertakings(doc, content)
}

function parties(doc: Doc, content: CertificateContent): void {
  const { deal } = content
  labelled(doc, [['申报人', content.holder], ['证件号码', maskedId(content.idNumber)]])
  labelled(doc, [['房屋坐落', placeOf(content)]])
  labelled(doc, [['建筑面积', areaWord(content.area)], ['合同签订', deal.signedOn]])
  labelled(doc, [['合同编号', deal.contractNumber ?? NONE], ['合同价款', amount(deal.price)]])
  labelled(doc, [['本人计税价款', deal.net === undefined ? NONE : amount(deal.net)], ['审核', deciderOf(content)]])
}

function taxBlock(doc: Doc, line: TaxLine, at: number): void {
  keepTogether(doc, 120)
  doc.y += 10
  const payable = line.unknown ? UNCONFIRMED : `应缴 ${amount(line.payable)}`
  const note = isConfirmed(line) || line.unknown ? {} : { note: UNCONFIRMED }
  row(doc, [
    { text: `${at}\u3000${taxWords[line.tax]}`, width: WIDTH - 180, shaded: true },
    { text: payable, width: 180, shaded: true, align: 'right', ...note },
  ])
  if (line.unknown) {
    labelled(doc, [['尚缺', line.missing.map(factWord).join('、') || NONE]])
  } else {
    labelled(doc, [['计算', calculation(line)]])
    if (line.formula.length > 0) {
      labelled(doc, [['所用数据', line.formula.map(formulaWords).join('；')]])
    }
    labelled(doc, [['认定', reasonWord(line.reason)]])
  }
  labelled(doc, [['依据', documentsOf(line)]])
}

type Known = Extract<TaxLine, { unknown: false }>

/** As the form has it: base, rate, due, relief. The base is not always multiplied once (land VAT), so there is no equals sign. */
const calculation = ({ base, rate, due, relief, payable }: Known): string =>
  [
    `计税依据 ${base === undefined ? NONE : amount(base)}`,
    `税率 ${percent(rate)}`,
    `应纳 ${yuan(due)}`,
    `减免 ${yuan(relief)}`,
    `应缴 ${yuan(payable)} 元`,
  ].join('；')

/** Each article once, with the day since when it holds. */
function documentsOf({ law }: TaxLine): string {
  const lines = law.map(({ document, article, from }) => `${`${document} ${article}`.trim()}（${from} 起）`)
  return [...new Set(lines)].join('\n') || NONE
}

function undertakings(doc: Doc, content: CertificateContent): void {
  if (content.undertakings.length === 0) {
    return
  }
  // Better all on the next page than the last one alone there.
  keepTogether(doc, 40 + 40 * content.undertakings.length)
  doc.y += 10
  row(doc, [{ text: `承诺（${content.holder} 电子签署）`, width: WIDTH, shaded: true }])
  for (const { text, version, signedAt } of content.undertakings) {
    row(doc, [{ text, width: WIDTH - 130 }, { text: `第 ${version} 版\n${minute(signedAt)} 签`, width: 130, align: 'right', color: GREY }])
  }
}

import type { Fen } from '#shared/model/money'
import { fen, inYuan, yuan } from '#shared/model/money'
import { capitalYuan } from '../capital-yuan'
import type { CertificateContent } from '../certificate-content'
import { UNCONFIRMED, amount, areaWord, isConfirmed, percent } from '../words'
import { NONE, inFours, maskedId, placeOf } from './document-words'
import type { Doc } from './paper'
import { GREY, WIDTH, labelled, row } from './paper'

/** What an invoice for a home says: buyers and sellers, the home, price without VAT, VAT and their sum. */
export function invoicePage(doc: Doc, content: CertificateContent): void {
  const { deal, counterpart } = content
  labelled(doc, [['购买方', counterpart?.buyers.join('、') ?? content.holder]])
  labelled(doc, [['受票人', content.holder], ['证件号码', maskedId(content.idNumber)]])
  labelled(doc, [['销售方', counterpart?.sellers.join('、') ?? NONE]])
  labelled(doc, [['房屋坐落', placeOf(content)]])
  labelled(doc, [['合同编号', deal.contractNumber ?? NONE], ['合同签订', deal.signedOn]])
  itemTable(doc, content)
  labelled(doc, [['价税合计（大写）', capitalYuan(content.total)], ['（小写）', inYuan(content.total)]], 92)
  labelled(doc, [['备注', `申报编号 ${inFours(content.caseNumber)}；合同价款 ${amount(deal.price)}。`]])
}

const WIDTHS = [158, 78, 92, 60, WIDTH - 158 - 78 - 92 - 60]

function itemTable(doc: Doc, content: CertificateContent): void {
  const headings = ['项目', '建筑面积', '金额（元）', '税率', '税额（元）']
  row(doc, headings.map((text, at) => ({ text, width: WIDTHS[at] ?? 0, shaded: true, color: GREY, align: at === 0 ? 'left' : 'right' })))
  const { net, rate, tax } = vatOf(content)
  const texts = ['*不动产*住宅', areaWord(content.area), yuan(net), rate, tax]
  const vats = content.lines.filter((line) => line.tax === 'vat')
  const note = vats.every(isConfirmed) ? {} : { note: UNCONFIRMED }
  row(doc, texts.map((text, at) => ({ text, width: WIDTHS[at] ?? 0, ...(at === 0 ? note : { align: 'right' }) })))
}

interface Vat {
  net: Fen
  rate: string
  tax: string
}

/** The party's part without VAT, and the VAT in it. Taxed on an assessed value above the price, the two cannot be told apart. */
function vatOf({ deal: { net }, lines, total }: CertificateContent): Vat {
  const line = lines.find((one) => one.tax === 'vat')
  if (net === total || (line?.unknown === false && line.rate === 0)) {
    return { net: total, rate: '免税', tax: '免税' }
  }
  if (net === undefined || net > total) {
    return { net: total, rate: NONE, tax: NONE }
  }
  const tax = fen(total - net)
  return { net, rate: percent(line?.unknown === false ? line.rate : rateInside(tax, net)), tax: yuan(tax) }
}

/** Rates of VAT are whole thousandths; the rest is the rounding of the amounts. */
const rateInside = (tax: Fen, net: Fen): number => Math.round((tax / net) * 1000) * 1000

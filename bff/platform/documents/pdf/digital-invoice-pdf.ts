import type { Day, Instant } from '#shared/model/day'
import { fen, inYuan, yuan } from '#shared/model/money'
import { capitalYuan } from '../capital-yuan'
import type { Imprint } from '../imprint'
import type { InvoiceDocument } from '../invoice-document'
import { percent } from '../words'
import type { Doc } from './paper'
import { GREY, INK, LEFT, VERMILION, WIDTH, closePaper, heading, labelled, numberPages, openPaper, row, write } from './paper'
import { SEAL_SIZE, drawQr, drawSeal } from './stamps'

const QR_SIDE = 78
const SIDE_WIDTH = 152

/** Title of a digital invoice (数电票), or of the electronic copy of a paper one. */
const titleOf = ({ medium, kind }: InvoiceDocument): string =>
  medium === 'digital' ? { ordinary: '电子发票（普通发票）', special: '电子发票（增值税专用发票）' }[kind] : { ordinary: '增值税普通发票', special: '增值税专用发票' }[kind]

/** An invoice on one page in the layout of a digital invoice. The same invoice in the same state gives the same bytes. */
export function digitalInvoicePdf(invoice: InvoiceDocument, imprint: Imprint): Promise<Buffer> {
  const title = titleOf(invoice)
  const doc = openPaper(`${title} ${invoice.number}`, `${invoice.issuedOn}T00:00:00.000Z` as Instant)
  head(doc, title, invoice)
  parties(doc, invoice)
  itemTable(doc, invoice)
  const { gross } = invoice
  labelled(doc, [['价税合计（大写）', `${gross < 0 ? '（负数）' : ''}${capitalYuan(fen(Math.abs(gross)))}`], ['（小写）', inYuan(gross)]], 92)
  labelled(doc, [['备注', remarksOf(invoice).join('\n')]])
  foot(doc, imprint)
  numberPages(doc, invoice.number, imprint.remark)
  return closePaper(doc)
}

/** QR on the left, title in the middle, number and day on the right; below the title what became of it. */
function head(doc: Doc, title: string, invoice: InvoiceDocument): void {
  const top = doc.y
  drawQr(doc, invoice.qr, LEFT, top, QR_SIDE)
  doc.y = top + 34
  heading(doc, title, 17, 1)
  doc.moveTo(LEFT + 130, doc.y + 2).lineTo(LEFT + WIDTH - 130, doc.y + 2).lineWidth(0.8).stroke(VERMILION)
  doc.y += 8
  const mark = markOf(invoice)
  if (mark !== undefined) {
    write(doc, mark, { size: 13, color: VERMILION, align: 'center', spacing: 4 })
  }
  const side = { x: LEFT + WIDTH - SIDE_WIDTH, width: SIDE_WIDTH, size: 8.5 }
  doc.y = top
  write(doc, `发票号码：${invoice.number}`, side)
  write(doc, `开票日期：${dayWord(invoice.issuedOn)}`, side)
  doc.y = top + QR_SIDE + 20
}

const MARKS = { valid: undefined, partRed: '部分已冲红', red: '已冲红', void: '作废' } as const

const markOf = ({ state, original }: InvoiceDocument): string | undefined => MARKS[state] ?? (original === undefined ? undefined : '红字')

const dayWord = (day: Day): string => day.replace(/^(\d+)-(\d+)-(\d+)$/, '$1年$2月$3日')

/** As long as names of any length need. */
function parties(doc: Doc, { buyer, seller }: InvoiceDocument): void {
  const width = WIDTH / 2
  row(doc, ['购买方信息', '销售方信息'].map((text) => ({ text, width, shaded: true, color: GREY })))
  row(doc, [buyer, seller].map(({ name, code }) => ({ text: `名称：${name}\n统一社会信用代码/纳税人识别号：${code ?? ''}`, width })))
}

const WIDTHS = [WIDTH - 3 * 92, 92, 92, 92]

function itemTable(doc: Doc, { item, net, rate, tax }: InvoiceDocument): void {
  const isExempt = rate === 0
  const lines = [
    ['项目名称', '金额（元）', '税率/征收率', '税额（元）'],
    [item, yuan(net), isExempt ? '免税' : percent(rate), isExempt ? '***' : yuan(tax)],
    ['合计', inYuan(net), '', isExempt ? '***' : inYuan(tax)],
  ]
  lines.forEach((texts, line) => {
    row(doc, texts.map((text, at) => ({ text, width: WIDTHS[at] ?? 0, align: at === 0 ? 'left' : 'right', shaded: line === 0, color: line === 0 ? GREY : INK })))
  })
}

function remarksOf({ note, original, reds, isProxy, medium }: InvoiceDocument): string[] {
  return [
    ...(note === undefined ? [] : [note]),
    ...(original === undefined ? [] : [`被红冲蓝字发票号码：${original}`]),
    ...reds.map(({ number, gross, issuedOn }) => `红字发票 ${number}，${issuedOn} 开具，${inYuan(gross)}`),
    ...(isProxy ? ['代开发票'] : []),
    ...(medium === 'paper' ? ['这是纸质发票的电子副本，报销以纸质发票为准。'] : []),
  ]
}

function foot(doc: Doc, { seal }: Imprint): void {
  const top = doc.y + 18
  drawSeal(doc, seal, { left: LEFT + WIDTH - SEAL_SIZE - 14, top })
  doc.y = top + 10
  const words = { width: WIDTH - SEAL_SIZE - 40, size: 8.5, color: GREY }
  write(doc, '扫左上角的二维码，或者在“发票查验”里输入号码、日期和金额，可以核对这张发票。', words)
  doc.y = top + SEAL_SIZE
}

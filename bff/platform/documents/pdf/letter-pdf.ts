import type { Instant } from '#shared/model/day'
import { dayIn } from '#shared/model/day'
import type { Imprint } from '../imprint'
import { inFours, minute } from './document-words'
import type { Doc } from './paper'
import { GREY, LEFT, WIDTH, closePaper, heading, keepTogether, numberPages, openPaper, write } from './paper'
import { SEAL_SIZE, drawSeal } from './stamps'

export interface Letter {
  id: string
  to: { name: string; address: string }
  title: string
  text: string
  caseNumber?: string
  /** when the notice was put into the inbox */
  told: Instant
  imprint: Imprint
}

/** A legal notice on paper: to whom, all that the notice says, when it was told, who speaks. The same notice gives the same bytes. */
export function letterPdf({ id, to, title, text, caseNumber, told, imprint }: Letter): Promise<Buffer> {
  const doc = openPaper(title, told)
  // Where the window of an envelope shows it.
  doc.y = 96
  write(doc, to.address, { size: 11, width: 230 })
  write(doc, `${to.name}\u3000收`, { size: 12, width: 230 })
  doc.y = Math.max(190, doc.y + 28)
  heading(doc, title, 20, 4)
  doc.y += 4
  write(doc, caseNumber === undefined ? `文书 ${shortOf(id)}` : `办件编号 ${inFours(caseNumber)}\u3000文书 ${shortOf(id)}`, { size: 9.5, color: GREY, align: 'center' })
  doc.y += 18
  write(doc, `${to.name}：`, { size: 12 })
  doc.y += 8
  text.split('\n').forEach((paragraph) => paragraphOf(doc, paragraph))
  paragraphOf(doc, `这份文书已在 ${minute(told)} 放进您在渝税通的消息里。您没有选择电子送达，所以再用这封信寄给您；您在邮件回执上签收的日期，就是送达的日期。有不明白的，请打 12366。`)
  close(doc, told, imprint)
  numberPages(doc, shortOf(id), imprint.remark)
  return closePaper(doc)
}

function paragraphOf(doc: Doc, text: string): void {
  const indented = `\u3000\u3000${text}`
  keepTogether(doc, doc.fontSize(12).heightOfString(indented, { width: WIDTH, lineGap: 1 }))
  write(doc, indented, { size: 12 })
  doc.y += 8
}

function close(doc: Doc, told: Instant, { seal }: Imprint): void {
  keepTogether(doc, SEAL_SIZE + 50)
  const top = doc.y + 24
  drawSeal(doc, seal, { left: LEFT + WIDTH - SEAL_SIZE - 14, top })
  doc.y = top + SEAL_SIZE + 8
  write(doc, dayIn(Date.parse(told)), { size: 11, align: 'right' })
}

/** Enough of an id to ask for it on the telephone. */
const shortOf = (id: string): string => id.slice(-12).toUpperCase()

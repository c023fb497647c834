import { readFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'
import type { Instant } from '#shared/model/day'

export type Doc = PDFKit.PDFDocument

const A4 = { width: 595.28, height: 841.89 }
export const LEFT = 48
export const WIDTH = A4.width - 2 * LEFT
const TOP = 52
const BOTTOM = A4.height - 64

export const INK = '#1f1f1f'
export const GREY = '#666666'
const LINE = '#8c8c8c'
const SHADE = '#f3f1ec'
export const VERMILION = '#b5402c'

let font: Buffer | undefined

/** The whole face, not a subset of frequent characters: people's names have rare ones. 10 MB, read once a process. */
function notoSans(): Buffer {
  font ??= readFileSync(require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'))
  return font
}

/** An empty document. Its dates are those of the certificate, so that the same certificate is always the same bytes. */
export function openPaper(title: string, issuedAt: Instant): Doc {
  const at = new Date(issuedAt)
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    font: notoSans() as never,
    info: { Title: title, Creator: '渝税通', Producer: '渝税通', CreationDate: at, ModDate: at },
  })
  doc.y = TOP
  return doc
}

/** The bytes, once all is drawn. */
export function closePaper(doc: Doc): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
    doc.end()
  })
}

export function newPage(doc: Doc): void {
  doc.addPage()
  doc.y = TOP
}

/** Begins a new page unless so much room is left. */
export function keepTogether(doc: Doc, height: number): void {
  if (doc.y + height > BOTTOM) {
    newPage(doc)
  }
}

export interface Writing {
  size?: number
  color?: string
  align?: 'left' | 'center' | 'right'
  spacing?: number
  x?: number
  width?: number
}

/** A paragraph at the pen; the pen goes below it. */
export function write(doc: Doc, text: string, { size = 10, color = INK, align = 'left', spacing = 0, x = LEFT, width = WIDTH }: Writing = {}): void {
  doc.fontSize(size).fillColor(color).text(text, x, doc.y, { width, align, characterSpacing: spacing, lineGap: 1 })
}

/** A heading: the one face we carry, thickened by its own outline. */
export function heading(doc: Doc, text: string, size: number, spacing = 0): void {
  // The last space of spaced text would push it off the middle.
  doc.fontSize(size).fillColor(INK).strokeColor(INK).lineWidth(size / 45)
  doc.text(text, LEFT + spacing / 2, doc.y, { width: WIDTH, align: 'center', characterSpacing: spacing, fill: true, stroke: true })
}

export interface Cell {
  text: string
  width: number
  align?: 'left' | 'center' | 'right'
  color?: string
  shaded?: boolean
  /** a small line below, in the colour of warnings */
  note?: string
}

const PAD = 5
const SIZE = 9.5
const NOTE_SIZE = 7.5

/** A ruled row at the pen, as high as its longest cell; whole on the next page if it does not fit on this. */
export function row(doc: Doc, cells: readonly Cell[]): void {
  const height = Math.max(...cells.map((cell) => heightOf(doc, cell))) + 2 * PAD
  keepTogether(doc, height)
  const top = doc.y
  let x = LEFT
  for (const cell of cells) {
    drawCell(doc, cell, { x, top, height })
    x += cell.width
  }
  doc.x = LEFT
  doc.y = top + height
}

function heightOf(doc: Doc, { text, width, note }: Cell): number {
  const inner = { width: width - 2 * PAD, lineGap: 1 }
  const below = note === undefined ? 0 : doc.fontSize(NOTE_SIZE).heightOfString(note, inner)
  return doc.fontSize(SIZE).heightOfString(text || ' ', inner) + below
}

function drawCell(doc: Doc, cell: Cell, { x, top, height }: { x: number; top: number; height: number }): void {
  const { text, width, align = 'left', color = INK, shaded = false, note } = cell
  if (shaded) {
    doc.rect(x, top, width, height).fill(SHADE)
  }
  doc.rect(x, top, width, height).lineWidth(0.6).stroke(LINE)
  const inner = { width: width - 2 * PAD, align, lineGap: 1 }
  doc.fontSize(SIZE).fillColor(color).text(text, x + PAD, top + (height - heightOf(doc, cell)) / 2, inner)
  if (note !== undefined) {
    doc.fontSize(NOTE_SIZE).fillColor(VERMILION).text(note, x + PAD, doc.y, inner)
  }
}

/** Cells of label and value by turns, labels shaded. */
export function labelled(doc: Doc, pairs: readonly (readonly [label: string, value: string])[], labelWidth = 76): void {
  const width = WIDTH / pairs.length - labelWidth
  row(doc, pairs.flatMap(([label, text]) => [{ text: label, width: labelWidth, shaded: true, color: GREY }, { text, width }]))
}

/** Number of the document, of the page and of all pages below each page. */
export function numberPages(doc: Doc, number: string, remark: string): void {
  const { start, count } = doc.bufferedPageRange()
  for (let at = start; at < start + count; at++) {
    doc.switchToPage(at)
    doc.y = A4.height - 46
    write(doc, remark, { size: 7.5, color: GREY, align: 'center' })
    write(doc, `${number}\u3000第 ${at - start + 1} 页，共 ${count} 页`, { size: 7.5, color: GREY, align: 'center' })
  }
}

import { inflateSync } from 'node:zlib'

/** The text of each page: glyph numbers of its strings, through the font's own table back to characters. */
export function textOf(pdf: Buffer): string[] {
  const streams = streamsOf(pdf)
  const table = new Map<string, string>()
  for (const [, list = ''] of (streams.find((text) => text.includes('beginbfrange')) ?? '').matchAll(/<[0-9a-f]+> <[0-9a-f]+> \[([^\]]*)\]/g)) {
    Array.from(list.matchAll(/<([0-9a-f ]*)>/g), ([, hex = '']) => hex.replace(/ /g, '')).forEach((hex) => {
      table.set(table.size.toString(16).padStart(4, '0'), Buffer.from(hex, 'hex').swap16().toString('utf16le'))
    })
  }
  const pages = streams.filter((text) => / Tf\n/.test(text))
  return pages.map((page) => Array.from(page.matchAll(/<([0-9a-f]+)>/g), ([, hex = '']) => (hex.match(/.{4}/g) ?? []).map((glyph) => table.get(glyph) ?? '?').join('')).join(''))
}

function streamsOf(pdf: Buffer): string[] {
  const found: string[] = []
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    const end = pdf.indexOf('\nendstream', at)
    if (pdf.subarray(at - 3, at).toString() === 'end' || end < 0) {
      continue
    }
    const body = pdf.subarray(at + 7, end)
    found.push(body[0] === 0x78 ? inflateSync(body).toString('latin1') : body.toString('latin1'))
  }
  return found
}

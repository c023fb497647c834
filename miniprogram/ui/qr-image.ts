// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- ambient, so no import can bring it along to who imports this file
/// <reference path='./qrcode-core.d.ts' />
import { create } from 'qrcode/lib/core/qrcode'

/** The code of an address as an SVG in a `data:` address: crisp at any size, one View to draw. Dark on white in every theme. */
export function qrImage(text: string): string {
  // As bytes: WeChat's engine has no TextEncoder, and addresses are plain ASCII.
  const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0))
  const { size, data } = create([{ data: bytes, mode: 'byte' }], { errorCorrectionLevel: 'M' }).modules
  const bars: string[] = []
  for (let row = 0; row < size; row++) {
    bars.push(barsOf(data.subarray(row * size, (row + 1) * size), row))
  }
  const path = `<path fill='#24211d' d='${bars.join('')}'/>`
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' shape-rendering='crispEdges'>${path}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** Runs of dark modules of one row. */
function barsOf(modules: Uint8Array, row: number): string {
  let path = ''
  for (let at = 0; at < modules.length; at++) {
    const from = at
    while (modules[at] === 1) {
      at++
    }
    path += at > from ? `M${from} ${row}h${at - from}v1h-${at - from}z` : ''
  }
  return path
}

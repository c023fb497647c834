import { create } from 'qrcode'
import type { Imprint } from '../imprint'
import type { Doc } from './paper'
import { GREY, INK, LEFT, VERMILION, WIDTH, keepTogether, write } from './paper'

const QR_SIZE = 92
export const SEAL_SIZE = 78

export interface Check {
  verifyCode: string
  qr: string
  issued: string
  seal: Imprint['seal']
}

/** The foot of a certificate: how it is checked, on the left, and our seal, on the right. */
export function checkAndSeal(doc: Doc, { verifyCode, qr, issued, seal }: Check): void {
  keepTogether(doc, QR_SIZE + 40)
  const top = doc.y + 20
  drawQr(doc, qr, LEFT, top)
  const words = { x: LEFT + QR_SIZE + 16, width: 230 }
  doc.y = top + 6
  write(doc, '扫码查验真伪', { ...words, size: 11 })
  write(doc, '不用登录，任何人都能查；只显示遮住的姓名。', { ...words, size: 8.5, color: GREY })
  doc.y += 4
  write(doc, `验证码\u3000${verifyCode.slice(0, 4)} ${verifyCode.slice(4)}`, words)
  write(doc, `开具时间\u3000${issued}`, { ...words, size: 8.5, color: GREY })
  drawSeal(doc, seal, { left: LEFT + WIDTH - SEAL_SIZE - 14, top: top + 6 })
  doc.y = top + QR_SIZE
}

export function drawQr(doc: Doc, text: string, left: number, top: number, size = QR_SIZE): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const side = size / modules.size
  for (let at = 0; at < modules.data.length; at++) {
    if (modules.data[at]) {
      doc.rect(left + (at % modules.size) * side, top + Math.floor(at / modules.size) * side, side, side)
    }
  }
  doc.fill(INK)
}

/** Our own frame with our own name: no emblem, and no likeness of an office's round seal. */
export function drawSeal(doc: Doc, [above, below]: Imprint['seal'], { left, top }: { left: number; top: number }): void {
  doc.save()
  doc.rotate(-8, { origin: [left + SEAL_SIZE / 2, top + SEAL_SIZE / 2] })
  doc.roundedRect(left, top, SEAL_SIZE, SEAL_SIZE, 8).lineWidth(3).stroke(VERMILION)
  doc.roundedRect(left + 5, top + 5, SEAL_SIZE - 10, SEAL_SIZE - 10, 4).lineWidth(0.8).stroke(VERMILION)
  doc.y = top + 11
  write(doc, above, { x: left + 1, width: SEAL_SIZE, size: 19, color: VERMILION, align: 'center', spacing: 1 })
  doc.y = top + 39
  write(doc, below, { x: left + 2, width: SEAL_SIZE, size: 19, color: VERMILION, align: 'center', spacing: 4 })
  doc.restore()
}

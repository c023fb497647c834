import type { Instant } from '../../../../shared/model/day'
import { fen } from '../../../../shared/model/money'
import { certificatePdf } from '../../../../bff/platform/documents/pdf/certificate-pdf'
import { content, issued, lines } from './given-certificate'
import { textOf } from './pdf-text'

const RARE = '䶮㛃𠅤𬀩𫖯'

it('makes a certificate with the return form as annex, each page numbered', async () => {
  const pdf = await certificatePdf(content(), issued())
  expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7')
  const text = textOf(pdf)
  expect(text).toHaveLength(3)
  expect(text[0]).toContain('税收完税证明')
  expect(text[0]).toContain('5026 1234 5678 9012')
  expect(text[0]).toContain('陆万伍仟玖佰玖拾伍元整')
  expect(text[1]).toContain('存量房交易税费申报表')
  expect(text.map((page, at) => page.includes(`第 ${at + 1} 页，共 3 页`))).toEqual([true, true, true])
})

it('shows the name whole and the ID number by three and four', async () => {
  const text = textOf(await certificatePdf(content(), issued())).join('')
  expect(text).toContain('周满武')
  expect(text).toContain('999***********0021')
  expect(text).not.toContain('999901198001010021')
})

it('writes rare characters of names, each with its own glyph', async () => {
  const [page = ''] = textOf(await certificatePdf(content({ holder: RARE }), issued()))
  expect(page).toContain(RARE)
})

it('marks what the office has still to confirm, and only that', async () => {
  const [known = ''] = textOf(await certificatePdf(content({ lines: lines('seller').map((line) => ({ ...line, confidence: 'confirmed-text' }) as typeof line) }), issued()))
  expect(known).not.toContain('待税务机关核实')
  const unknown = textOf(await certificatePdf(content({ lines: [{ unknown: true, tax: 'incomeTax', missing: ['original'], law: [] }] }), issued()))
  expect(unknown[0]).toContain('待税务机关核实')
  expect(unknown[1]).toContain('房屋原值')
})

it('takes names and addresses of any length, and keeps the undertakings on one page', async () => {
  const long = content({ holder: '欧阳'.repeat(40), home: '石榴湾国际社区二期滨江花园'.repeat(12) })
  const text = textOf(await certificatePdf(long, issued()))
  expect(text.length).toBeLessThan(6)
  expect(text.filter((page) => page.includes('没有另外的合同'))).toEqual(text.filter((page) => page.includes('能不能免个人所得税')))
})

it('gives an invoice one page with price and VAT apart, and no form', async () => {
  const invoice = content({ kind: 'invoice', counterpart: { sellers: ['向恭佑', '冉静怡'], buyers: ['陈守涛'] }, lines: [], total: fen(103_000_000) })
  const text = textOf(await certificatePdf(invoice, issued({ number: '26500123456789012345' })))
  expect(text).toHaveLength(1)
  for (const words of ['不动产销售发票', '向恭佑、冉静怡', '1,000,000.00', '30,000.00', '3%', '壹佰零叁万元整']) {
    expect(text[0]).toContain(words)
  }
})

it('is the same to the byte for the same certificate, and another for another time', async () => {
  const proof = { signed: 'a.b.c', salt: 'salt' }
  const [one, two, later] = await Promise.all([
    certificatePdf(content(), issued({ proof })),
    certificatePdf(content(), issued({ proof })),
    certificatePdf(content(), issued({ proof, issuedAt: '2026-03-03T06:32:05.000Z' as Instant })),
  ])
  expect(one.equals(two)).toBe(true)
  expect(one.equals(later)).toBe(false)
})

it('says that it is void', async () => {
  expect(textOf(await certificatePdf(content(), issued({ isVoid: true })))[0]).toContain('已作废')
})

it('carries the signed form for machines', async () => {
  const pdf = (await certificatePdf(content(), issued({ proof: { signed: 'head.body.sign', salt: 's' } }))).toString('latin1')
  expect(pdf).toContain('5026123456789012.json')
})

it('takes little time and room', async () => {
  await certificatePdf(content(), issued())
  const started = process.cpuUsage()
  const pdfs = [await certificatePdf(content(), issued()), await certificatePdf(content(), issued()), await certificatePdf(content(), issued())]
  const { user } = process.cpuUsage(started)
  const pages = 9
  expect(user / 1000 / pages).toBeLessThan(150)
  expect(Math.max(...pdfs.map(({ length }) => length))).toBeLessThan(150_000)
})

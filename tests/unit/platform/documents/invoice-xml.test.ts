import { createHash, createPublicKey, verify } from 'node:crypto'
import fc from 'fast-check'
import type { Day } from '../../../../shared/model/day'
import { fen } from '../../../../shared/model/money'
import { invoiceXml } from '../../../../bff/platform/documents/invoice-xml'
import { createSigner } from '../../../../bff/platform/documents/signer'
import { testSigningKey } from '../../../support/keys'
import { RED, givenInvoice } from './given-invoice'

const signer = createSigner(testSigningKey)
const issuer = { signer, publicBase: 'https://tax.example', remark: '以查验结果为准。' }

/** The texts between the tags, by the path of their names; throws where the tags do not fit. */
function read(xml: string): Map<string, string> {
  const found = new Map<string, string>()
  const open: string[] = []
  for (const [, closing, name = '', text = ''] of xml.replace(/^<\?xml[^>]*\?>\n/, '').matchAll(/<(\/?)([A-Za-z]+)[^<>]*>([^<>]*)/g)) {
    if (closing === '/') {
      expect(open.pop()).toBe(name)
    } else {
      open.push(name)
      found.set(open.slice(1).join('.'), unescaped(text))
    }
  }
  expect(open).toEqual([])
  return found
}

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (text: string): string => text.replace(/&(\w+);/g, (_, name: string) => SIGNS[name] ?? '?')

it('says what the invoice says, in yuan', () => {
  const xml = invoiceXml(givenInvoice({ note: '合同 24-17', state: 'partRed', reds: [{ number: RED.number, gross: fen(-5), issuedOn: '2026-12-01' as Day }] }), issuer)
  expect(xml).toContain('<content number="26509000000000000042" medium="digital" kind="ordinary" issuedOn="2026-11-30" state="partRed" proxy="true">')
  expect(Object.fromEntries(read(xml))).toMatchObject({
    'content.seller.name': '牟世功',
    'content.seller.taxNumber': '9999**********0011',
    'content.buyer.name': '岚烟苑物业服务有限公司',
    'content.buyer.taxNumber': '91350100M000100Y43',
    'content.item.name': '*建筑服务*室内装饰',
    'content.item.code': '3050200000000000000',
    'content.item.net': '18500.00',
    'content.item.rate': '0.010000',
    'content.item.tax': '185.00',
    'content.gross': '18685.00',
    'content.note': '合同 24-17',
    'content.red.number': '26508000000000000001',
    'content.red.gross': '-0.05',
    'content.remark': '以查验结果为准。',
  })
})

it('names the original of a red one, and leaves out what is not there', () => {
  const found = read(invoiceXml(givenInvoice({ ...RED, buyer: { name: '黄先生', code: undefined }, itemCode: undefined }), issuer))
  expect(found.get('content.original')).toBe('26509000000000000042')
  expect(found.get('content.gross')).toBe('-18685.00')
  expect([...found.keys()].filter((path) => /buyer.taxNumber|item.code|note|red$/.test(path))).toEqual([])
})

it('is well-formed whatever names and notes hold, and gives them back', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('&amp;', ']]>', '<!--', '</content>', '<![CDATA[', '"\'', '䶮𠅤', '\ud800', '\u0000\u000b\uffff'))
  fc.assert(
    fc.property(texts, texts, (name, note) => {
      const xml = invoiceXml(givenInvoice({ seller: { name, code: '1' }, note }), issuer)
      expect(xml).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u)
      const found = read(xml)
      const readable = (text: string): string => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
      expect(found.get('content.seller.name')).toBe(readable(name))
      expect(found.get('content.note')).toBe(readable(note))
    }),
    { numRuns: 500 },
  )
})

it('is signed: whoever changes a sign of it is found out', () => {
  const xml = invoiceXml(givenInvoice(), issuer)
  const [content = ''] = /<content [\s\S]*<\/content>/.exec(xml) ?? []
  const [head = '', payload = '', signature = ''] = (read(xml).get('signature') ?? '').split('.')
  const key = createPublicKey({ key: { ...signer.publicKey }, format: 'jwk' })
  expect(verify(null, Buffer.from(`${head}.${payload}`), key, Buffer.from(signature, 'base64url'))).toBe(true)
  const said = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, string>
  const digest = (text: string): string => createHash('sha256').update(text).digest('base64url')
  expect(said).toEqual({ iss: 'https://tax.example', number: '26509000000000000042', sha256: digest(content) })
  expect(digest(content.replace('18685.00', '98685.00'))).not.toBe(said['sha256'])
})

it('is the same to the byte for the same invoice', () => {
  expect(invoiceXml(givenInvoice(), issuer)).toBe(invoiceXml(givenInvoice(), issuer))
})

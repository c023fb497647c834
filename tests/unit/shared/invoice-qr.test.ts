import fc from 'fast-check'
import type { Day } from '#shared/model/day'
import { addDays } from '#shared/model/day'
import type { InvoiceNumber } from '#shared/model/invoice'
import { isOlderInvoiceQr, parseInvoiceQr, parseTitleQr, qrOf } from '#shared/model/invoice-qr'
import { fen } from '#shared/model/money'

const DIGITAL = '01,32,,23442000000014209621,112,20230215,,74AE'
const PAPER = '01,04,050002300111,12345678,1086.21,20240229,61234567890123456789,0F3C,'
const CODE = '91350100M000100Y43'

const coded = (text: string): string => `$01${Buffer.from(text).toString('base64')}$`
const title = (name: string, number = CODE): string => coded(`${name}</>${number}</>重庆市渝中区民权路1号 02312345678</>重庆银行 0001</>A1B2`)

describe('the QR of an invoice', () => {
  it('is read from a digital and from a paper one', () => {
    expect(parseInvoiceQr(DIGITAL)).toEqual({ number: '23442000000014209621', day: '2023-02-15', amount: 11_200 })
    expect(parseInvoiceQr(PAPER)).toEqual({ number: '05000230011112345678', day: '2024-02-29', amount: 108_621 })
  })

  it.each([
    ['spaces around', ` ${DIGITAL}\n`],
    ['spaces between', DIGITAL.replace(/,/g, ' , ')],
    ['no tail', DIGITAL.slice(0, -6)],
    ['a longer tail', `${DIGITAL},,,`],
    ['wide commas', DIGITAL.replace(/,/g, '，')],
    ['a day with dashes', DIGITAL.replace('20230215', '2023-02-15')],
    ['another kind', DIGITAL.replace('01,32', '01,61')],
  ])('is read with %s', (_what, text) => {
    expect(parseInvoiceQr(text)).toMatchObject({ number: '23442000000014209621', day: '2023-02-15', amount: 11_200 })
  })

  it('may be without an amount, and negative', () => {
    expect(parseInvoiceQr(DIGITAL.replace(',112,', ',,'))).toEqual({ number: '23442000000014209621', day: '2023-02-15' })
    expect(parseInvoiceQr(DIGITAL.replace(',112,', ',-112.50,'))).toMatchObject({ amount: -11_250 })
  })

  it.each([
    ['nothing', ''],
    ['an address', 'https://bcfp.shenzhen.chinatax.gov.cn/verify/scan?hash=1'],
    ['an address with commas', 'https://x.example/01,32,,23442000000014209621,112,20230215'],
    ['a script', 'javascript:alert(1)'],
    ['another version', DIGITAL.replace(/^01/, '02')],
    ['19 digits', DIGITAL.replace('621,', '62,')],
    ['21 digits', DIGITAL.replace('621,', '6211,')],
    ['wide digits', DIGITAL.replace('23442000000014209621', '２３４４２０００００００１４２０９６２１')],
    ['code of 12 and number of 7', PAPER.replace('12345678', '1234567')],
    ['code of 11', PAPER.replace('050002300111', '05000230011')],
    ['code of 10', PAPER.replace('050002300111', '0500023001')],
    ['a day that does not exist', DIGITAL.replace('20230215', '20230230')],
    ['no day', '01,32,,23442000000014209621,112'],
    ['three decimals', DIGITAL.replace(',112,', ',112.345,')],
    ['an exponent', DIGITAL.replace(',112,', ',1e9,')],
    ['an amount beyond all money', DIGITAL.replace(',112,', `,${'9'.repeat(40)},`)],
    ['more than any QR holds', `${DIGITAL},${'0'.repeat(5000)}`],
  ])('is not %s', (_what, text) => {
    expect(parseInvoiceQr(text)).toBeUndefined()
  })

  it('with a code of ten digits is an invoice, but none of this ledger', () => {
    expect(isOlderInvoiceQr(PAPER.replace('050002300111', '0500023001'))).toBe(true)
    expect([DIGITAL, PAPER, '', 'https://x.example'].map(isOlderInvoiceQr)).toEqual([false, false, false, false])
  })

  it('is written as it is read', () => {
    const invoices = fc.record({
      number: fc.stringMatching(/^\d{20}$/).map((digits) => digits as InvoiceNumber),
      medium: fc.constantFrom('digital' as const, 'paper' as const),
      kind: fc.constantFrom('ordinary' as const, 'special' as const),
      net: fc.integer({ min: -1e11, max: 1e11 }).map(fen),
      gross: fc.integer({ min: -1e11, max: 1e11 }).map(fen),
      issuedOn: fc.nat(20_000).map((days) => addDays('2000-01-01' as Day, days)),
    })
    fc.assert(
      fc.property(invoices, (invoice) => {
        const { number, medium, net, gross, issuedOn } = invoice
        expect(parseInvoiceQr(qrOf(invoice))).toEqual({ number, day: issuedOn, amount: medium === 'digital' ? gross : net })
      }),
    )
  })

  it('has the published form', () => {
    const given = { number: '26509000000000000001' as InvoiceNumber, medium: 'digital', kind: 'special', net: fen(100), gross: fen(101), issuedOn: '2026-11-30' as Day } as const
    expect(qrOf(given)).toMatch(/^01,31,,26509000000000000001,1\.01,20261130,,[0-9A-F]{4}$/)
    expect(qrOf({ ...given, medium: 'paper', number: '05000230011112345678' as InvoiceNumber })).toMatch(/^01,01,050002300111,12345678,1\.00,20261130,,[0-9A-F]{4}$/)
  })
})

describe('the QR of a title', () => {
  it('gives name and tax number, whatever else is in it', () => {
    expect(parseTitleQr(title('渝岚沙盒商贸有限公司'))).toEqual({ name: '渝岚沙盒商贸有限公司', taxNumber: CODE })
    expect(parseTitleQr(coded(`䶮𠅤科技有限公司</>${CODE.toLowerCase()}`))).toEqual({ name: '䶮𠅤科技有限公司', taxNumber: CODE })
    expect(parseTitleQr(` ${title('渝岚沙盒商贸有限公司').slice(0, -1)} `)).toMatchObject({ taxNumber: CODE })
  })

  it('is also read from what WeChat answers', () => {
    expect(parseTitleQr(JSON.stringify({ type: '0', title: '渝岚沙盒商贸有限公司', taxNumber: CODE, errMsg: 'chooseInvoiceTitle:ok' }))).toEqual({ name: '渝岚沙盒商贸有限公司', taxNumber: CODE })
    expect(parseTitleQr(JSON.stringify({ type: '1', title: '牟世功', taxNumber: '' }))).toBeUndefined()
  })

  it.each([
    ['a wrong check digit', title('渝岚沙盒商贸有限公司', '91350100M000100Y44')],
    ['no tax number', coded('渝岚沙盒商贸有限公司')],
    ['a name with a tag', title('<img src=x>有限公司')],
    ['a name that turns the line', title('渝岚\u202e司公')],
    ['a name too long', title('渝'.repeat(101))],
    ['another encoding', `$01${Buffer.concat([Buffer.from([0xd3, 0xe5, 0xe1, 0xb0]), Buffer.from(`</>${CODE}`)]).toString('base64')}$`],
    ['another version', title('渝岚沙盒商贸有限公司').replace('$01', '$02')],
    ['an address', 'https://w.url.cn/s/A1b2C3'],
    ['no base64', '$01渝岚$'],
    ['half a JSON', '{"title":"渝岚'],
    ['JSON of something else', '{"title":{"toString":1},"taxNumber":[]}'],
    ['an invoice', DIGITAL],
    ['nothing', ''],
    ['too much', title('渝'.repeat(2000))],
  ])('is not read from %s', (_what, text) => {
    expect(parseTitleQr(text)).toBeUndefined()
  })
})

it('no text throws', () => {
  const pieces = fc.array(fc.oneof(fc.constantFrom('01', '32', ',', '$01', '$', '{', '}', '"title":', '</>', CODE, '23442000000014209621', '20230215', '%', '='), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 12 })
  const texts = fc.oneof(fc.string({ unit: 'binary' }), pieces.map((all) => all.join('')), pieces.map((all) => all.join(',')), fc.uint8Array().map((bytes) => `$01${Buffer.from(bytes).toString('base64')}$`), fc.json())
  fc.assert(
    fc.property(texts, (text) => {
      expect(() => [parseInvoiceQr(text), parseTitleQr(text), isOlderInvoiceQr(text)]).not.toThrow()
    }),
    { numRuns: 2000 },
  )
})

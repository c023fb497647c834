import * as QRCode from 'qrcode'
import type { Bill } from '#shared/model/bill'
import type { Certificate } from '#shared/model/certificate'
import { checkTyped, withoutSpaces } from '../../../miniprogram/certificates/check-typed'
import { prefilled } from '../../../miniprogram/certificates/prefilled'
import { factsOf } from '../../../miniprogram/existing-home/certificate-facts'
import { daysUntil, dueWords, timeGone } from '../../../miniprogram/existing-home/due-words'
import { howFar, paidSteps } from '../../../miniprogram/existing-home/paid-steps'
import { qrImage } from '../../../miniprogram/ui/qr-image'
import { codeInFours, nameOfKind, sealOf } from '../../../miniprogram/text/certificates'

const NOON = Date.parse('2026-11-24T04:00:00.000Z')

describe('until when to pay', () => {
  it('counts days by the calendar of Chongqing', () => {
    expect([daysUntil('2026-12-08', NOON), daysUntil('2026-12-08', Date.parse('2026-12-07T15:59:59.999Z')), daysUntil('2026-12-08', Date.parse('2026-12-07T16:00:00.000Z'))]).toEqual([14, 1, 0])
  })
  it.each([
    ['2026-12-08', '12 月 8 日前缴', '还有 14 天', 'other'],
    ['2026-11-26', '11 月 26 日前缴', '还有 2 天', 'wait'],
    ['2026-11-24', '今天缴', '今天是最后一天', 'wait'],
    ['2026-11-20', '11 月 20 日前缴', '晚了 4 天', 'late'],
  ])('says of %s: %s, %s', (dueOn, due, left, tone) => expect(dueWords(dueOn, NOON)).toEqual({ due, left, tone }))
  it('fills the meter from a sliver to the whole', () => {
    expect([timeGone('2026-11-24T04:00:00.000Z', '2026-12-08', NOON), timeGone('2026-10-01T04:00:00.000Z', '2026-11-01', NOON)]).toEqual([4, 100])
  })
})

describe('after paying', () => {
  const bill = (more: Partial<Bill>) => ({ state: 'paying', amount: 1, dueOn: '2026-12-08', ...more }) as Bill
  const [paidAt, receivedAt] = ['2026-11-24T03:01:00.000Z', '2026-11-24T03:02:00.000Z'] as unknown as [NonNullable<Bill['paidAt']>, NonNullable<Bill['receivedAt']>]
  const certificate = { issuedAt: '2026-11-24T03:03:00.000Z' } as unknown as Certificate

  it('keeps three facts apart', () => {
    const at = (of: Bill, certificates: Certificate[]) => paidSteps(of, certificates, NOON).map(({ when, time }) => time ?? when)
    expect(at(bill({}), [])).toEqual(['now', 'next', 'next'])
    expect(at(bill({ paidAt }), [])).toEqual(['11:01', 'now', 'next'])
    expect(at(bill({ paidAt, receivedAt }), [])).toEqual(['11:01', '11:02', 'now'])
    expect(at(bill({ paidAt, receivedAt }), [certificate])).toEqual(['11:01', '11:02', '11:03'])
  })
  it('says how far it is', () => {
    expect([howFar(bill({}), []), howFar(bill({ paidAt }), []), howFar(bill({ paidAt, receivedAt }), []), howFar(bill({ paidAt, receivedAt }), [1]), howFar(bill({ state: 'exempt' }), [1])]).toEqual(['waiting', 'paid', 'received', 'certified', 'nothing'])
  })
})

describe('a certificate', () => {
  const given = (more: object): Certificate =>
    ({ kind: 'tax', holder: '周满武', home: '某处', total: 737_000, taxes: [{ tax: 'incomeTax', payable: 737_000 }], issuedAt: '2026-11-24T03:03:00.000Z', ...more }) as unknown as Certificate

  it('names one tax without its amount, several with theirs, and the price on an invoice', () => {
    const told = (more: object) => Object.fromEntries(factsOf(given(more)).map(({ label, value }) => [label, value]))
    expect(told({})).toMatchObject({ 纳税人: '周满武', 税种: '个人所得税', 税额: '7,370.00 元', 开具: '2026-11-24 11:03' })
    expect(told({ taxes: [{ tax: 'vat', payable: 100 }, { tax: 'stampTax', payable: 0 }, { tax: 'incomeTax', payable: 200 }] })['税种']).toBe('增值税 1.00\n个人所得税 2.00')
    expect(told({ kind: 'exemption', taxes: [{ tax: 'vat', payable: 0 }, { tax: 'incomeTax', payable: 0 }] })['税种']).toBe('增值税、个人所得税')
    expect(told({ kind: 'invoice', paidAt: '2026-11-24T03:01:00.000Z' })).toEqual({ 购买方: '周满武', 房子: '某处', 金额: '7,370.00 元', 缴款: '2026-11-24 11:01' })
  })
  it('has a name and a four-sign seal for each kind, also a newer one', () => {
    expect(['tax', 'exemption', 'invoice', 'receipt'].map(nameOfKind)).toEqual(['完税证明', '免税证明', '不动产销售发票', '证明'])
    expect(['tax', 'exemption', 'invoice', 'receipt'].map((kind) => sealOf(kind).length)).toEqual([4, 4, 4, 4])
    expect(codeInFours('7Q4M2D')).toBe('7Q4M 2D')
  })
  it('is drawn as the very modules the encoder made', () => {
    const text = 'http://127.0.0.1:8080/#/certificates/pages/verify/index?n=5026112300004731&c=7Q4M2D'
    const { size, data } = QRCode.create([{ data: Buffer.from(text), mode: 'byte' }], { errorCorrectionLevel: 'M' }).modules
    const svg = decodeURIComponent(qrImage(text).replace('data:image/svg+xml,', ''))
    const drawn = new Uint8Array(size * size)
    for (const [, from, row, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
      drawn.fill(1, Number(row) * size + Number(from), Number(row) * size + Number(from) + Number(width))
    }
    expect(svg).toContain(`viewBox='0 0 ${size} ${size}'`)
    expect(Buffer.from(drawn).equals(Buffer.from(data))).toBe(true)
  })
})

describe('checking a certificate', () => {
  it('takes number and code from the page’s address or from the address WeChat scanned', () => {
    const q = encodeURIComponent('https://example.cn/#/certificates/pages/verify/index?n=5026112300004731&c=7Q4M2D')
    expect(prefilled({ n: '5026112300004731', c: '7Q4M2D' })).toEqual({ number: '5026112300004731', code: '7Q4M2D' })
    expect(prefilled({ q })).toEqual({ number: '5026112300004731', code: '7Q4M2D' })
    expect([prefilled({}), prefilled({ q: '%' })]).toEqual([{ number: '', code: '' }, { number: '', code: '' }])
  })
  it('says what is wrong before asking', () => {
    expect(checkTyped({ number: '5026 1123 0000 4731', code: '7q4m 2d' })).toEqual({})
    expect(checkTyped({ number: '', code: ' ' })).toEqual({ number: '把号码写上', code: '把验证码写上' })
    expect(Object.keys(checkTyped({ number: '123', code: '0O1I22' }))).toEqual(['number', 'code'])
    expect(withoutSpaces('5026 1123 0000 4731')).toBe('5026112300004731')
  })
})

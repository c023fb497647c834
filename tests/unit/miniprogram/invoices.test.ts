import * as v from 'valibot'
import { HoldReason, InvoiceBar, InvoiceMeter } from '#shared/model/invoice'
import type { InvoiceQuote } from '#shared/model/invoice'
import { fen } from '#shared/model/money'
import { beginCorrection } from '../../../miniprogram/invoices/begin-invoice'
import { actOf, meterOf, noteOf, shortLines, wordsOfBar, wordsOfHold } from '../../../miniprogram/invoices/quote-words'
import { faultOfBuyer, maskedNumber, maskedPhone, readTitle } from '../../../miniprogram/invoices/read-title'
import { leadOf, requestSteps } from '../../../miniprogram/invoices/request-steps'
import { timeLeft } from '../../../miniprogram/invoices/time-left'
import { fieldOf, wishOf } from '../../../miniprogram/invoices/wish-of'
import { blankInvoice } from '../../../miniprogram/state/invoice-draft'
import type { InvoiceDraft } from '../../../miniprogram/state/invoice-draft'
import { barElse, faultWords, holdElse, invoiceText } from '../../../miniprogram/text/invoices'

const CODE = '91999900MA9900002B'
const NOW = Date.parse('2026-11-30T01:00:00.000Z')
const item: NonNullable<InvoiceDraft['item']> = { id: 'home-repair', name: '房屋维修费', group: '建筑服务', code: '3050000000000000000', deal: 'goodsOrServices', isSpecialOpen: false }
const draft = (more: Partial<InvoiceDraft> = {}): InvoiceDraft => ({
  ...blankInvoice('', NOW), buyer: { kind: 'person', name: '陈守涛', taxNumber: '', phone: '' }, item, amount: '380', ...more,
})
const quote = (more: Partial<InvoiceQuote> = {}): InvoiceQuote => ({
  item, gross: fen(505_000), lines: [], total: fen(5300), isLaterReturn: false, meters: [], special: { isOpen: true }, holds: [], postage: fen(0), ...more,
})

describe('who pays, out of whatever was pasted', () => {
  it.each([
    ['名称：榕荫物业服务有限公司\n税号：91999900ma9900002b', { kind: 'business', name: '榕荫物业服务有限公司', taxNumber: CODE, phone: '' }],
    ['榕荫物业服务有限公司 91999900MA9900002B', { kind: 'business', name: '榕荫物业服务有限公司', taxNumber: CODE, phone: '' }],
    ['{"title":"榕荫物业服务有限公司","taxNumber":"91999900MA9900002B"}', { kind: 'business', name: '榕荫物业服务有限公司', taxNumber: CODE, phone: '' }],
    ['姓名 张三 电话：13812345678', { kind: 'person', name: '张三', taxNumber: '', phone: '13812345678' }],
    ['张三', { kind: 'person', name: '张三', taxNumber: '', phone: '' }],
    ['榕荫物业服务有限公司', { kind: 'business', name: '榕荫物业服务有限公司', taxNumber: '', phone: '' }],
    ['姓名：陈守涛 手机 13800001111', { kind: 'person', name: '陈守涛', taxNumber: '', phone: '13800001111' }],
    ['陈守涛手机13800001111', { kind: 'person', name: '陈守涛', taxNumber: '', phone: '13800001111' }],
    ['重庆手机名称设备有限公司 税号91999900MA9900002B', { kind: 'business', name: '重庆手机名称设备有限公司', taxNumber: CODE, phone: '' }],
    ['13812345678', undefined],
    ['  ', undefined],
  ])('reads %j', (text, found) => expect(readTitle(text)).toEqual(found))

  it.each([
    ['榕荫物业服务有限公司 91999900MA9900002C', 'taxNumber'],
    ['榕荫物业服务有限公司', 'company'],
    ['张三 1381234567890', 'phone'],
    [`${'榕荫'.repeat(50)}有限公司 91999900MA9900002B`, 'name'],
    ['榕荫<b>有限公司 91999900MA9900002B', 'name'],
    ['张三', undefined],
  ])('finds fault with %j: %s', (text, fault) => {
    const buyer = readTitle(text)
    expect(buyer && faultOfBuyer(buyer)).toBe(fault)
  })

  it('shows numbers masked', () => expect([maskedNumber(CODE), maskedPhone('13812345678')]).toEqual(['9199****002B', '138****5678']))
})

describe('what is asked for', () => {
  it('is a wish once all is there', () => {
    expect(wishOf(draft())).toEqual({ wish: { buyer: { kind: 'person', name: '陈守涛' }, itemId: 'home-repair', gross: 38_000, kind: 'ordinary', delivery: { how: 'electronic' } } })
  })
  it.each([
    ['0', 'amountRange'], ['-5', 'amountRange'], ['1.005', 'amount'], ['', 'amount'], ['一百', 'amount'], ['1000000000.01', 'amountRange'],
  ])('takes no amount of %j', (amount, fault) => expect(wishOf(draft({ amount }))).toEqual({ faults: { amount: faultWords[fault] } }))
  it('is of the day that was chosen, unless it is a rent, which has its months', () => {
    const rent = { item: { ...item, deal: 'homeRent' as const }, rentFrom: '2026-12', rentPlace: '渝北区石榴湾' }
    expect(wishOf(draft({ dealtOn: '2026-11-27' }))).toMatchObject({ wish: { dealtOn: '2026-11-27' } })
    expect(wishOf(draft({ dealtOn: '2026-11-27', ...rent }))).not.toHaveProperty('wish.dealtOn')
    expect(fieldOf('wish.dealtOn')).toBe('dealtOn')
  })
  it('wants months and place of a rent only', () => {
    const rent = { ...item, deal: 'homeRent' as const }
    expect(Object.keys((wishOf(draft({ item: rent, rentMonths: '37' })) as { faults: object }).faults)).toEqual(['rentFrom', 'rentMonths', 'place'])
    expect(wishOf(draft({ item: rent, rentFrom: '2026-12', rentMonths: '6', rentPlace: '渝北区石榴湾' }))).toMatchObject({ wish: { rent: { from: '2026-12-01', months: 6 } } })
  })
  it('wants to know where paper goes', () => expect(wishOf(draft({ how: 'post' }))).toEqual({ faults: { delivery: faultWords['delivery'] } }))
  it('finds signs that may not stand on an invoice', () => expect(Object.keys((wishOf(draft({ note: '<b>' })) as { faults: object }).faults)).toEqual(['note']))
  it.each([['wish.buyer.taxNumber', 'buyer'], ['wish.itemId', 'item'], ['wish.rent.place', 'place'], ['wish.delivery.addressId', 'delivery'], ['wish.rent', 'rentFrom'], ['other', undefined]])(
    'shows what the server finds at %s with its input', (path, field) => expect(fieldOf(path)).toBe(field),
  )
})

describe('what it costs, in words', () => {
  it.each([
    [{}, '④ 缴 53.00 元并开票', invoiceText.noteElectronic],
    [{ total: fen(0) }, invoiceText.actNothing, invoiceText.noteElectronic],
    [{ total: fen(0), isLaterReturn: true }, invoiceText.actLater, invoiceText.noteElectronic],
    [{ holds: ['largeAmount'] }, invoiceText.actHeld, invoiceText.noteHeld],
    [{ total: undefined }, invoiceText.actHeld, invoiceText.noteHeld],
  ] as [Partial<InvoiceQuote>, string, string][])('says of %j what the button does', (more, act, note) => {
    expect([actOf(quote(more)), noteOf(quote(more), 'electronic')]).toEqual([act, note])
  })
  it('shows each tax in a line, unknown ones as such, nothing in one line', () => {
    const known = { unknown: false, rate: 10_000, relief: 0, law: [], confidence: 'confirmed-text', formula: [] }
    const lines = [
      { ...known, tax: 'vat', base: 500_000, due: 5000, payable: 5000, reason: 'taxed', formula: [{ name: 'gross', value: 505_000, unit: 'fen' }] },
      { ...known, tax: 'stampTax', rate: 0, due: 0, payable: 0, reason: 'homeLet' },
      { unknown: true, tax: 'incomeTax', missing: ['incomeMethod'], law: [] },
    ] as unknown as InvoiceQuote['lines']
    expect(shortLines(quote({ lines })).map(({ label, value }) => [label, value])).toEqual([
      ['增值税\u30005,000 × 1%', '50.00'], ['个人所得税', '等税务局核'], ['印花税\u3000出租住房，免', '0.00'],
    ])
  })
  it.each([[0, '不用代扣'], [2400, '付款方代扣']])('says of %i fen the payer keeps back: %s', (payable, value) => {
    const withheld = { unknown: false, tax: 'incomeTax', payable } as unknown as InvoiceQuote['lines'][number]
    expect(shortLines(quote({ withheld }))).toEqual([{ key: 'withheld', label: '个人所得税', value }])
  })
  it('measures the way to each line', () => {
    expect(meterOf({ kind: 'year', used: fen(3_805_000), adding: fen(500_000), limit: fen(500_000_000), count: 3 })).toMatchObject({ value: '38,050.00 元，上限 500 万元', gone: 2 })
    expect(meterOf({ kind: 'deal', used: fen(0), adding: fen(120_000), limit: fen(100_000), count: 0 })).toMatchObject({ value: '1,200.00 元，满 1,000 元起缴', gone: 100 })
  })
  it('has words for each bar, hold and line, also for newer ones', () => {
    expect(InvoiceBar.options.map(wordsOfBar)).not.toContain(barElse)
    expect(HoldReason.options.map(wordsOfHold)).not.toContain(holdElse)
    expect([wordsOfBar('moon'), wordsOfHold('moon')]).toEqual([barElse, holdElse])
    expect(v.is(InvoiceMeter, { kind: 'deal', used: 0, adding: 0, limit: 1, count: 0 })).toBe(true)
  })
})

describe('a request', () => {
  const request = (more: object) => ({
    id: 'x', state: 'paying', wish: { buyer: { kind: 'person', name: '张三', phone: '138****5678' }, gross: fen(505_000), kind: 'ordinary', delivery: { how: 'electronic' } }, quote: quote(), ...more,
  }) as unknown as Parameters<typeof leadOf>[0]

  it('says until when it is paid, and after that that it is being issued', () => {
    expect(leadOf(request({ bill: { state: 'open', dueOn: '2026-12-08' } }), NOW)).toMatch(/^12 月 8 日前缴/)
    expect(leadOf(request({ bill: { state: 'paid', dueOn: '2026-12-08' } }), NOW)).toBe('收到付款了，正在开。')
    expect(leadOf(request({ state: 'done' }), NOW)).toMatch(/不同意可以打 12366/)
  })
  it('says where its paper is, and whose turn it is', () => {
    const leads = [{}, { parcel: { state: 'delivered' } }, { pickupCode: '080229' }].map((more) => leadOf(request({ state: 'shipping', ...more }), NOW))
    expect(leads).toEqual(['纸质发票在送给您。', '拿到了就点“收到纸质发票了”。', '发票打印好了，凭码去拿。'])
  })
  it('shows who holds it now and what comes', () => {
    expect(requestSteps(request({ state: 'inReview' }), [], NOW).map(({ when, title }) => [when, title])).toEqual([
      ['now', '税务局在看'], ['next', '看完，要缴税的话缴税'], ['next', '开好，到票夹'],
    ])
    expect(requestSteps(request({ state: 'withdrawn' }), [], NOW)).toEqual([])
  })
  it('fills the form again without what was masked', () => {
    expect(beginCorrection(undefined, request({ state: 'returned' }), NOW)).toMatchObject({ correcting: 'x', amount: '5050.00', buyer: { name: '张三', phone: '' } })
  })
})

it.each([[71.5 * 3_600_000, '71 小时'], [40 * 60_000, '40 分钟'], [-5, '0 分钟']])('counts %i ms down as %s', (ms, text) => expect(timeLeft(ms)).toBe(text))

import type { Day } from '../../../../shared/model/day'
import type { InvoiceNumber } from '../../../../shared/model/invoice'
import { fen } from '../../../../shared/model/money'
import { ownImprint } from '../../../../bff/platform/documents/imprint'
import { digitalInvoicePdf } from '../../../../bff/platform/documents/pdf/digital-invoice-pdf'
import { RED, givenInvoice } from './given-invoice'
import { textOf } from './pdf-text'

const RARE = '䶮㛃𠅤𬀩𫖯'
const pageOf = async (over: Parameters<typeof givenInvoice>[0] = {}): Promise<string> => {
  const pages = textOf(await digitalInvoicePdf(givenInvoice(over), ownImprint))
  expect(pages).toHaveLength(1)
  return pages[0] ?? ''
}

it('says on one page who sold what to whom, the tax apart and the sum in words', async () => {
  const page = await pageOf({ note: '合同 24-17' })
  for (const words of [
    '电子发票（普通发票）', '发票号码：26509000000000000042', '开票日期：2026年11月30日', '名称：牟世功', '9999**********0011', '名称：岚烟苑物业服务有限公司', '91350100M000100Y43',
    '*建筑服务*室内装饰', '18,500.00', '1%', '185.00', '壹万捌仟陆佰捌拾伍元整', '¥18,685.00', '合同 24-17', '代开', '第 1 页，共 1 页',
  ]) {
    expect(page).toContain(words)
  }
  expect(page).not.toContain('冲红')
})

it('calls a special one and a paper one by their names', async () => {
  expect(await pageOf({ kind: 'special' })).toContain('电子发票（增值税专用发票）')
  expect(await pageOf({ medium: 'paper' })).toMatch(/增值税普通发票.*纸质发票的电子副本/)
})

it('shows an exempt one as the forms do', async () => {
  const page = await pageOf({ rate: 0, tax: fen(0), net: fen(1_868_500) })
  expect(page).toContain('免税')
  expect(page).toContain('***')
})

it('shows a red one negative, with the one it reverses', async () => {
  const page = await pageOf(RED)
  for (const words of ['红字', '−18,500.00', '−185.00', '（负数）壹万捌仟陆佰捌拾伍元整', '¥−18,685.00', '被红冲蓝字发票号码：26509000000000000042']) {
    expect(page).toContain(words)
  }
})

it.each([
  ['void', '作废'],
  ['red', '已冲红'],
  ['partRed', '部分已冲红'],
] as const)('is stamped when it is %s', async (state, words) => {
  const red = { number: RED.number, gross: fen(-100), issuedOn: '2026-12-01' as Day }
  const page = await pageOf({ state, reds: [red] })
  expect(page).toContain(words)
  expect(page).toContain('红字发票 26508000000000000001，2026-12-01 开具，¥−1.00')
})

it('writes rare characters, and names and notes of any length', async () => {
  const page = await pageOf({ seller: { name: RARE, code: '9999**********0011' }, buyer: { name: '渝'.repeat(100), code: undefined }, item: '*建筑服务*'.padEnd(120, '修'), note: '备'.repeat(250) })
  expect(page).toContain(RARE)
  expect(page).toContain('备备备')
})

it('is the same to the byte for the same invoice, and another when something became of it', async () => {
  const [one, two, later] = await Promise.all([
    digitalInvoicePdf(givenInvoice(), ownImprint),
    digitalInvoicePdf(givenInvoice(), ownImprint),
    digitalInvoicePdf(givenInvoice({ state: 'red', number: '26509000000000000042' as InvoiceNumber }), ownImprint),
  ])
  expect(one.equals(two)).toBe(true)
  expect(one.equals(later)).toBe(false)
})

import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { until } from '../support/until'
import { bootAs } from './boot-as'
import { fits } from './fits'
import { seen, tap, type } from './touch'

interface Answers {
  success: (result: object) => void
  fail: (error: { errMsg: string }) => void
}

let house: House

beforeAll(async () => {
  house = await openHouse({ worker: true })
  await Promise.all(['mou-shigong', 'zhou-manwu'].map((id) => house.signIn(id)))
})
afterAll(() => house.close())

const AMOUNT = '一共收多少'
const COMPANY = { name: '渝岚沙盒商贸有限公司', taxNumber: '' }

/** A title QR as WeChat draws it. */
const titleQr = ({ name, taxNumber }: typeof COMPANY): string => `$01${Buffer.from(`${name}</>${taxNumber}</></></>0000`).toString('base64')}$`

const page = 'invoices/pages/new/index'

beforeAll(async () => {
  const token = await house.signIn('qin-fangdong')
  const { body } = await house.ask<{ buyers: { name: string; taxNumber?: string }[] }>('GET', '/invoice-start', { token })
  COMPANY.taxNumber = body.buyers.find(({ name }) => name === COMPANY.name)?.taxNumber ?? ''
})

it('takes the payer from a scanned title, says when a code is none, and issues what costs nothing', async () => {
  const codes = ['https://example.com/', titleQr(COMPANY)]
  const host = await bootAs(house, 'zhou-manwu', page, {}, { scanCode: ({ success }: Answers) => success({ result: codes.shift() ?? '' }) })
  await tap(host, '扫对方的抬头码')
  await seen(host, '这不是发票抬头码')
  await tap(host, '扫对方的抬头码')
  await seen(host, COMPANY.name)
  await seen(host, '扫对方抬头码得到')
  await tap(host, '收的什么钱')
  await type(host, '按平常的说法找', '修水管')
  await tap(host, '房屋维修费')
  await type(host, AMOUNT, '260')
  await tap(host, '④ 不用缴税，开票')
  await seen(host, '发票开好了')
  fits(host)
})

it('takes the payer from the list WeChat keeps, opens the cashier in the same tap, and shows a bill that was not paid', async () => {
  const orders: object[] = []
  const host = await bootAs(house, 'mou-shigong', page, {}, {
    chooseInvoiceTitle: ({ success }: Answers) => success({ type: '0', title: COMPANY.name, taxNumber: COMPANY.taxNumber, errMsg: 'chooseInvoiceTitle:ok' }),
    requestPayment: (order: Answers) => {
      orders.push(order)
      order.fail({ errMsg: 'requestPayment:fail cancel' })
    },
  })
  await tap(host, '换一个')
  await tap(host, '从微信抬头里选')
  await seen(host, '从微信抬头里选的')
  await type(host, AMOUNT, '2020')
  await tap(host, '元并开票')
  await seen(host, '等您缴税')
  expect(orders).toEqual([expect.objectContaining({ signType: 'RSA' })])
  await tap(host, '不开了')
  await tap(host, '撤回')
  await seen(host, '这张不再开')
  fits(host)
})

it('keeps them in a folder, opens the PDF and sends the structured file to a chat', async () => {
  const written: string[] = []
  const given: object[] = []
  const take = ({ success, ...file }: Answers & Record<string, unknown>): void => {
    given.push(file)
    success({ errMsg: 'ok' })
  }
  const host = await bootAs(house, 'zhou-manwu', 'invoices/pages/folder/index', {}, {
    getFileSystemManager: () => ({ writeFile: ({ filePath, success }: { filePath: string; success: () => void }) => (written.push(filePath), success()) }),
    openDocument: take,
    shareFileMessage: take,
  })
  await tap(host, COMPANY.name)
  await seen(host, '价税合计')
  await tap(host, '下载 PDF')
  await until(() => given.length > 0, () => 'no PDF was opened')
  await tap(host, '下载结构化文件')
  await seen(host, '下载好了')
  expect(written.map((file) => file.slice(-4))).toEqual(['.pdf', '.xml'])
  expect(given).toEqual([expect.objectContaining({ filePath: written[0], fileType: 'pdf' }), expect.objectContaining({ filePath: written[1] })])
  fits(host)
})

it('checks an invoice from the code printed on it', async () => {
  const token = await house.signIn('zhou-manwu')
  const { items } = (await house.ask<{ items: { number: string }[] }>('GET', '/invoices?box=issued', { token })).body
  const { invoice } = (await house.ask<{ invoice: { qr: string } }>('GET', `/invoices/${items[0]?.number ?? ''}`, { token })).body
  const host = await bootAs(house, 'mou-shigong', 'invoices/pages/check/index', {}, { scanCode: ({ success }: Answers) => success({ result: invoice.qr }) })
  await tap(host, '扫发票上的码')
  await tap(host, '查验')
  await seen(host, '是真的')
  fits(host)
})

import { handsOf } from '../integration/existing-home/file-with'
import { readyToSign } from '../integration/existing-home/dispute-with'
import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { tinyPng } from '../support/tiny-picture'
import { until } from '../support/until'
import { bootAs } from './boot-as'
import { seen, tap, type } from './touch'

let house: House
let filingId: string

beforeAll(async () => {
  house = await openHouse()
  const hands = async (who: string) => handsOf(house, await house.signIn(who))
  filingId = await readyToSign(await hands('jiang-gaoling'), [await hands('liu-kaiping')])
})
afterAll(() => house.close())

const written: string[] = []

/** What WeChat answers when somebody photographs a page. */
const camera = {
  chooseMedia: ({ success }: { success: (result: object) => void }) => success({ tempFiles: [{ tempFilePath: 'wxfile://page.png', size: 68, fileType: 'image' }] }),
  getFileSystemManager: () => ({
    readFile: ({ success }: { success: (result: object) => void }) => success({ data: tinyPng }),
    writeFile: ({ data, success }: { data: string; success: () => void }) => {
      written.push(data)
      success()
    },
  }),
}

it('shows in WeChat how a value came about, within what setData may carry', async () => {
  const host = await bootAs(house, 'jiang-gaoling', 'price/pages/value/index', { id: filingId })
  await seen(host, '成交价低于参考下限')
  await seen(host, '单价怎么来的')
  await tap(host, '位置')
  await seen(host, '圆越大')
  await tap(host, '第 1 套')
  await seen(host, '折合单价')
  expect(Math.max(...host.payloads.map(({ bytes }) => bytes))).toBeLessThan(64 * 1024)
  expect(host.missingTemplates()).toEqual([])
  expect(host.errors).toEqual([])
})

it('takes a dispute with a photo in WeChat, and shows who answers until when', async () => {
  const host = await bootAs(house, 'jiang-gaoling', 'price/pages/dispute/index', { id: filingId }, camera)
  await tap(host, '价低有正当理由')
  await tap(host, '提交异议')
  await seen(host, '选一个原因')
  await tap(host, '房子有损坏')
  await type(host, '说说情况', '厨房漏水多年，墙皮都掉了')
  await tap(host, '拍照或选照片')
  await seen(host, '传好了')
  await tap(host, '提交异议')
  await seen(host, '税务人员在看')
  await seen(host, '1 份')
  await tap(host, '第 1 份材料')
  await until(() => written.length > 0, () => 'no picture was kept')
  expect(written).toEqual([tinyPng])
  expect(host.missingTemplates()).toEqual([])
  expect(host.errors).toEqual([])
})

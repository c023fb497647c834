import { readFileSync } from 'node:fs'
import { messagePage } from '../../../bff/platform/notices/channels/wechat-refusals'
import { personById } from '../../../bff/sandbox/city/demo-people'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'

const zhou = personById('zhou-manwu')
const data = { thing1: '存量房申报', phrase2: '已受理', time3: '2026年11月29日 16:00', thing4: '点开看看' }

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

interface Phone {
  answer: string
  items: { channel: string; at: string; title: string; text: string; page?: string }[]
}

const place = (id: string, rest: string) => `${house.base}/sandbox/people/${id}/${rest}`
const received = async (id: string): Promise<Phone> => (await fetch(place(id, 'received'))).json() as Promise<Phone>
const send = (method: string, at: string, body: unknown): Promise<Response> =>
  fetch(at, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

it('is silent before anybody has sent anything', async () => {
  expect(await received('zhou-manwu')).toEqual({ answer: 'accept', items: [] })
})

it('shows what its own person got by each channel, the newest first, and nothing of others', async () => {
  const { wechatMessages, sms, mail, letters } = house.world
  house.wechat.grant('zhou-manwu', 'TMPL_PROGRESS')
  house.wechat.follow('zhou-manwu')
  const message = { openId: zhou.openId, templateId: 'TMPL_PROGRESS', page: 'pages/inbox/index', data }
  await wechatMessages.sendSubscribe({ ...message, language: 'zh' })
  house.shiftClock(1000)
  await wechatMessages.sendService({ ...message, id: 'd-1', openId: zhou.serviceOpenId, templateId: 'SVC_PROGRESS' })
  house.shiftClock(1000)
  await sms.send({ id: 'a', phone: zhou.phone, text: '短信来了' })
  house.shiftClock(1000)
  await mail.send({ id: 'a', to: zhou.email, subject: '一封信', text: '里面写着' })
  await sms.send({ id: 'b', phone: personById('chen-shoutao').phone, text: '别人的' })
  await letters.write({ id: 'l-1', to: { name: zhou.name, address: '渝中区某路 1 号' }, pdf: Buffer.from('%PDF') })
  const { items } = await received('zhou-manwu')
  expect(items.map(({ channel }) => channel).sort()).toEqual(['letter', 'mail', 'service', 'sms', 'wechat'])
  expect(items.filter(({ channel }) => channel !== 'letter')).toMatchObject([
    { channel: 'mail', title: '一封信', text: '里面写着' },
    { channel: 'sms', text: '短信来了' },
    { channel: 'service', page: 'pages/inbox/index' },
    {
      channel: 'wechat',
      title: '办理进度提醒',
      text: '办理事项：存量房申报\n办理进度：已受理\n更新时间：2026年11月29日 16:00\n温馨提示：点开看看',
      page: 'pages/inbox/index',
    },
  ])
  house.letters.work()
  expect((await received('zhou-manwu')).items.find(({ channel }) => channel === 'letter')).toMatchObject({
    title: '纸质文书，已经寄出',
    text: '寄到 渝中区某路 1 号',
  })
  expect((await received('chen-shoutao')).items.map(({ text }) => text)).toEqual(['别人的'])
  expect(house.received('zhou-manwu')).toHaveLength(5)
})

it('answers WeChat’s question as its switch stands', async () => {
  const ask = async () => (await send('POST', place('liao-duanqi', 'wechat-subscription'), { templateIds: ['TMPL_TODO'] })).json()
  expect(await ask()).toEqual({ results: { TMPL_TODO: 'accept' } })
  expect((await send('PUT', place('liao-duanqi', 'wechat-switch'), { answer: 'reject' })).status).toBe(200)
  expect(await ask()).toEqual({ results: { TMPL_TODO: 'reject' } })
  await send('PUT', place('liao-duanqi', 'wechat-switch'), { answer: 'off' })
  expect(await ask()).toEqual({ errCode: 20004 })
  expect((await received('liao-duanqi')).answer).toBe('off')
  expect((await received('zhou-manwu')).answer).toBe('accept')
})

it('refuses what it does not understand, and knows no strangers', async () => {
  expect((await send('PUT', place('zhou-manwu', 'wechat-switch'), { answer: 'maybe' })).status).toBe(400)
  expect((await send('POST', place('zhou-manwu', 'wechat-subscription'), {})).status).toBe(400)
  expect((await fetch(place('nobody', 'received'))).status).toBe(404)
  expect((await send('PUT', place('nobody', 'wechat-switch'), { answer: 'off' })).status).toBe(404)
})

it('has its messages arrive by day and night unless hours are set', async () => {
  expect(await (await fetch(`${house.base}/sandbox/phones`)).text()).toContain('白天黑夜都马上提醒')
  const quiet = await openHouse({ quietHours: { from: 21, to: 8 } })
  expect(await (await fetch(`${quiet.base}/sandbox/phones`)).text()).toContain('21 点到次日 8 点不打扰')
  await quiet.close()
})

it('opens by a message a page that the mini-program has', () => {
  const packages = [...readFileSync('miniprogram/app.config.ts', 'utf8').matchAll(/root: '([\w-]+)',\s+pages: \[([^\]]*)\]/g)]
  const pages = packages.flatMap(([, root, list = '']) => [...list.matchAll(/'([^']+)'/g)].map(([, page]) => `${root}/${page}`))
  expect(pages).toContain(messagePage('1').split('?')[0])
})

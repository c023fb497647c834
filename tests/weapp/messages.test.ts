import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { until } from '../support/until'
import { bootAs } from './boot-as'
import { draw, elements, textOf } from './render'
import { seen, tap } from './touch'
import type { WeappHost } from './weapp-host'

interface Question {
  tmplIds: string[]
  success: (results: Record<string, string>) => void
  fail: (error: { errCode: number; errMsg: string }) => void
}

let house: House
beforeAll(async () => {
  house = await openHouse({ worker: true })
  await Promise.all(['liao-duanqi', 'tan-ertao'].map((id) => house.signIn(id)))
})
afterAll(() => house.close())

const errand = 'existing-home/pages'
const asked = (host: WeappHost, path: string): string[] => host.requests.filter(({ url }) => url.includes(path)).map(({ data }) => JSON.stringify(data ?? ''))

/** WeChat's question, which only a tap may ask: what was asked, and whether a tap was under way. */
function askedInTaps(answer: (question: Question) => void) {
  const questions: { ids: string[]; isInTap: boolean }[] = []
  const taps = { under: false }
  return {
    questions,
    wx: {
      requestSubscribeMessage: (question: Question): void => {
        questions.push({ ids: question.tmplIds, isInTap: taps.under })
        answer(question)
      },
    },
    /** From now on it is known when a tap of this page is handled. */
    watch: (host: WeappHost): void => {
      const page = host.page()
      const handle = page.eh
      page.eh = (event) => {
        taps.under = true
        handle(event)
        taps.under = false
      }
    },
  }
}

async function toSignature(host: WeappHost): Promise<void> {
  await tap(host, '都对')
  await tap(host, '去签字')
  await seen(host, '您要签的话')
}

it('asks WeChat within the tap that signs, for three kinds at most, and signs although nobody answers', async () => {
  const question = askedInTaps(() => undefined)
  const seller = await bootAs(house, 'liao-duanqi', `${errand}/pick/index`, {}, question.wx)
  await tap(seller, '就卖这套')
  await tap(seller, '用这份合同')
  await toSignature(seller)
  question.watch(seller)
  await tap(seller, '签字')
  await seen(seller, '已签字')
  expect(question.questions).toEqual([{ ids: expect.any(Array) as string[], isInTap: true }])
  expect(question.questions[0]?.ids.length).toBeGreaterThanOrEqual(1)
  expect(question.questions[0]?.ids.length).toBeLessThanOrEqual(3)
  expect(asked(seller, '/subscriptions').filter((body) => body.includes('results'))).toEqual([])
  await tap(seller, '请')
  await seen(seller, '等接受')
  expect(seller.errors).toEqual([])
})

it('says where the main switch is when it is off, after the signature went through', async () => {
  const opened: string[] = []
  const question = askedInTaps(({ fail }) => fail({ errCode: 20004, errMsg: 'requestSubscribeMessage:fail The user has turned off the main switch' }))
  const buyer = await bootAs(house, 'tan-ertao', `${errand}/invitation/index`, { code: await code() }, { ...question.wx, openSetting: () => void opened.push('setting') })
  await tap(buyer, '接受，一起申报')
  await toSignature(buyer)
  question.watch(buyer)
  await tap(buyer, '签字')
  await seen(buyer, '微信里的订阅消息总开关关着')
  expect(question.questions.map(({ isInTap }) => isInTap)).toEqual([true])
  await tap(buyer, '去打开')
  expect(opened).toEqual(['setting'])
  expect(textOf(draw(buyer))).not.toContain('总开关关着')
  expect(buyer.errors).toEqual([])
})

it('notes what was answered in settings, and every way to accept as accepted', async () => {
  const question = askedInTaps(({ tmplIds, success }) => success(Object.fromEntries(tmplIds.map((id) => [id, 'acceptWithAudio']))))
  const host = await bootAs(house, 'tan-ertao', 'messages/pages/settings/index', {}, question.wx)
  await seen(host, '答应一次')
  question.watch(host)
  await tap(host, '答应一次')
  await seen(host, '还能提醒 1 次')
  expect(question.questions).toEqual([{ ids: [expect.any(String)], isInTap: true }])
  expect(asked(host, '/subscriptions').filter((body) => body.includes('results'))).toEqual([expect.stringContaining('"result":"accept"')])
})

it('shows inbox, a message and the settings within the limits of setData and by templates WeChat has', async () => {
  const inbox = await bootAs(house, 'liao-duanqi', 'pages/inbox/index')
  await seen(inbox, '对方')
  await tap(inbox, '未读')
  await seen(inbox, '怎么送到的')
  const pages = [inbox, await bootAs(house, 'liao-duanqi', 'messages/pages/settings/index'), await bootAs(house, 'liao-duanqi', 'messages/pages/contact/index', { kind: 'email' })]
  for (const host of pages) {
    expect(host.payloads[0]?.bytes).toBeLessThanOrEqual(8 * 1024)
    expect(Math.max(...host.payloads.map(({ bytes }) => bytes))).toBeLessThan(64 * 1024)
    expect(host.missingTemplates()).toEqual([])
    expect(host.errors).toEqual([])
  }
})

it('counts at the tabs, for who is known only', async () => {
  const known = await bootAs(house, 'liao-duanqi', 'pages/home/index')
  await until(() => elements(draw(known)).some(({ attr }) => /消息，\d+ 条未读/.test(String(attr['ariaLabel']))))
  await house.signIn('bai-wufang', { prove: false })
  const stranger = await bootAs(house, 'bai-wufang', 'pages/home/index')
  await seen(stranger, '先认一次身份')
  expect(asked(known, '/messages/count').length).toBeGreaterThan(0)
  expect(asked(stranger, '/messages/count')).toEqual([])
})

/** The code as the seller's card carries it. */
async function code(): Promise<string> {
  const token = await house.signIn('liao-duanqi')
  const { body: cases } = await house.ask<{ items: { id: string; kind: string }[] }>('GET', '/cases', { token })
  const filingId = cases.items.find(({ kind }) => kind === 'existingHomeSale')?.id ?? ''
  const { body } = await house.ask<{ filing: { invitations: { code: string }[] } }>('GET', `/existing-home/filings/${filingId}`, { token })
  return body.filing.invitations[0]?.code ?? ''
}

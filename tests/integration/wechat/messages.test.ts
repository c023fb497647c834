import { connectWechatMessages } from '../../../bff/adapters/wechat/wechat-messages'
import type { WechatMessages } from '../../../bff/adapters/wechat/wechat-messages'
import { Unanswered } from '../../../bff/adapters/unanswered'
import { sharedTokens } from '../../../bff/platform/wechat/access-token'
import { testKeys } from '../../support/keys'
import { newKey } from '../../support/new-key'
import { ourDatabase } from '../../support/our-database'
import type { OurDatabase } from '../../support/our-database'
import { tinyWechat } from './tiny-wechat'

const SUBSCRIBE = '/cgi-bin/message/subscribe/send'
const SERVICE = '/cgi-bin/message/template/send'
const INFO = '/cgi-bin/user/info'
const TOKEN = '/cgi-bin/stable_token'

let ours: OurDatabase
let wechat: Awaited<ReturnType<typeof tinyWechat>>
let messages: WechatMessages

beforeAll(async () => {
  ours = await ourDatabase()
})
beforeEach(async () => {
  await ours.db.deleteFrom('wechat_token').execute()
  wechat = await tinyWechat()
  wechat.say(TOKEN, (_asked, nth) => JSON.stringify({ access_token: `token ${nth}`, expires_in: 7200 }))
  const service = { ...wechat.account, appId: 'wxservice' }
  messages = connectWechatMessages({ app: wechat.account, service, state: 'trial' }, sharedTokens({ db: ours.db, keys: testKeys, newId: newKey }))
})
afterEach(() => wechat.close())
afterAll(() => ours.drop())

const message = { openId: 'oZhou', templateId: 'TMPL', page: 'messages/index', data: { thing1: '存量房交易', time3: '2026-11-29 20:00' }, language: 'zh' as const }
const asked = (path: string) => wechat.asked.filter((one) => one.path === path)

it('sends a subscribe message as WeChat wants it, and keeps all nineteen digits of its id', async () => {
  wechat.say(SUBSCRIBE, () => '{"errcode":0,"errmsg":"ok","msgid":2097683633284153345}')
  expect(await messages.sendSubscribe(message)).toEqual({ messageId: '2097683633284153345' })
  expect(asked(SUBSCRIBE)).toEqual([
    {
      path: SUBSCRIBE,
      token: 'token 1',
      body: {
        touser: 'oZhou',
        template_id: 'TMPL',
        page: 'messages/index',
        data: { thing1: { value: '存量房交易' }, time3: { value: '2026-11-29 20:00' } },
        miniprogram_state: 'trial',
        lang: 'zh_CN',
      },
    },
  ])
})

it('sends a message of the service account with an id that WeChat knows it by', async () => {
  wechat.say(SERVICE, () => '{"errcode":0,"errmsg":"ok","msgid": 3097683633284153346 }')
  const { language: _language, ...rest } = message
  const id = '019aa8e0-0000-7000-8000-000000000001'
  expect(await messages.sendService({ ...rest, id })).toEqual({ messageId: '3097683633284153346' })
  const [sent] = asked(SERVICE)
  expect(sent?.body).toMatchObject({ touser: 'oZhou', miniprogram: { appid: 'wxtiny', pagepath: 'messages/index' }, client_msg_id: '019aa8e0000070008000000000000001' })
  expect(String(sent?.body['client_msg_id']).length).toBeLessThanOrEqual(32)
})

it('takes a message without an id for sent all the same', async () => {
  wechat.say(SUBSCRIBE, () => '{"errcode":0,"errmsg":"ok"}')
  expect(await messages.sendSubscribe(message)).toEqual({})
})

it.each([40001, 40014, 42001])('sends once more with another token when %i refuses the first', async (errcode) => {
  wechat.say(SUBSCRIBE, (_asked, nth) => (nth === 1 ? `{"errcode":${errcode},"errmsg":"token"}` : '{"errcode":0,"msgid":1}'))
  expect(await messages.sendSubscribe(message)).toEqual({ messageId: '1' })
  expect(asked(SUBSCRIBE).map(({ token }) => token)).toEqual(['token 1', 'token 2'])
})

it('gives up after the second token: a loop would end nowhere', async () => {
  wechat.say(SUBSCRIBE, () => '{"errcode":40001,"errmsg":"token"}')
  await expect(messages.sendSubscribe(message)).rejects.toMatchObject({ errcode: 40001 })
  expect(asked(SUBSCRIBE)).toHaveLength(2)
})

it('has one new token for twenty messages that the old one was refused for', async () => {
  wechat.say(SUBSCRIBE, ({ token }) => (token === 'token 1' ? '{"errcode":42001,"errmsg":"expired"}' : '{"errcode":0,"msgid":1}'))
  await Promise.all(Array.from({ length: 20 }, () => messages.sendSubscribe(message)))
  expect(asked(TOKEN)).toHaveLength(2)
})

it('sends without the page when the released version has none of that name', async () => {
  wechat.say(SUBSCRIBE, ({ body }) => (body['page'] === undefined ? '{"errcode":0,"msgid":1}' : '{"errcode":41030,"errmsg":"invalid page"}'))
  expect(await messages.sendSubscribe(message)).toEqual({ messageId: '1' })
  expect(asked(SUBSCRIBE)).toHaveLength(2)
})

it.each([43101, 43107, 43108, 47003, 40037, 45009, -1])('says %i as WeChat said it, after one try', async (errcode) => {
  wechat.say(SUBSCRIBE, () => JSON.stringify({ errcode, errmsg: 'no rid: 1' }))
  await expect(messages.sendSubscribe(message)).rejects.toMatchObject({ name: 'WechatRefusal', errcode })
  expect(asked(SUBSCRIBE)).toHaveLength(1)
})

it.each([
  ['a cut connection', (): Promise<string> => Promise.reject(new Error('cut'))],
  ['half an answer', (): string => '{"errcode":0,"errm'],
  ['a page of a proxy', (): string => '<html><body>502</body></html>'],
  ['nothing', (): string => ''],
  ['an answer without a code', (): string => '{}'],
  ['a list', (): string => '[]'],
] as const)('does not claim to know what became of a message after %s', async (_what, answer) => {
  wechat.say(SUBSCRIBE, answer)
  await expect(messages.sendSubscribe(message)).rejects.toBeInstanceOf(Unanswered)
  expect(asked(SUBSCRIBE)).toHaveLength(1)
})

it('knows that nothing was sent when WeChat was not reached, or there was no token to send with', async () => {
  wechat.say(TOKEN, () => '<html>')
  await expect(messages.sendSubscribe(message)).rejects.toMatchObject({ errcode: -1 })
  expect(asked(SUBSCRIBE)).toEqual([])
  wechat.say(TOKEN, () => JSON.stringify({ access_token: 'token', expires_in: 7200 }))
  wechat.say(SUBSCRIBE, () => '{"errcode":0,"msgid":1}')
  await messages.sendSubscribe(message)
  await wechat.close()
  await expect(messages.sendSubscribe(message)).rejects.toMatchObject({ errcode: -1 })
})

it('learns who a follower is across apps, and that some are nobody we know', async () => {
  wechat.say(INFO, () => '{"subscribe":1,"openid":"oService","unionid":"uZhou"}')
  expect(await messages.unionOf('oService')).toEqual({ unionId: 'uZhou', isFollowing: true })
  wechat.say(INFO, () => '{"subscribe":0,"openid":"oService"}')
  expect(await messages.unionOf('oService')).toEqual({ unionId: undefined, isFollowing: false })
})

it('names neither token nor openid in what it throws', async () => {
  wechat.say(SUBSCRIBE, () => '<html>')
  const error = await messages.sendSubscribe(message).then(() => undefined, (thrown: Error) => thrown)
  expect(`${error?.message} ${error?.stack}`).not.toMatch(/token 1|oZhou/)
})

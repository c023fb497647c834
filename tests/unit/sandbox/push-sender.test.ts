import { createDecipheriv, createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startWechatSimulator } from '../../../bff/sandbox/wechat-simulator'
import type { WechatSimulator } from '../../../bff/sandbox/wechat-simulator'

const START = Date.parse('2026-11-29T08:00:00Z')
const TOKEN = 'pushtoken'
const AES_KEY = 'A'.repeat(43)

interface Got {
  method: string
  query: URLSearchParams
  body: string
}

let wechat: WechatSimulator
let server: Server
let url: string
let got: Got[]
let answer: (got: Got) => { status: number; body: string }
beforeEach(async () => {
  got = []
  answer = () => ({ status: 200, body: 'success' })
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const one = { method: request.method ?? '', query: new URL(request.url ?? '', 'http://x').searchParams, body: Buffer.concat(chunks).toString() }
      got.push(one)
      const { status, body } = answer(one)
      response.writeHead(status).end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pushes`
  wechat = await startWechatSimulator({
    people: [{ id: 'zhou', openId: 'oZhou', serviceOpenId: 'sZhou' }],
    now: () => START,
    appId: 'wxtest',
    secret: 'test-secret',
  })
  wechat.pushTo('app', { url, token: TOKEN })
})
afterEach(async () => {
  await wechat.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const sha1 = (...parts: string[]): string => createHash('sha1').update(parts.sort().join('')).digest('hex')
const field = ({ query }: Got, name: string): string => query.get(name) ?? ''
const events = () => got.map(({ body }) => JSON.parse(body) as Record<string, unknown>)

it('is signed, and says who, when and what, with numbers as text', async () => {
  wechat.answerSubscribe('zhou', ['TMPL_TODO'])
  await wechat.pushesSettled()
  const [push] = got as [Got]
  expect(field(push, 'signature')).toBe(sha1(TOKEN, field(push, 'timestamp'), field(push, 'nonce')))
  expect(field(push, 'openid')).toBe('oZhou')
  expect(events()).toEqual([
    {
      ToUserName: 'gh_wxtest',
      FromUserName: 'oZhou',
      CreateTime: String(START / 1000),
      MsgType: 'event',
      Event: 'subscribe_msg_popup_event',
      List: expect.anything(),
    },
  ])
})

it('brings a list of one bare at times, and longer ones as lists', async () => {
  for (let n = 0; n < 4; n++) {
    wechat.answerSubscribe('zhou', ['TMPL_TODO'])
    await wechat.pushesSettled()
  }
  wechat.answerSubscribe('zhou', ['TMPL_TODO', 'TMPL_MONEY'])
  await wechat.pushesSettled()
  const entry = (id: string) => ({ TemplateId: id, SubscribeStatusString: 'accept', PopupScene: '0' })
  const one = entry('TMPL_TODO')
  expect(events().map(({ List }) => List)).toEqual([one, [one], one, [one], [one, entry('TMPL_MONEY')]])
})

it('is sealed when there is a key, as the console of WeChat has it', async () => {
  wechat.pushTo('app', { url, token: TOKEN, aesKey: AES_KEY })
  wechat.revokeAuthorization('zhou')
  await wechat.pushesSettled()
  const [push] = got as [Got]
  const { Encrypt } = JSON.parse(push.body) as { Encrypt: string }
  expect(field(push, 'encrypt_type')).toBe('aes')
  expect(field(push, 'msg_signature')).toBe(sha1(TOKEN, field(push, 'timestamp'), field(push, 'nonce'), Encrypt))
  const key = Buffer.from(`${AES_KEY}=`, 'base64')
  const cipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const plain = Buffer.concat([cipher.update(Encrypt, 'base64'), cipher.final()])
  expect(plain.length % 32).toBe(0)
  const text = plain.subarray(20, 20 + plain.readUInt32BE(16)).toString()
  expect(JSON.parse(text)).toMatchObject({ Event: 'user_authorization_revoke', OpenID: 'oZhou' })
  const padding = plain.at(-1) ?? 0
  expect(plain.subarray(20 + Buffer.byteLength(text), plain.length - padding).toString()).toBe('wxtest')
})

it('comes up to three times with the same body until it is taken', async () => {
  answer = () => ({ status: got.length < 3 ? 500 : 200, body: 'success' })
  wechat.revokeAuthorization('zhou')
  await wechat.pushesSettled()
  expect(got).toHaveLength(3)
  expect(new Set(got.map(({ body }) => body)).size).toBe(1)
  expect(wechat.pushed()).toMatchObject([{ tries: 3, isTaken: true }])
})

it('is given up after three tries, also when the answer is not the right word', async () => {
  answer = () => ({ status: 200, body: '{"ok":true}' })
  wechat.revokeAuthorization('zhou')
  await wechat.pushesSettled()
  expect(wechat.pushed()).toMatchObject([{ tries: 3, isTaken: false }])
})

it('can be lost, and can come twice', async () => {
  wechat.losePushes(1)
  wechat.duplicatePushes(1)
  wechat.revokeAuthorization('zhou')
  wechat.revokeAuthorization('zhou')
  wechat.revokeAuthorization('zhou')
  await wechat.pushesSettled()
  expect(got).toHaveLength(3)
})

it('tells of a sent message under its id, and of one that did not arrive', async () => {
  wechat.grant('zhou', 'TMPL_HALL', 2)
  wechat.failDelivery(1)
  const token = await fetch(`${wechat.base}/cgi-bin/stable_token`, {
    method: 'POST',
    body: JSON.stringify({ grant_type: 'client_credential', appid: 'wxtest', secret: 'test-secret' }),
  })
  const { access_token: text } = (await token.json()) as { access_token: string }
  const data = { thing1: { value: '渝中区办税厅' }, character_string2: { value: 'A012' }, thing3: { value: '到您了' } }
  const send = () =>
    fetch(`${wechat.base}/cgi-bin/message/subscribe/send?access_token=${text}`, {
      method: 'POST',
      body: JSON.stringify({ touser: 'oZhou', template_id: 'TMPL_HALL', data }),
    })
  await send()
  await wechat.pushesSettled()
  await send()
  await wechat.pushesSettled()
  const lists = events().map(({ List }) => (List as object[])[0] ?? List)
  expect(lists).toEqual([
    { TemplateId: 'TMPL_HALL', MsgID: expect.stringMatching(/^\d{19}$/), ErrorCode: '1', ErrorStatus: 'failed' },
    { TemplateId: 'TMPL_HALL', MsgID: wechat.journal()[0]?.messageId, ErrorCode: '0', ErrorStatus: 'success' },
  ])
  expect(wechat.journal()).toHaveLength(1)
})

it('says that consents were taken back, and who follows the service account at its own address', async () => {
  wechat.grant('zhou', 'TMPL_TODO')
  wechat.setSwitch('zhou', 'reject')
  wechat.follow('zhou')
  await wechat.pushesSettled()
  expect(events()).toMatchObject([{ Event: 'subscribe_msg_change_event' }])
  wechat.pushTo('service', { url, token: TOKEN })
  wechat.unfollow('zhou')
  await wechat.pushesSettled()
  expect(events().at(-1)).toMatchObject({ Event: 'unsubscribe', ToUserName: 'gh_wxservice', FromUserName: 'sZhou' })
})

it('checks an address by its echo', async () => {
  answer = ({ query }) => ({ status: 200, body: query.get('echostr') ?? '' })
  expect(await wechat.verifyPush('app')).toBe(true)
  answer = () => ({ status: 200, body: 'hello' })
  expect(await wechat.verifyPush('app')).toBe(false)
  expect(await wechat.verifyPush('service')).toBe(false)
})

it('goes nowhere when nobody listens, and ends with WeChat', async () => {
  wechat.pushTo('app', { url: 'http://127.0.0.1:1/', token: TOKEN })
  wechat.revokeAuthorization('zhou')
  await wechat.pushesSettled()
  expect(wechat.pushed()).toMatchObject([{ tries: 3, isTaken: false }])
})

import fc from 'fast-check'
import { request } from 'node:http'
import { connect } from 'node:net'
import { createApp } from '../../../bff/app'
import type { WechatAccount } from '../../../bff/config'
import { sweepPushes } from '../../../bff/features/wechat-pushes/push-store'
import { listen } from '../../../bff/http/listen'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { until } from '../../support/until'
import { plainPush, sealedPush } from './sealed-push'

const PATH = '/api/v1/wechat/pushes'

let house: House
/** servers of the same house with another agreement with WeChat, or with nobody counted as refused yet */
const more: { close: (deadlineMs?: number) => Promise<void> }[] = []
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(async () => {
  await house.world.db.deleteFrom('wechat_push').execute()
  await house.world.db.deleteFrom('outbox').execute()
})
afterAll(async () => {
  await Promise.all(more.map((one) => one.close(100)))
  await house.close()
})

const app = (): WechatAccount => house.world.config.wechat

async function serverWith(push: Partial<WechatAccount['push']>, over: { appId?: string; now?: () => number; proxies?: number } = {}): Promise<{ base: string; account: WechatAccount }> {
  const { now = house.world.now, proxies = 0, ...rest } = over
  const account = { ...app(), ...rest, push: { ...app().push, ...push } }
  const world = { ...house.world, now, config: { ...house.world.config, wechat: account, proxies } }
  const server = await listen(createApp(world), world)
  more.push(server)
  return { base: `http://127.0.0.1:${server.port}`, account }
}

async function send({ query, body }: { query: string; body?: string }, { base = house.base, path = PATH, method = 'POST' } = {}) {
  const response = await fetch(`${base}${path}?${query}`, { method, ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }) })
  return { status: response.status, text: await response.text(), type: response.headers.get('content-type') }
}

const rows = () => house.world.db.selectFrom('wechat_push').selectAll().execute()
const messages = () => house.world.db.selectFrom('outbox').select(['kind', 'body', 'lane']).execute()

const popup = (over: object = {}) => ({
  ToUserName: 'gh_test',
  FromUserName: 'oZhouManwu',
  CreateTime: '1714112445',
  MsgType: 'event',
  Event: 'subscribe_msg_popup_event',
  List: [{ TemplateId: 'TMPL_TODO', SubscribeStatusString: 'accept', PopupScene: '0' }],
  ...over,
})

describe('the check of the address', () => {
  const asked = (base: string, over: Record<string, string> = {}) => {
    const query = { signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696', timestamp: '1714036504', nonce: '1514711492', echostr: '4375120948345356249', ...over }
    return send({ query: new URLSearchParams(query).toString() }, { base, method: 'GET' })
  }

  it("answers WeChat's example, in its own words and as plain text", async () => {
    const { base } = await serverWith({ token: 'AAAAA' }, { now: () => 1714036504_000 })
    expect(await asked(base)).toEqual({ status: 200, text: '4375120948345356249', type: 'text/plain; charset=utf-8' })
  })

  it('says nothing to a stranger, to an old question and to half of one', async () => {
    const { base } = await serverWith({ token: 'AAAAA' }, { now: () => 1714036504_000 })
    expect(await asked(base, { signature: 'f464b24fc39322e44b38aa78f5edd27bd1441697' })).toMatchObject({ status: 403, text: 'refused' })
    expect(await asked(base, { nonce: '1514711493' })).toMatchObject({ status: 403, text: 'refused' })
    expect((await send({ query: '' }, { base, method: 'GET' })).status).toBe(403)
    const late = await serverWith({ token: 'AAAAA' }, { now: () => 1714036504_000 + 601_000 })
    expect((await asked(late.base)).status).toBe(403)
  })

  it('is not there when no push is agreed with WeChat', async () => {
    const { base } = await serverWith({ token: undefined })
    expect((await asked(base)).status).toBe(404)
    expect((await send(sealedPush(app(), popup()), { base })).status).toBe(404)
  })

  it('holds for both accounts', async () => {
    expect([await house.wechat.verifyPush('app'), await house.wechat.verifyPush('service')]).toEqual([true, true])
  })
})

describe('a push', () => {
  it("is taken as in WeChat's example, sealed and plain", async () => {
    const [aesKey, appId] = ['A'.repeat(43), 'wxba5fad812f8e6fb9']
    const sealed = await serverWith({ token: 'AAAAA', aesKey }, { appId, now: () => 1714112445_000 })
    const body = JSON.stringify({
      ToUserName: 'gh_97417a04a28d',
      Encrypt:
        '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=',
    })
    const query = 'signature=6c5c811b55cc85e0e1b54100749188c20beb3f5d&timestamp=1714112445&nonce=415670741&openid=o9AgO5Kd5ggOC&encrypt_type=aes'
    expect(await send({ query: `${query}&msg_signature=046e02f8204d34f8ba5fa3b1db94908f3df2e9b3`, body }, sealed)).toMatchObject({ status: 200, text: 'success' })
    const plain = await serverWith({ token: 'AAAAA', aesKey: undefined }, { appId, now: () => 1714037059_000 })
    const event = JSON.stringify({ FromUserName: 'o9AgO5Kd5ggOC', CreateTime: 1714037059, MsgType: 'event', Event: 'debug_demo' })
    const signed = 'signature=899cf89e464efb63f54ddac96b0a0a235f53aa78&timestamp=1714037059&nonce=486452656'
    expect(await send({ query: signed, body: event }, plain)).toMatchObject({ status: 200, text: 'success' })
    expect((await rows()).map((row) => row.app_id)).toEqual([appId, appId])
  })

  it('is kept as it came, sealed, and answered before anybody works on it', async () => {
    expect(await send(sealedPush(app(), popup()))).toMatchObject({ status: 200, text: 'success' })
    const [row] = await rows()
    expect(row).toMatchObject({ app_id: 'wxtest', worked_at: null, body_sealed: expect.stringMatching(/^v1\./) })
    expect(await messages()).toEqual([
      { kind: 'wechat.pushed', body: JSON.stringify({ appId: 'wxtest', key: row?.dedupe_key }), lane: expect.stringMatching(/^push\/[0-9a-f]{32}$/) },
    ])
    expect(JSON.stringify([await rows(), await messages()]) + house.logged()).not.toContain('oZhouManwu')
  })

  it('is one, however often it is sent: the same bytes, sealed anew, at once, or with its list in the other form', async () => {
    const push = sealedPush(app(), popup())
    const again = [push, push, push, sealedPush(app(), popup()), sealedPush(app(), popup({ List: popup().List[0] }))]
    const answers = await Promise.all([...again, ...again].map((one) => send(one)))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(new Set(['200 success']))
    expect(await rows()).toHaveLength(1)
    expect(await messages()).toHaveLength(1)
  })

  it('is told from others of the same second', async () => {
    const sent = (id: string) => popup({ Event: 'subscribe_msg_sent_event', List: { TemplateId: 'TMPL_TODO', MsgID: id, ErrorCode: '0' } })
    const different = [
      popup(),
      popup({ List: [{ TemplateId: 'TMPL_MONEY', SubscribeStatusString: 'accept' }] }),
      popup({ List: [{ TemplateId: 'TMPL_TODO', SubscribeStatusString: 'reject' }] }),
      popup({ FromUserName: 'oOther' }),
      popup({ CreateTime: '1714112446' }),
      sent('2097683633284153344'),
      // one more than a number of JavaScript can tell from the one before
      sent('2097683633284153345'),
      { MsgId: 1, MsgType: 'text', FromUserName: 'oZhouManwu' },
      { MsgId: 2, MsgType: 'text', FromUserName: 'oZhouManwu' },
    ]
    for (const event of different) {
      await send(sealedPush(app(), event))
    }
    expect(await rows()).toHaveLength(different.length)
  })

  it('goes to the account whose address it came to', async () => {
    const service = house.world.config.service as WechatAccount
    const path = '/api/v1/wechat/service-pushes'
    expect((await send(sealedPush(service, popup()), { path })).status).toBe(200)
    expect((await send(sealedPush(app(), popup()), { path })).status).toBe(403)
    expect((await rows()).map((row) => row.app_id)).toEqual([service.appId])
  })

  it('goes away for good after a month, and not before', async () => {
    await send(sealedPush(app(), popup()))
    await sweepPushes(house.world.db, Date.now() + 29 * 86_400_000)
    expect(await rows()).toHaveLength(1)
    await sweepPushes(house.world.db, Date.now() + 31 * 86_400_000)
    expect(await rows()).toEqual([])
  })
})

describe('a forgery', () => {
  const tampered = (): { query: string; body: string } => {
    const { query, body } = sealedPush(app(), popup())
    return { query, body: body.replace(/"Encrypt":"(.)/, (_all, first: string) => `"Encrypt":"${first === 'A' ? 'B' : 'A'}`) }
  }
  const withoutSignature = (): { query: string; body: string } => {
    const { query, body } = sealedPush(app(), popup())
    return { query: query.replace(/&msg_signature=\w+/, ''), body }
  }

  it.each([
    ['plain text under a right signature, where sealed pushes were agreed', () => plainPush(app(), popup()), 403],
    ['a sealed push under the plain signature alone', withoutSignature, 403],
    ['a sealed text that was changed', tampered, 403],
    ['one for another app, sealed and signed with our keys', () => sealedPush(app(), popup(), { appId: 'wxother' }), 403],
    ['one sealed with another key', () => sealedPush(app(), popup(), { aesKey: 'B'.repeat(43) }), 403],
    ['one signed with another token', () => sealedPush(app(), popup(), { token: 'other' }), 403],
    ['one that somebody kept for eleven minutes', () => sealedPush(app(), popup(), { now: Date.now() - 660_000 }), 403],
    ['XML', () => ({ query: sealedPush(app(), popup()).query, body: '<xml><Encrypt>a</Encrypt></xml>' }), 415],
    ['sealed XML', () => sealedPush(app(), '<xml></xml>'), 400],
    ['more than 64 KB', () => sealedPush(app(), popup({ more: 'a'.repeat(66_000) })), 413],
    ['nothing at all', () => ({ query: '', body: '' }), 400],
  ] as const)('is refused: %s', async (_what, make, status) => {
    expect(await send(make())).toMatchObject({ status, text: 'refused' })
    expect(await rows()).toEqual([])
    expect(await messages()).toEqual([])
  })

  it('is refused by its size also when it does not say how large it is', async () => {
    const { port } = new URL(house.base)
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const call = request({ host: '127.0.0.1', port, path: PATH, method: 'POST' }, (response) => resolve(response.resume().statusCode))
      call.on('error', reject)
      call.write(Buffer.alloc(70_000, 'a'))
      call.end()
    })
    expect(status).toBe(413)
  })

  it('is refused also when it breaks off in the middle, and is no fault of ours', async () => {
    const call = connect(Number(new URL(house.base).port), '127.0.0.1')
    call.end(`POST ${PATH}?signature=a HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n{"Encrypt":"`)
    await until(() => /cut off|internal failure/.test(house.logged()))
    call.destroy()
    expect(house.logged()).not.toContain('internal failure')
  })

  it('never breaks the house, whatever it is made of', async () => {
    const sealed = await serverWith({})
    const plain = await serverWith({ aesKey: undefined })
    const bodies = fc.sample(fc.oneof(fc.json(), fc.string({ unit: 'binary', maxLength: 300 }), fc.constant('{"Encrypt":{}}'), fc.json().map((text) => `{"List":${text}}`)), {
      numRuns: 25,
      seed: 5,
    })
    for (const body of bodies) {
      const answers = [await send(sealedPush(sealed.account, body), sealed), await send(plainPush(plain.account, body), plain)]
      expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    }
  })

  it('is not looked at any more when too many came from its address, while WeChat is heard from its own', async () => {
    const { base } = await serverWith({}, { proxies: 1 })
    const from = (address: string, { query, body }: { query: string; body: string }) =>
      fetch(`${base}${PATH}?${query}`, { method: 'POST', body, headers: { 'x-forwarded-for': address } })
    for (let n = 0; n < 120; n++) {
      expect((await from('192.0.2.1', plainPush(app(), popup()))).status).toBe(403)
    }
    expect((await from('192.0.2.1', plainPush(app(), popup()))).status).toBe(429)
    expect((await from('192.0.2.2', sealedPush(app(), popup()))).status).toBe(200)
  })
})

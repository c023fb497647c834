import { startWechatSimulator } from '../../../bff/sandbox/wechat-simulator'
import type { WechatSimulator } from '../../../bff/sandbox/wechat-simulator'

const APP = { appId: 'wxtest', secret: 'test-secret' }
const MINUTE = 60_000

let wechat: WechatSimulator
let now = Date.parse('2026-11-24T08:00:00Z')

beforeEach(async () => {
  now = Date.parse('2026-11-24T08:00:00Z')
  wechat = await startWechatSimulator({
    people: [
      { id: 'zhou', openId: 'oZhou' },
      { id: 'bad', openId: 'oBad', blocked: true },
    ],
    now: () => now,
    ...APP,
  })
})
afterEach(() => wechat.close())

interface Answer {
  errcode?: number
  errmsg?: string
  openid?: string
  session_key?: string
  access_token: string
  expires_in: number
}

async function exchange(over: Record<string, string | undefined> = {}, method = 'GET'): Promise<Answer> {
  const query = { appid: APP.appId, secret: APP.secret, js_code: 'none', grant_type: 'authorization_code', ...over }
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]]))
  const response = await fetch(`${wechat.base}/sns/jscode2session?${new URLSearchParams(given).toString()}`, { method })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/plain')
  return JSON.parse(await response.text()) as Answer
}

async function stableToken(over: Record<string, unknown> = {}): Promise<Answer> {
  return tokenBody(JSON.stringify({ grant_type: 'client_credential', appid: APP.appId, secret: APP.secret, ...over }))
}

async function tokenBody(body: string): Promise<Answer> {
  const response = await fetch(`${wechat.base}/cgi-bin/stable_token`, { method: 'POST', body })
  return JSON.parse(await response.text()) as Answer
}

const steer = (path: string, body: unknown): Promise<Response> =>
  fetch(`${wechat.base}/__sim/${path}`, { method: 'POST', body: JSON.stringify(body) })

describe('signing in', () => {
  it('gives the open id and a session key for a fresh code, and no errcode', async () => {
    const answer = await exchange({ js_code: wechat.issueLoginCode('zhou') })
    expect(answer).toEqual({ openid: 'oZhou', session_key: expect.stringMatching(/^[\w+/]{22}==$/) })
  })

  it('gives a new session key for each code', async () => {
    const first = await exchange({ js_code: wechat.issueLoginCode('zhou') })
    const second = await exchange({ js_code: wechat.issueLoginCode('zhou') })
    expect(second.session_key).not.toBe(first.session_key)
  })

  it('refuses a code used before with 40163', async () => {
    const code = wechat.issueLoginCode('zhou')
    await exchange({ js_code: code })
    expect((await exchange({ js_code: code })).errcode).toBe(40163)
  })

  it('refuses an unknown code, one of another mini-program and one older than five minutes with 40029', async () => {
    expect((await exchange({ js_code: 'nobody-gave-this' })).errcode).toBe(40029)
    expect((await exchange({ js_code: wechat.issueLoginCode('zhou', { appId: 'wxother' }) })).errcode).toBe(40029)
    const [young, old] = [wechat.issueLoginCode('zhou'), wechat.issueLoginCode('zhou')]
    await steer('clock', { advanceMs: 5 * MINUTE })
    expect((await exchange({ js_code: young })).errcode).toBeUndefined()
    await steer('clock', { advanceMs: 1 })
    expect((await exchange({ js_code: old })).errcode).toBe(40029)
  })

  it('stops a user WeChat holds for dangerous with 40226, and the code is used up', async () => {
    const code = wechat.issueLoginCode('bad')
    expect((await exchange({ js_code: code })).errcode).toBe(40226)
    expect((await exchange({ js_code: code })).errcode).toBe(40163)
  })

  it('stops a user after a hundred sign-ins a minute with 45011, and lets them in a minute later', async () => {
    for (let n = 0; n < 100; n++) {
      expect((await exchange({ js_code: wechat.issueLoginCode('zhou') })).errcode).toBeUndefined()
    }
    expect((await exchange({ js_code: wechat.issueLoginCode('zhou') })).errcode).toBe(45011)
    wechat.control.advance(MINUTE)
    expect((await exchange({ js_code: wechat.issueLoginCode('zhou') })).errcode).toBeUndefined()
  })

  it.each([
    [41002, { appid: undefined }],
    [41004, { secret: undefined }],
    [41008, { js_code: undefined }],
    [40002, { grant_type: 'client_credential' }],
    [40013, { appid: 'wxother' }],
    [40125, { secret: 'wrong' }],
  ])('answers %d to %j', async (errcode, over) => {
    expect(await exchange(over)).toMatchObject({ errcode, errmsg: expect.stringMatching(/rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/) })
  })

  it('answers 41002 to a POST, whatever it carries', async () => {
    expect((await exchange({ js_code: wechat.issueLoginCode('zhou') }, 'POST')).errcode).toBe(41002)
  })

  it('writes the virtual time into the rid', async () => {
    wechat.control.advance(10 * MINUTE)
    const { errmsg } = await exchange()
    expect(Number.parseInt(/rid: ([0-9a-f]+)-/.exec(errmsg ?? '')?.[1] ?? '', 16)).toBe((now + 10 * MINUTE) / 1000)
  })

  it('has no code for somebody WeChat does not know', () => {
    expect(() => wechat.issueLoginCode('nobody')).toThrow()
  })
})

describe('the access token', () => {
  it('stays the same until five minutes before its end, then a new one comes and both are good for a while', async () => {
    const first = await stableToken()
    expect(first.expires_in).toBe(7200)
    wechat.control.advance(6899_000)
    expect(await stableToken()).toEqual({ access_token: first.access_token, expires_in: 301 })
    wechat.control.advance(1000)
    const second = await stableToken()
    expect(second.access_token).not.toBe(first.access_token)
    expect(second.expires_in).toBe(7200)
    expect([first, second].map((one) => wechat.isTokenValid(one.access_token))).toEqual([true, true])
    wechat.control.advance(300_000)
    expect([first, second].map((one) => wechat.isTokenValid(one.access_token))).toEqual([false, true])
  })

  it('is renewed by force, and the old one dies with the second force thirty seconds later', async () => {
    const first = await stableToken()
    const second = await stableToken({ force_refresh: true })
    expect(second.access_token).not.toBe(first.access_token)
    expect(wechat.isTokenValid(first.access_token)).toBe(true)
    wechat.control.advance(29_000)
    expect((await stableToken({ force_refresh: true })).access_token).toBe(second.access_token)
    wechat.control.advance(1000)
    const third = await stableToken({ force_refresh: true })
    expect(third.access_token).not.toBe(second.access_token)
    expect([first, second, third].map((one) => wechat.isTokenValid(one.access_token))).toEqual([false, true, true])
  })

  it('may be forced twenty times a day, then 45009', async () => {
    for (let n = 0; n < 20; n++) {
      expect((await stableToken({ force_refresh: true })).errcode).toBeUndefined()
    }
    expect((await stableToken({ force_refresh: true })).errcode).toBe(45009)
  })

  it.each([
    [41002, { appid: undefined }],
    [41004, { secret: undefined }],
    [40002, { grant_type: 'authorization_code' }],
    [40013, { appid: 'wxother' }],
    [40125, { secret: 'wrong' }],
  ])('answers %d to %j', async (errcode, over) => {
    expect((await stableToken(over)).errcode).toBe(errcode)
  })

  it('answers 43002 to a GET and 47001 to what is no JSON object', async () => {
    const got = await fetch(`${wechat.base}/cgi-bin/stable_token`)
    expect(JSON.parse(await got.text())).toMatchObject({ errcode: 43002 })
    expect((await tokenBody('appid=wxtest')).errcode).toBe(47001)
    expect((await tokenBody('[]')).errcode).toBe(47001)
  })
})

describe('faults on purpose', () => {
  const route = '/sns/jscode2session'

  it('answers a chosen errcode as often as told and leaves the code unused', async () => {
    const code = wechat.issueLoginCode('zhou')
    await steer('faults', { route, errcode: -1, times: 2 })
    expect([(await exchange({ js_code: code })).errcode, (await exchange({ js_code: code })).errcode]).toEqual([-1, -1])
    expect((await exchange({ js_code: code })).openid).toBe('oZhou')
  })

  it('cuts the connection after the code is used up', async () => {
    const code = wechat.issueLoginCode('zhou')
    wechat.control.inject({ route, dropAfterProcessing: true })
    await expect(exchange({ js_code: code })).rejects.toThrow()
    expect((await exchange({ js_code: code })).errcode).toBe(40163)
  })

  it('sends half a document, a status of its own, or the right answer late', async () => {
    wechat.control.inject({ route, malformedJson: true })
    await expect(exchange({ js_code: wechat.issueLoginCode('zhou') })).rejects.toThrow(SyntaxError)
    wechat.control.inject({ route, httpStatus: 502 })
    expect((await fetch(`${wechat.base}${route}`)).status).toBe(502)
    wechat.control.inject({ route, delayMs: 80 })
    const began = performance.now()
    expect((await exchange({ js_code: wechat.issueLoginCode('zhou') })).openid).toBe('oZhou')
    expect(performance.now() - began).toBeGreaterThan(75)
  })

  it('refuses an order it does not understand', async () => {
    expect((await steer('faults', { route, explode: true })).status).toBe(400)
    expect((await steer('weather', {})).status).toBe(404)
  })
})

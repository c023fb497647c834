import { startWechatSimulator } from '../../../bff/sandbox/wechat-simulator'
import type { WechatSimulator } from '../../../bff/sandbox/wechat-simulator'

const APP = { appId: 'wxtest', secret: 'test-secret' }
const SERVICE = { appId: 'wxservice', secret: 'service-secret' }
const START = Date.parse('2026-11-29T08:00:00Z')
const MINUTE = 60_000

let wechat: WechatSimulator
let tokens: Record<'app' | 'service', string>
beforeEach(async () => {
  wechat = await startWechatSimulator({
    people: [
      { id: 'zhou', openId: 'oZhou', serviceOpenId: 'sZhou', unionId: 'uZhou' },
      { id: 'chen', openId: 'oChen' },
    ],
    now: () => START,
    ...APP,
    service: SERVICE,
    pages: ['pages/inbox/index'],
  })
  tokens = { app: await tokenOf(APP), service: await tokenOf(SERVICE) }
})
afterEach(() => wechat.close())

interface Answer {
  errcode?: number
  errmsg?: string
  [more: string]: unknown
}

async function tokenOf({ appId, secret }: typeof APP): Promise<string> {
  const body = JSON.stringify({ grant_type: 'client_credential', appid: appId, secret })
  const response = await fetch(`${wechat.base}/cgi-bin/stable_token`, { method: 'POST', body })
  return ((await response.json()) as { access_token: string }).access_token
}

async function call(path: string, token: string, body?: unknown, method = 'POST'): Promise<{ raw: string; answer: Answer }> {
  const sent = typeof body === 'string' ? body : JSON.stringify(body)
  const response = await fetch(`${wechat.base}${path}access_token=${token}`, { method, ...(body === undefined ? {} : { body: sent }) })
  expect(response.status).toBe(200)
  const raw = await response.text()
  return { raw, answer: JSON.parse(raw) as Answer }
}

const good = { thing1: '存量房申报', phrase2: '已受理', time3: '2026年11月29日 16:00', thing4: '点开看看' }
const values = (data: Record<string, string>) => Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }]))
const order = (over: Record<string, unknown> = {}, data: Record<string, string> = good) => ({
  touser: 'oZhou',
  template_id: 'TMPL_PROGRESS',
  page: 'pages/inbox/index?id=1',
  data: values(data),
  ...over,
})
const subscribe = async (over: Record<string, unknown> = {}, data = good as Record<string, string>) =>
  (await call('/cgi-bin/message/subscribe/send?', tokens.app, order(over, data))).answer

describe('a subscribe message', () => {
  it('uses one consent up, is shown, and has an id too long for a number of JavaScript', async () => {
    wechat.grant('zhou', 'TMPL_PROGRESS')
    const { raw } = await call('/cgi-bin/message/subscribe/send?', tokens.app, order())
    const messageId = /^{"errcode":0,"errmsg":"ok","msgid":(\d{19})}$/.exec(raw)?.[1]
    expect(wechat.journal()).toEqual([
      {
        at: START,
        account: 'app',
        personId: 'zhou',
        openId: 'oZhou',
        templateId: 'TMPL_PROGRESS',
        page: 'pages/inbox/index?id=1',
        data: good,
        messageId,
      },
    ])
    expect((await subscribe()).errcode).toBe(43101)
  })

  it('of a long-term consent may come again and again', async () => {
    wechat.grant('zhou', 'TMPL_CALENDAR')
    const calendar = () => subscribe({ template_id: 'TMPL_CALENDAR' }, { thing1: '房产税', date2: '2026-12-15', thing3: '记得申报' })
    expect([(await calendar()).errcode, (await calendar()).errcode]).toEqual([0, 0])
  })

  it('does not come by while the switch is off or turned to no; off forgets nothing, no forgets all', async () => {
    wechat.grant('zhou', 'TMPL_PROGRESS', 2)
    wechat.setSwitch('zhou', 'off')
    expect((await subscribe()).errcode).toBe(43101)
    wechat.setSwitch('zhou', 'accept')
    expect((await subscribe()).errcode).toBe(0)
    wechat.setSwitch('zhou', 'reject')
    wechat.setSwitch('zhou', 'accept')
    expect((await subscribe()).errcode).toBe(43101)
  })

  it.each([
    [40003, { touser: 'oNobody' }],
    [40003, { touser: 'sZhou' }],
    [40037, { template_id: 'TMPL_NONE' }],
    [41030, { page: 'pages/nowhere/index' }],
    [47001, { data: 'text' }],
  ])('is refused with %d for %j, and no consent is used up', async (errcode, over) => {
    wechat.grant('zhou', 'TMPL_PROGRESS')
    expect((await subscribe(over)).errcode).toBe(errcode)
    expect((await subscribe()).errcode).toBe(0)
  })

  it.each([
    [47003, 'data.thing1.value is emtpy', { thing1: '' }],
    [47003, 'data.thing1.value invalid', { thing1: '一二三四五六七八九十一二三四五六七八九十一' }],
    [47003, 'data.phrase2.value invalid', { phrase2: 'accepted' }],
    [47003, 'data.time3.value invalid', { time3: 'soon' }],
    [45168, 'sensitive', { thing4: '代开发票' }],
  ])('is refused with %d "%s"', async (errcode, text, wrong) => {
    wechat.grant('zhou', 'TMPL_PROGRESS')
    const answer = await subscribe({}, { ...good, ...wrong })
    expect(answer.errcode).toBe(errcode)
    expect(answer.errmsg).toMatch(new RegExp(`${text}.* rid: [0-9a-f-]{26}$`))
    expect(wechat.journal()).toEqual([])
  })

  it('lacks a keyword of its template: that one is "emtpy"', async () => {
    const { errmsg } = await subscribe({}, { thing1: '存量房申报', phrase2: '已受理', time3: '16:00' })
    expect(errmsg).toMatch(/^argument invalid! data\.thing4\.value is emtpy rid: /)
  })

  it('of a banned template is refused with 43107, also when there is a consent', async () => {
    wechat.grant('zhou', 'TMPL_PROGRESS')
    wechat.ban('TMPL_PROGRESS')
    expect((await subscribe()).errcode).toBe(43107)
  })

  it('is refused with 43108 while another one to the same person is in hands; to somebody else it is not', async () => {
    wechat.grant('zhou', 'TMPL_PROGRESS', 2)
    wechat.grant('chen', 'TMPL_PROGRESS')
    const { letGo } = wechat.holdMessages()
    const [one, other, stranger] = [subscribe(), subscribe(), subscribe({ touser: 'oChen' })]
    expect((await Promise.race([one, other, stranger])).errcode).toBe(43108)
    letGo()
    expect((await Promise.all([one, other, stranger])).map(({ errcode }) => errcode).sort()).toEqual([0, 0, 43108])
    expect(wechat.journal().map(({ openId }) => openId).sort()).toEqual(['oChen', 'oZhou'])
  })

  it('is shown though its answer is lost: sent again it is shown twice', async () => {
    wechat.grant('zhou', 'TMPL_PROGRESS', 2)
    wechat.control.inject({ route: '/cgi-bin/message/subscribe/send', dropAfterProcessing: true })
    await expect(subscribe()).rejects.toThrow()
    await subscribe()
    expect(wechat.journal()).toHaveLength(2)
  })

  it('needs a POST with a body', async () => {
    expect((await call('/cgi-bin/message/subscribe/send?', tokens.app, undefined, 'GET')).answer.errcode).toBe(43002)
    expect((await call('/cgi-bin/message/subscribe/send?', tokens.app, '')).answer.errcode).toBe(44002)
    expect((await call('/cgi-bin/message/subscribe/send?', tokens.app, 'touser=1')).answer.errcode).toBe(47001)
  })

  it('gives the same ids for the same seed', async () => {
    const first = async (): Promise<string | undefined> => {
      const other = await startWechatSimulator({ people: [{ id: 'zhou', openId: 'oZhou' }], now: () => START, ...APP, seed: 7 })
      other.grant('zhou', 'TMPL_PROGRESS')
      const token = await fetch(`${other.base}/cgi-bin/stable_token`, {
        method: 'POST',
        body: JSON.stringify({ grant_type: 'client_credential', appid: APP.appId, secret: APP.secret }),
      })
      const { access_token: text } = (await token.json()) as { access_token: string }
      await fetch(`${other.base}/cgi-bin/message/subscribe/send?access_token=${text}`, { method: 'POST', body: JSON.stringify(order()) })
      await other.close()
      return other.journal()[0]?.messageId
    }
    expect(await first()).toBe(await first())
  })
})

describe('the access token of a message', () => {
  it('is missing (41001), no token (40014), unknown (40001), of another account (40001), or over (42001)', async () => {
    const errcodeOf = async (token: string) => (await call('/cgi-bin/message/subscribe/send?', token, order())).answer.errcode
    const codes = [await errcodeOf(''), await errcodeOf('short'), await errcodeOf('x'.repeat(136)), await errcodeOf(tokens.service)]
    wechat.control.advance(120 * MINUTE)
    expect([...codes, await errcodeOf(tokens.app)]).toEqual([41001, 40014, 40001, 40001, 42001])
  })
})

describe('asking for a subscription', () => {
  it('gives a result a template and a consent for each that is accepted', async () => {
    expect(wechat.answerSubscribe('zhou', ['TMPL_PROGRESS', 'TMPL_TODO'])).toEqual({ results: { TMPL_PROGRESS: 'accept', TMPL_TODO: 'accept' } })
    expect((await subscribe()).errcode).toBe(0)
  })

  it('is refused by somebody who refuses, banned for a banned template, and not shown when the main switch is off', () => {
    wechat.ban('TMPL_TODO')
    wechat.setSwitch('zhou', 'reject')
    expect(wechat.answerSubscribe('zhou', ['TMPL_PROGRESS', 'TMPL_TODO'])).toEqual({ results: { TMPL_PROGRESS: 'reject', TMPL_TODO: 'ban' } })
    wechat.setSwitch('zhou', 'off')
    expect(wechat.answerSubscribe('zhou', ['TMPL_PROGRESS'])).toEqual({ errCode: 20004 })
  })

  it.each([
    [10001, []],
    [20001, ['TMPL_NONE']],
    [20002, ['TMPL_PROGRESS', 'TMPL_CALENDAR']],
    [20003, ['TMPL_PROGRESS', 'TMPL_TODO', 'TMPL_MONEY', 'TMPL_ANSWER', 'TMPL_HALL', 'TMPL_CALENDAR']],
  ])('fails with %d for %j', (errCode, ids) => {
    expect(wechat.answerSubscribe('zhou', ids)).toEqual({ errCode })
  })

  it('can be steered from outside, and the journal read', async () => {
    const steer = async (name: string, body: unknown) =>
      fetch(`${wechat.base}/__sim/${name}`, { method: 'POST', body: JSON.stringify(body) }).then((response) => response.json() as Promise<{ answer?: unknown }>)
    await steer('switch', { personId: 'zhou', answer: 'reject' })
    expect(await steer('subscribe-answers', { personId: 'zhou', templateIds: ['TMPL_TODO'] })).toEqual({ answer: { results: { TMPL_TODO: 'reject' } } })
    wechat.grant('zhou', 'TMPL_PROGRESS')
    wechat.setSwitch('zhou', 'accept')
    await subscribe()
    expect(await steer('journal', {})).toMatchObject({ answer: [{ personId: 'zhou' }] })
    expect((await fetch(`${wechat.base}/__sim/switch`, { method: 'POST', body: '{"personId":"zhou","answer":"maybe"}' })).status).toBe(400)
  })
})

describe('a template message of the service account', () => {
  const template = async (over: Record<string, unknown> = {}, data = good as Record<string, string>) =>
    (
      await call('/cgi-bin/message/template/send?', tokens.service, {
        touser: 'sZhou',
        template_id: 'SVC_PROGRESS',
        client_msg_id: 'd-1',
        miniprogram: { appid: 'wxtest', pagepath: 'pages/inbox/index' },
        data: values(data),
        ...over,
      })
    ).answer

  it('goes to those who follow, and to nobody else', async () => {
    expect((await template()).errcode).toBe(43004)
    wechat.follow('zhou')
    expect((await template()).errcode).toBe(0)
    expect(wechat.journal()).toMatchObject([{ account: 'service', personId: 'zhou', openId: 'sZhou', page: 'pages/inbox/index' }])
    wechat.unfollow('zhou')
    expect((await template({ client_msg_id: 'd-2' })).errcode).toBe(43004)
  })

  it('is shown once for an id of ours within ten minutes, and again later', async () => {
    wechat.follow('zhou')
    const [first, second] = [await template(), await template()]
    expect(second).toEqual(first)
    expect(wechat.journal()).toHaveLength(1)
    wechat.control.advance(10 * MINUTE)
    await template()
    expect(wechat.journal()).toHaveLength(2)
  })

  it('is refused like a subscribe message', async () => {
    wechat.follow('zhou')
    expect((await template({ touser: 'oZhou' })).errcode).toBe(40003)
    expect((await template({ template_id: 'TMPL_PROGRESS' })).errcode).toBe(40037)
    expect((await template({}, { ...good, thing1: '' })).errcode).toBe(47003)
  })

  it('says who a follower is across apps, and of others nothing', async () => {
    const infoOf = async (openId: string) => (await call(`/cgi-bin/user/info?openid=${openId}&`, tokens.service, undefined, 'GET')).answer
    expect(await infoOf('sZhou')).toEqual({ subscribe: 0, openid: 'sZhou' })
    wechat.follow('zhou')
    expect(await infoOf('sZhou')).toMatchObject({ subscribe: 1, openid: 'sZhou', unionid: 'uZhou' })
    expect((await infoOf('oZhou')).errcode).toBe(40003)
    expect(() => wechat.follow('chen')).toThrow('no id at the service account')
  })
})

it('lists the templates with their kind, and has withdrawn the uniform message', async () => {
  const { data } = (await call('/wxaapi/newtmpl/gettemplate?', tokens.app, undefined, 'GET')).answer as { data?: { priTmplId: string; type: number }[] }
  expect(data?.map(({ priTmplId, type }) => `${priTmplId} ${type}`)).toContain('TMPL_PROGRESS 2')
  expect(data?.find(({ priTmplId }) => priTmplId === 'TMPL_CALENDAR')?.type).toBe(3)
  expect((await call('/cgi-bin/message/wxopen/template/uniform_send?', tokens.app, {})).answer.errcode).toBe(45109)
})

it('tells the union id at sign-in of those who have one', async () => {
  const exchange = async (personId: string) => {
    const query = new URLSearchParams({ appid: APP.appId, secret: APP.secret, js_code: wechat.issueLoginCode(personId), grant_type: 'authorization_code' })
    return (await fetch(`${wechat.base}/sns/jscode2session?${query.toString()}`)).json() as Promise<{ unionid?: string }>
  }
  expect([(await exchange('zhou')).unionid, (await exchange('chen')).unionid]).toEqual(['uZhou', undefined])
})

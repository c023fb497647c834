import type { ReplyOf } from '#shared/contract/route'
import type { readNoticeSettings, readSubscriptions } from '#shared/contract/messages'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'

type Settings = ReplyOf<typeof readNoticeSettings>

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const read = async (token: string): Promise<Settings> => (await house.ask<Settings>('GET', '/notice-settings', { token })).body
const change = (token: string, body: unknown) => house.ask<Settings>('PUT', '/notice-settings', { token, body })
const consent = (token: string, body: unknown) => house.ask<Settings>('PUT', '/notice-settings/electronic-service', { token, body })

describe('what a person wants of notices', () => {
  it('is Chinese, everything pushed and no amount shown, until they say otherwise', async () => {
    const token = await house.signIn('zhou-manwu')
    expect(await read(token)).toMatchObject({ language: 'zh', off: [], areAmountsShown: false, contacts: [] })
    expect(await change(token, { off: ['progress', 'calendar'] })).toMatchObject({ status: 200, body: { off: ['progress', 'calendar'], language: 'zh' } })
    expect(await change(token, { language: 'en', areAmountsShown: true })).toMatchObject({ body: { off: ['progress', 'calendar'], language: 'en', areAmountsShown: true } })
    expect((await change(token, { off: [] })).body.off).toEqual([])
    expect((await read(await house.signIn('chen-shoutao'))).language).toBe('zh')
  })

  it('holds all of what was changed at the same time', async () => {
    const token = await house.signIn('liao-duanqi')
    const answers = await Promise.all([change(token, { language: 'en' }), change(token, { off: ['hall'] }), change(token, { areAmountsShown: true })])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await read(token)).toMatchObject({ language: 'en', off: ['hall'], areAmountsShown: true })
  })
})

describe('consent to electronic service', () => {
  it('is given to the statement that was shown, from its day on, and taken back at any time', async () => {
    const token = await house.signIn('tan-ertao')
    const { electronicStatement } = await read(token)
    expect(electronicStatement.text.length).toBeGreaterThan(100)
    const agreed = await consent(token, { isAgreed: true, version: electronicStatement.version })
    expect(agreed).toMatchObject({ status: 200, body: { electronic: { version: electronicStatement.version } } })
    house.shiftClock(60_000)
    expect((await consent(token, { isAgreed: true, version: electronicStatement.version })).body.electronic).toEqual(agreed.body.electronic)
    expect((await consent(token, { isAgreed: false, version: 'whatever' })).body.electronic).toBeUndefined()
    expect((await read(token)).electronic).toBeUndefined()
  })

  it('is not given to another statement than the present one', async () => {
    const token = await house.signIn('deng-daiya')
    expect(await consent(token, { isAgreed: true, version: '2019-01' })).toMatchObject({ status: 409, body: { code: 'message.statement_changed' } })
    expect((await read(token)).electronic).toBeUndefined()
  })
})

describe('subscriptions of WeChat', () => {
  const asks = async (token: string) => (await house.ask<ReplyOf<typeof readSubscriptions>>('GET', '/subscriptions', { token })).body.asks
  const note = (token: string, results: unknown, key = newKey()) => house.ask('POST', '/subscriptions', { token, key, body: { results } })
  const idOf = (group: string): string => house.world.config.wechat.templates[group]?.id ?? ''
  const wechat = async (token: string, group: string) => (await read(token)).wechat.find((one) => one.group === group)

  it('are asked for by moment, also of somebody who has not proven who they are', async () => {
    const found = await asks(await house.signIn('bai-wufang', { prove: false }))
    expect(found.map(({ moment }) => moment)).toEqual(expect.arrayContaining(['submit', 'notice']))
    expect(found.every(({ templates }) => templates.length > 0 && templates.length <= 3 && templates.every(({ id, title }) => id !== '' && title !== ''))).toBe(true)
  })

  it('count up by one a yes, stay when somebody says no, and are stopped when WeChat bans the template', async () => {
    const token = await house.signIn('xiang-gongyou')
    expect(await wechat(token, 'todo')).toMatchObject({ state: 'never', remaining: 0, isLasting: false })
    expect(await note(token, [{ templateId: idOf('todo'), result: 'accept' }, { templateId: idOf('progress'), result: 'reject' }])).toMatchObject({ status: 200 })
    await note(token, [{ templateId: idOf('todo'), result: 'accept' }])
    expect(await wechat(token, 'todo')).toMatchObject({ state: 'open', remaining: 2 })
    expect(await wechat(token, 'progress')).toMatchObject({ state: 'refused', remaining: 0 })
    await note(token, [{ templateId: idOf('todo'), result: 'reject' }])
    expect(await wechat(token, 'todo')).toMatchObject({ state: 'open', remaining: 2 })
    await note(token, [{ templateId: idOf('todo'), result: 'ban' }])
    expect(await wechat(token, 'todo')).toMatchObject({ state: 'banned', remaining: 0 })
  })

  it('believe one yes a group and call, ignore what they do not know, and count a double tap once', async () => {
    const token = await house.signIn('ran-jingyi')
    const yes = { templateId: idOf('money'), result: 'accept' }
    expect(await note(token, [yes, yes, yes, { templateId: 'TMPL_OF_SOMEBODY_ELSE', result: 'accept' }, { templateId: idOf('answer'), result: 'filter' }])).toMatchObject({ status: 200 })
    const key = newKey()
    await Promise.all(Array.from({ length: 4 }, () => note(token, [yes], key)))
    expect(await wechat(token, 'money')).toMatchObject({ remaining: 2 })
    expect(await wechat(token, 'answer')).toMatchObject({ state: 'never' })
    const rows = await house.world.db.selectFrom('wechat_subscription').select('message_group').execute()
    expect(rows.map((row) => row.message_group).sort()).toEqual(expect.not.arrayContaining(['TMPL_OF_SOMEBODY_ELSE', 'answer']))
  })
})

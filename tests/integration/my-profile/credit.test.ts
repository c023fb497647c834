import type { CreditChallenge, CreditEntry, CreditYear } from '#shared/model/credit'
import type { PilotHome, PilotRule } from '#shared/model/housing-tax'
import { ofLiu } from '../../../bff/sandbox/city/demo-businesses'
import { answerChallenges } from '../../../bff/sandbox/credit-clerk'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { until } from '../../support/until'

let house: House
beforeAll(async () => {
  house = await openHouse({ worker: true })
})
afterAll(() => house.close())

const read = async (token: string): Promise<CreditEntry[]> => (await house.ask<{ items: CreditEntry[] }>('GET', '/my/credit', { token })).body.items
const entries = async (who: string): Promise<CreditEntry[]> => read(await house.signIn(who))
const challenge = (token: string, id: string, text: string, key = newKey()) => house.ask<{ challenge: CreditChallenge }>('POST', `/my/credit/${id}/challenge`, { token, key, body: { text } })
const grades = (token: string, code: string) => house.ask<{ years: CreditYear[]; business: { name: string }; source: string; asOf: string }>('GET', `/my/business-credit?as=${code}`, { token })

describe('credit of a business', () => {
  it('tells whom the register names each year’s grade, what was lost and how it comes back', async () => {
    const token = await house.signIn('liu-kaiping')
    const { items } = (await house.ask<{ items: { code: string; name: string }[] }>('GET', '/businesses', { token })).body
    const answers = await Promise.all(items.map(async ({ code, name }) => [name, (await grades(token, code)).body.years] as const))
    const of = new Map(answers)
    expect([...of].map(([name, [newest]]) => [name, newest?.grade]).sort()).toEqual([['墨垭建材有限公司', 'D'], ['岚烟苑物业服务有限公司', 'A'], ['渡汀机电安装有限公司', 'B'], ['苇坪商贸有限公司', 'B'], ['锦坝贸易有限公司', 'D']])
    for (const [name, years] of of) {
      expect(years.map(({ year }) => year)).toEqual([...years.map(({ year }) => year)].sort((a, b) => b - a))
      for (const { points, from, losses } of years.filter((year) => year.points !== undefined)) {
        expect([name, points]).toEqual([name, (from ?? 0) * 10 - losses.reduce((sum, loss) => sum + loss.points, 0)])
      }
    }
    expect(of.get('墨垭建材有限公司')?.[0]?.losses.map(({ repair }) => repair.state)).toEqual(expect.arrayContaining(['open', 'done', 'none']))
    // Graded D at once for false invoices: nobody counts points.
    expect(of.get('锦坝贸易有限公司')?.[0]).not.toHaveProperty('points')
  })

  it('is nobody else’s to read, and is not there without a business', async () => {
    const token = await house.signIn('tan-ertao')
    expect(await grades(token, ofLiu.code)).toMatchObject({ status: 404, body: { code: 'object.not_found' } })
    expect((await house.ask('GET', '/my/business-credit', { token })).status).toBe(400)
    expect((await grades(token, '91500108MA0000000X')).status).toBe(400)
  })
})

describe('credit of a person', () => {
  it('tells what is noted, by whom and until when', async () => {
    const items = await entries('tan-ertao')
    expect(items.map(({ kind }) => kind)).toEqual(['good', 'bad'])
    expect(items[1]).toMatchObject({ by: '国家税务总局重庆市税务局', endsOn: expect.any(String) })
    expect(await entries('deng-daiya')).toEqual([])
  })

  it('takes a challenge once, hands it to the bureau and tells what it says', async () => {
    const token = await house.signIn('tan-ertao')
    const [, bad] = await read(token)
    const id = bad?.id ?? ''
    const [one, other] = await Promise.all([challenge(token, id, '我有缴款凭证，那天已经缴了'), challenge(token, id, '第二次点的')])
    expect([one.status, other.status]).toEqual([200, 200])
    expect(other.body.challenge.id).toBe(one.body.challenge.id)
    await until(async () => (await house.world.core.credit.selectFrom('entry_challenge').select('id').execute()).length === 1)
    expect(await read(token)).toMatchObject([{}, { challenge: { state: 'asked' } }])
    await house.world.core.credit.updateTable('entry_challenge').set({ text: '我有缴款凭证，那天已经缴了' }).execute()
    await until(async () => (await answerChallenges(house.world.core, new Date(house.world.now()))) === 1)
    await until(async () => (await read(token))[1]?.challenge?.state === 'removed')
    expect((await read(token))[1]).toMatchObject({ removedOn: expect.any(String), challenge: { grounds: expect.stringContaining('更正'), answeredAt: expect.any(String) } })
    const { items } = (await house.ask<{ items: { kind: string; text: string }[] }>('GET', '/messages', { token })).body
    expect(items.filter(({ kind }) => kind === 'credit.removed')).toHaveLength(1)
    expect((await challenge(token, id, '再提一次看看')).body.challenge.state).toBe('removed')
  })

  it('tells too when an entry stays', async () => {
    const token = await house.signIn('luo-shifeng')
    const [entry] = await read(token)
    expect((await challenge(token, entry?.id ?? '', '我觉得不应该记这一条')).status).toBe(200)
    await until(async () => (await answerChallenges(house.world.core, new Date(house.world.now()))) === 1)
    await until(async () => (await read(token))[0]?.challenge?.state === 'kept')
  })

  it('refuses entries of others, what is no entry, and words that are none', async () => {
    const token = await house.signIn('chen-shoutao')
    const [theirs] = await entries('luo-shifeng')
    expect(await challenge(token, theirs?.id ?? '', '这不是我的记录')).toMatchObject({ status: 404 })
    expect(await challenge(token, 'ZRR-999999', '没有这一条')).toMatchObject({ status: 404 })
    expect((await challenge(token, '..%2Fetc', '没有这一条')).status).toBe(400)
    const own = (await entries('chen-shoutao'))[0]?.id ?? ''
    for (const text of ['', '短', '<script>alert(1)</script>', '长'.repeat(301)]) {
      expect((await challenge(token, own, text)).status).toBe(400)
    }
  })
})

describe('the pilot property tax', () => {
  const pilot = async (who: string) => (await house.ask<{ homes: PilotHome[]; rules: PilotRule[] }>('GET', '/my/housing-tax', { token: await house.signIn(who) })).body

  it('says of each home whether it can be taxed, and never a number nobody confirmed', async () => {
    const { homes, rules } = await pilot('qin-fangdong')
    expect(homes).toHaveLength(3)
    expect(homes.filter(({ answer }) => answer.kind === 'bureau').every(({ unitPrice }) => unitPrice !== undefined && unitPrice > 0)).toBe(true)
    expect(JSON.stringify(homes)).not.toMatch(/payable|rate/)
    expect(rules.map(({ from, confidence }) => [from, confidence])).toEqual([['2025-01-01', 'unknown'], ['2025-01-01', 'secondary']])
  })

  it('is none outside the main districts, and for what was not bought', async () => {
    expect((await pilot('mou-shigong')).homes).toMatchObject([{ answer: { kind: 'no', reason: 'outsidePilot' } }])
    expect((await pilot('jiang-gaoling')).homes).toMatchObject([{ answer: { kind: 'no', reason: 'notNewlyBought' } }])
    expect((await pilot('bai-wufang')).homes).toEqual([])
  })
})

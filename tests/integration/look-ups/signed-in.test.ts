import type { ReplyOf } from '#shared/contract/route'
import type { lookUpProgress, readReferencePrice } from '#shared/contract/look-ups'
import { keepContact } from '../../../bff/platform/contacts/contact-store'
import { newCaseNumber } from '../../../bff/platform/cases/case-number'
import { dayIn } from '#shared/model/day'
import { openHouse } from '../../support/house'
import type { Answer, House } from '../../support/house'
import { newKey } from '../../support/new-key'
import { personIdOf } from '../../support/person-id-of'

let house: House
let zhou: string
let number: string
beforeAll(async () => {
  house = await openHouse()
  zhou = await house.signIn('zhou-manwu')
  await keepContact(house.world.db, house.world.keys, { personId: await personIdOf(house, 'zhou-manwu'), kind: 'phone', value: '19900000731', at: new Date(house.world.now()) })
  const { body } = await house.ask<{ case: { number: string } }>('POST', '/homes/corrections', { token: zhou, key: newKey(), body: { address: '渝中区 橘岸庭 1 幢 3-2' } })
  number = body.case.number
})
afterAll(() => house.close())

const HOUR = 3_600_000

type Progress = ReplyOf<typeof lookUpProgress>
type Price = ReplyOf<typeof readReferencePrice>

describe('progress by number', () => {
  const look = (token: string | undefined, asked: string, tail: string): Promise<Answer<Progress>> => house.ask('POST', '/progress-checks', { token, body: { number: asked, tail } })

  it('is told to who knows number and tail: what it is, who holds it, since when, and no name', async () => {
    const friend = await house.signIn('bai-wufang', { prove: false })
    const { status, body } = await look(friend, number, '0731')
    expect(status).toBe(200)
    expect(body).toEqual({ kind: 'registerCorrection', state: 'sending', holder: 'taxOffice', since: expect.any(String), asOf: expect.any(String), source: '渝税通办件登记' })
    expect((await look(undefined, number, '0731')).status).toBe(401)
  })

  it('answers a wrong number and a wrong tail alike', async () => {
    const friend = await house.signIn('mou-shigong', { prove: false })
    const wrongTail = await look(friend, number, '0732')
    const wrongNumber = await look(friend, newCaseNumber(dayIn(house.world.now())), '0731')
    expect([wrongTail.status, wrongTail.body.code, wrongTail.body.message]).toEqual([404, 'object.not_found', wrongNumber.body.message])
    expect([wrongNumber.status, wrongNumber.body.code]).toEqual([404, 'object.not_found'])
  })

  it('lets nobody guess more than five times an hour at one number, all at once no more than one after another', async () => {
    house.shiftClock(2 * HOUR)
    const guesser = await house.signIn('peng-jinchuan', { prove: false })
    const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => look(guesser, number, String(1000 + at))))
    expect(answers.filter(({ status }) => status === 404).length).toBeLessThanOrEqual(5)
    expect(answers.filter(({ status }) => ![404, 429].includes(status))).toEqual([])
    for (let at = 0; at < 6; at++) {
      await look(guesser, number, String(2000 + at))
    }
    // Even who is right now has to wait, whoever it is.
    expect((await look(await house.signIn('luo-shifeng', { prove: false }), number, '0731')).status).toBe(429)
    house.shiftClock(HOUR + 1000)
    expect((await look(await house.signIn('peng-jinchuan', { prove: false }), number, '0731')).status).toBe(200)
  })

  it('lets no account guess more than ten times an hour, whatever the numbers', async () => {
    const guesser = await house.signIn('deng-daiya', { prove: false })
    const statuses: number[] = []
    for (let at = 0; at < 13; at++) {
      statuses.push((await look(guesser, newCaseNumber(dayIn(house.world.now())), '0731')).status)
    }
    expect(statuses).toEqual([...Array<number>(10).fill(404), ...Array<number>(3).fill(429)])
  })

  it('does not count who is right, and writes down whose phone was opened for it', async () => {
    house.shiftClock(2 * HOUR)
    const friend = await house.signIn('liao-duanqi', { prove: false })
    for (let at = 0; at < 8; at++) {
      expect((await look(friend, number, '0731')).status).toBe(200)
    }
    const personId = await personIdOf(house, 'zhou-manwu')
    const logged = await house.world.db.selectFrom('access_log').select('field').where('person_id', '=', personId).where('purpose', '=', 'progress.check').execute()
    expect(logged.length).toBeGreaterThanOrEqual(8)
  })

  it.each([{ number: '123', tail: '0731' }, { number: '1'.repeat(17), tail: '0731' }, { number: "' or 1=1 -- 1234", tail: '0731' }, { tail: '073' }, { tail: '％％％％' }, { tail: 731 }, { tail: '0731', extra: 1 }])('refuses %j', async (given) => {
    const token = await house.signIn('zhou-manwu')
    expect((await house.ask('POST', '/progress-checks', { token, body: { number, ...given } })).status).toBe(400)
  })
})

describe('the reference price', () => {
  beforeAll(async () => {
    zhou = await house.signIn('zhou-manwu')
  })

  const price = (complex: string, area = '8900'): Promise<Answer<Price>> => house.ask('GET', `/reference-price?complex=${encodeURIComponent(complex)}&area=${area}`, { token: zhou })

  it('is an interval in whole ten thousand yuan with the number of sales, the month and how sure it is, and never a door', async () => {
    const { status, body } = await price('漫鹭里')
    expect(status).toBe(200)
    expect(body).toMatchObject({ called: [], price: { complex: '漫鹭里', district: '两江新区', confidence: expect.stringMatching(/high|medium|low/), month: expect.stringMatching(/^\d{4}-\d{2}$/) } })
    const { low = 0, high = 0, sales = 0 } = body.price ?? {}
    expect([low % 1_000_000, high % 1_000_000, low < high, sales >= 5]).toEqual([0, 0, true, true])
    expect(JSON.stringify(body)).not.toMatch(/幢|单元|\d+-\d+-\d+室/)
    expect(body.source).toContain('只供参考')
  })

  it('grows with the area, and takes the beginning of a name that only one has', async () => {
    const [small, large] = [await price('漫鹭里', '6000'), await price('漫鹭', '12000')]
    expect(large.body.price?.complex).toBe('漫鹭里')
    expect(large.body.price?.low ?? 0).toBeGreaterThan(small.body.price?.low ?? Infinity)
  })

  it('asks which one where several are called so, and takes the district in brackets for an answer', async () => {
    const { registry } = house.world.core
    await registry.insertInto('complex').values([{ id: 'T90001', name: '漫鹭里', built_year: 2015, lng: null, lat: null }, { id: 'T90002', name: '漫鹭西里', built_year: 2015, lng: null, lat: null }]).execute()
    await registry.insertInto('complex_district').values(['T90001', 'T90002'].map((id) => ({ complex_id: id, valid_from: '2015-01-01', valid_to: null, district_code: '500103' }))).execute()
    expect((await price('漫鹭里')).body).toMatchObject({ called: expect.arrayContaining([{ name: '漫鹭里', district: '两江新区' }, { name: '漫鹭里', district: '渝中区' }]) })
    expect((await price('漫鹭里（两江新区）')).body.price?.district).toBe('两江新区')
    expect((await price('漫鹭')).body.called).toHaveLength(3)
    // Nobody sold there: no price, and no guess.
    expect((await price('漫鹭里（渝中区）')).body).toMatchObject({ called: [], why: expect.stringMatching(/tooFewSales|tooUncertain/) })
    expect((await price('漫鹭里（渝中区）')).body).not.toHaveProperty('price')
  })

  it('says so when there is no such complex, or no model', async () => {
    expect((await price('没有这个小区')).body).toMatchObject({ called: [], why: 'noComplex' })
    const { live } = house.world.prices
    house.world.prices.live = undefined
    expect((await price('橘岸庭')).body).toMatchObject({ why: 'noModel' })
    house.world.prices.live = live
  })

  it.each([['%', '8900'], ['漫鹭%', '8900'], ['漫', '8900'], ['漫鹭里', '0'], ['漫鹭里', '-1'], ['漫鹭里', '1e9'], ['漫鹭里', '99999999']])('refuses %s, %s', async (complex, area) => {
    expect((await price(complex, area)).status).toBe(400)
  })

  it('is for who is signed in', async () => {
    expect((await house.ask('GET', `/reference-price?complex=${encodeURIComponent('漫鹭里')}&area=8900`)).status).toBe(401)
  })
})

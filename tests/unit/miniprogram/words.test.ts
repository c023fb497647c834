import type { MomentKind } from '#shared/model/case'
import type { CaseLine, CaseState } from '#shared/model/case'
import type { Home } from '#shared/model/home'
import { failures } from '#shared/failure'
import type { Move } from '../../../bff/platform/cases/case-book'
import { disputeMoves } from '../../../bff/features/existing-home/disputes/dispute-moves'
import { filingMoves } from '../../../bff/features/existing-home/filing-moves'
import { mayWithdraw, stepsOf } from '../../../miniprogram/my-homes/case-steps'
import { placeOf, saleOf, titleFacts, titleOf } from '../../../miniprogram/text/home-words'
import { pileOf } from '../../../miniprogram/state/case-open'
import { actPage, casePage } from '../../../miniprogram/state/case-page'
import { actOfCase, noteOfCase, stateOfCase, titleOfCase, titleOfMoment } from '../../../miniprogram/text/case-words'
import { caseState, caseTodo } from '../../../miniprogram/text/cases'
import { failures as failureTexts, unreached } from '../../../miniprogram/text/failures'
import { area, dayAndClock, fraction, hourIn, inFours, when } from '../../../miniprogram/text/format'
import { home as homeText } from '../../../miniprogram/text/zh-CN'

const given = (more: object = {}): Home =>
  ({
    district: '沙坪坝区', complex: '石榴湾小区', building: '2幢', room: '12-3', use: 'home', area: 8942, floor: 12, floors: 33, acquiredOn: '2023-08-18',
    share: { parts: 1, of: 1 }, coOwners: [], sale: { kind: 'open', mortgaged: false, coOwnersSign: false }, ...more,
  }) as unknown as Home
const NOON = Date.parse('2026-11-24T04:00:00.000Z')

describe('figures', () => {
  it.each([[8942, '89.42 ㎡'], [14000, '140.00 ㎡'], [14001, '140.01 ㎡'], [5, '0.05 ㎡']])('shows the area %i as %s', (hundredths, text) => expect(area(hundredths)).toBe(text))
  it.each([[1, 2, '1/2'], [2, 4, '1/2'], [3, 7, '3/7'], [333_333, 1_000_000, '333333/1000000'], [50, 50, '1/1']])('shows %i of %i as %s', (parts, of, text) => expect(fraction(parts, of)).toBe(text))
  it('shows instants by the clock of Chongqing, wherever the phone is', () => {
    expect(dayAndClock('2026-11-24T06:31:00.000Z')).toBe('2026-11-24 14:31')
    expect(dayAndClock('2026-11-23T16:00:00.000Z')).toBe('2026-11-24 00:00')
    expect(hourIn(Date.parse('2026-11-23T22:30:00.000Z'))).toBe(6)
  })
  it('shows the clock for today, the day before midnight, the year when it is another', () => {
    expect(when('2026-11-23T16:00:00.000Z', NOON)).toBe('00:00')
    expect(when('2026-11-23T15:59:59.999Z', NOON)).toBe('11-23')
    expect(when('2025-11-24T04:00:00.000Z', NOON)).toBe('2025-11-24')
  })
  it('groups the number of a case in fours', () => expect(inFours('5026112400004731')).toBe('5026 1124 0000 4731'))
})

describe('a home in words', () => {
  it('names home and parking space', () => {
    expect(titleOf(given())).toBe('石榴湾小区 2 幢 12-3')
    expect(titleOf(given({ use: 'parking', complex: '南山里', room: 'B-117' }))).toBe('南山里车位 B-117')
    expect(placeOf(given())).toEqual(['沙坪坝区', '89.42 ㎡', '12/33 层'])
    expect(placeOf(given({ use: 'parking', area: 1325, floor: undefined }))).toEqual(['沙坪坝区', '车位', '13.25 ㎡'])
  })

  it('says since when and with whom', () => {
    expect(titleFacts(given())).toEqual(['2023-08-18 取得', '您一人所有'])
    expect(titleFacts(given({ share: { parts: 2, of: 4 }, coOwners: ['罗**', '周**'] }))).toEqual(['2023-08-18 取得', '您占 1/2', '与 罗**、周** 共有'])
    expect(titleFacts(given({ coOwners: ['罗**'] }))).toEqual(['2023-08-18 取得', '与 罗** 共有'])
  })

  it.each([
    [{ kind: 'open', mortgaged: false, coOwnersSign: false }, true, '可以卖，没有抵押和查封'],
    [{ kind: 'open', mortgaged: false, coOwnersSign: true }, true, '可以卖，罗** 也要签字'],
    [{ kind: 'open', mortgaged: true, coOwnersSign: false }, true, '可以带押过户，贷款不用先还清'],
    [{ kind: 'open', mortgaged: true, coOwnersSign: true }, true, '可以带押过户，罗** 也要签字'],
    [{ kind: 'closed', why: 'seized', by: '某法院', since: '2026-05-06' }, false, '现在不能卖：法院查封中'],
    [{ kind: 'closed', why: 'transferBanned', by: '某银行', since: '2026-05-06' }, false, '现在不能卖：登记了禁止转让'],
    [{ kind: 'closed', why: 'flooded', by: '某处', since: '2026-05-06' }, false, '现在不能卖'],
    [{ kind: 'auctioned' }, false, '能不能卖，以登记中心说的为准'],
  ])('says of %j whether it may be sold', (sale, open, text) => {
    expect(saleOf(given({ sale, coOwners: ['罗**'] }))).toMatchObject({ open, text })
  })

  it('says who closed it, since when and whom to ask', () => {
    expect(saleOf(given({ sale: { kind: 'closed', why: 'seized', by: '某法院', since: '2026-05-06' } })).closed).toEqual({ since: ['某法院', '2026-05-06 起'], ask: '想解封，问这家法院。' })
  })
})

describe('a case in words', () => {
  const opened = { kind: 'opened', at: '2026-11-24T03:00:00.000Z' } as unknown as Parameters<typeof stepsOf>[1][number]

  it('shows what happened, who holds it, what comes', () => {
    expect(stepsOf('withRegistry', [opened], NOON).map(({ when: at, title, time }) => [at, title, time])).toEqual([
      ['done', '您请登记中心核对', '11:00'],
      ['now', '登记中心在核对', undefined],
      ['next', '登记中心告诉您结果', undefined],
    ])
    expect(stepsOf('withdrawn', [opened], NOON)).toHaveLength(1)
  })

  it('can be taken back until the registry has answered', () => {
    expect((['sending', 'withRegistry', 'done', 'withdrawn'] as CaseState[]).map(mayWithdraw)).toEqual([true, true, false, false])
  })

  it('has words for what a newer server may say', () => {
    expect([stateOfCase({ state: 'halted' as CaseState }), titleOfMoment('existingHomeSale', { kind: 'moved' as MomentKind }), titleOfCase('other' as 'registerCorrection', '甲')]).toEqual(['看进度', '有了进展', '办件：甲'])
  })

  it('names each state and each thing to do in at most six characters', () => {
    expect(Object.values({ ...caseState, ...caseTodo }).filter((word) => word.length > 6)).toEqual([])
  })

  it('says what waits for the reader before what the case waits for', () => {
    expect(stateOfCase({ state: 'collecting', todo: 'sign' })).toBe('等您签字')
    expect(actOfCase({ todo: 'sign' })).toBe('去签字')
    expect(noteOfCase({ kind: 'existingHomeSale', state: 'inReview' })).toBe('税务局在核对，有结果会到消息里。')
    expect([pileOf({ state: 'collecting', todo: 'sign' }), pileOf({ state: 'collecting' }), pileOf({ state: 'done' })]).toEqual(['yours', 'waiting', 'over'])
  })

  it('leads to where the reader acts, and to the case itself else', () => {
    const id = '019ac000-0000-7000-8000-000000000009' as CaseLine['id']
    expect(actPage({ kind: 'existingHomeSale', id, todo: 'pay' })).toBe(`/existing-home/pages/notice/index?id=${id}`)
    expect(actPage({ kind: 'existingHomeSale', id, todo: 'correct' })).toBe(`/existing-home/pages/filing/index?id=${id}`)
    expect(casePage('other' as 'registerCorrection', id)).toBeUndefined()
  })

  it('has words for every moment of a filing, with and without the side that did it', () => {
    const kinds = (moves: readonly Move[]) => [...new Set(moves.map(({ on }) => on))]
    expect(kinds(filingMoves).filter((kind) => titleOfMoment('existingHomeSale', { kind }) === '有了进展')).toEqual([])
    expect(kinds(disputeMoves).filter((kind) => titleOfMoment('priceDispute', { kind }) === '有了进展')).toEqual([])
    expect(titleOfMoment('existingHomeSale', { kind: 'signed', by: 'seller' })).toBe('卖方签了字')
    expect(titleOfMoment('registerCorrection', { kind: 'opened' })).toBe('您请登记中心核对')
  })
})

describe('what is said', () => {
  it('has words for each failure, without exclamation marks', () => {
    expect(Object.keys(failureTexts).sort()).toEqual(Object.keys(failures).sort())
    expect(JSON.stringify([failureTexts, unreached])).not.toMatch(/[!！]/)
  })
  it.each([[3, '夜里好'], [8, '早上好'], [12, '中午好'], [17, '下午好'], [21, '晚上好']])('greets at %i with %s', (hour, text) => expect(homeText.greeting(hour)).toBe(text))
  it('greets a stranger without a name', () => expect([homeText.hello(undefined, '下午好'), homeText.hello('周**', '下午好')]).toEqual(['您好', '周**，下午好']))
})

import type { Filing, OwnFact } from '#shared/model/filing'
import { maySell } from '../../../miniprogram/existing-home/candidate'
import { faultsInDeal } from '../../../miniprogram/existing-home/deal-input'
import { groupsOf, labelOf, valueOf } from '../../../miniprogram/existing-home/fact-words'
import { mayWithdraw, nameOf, stepsOf } from '../../../miniprogram/existing-home/filing-steps'
import { cardFor, invitees, isOver } from '../../../miniprogram/existing-home/invitees'
import { inWan } from '../../../miniprogram/existing-home/rough-price'
import { wordsOfRule } from '../../../miniprogram/text/existing-home'

type Input = Parameters<typeof faultsInDeal>
const TODAY = '2026-11-24' as Input[1]
const TITLE = '2020-08-18' as Input[2]
const NOON = Date.parse('2026-11-24T04:00:00.000Z')
const CODE = 'AbCdEfGhIjKlMnOpQrStUv'

const typed = (more: Partial<Input[0]> = {}) => faultsInDeal({ price: '860000', signedOn: '2026-11-18', buyerIdTail: '002x', ...more }, TODAY, TITLE)

describe('a deal typed by hand', () => {
  it.each(['860000', '860,000.00', '100', '1000000000', '860000.5'])('takes %s as a price', (price) => expect(typed({ price })).toEqual({}))
  it.each([
    ['', '把成交价写上'], ['abc', '只写数字，比如 860000'], ['1e15', '只写数字，比如 860000'], ['-1', '成交价不能是负数'], ['0', '成交价要大于 0'], ['0.00', '成交价要大于 0'],
    ['1.005', '最多写到分，也就是两位小数'], ['1000000000000000', '成交价要在 100 元到 10 亿元之间'], ['99.99', '成交价要在 100 元到 10 亿元之间'], ['1000000000.01', '成交价要在 100 元到 10 亿元之间'],
    ['1,00', '只写数字，比如 860000'],
  ])('says of the price %j: %s', (price, said) => expect(typed({ price })).toEqual({ 'deal.price': said }))
  it.each([
    ['2026-11-24', undefined], ['2026-11-25', '日期还没到。选合同上的日期'], ['2020-08-18', undefined], ['2020-08-17', '这套房 2020-08-18 才到您名下。选合同上的日期'], ['', '选合同上的日期'],
  ])('says of the day %j: %s', (signedOn, said) => expect(typed({ signedOn })['deal.signedOn']).toBe(said))
  it.each([['0021', undefined], ['002X', undefined], ['', '写上买方身份证最后 4 位'], ['21', '是身份证最后 4 位，最后一位可能是 X'], ['X021', '是身份证最后 4 位，最后一位可能是 X']])(
    'says of the ID tail %j: %s', (buyerIdTail, said) => expect(typed({ buyerIdTail })['deal.buyerIdTail']).toBe(said))
})

const party = (position: number, side: 'seller' | 'buyer', progress: string, more: object = {}) => ({ position, side, you: position === 1, name: `${position}**`, share: { parts: 1, of: 1 }, progress, ...more })
const filing = (more: object = {}): Filing =>
  ({ state: 'collecting', opened: true, position: 1, side: 'seller', invitations: [], moments: [{ kind: 'opened', at: '2026-11-24T03:00:00.000Z', by: 'seller' }], parties: [party(1, 'seller', 'signed'), party(2, 'buyer', 'joined')], ...more }) as unknown as Filing
const now = (more: object): (string | undefined)[] => stepsOf(filing(more), NOON).filter(({ when }) => when === 'now').flatMap(({ title, note }) => [title, note])

describe('a filing in words', () => {
  it('names those furthest back as the holders, and until when the invitation stands', () => {
    expect(now({})).toEqual(['等买方 2** 核对', undefined])
    expect(now({ parties: [party(1, 'seller', 'signed'), party(2, 'buyer', 'invited')], invitations: [{ position: 2, code: CODE, expiresAt: '2026-11-27T04:00:00.000Z' }] })).toEqual(['等买方 2** 接受邀请', '邀请在 11 月 27 日前有效'])
    expect(now({ parties: [party(1, 'seller', 'signed'), party(2, 'buyer', 'absent'), party(3, 'seller', 'invited'), party(4, 'buyer', 'joined')] })[0]).toBe('等买方 2**、卖方 3** 接受邀请')
    expect(now({ state: 'inReview' })[0]).toBe('税务局在核对')
    expect(now({ state: 'paying', parties: [party(1, 'seller', 'paid'), party(2, 'buyer', 'signed')] })[0]).toBe('等买方 2** 缴税')
    expect(now({ state: 'paying', parties: [party(1, 'seller', 'paid'), party(2, 'buyer', 'paid')] })[0]).toBe('税款正在入库')
    expect(now({ todo: 'sign' })[0]).toBe('等您签字')
    expect(now({ todo: 'invite' })).toEqual(['等您请人', '把邀请发给对方就行。'])
    expect(now({ todo: 'invite', moments: [{ kind: 'invited', at: '2026-11-24T03:00:00.000Z' }] })).toEqual(['等您请人', '上一份邀请用不了了，换一份新的再发。'])
    expect(now({ state: 'withdrawn' })).toEqual([])
    expect(now({ dispute: { id: 'x', mine: false, answerBy: '2026-11-27T04:00:00.000Z' } })).toEqual(['税务局在看价格异议', '11 月 27 日前答复，答复前都不签字'])
  })

  it('calls the reader 您 only where they are all there is on their side', () => {
    const first = (more: object) => stepsOf(filing(more), NOON)[0]?.title
    expect(first({})).toBe('您开始申报')
    expect(first({ parties: [party(1, 'seller', 'joined'), party(2, 'buyer', 'joined'), party(3, 'seller', 'joined')] })).toBe('卖方开始申报')
    expect(nameOf({ you: false, side: 'buyer', name: '' })).toBe('买方')
  })

  it('ends with the transfer', () => {
    expect(now({ state: 'done' })[0]).toBe('登记中心在办过户')
    expect(now({ state: 'done', moments: [{ kind: 'transferred', at: '2026-11-24T03:00:00.000Z' }] })).toEqual([])
  })

  it('can be taken back by who opened it until somebody has paid', () => {
    expect([{}, { state: 'inReview' }, { state: 'paying' }].map((more) => mayWithdraw(filing(more)))).toEqual([true, true, true])
    expect([{ opened: false }, { state: 'done' }, { state: 'withdrawn' }, { state: 'paying', moments: [{ kind: 'paid' }] }].map((more) => mayWithdraw(filing(more)))).toEqual([false, false, false, false])
  })
})

describe('a rule in words', () => {
  it('says which price counts, and why', () => {
    const said = (detail: string) => wordsOfRule({ rule: 'priceAboveFloor', holds: true, detail })
    expect(said('lowAccepted')).toBe('价低的理由税务局核过，按成交价计税')
    expect(said('floorUsed')).toBe('成交价比评估的下限低，按下限计税')
    expect(said('declaredUsed')).toBe('成交价不低于评估的下限')
  })

  it('claims nothing of the floor where the deal was typed', () => expect(wordsOfRule({ rule: 'dealTyped', holds: true })).toBe('没有网签，按成交价计税'))
  it('keeps silent about a rule it does not know', () => expect(wordsOfRule({ rule: 'moonPhase' as 'homeOpen', holds: true })).toBeUndefined())
})

describe('invitations', () => {
  const two = invitees(filing({ invitations: [{ position: 2, code: CODE, expiresAt: '2026-11-24T04:00:00.000Z' }, { position: 3, code: CODE.toLowerCase(), expiresAt: '2026-11-25T04:00:00.000Z' }], parties: [party(1, 'seller', 'joined'), party(2, 'buyer', 'absent'), party(3, 'seller', 'absent')] }))
  it('are one for each who has not come, with a card of their own', () => {
    expect(two.map(({ who }) => who)).toEqual(['买方 2**', '卖方 3**'])
    expect(cardFor(two, CODE.toLowerCase())).toBe(`/existing-home/pages/invitation/index?code=${CODE.toLowerCase()}`)
    expect(cardFor(two, undefined)).toBe(`/existing-home/pages/invitation/index?code=${CODE}`)
    expect(cardFor([], undefined)).toBeUndefined()
  })
  it('run out at their instant', () => expect(two.map((one) => isOver(one, NOON))).toEqual([true, false]))
  it.each([[86_000_000, '86'], [125_000_000_0, '1,250'], [86_500_000, '87']])('shows %i fen roughly as %s 万', (price, text) => expect(inWan(price)).toBe(text))
})

describe('facts in words', () => {
  const fact = (name: string, unit: string, value?: unknown, source = 'registry'): OwnFact => ({ name, unit, value, source, asOf: '2026-11-24' }) as OwnFact

  it.each([
    ['yearsHeld', 'years', 6, '满了几年', '6 年'], ['acquiredHow', 'code', 'reform', '怎么来的', '房改房'], ['onlyHome', 'flag', false, '唯一住房', '不是，家里还有'],
    ['familyHomes', 'count', 1, '家里住房', '1 套'], ['homesBefore', 'count', 0, '已有住房', '没有'], ['minorChildren', 'count', 2, '小孩', '2 个未成年'],
    ['original', 'fen', 61_500_000, '原来价款', '615,000.00 元'], ['spouse', 'code', '李**', '配偶', '李**'], ['heldSince', 'day', '2020-08-18', '从哪天算', '2020-08-18'],
    ['original', 'fen', undefined, '原来价款', '没有查到'], ['moonPhase', 'code', 'full', '另一项', 'full'],
  ])('says %s (%s, %j) as %s %s', (name, unit, value, label, text) => expect([labelOf({ name }), valueOf(fact(name, unit, value))]).toEqual([label, text]))

  it('groups them, each group with the offices that say so, once', () => {
    const groups = groupsOf([fact('acquiredHow', 'code', 'sale'), fact('heldSince', 'day', '2020-08-18'), fact('original', 'fen', undefined, 'levy'), fact('onlyHome', 'flag', true), fact('spouse', 'code', '李**', 'civil')])
    expect(groups.map(({ key, sources }) => [key, sources.map(({ from }) => from)])).toEqual([['home', ['来自不动产登记']], ['family', ['来自民政登记']], ['judged', ['来自不动产登记']]])
    expect(groupsOf([])).toEqual([])
  })
})

describe('which home may be chosen', () => {
  const open = { kind: 'open', mortgaged: true, coOwnersSign: false }
  const given = (home: object, more: object = {}) => maySell({ home: { use: 'home', sale: open, ...home }, contracts: [], ...more } as unknown as Parameters<typeof maySell>[0])
  it('one that is open, is no parking space, and is not being declared', () => {
    expect([given({}), given({ use: 'parking' }), given({ sale: { kind: 'closed' } }), given({}, { filingId: 'x' })]).toEqual([true, false, false, false])
  })
})

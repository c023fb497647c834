import { readDecision } from '../../../miniprogram/desk/supply-decision'
import { isReviewers, sheetsOf, wishOf } from '../../../miniprogram/desk/supply-words'
import type { ReviewedSupply } from '../../../miniprogram/desk/supply-words'
import { supplyDesk } from '../../../miniprogram/text/desk-supply'
import type { SupplyRequest } from '#shared/model/supply'

const raise = { kind: 'quota', asked: { amount: 10_000_000 } } as unknown as SupplyRequest
const order = { kind: 'paper', asked: { count: 30, kind: 'special' } } as unknown as SupplyRequest
const grounds = '看过合同'

describe('a clerk’s word on supply', () => {
  it('is as asked unless less is typed', () => {
    expect(readDecision(raise, { kind: 'give', grounds, part: '' })).toEqual({ decision: { kind: 'give', grounds }, faults: {} })
    expect(readDecision(raise, { kind: 'give', grounds, part: '5,000.5' })).toEqual({ decision: { kind: 'give', grounds, amount: 500_050 }, faults: {} })
    expect(readDecision(order, { kind: 'give', grounds, part: '12' })).toEqual({ decision: { kind: 'give', grounds, count: 12 }, faults: {} })
  })

  it.each(['0', '-1', 'zwölf', '100000.01', '1.005'])('gives no %s of 100,000 yuan', (part) => {
    expect(readDecision(raise, { kind: 'give', grounds, part }).faults).toEqual({ part: supplyDesk.wrongAmount })
  })

  it.each(['0', '31', '1.5'])('gives no %s of 30 sheets', (part) => {
    expect(readDecision(order, { kind: 'give', grounds, part }).faults).toEqual({ part: supplyDesk.wrongCount })
  })

  it('needs grounds the taxpayer can read, also for a no, and no part then', () => {
    expect(readDecision(raise, { kind: 'refuse', grounds: '<b>不行</b>', part: 'x' }).faults).toEqual({ words: supplyDesk.wordsShort })
    expect(readDecision(raise, { kind: 'refuse', grounds: ' 不 ', part: '' }).faults).toEqual({ words: supplyDesk.wordsShort })
    expect(readDecision(raise, { kind: 'refuse', grounds, part: 'x' })).toEqual({ decision: { kind: 'refuse', grounds }, faults: {} })
  })
})

it('says what is wanted in a line', () => {
  expect([wishOf(raise), wishOf(order)]).toEqual(['本月加额度 100,000.00 元', '专用发票 30 张'])
  expect(sheetsOf({ first: '10000001', last: '10000030' })).toBe(30)
})

it('leaves appeals and high risks to a reviewer', () => {
  const seen = (kind: string, control: string, rules: string[]) => isReviewers({ request: { kind, rules, state: 'inReview' }, control: { class: control } } as unknown as ReviewedSupply)
  expect([seen('appeal', 'grey', ['appeal']), seen('quota', 'high', ['highClerk']), seen('quota', 'normal', ['highClerk']), seen('quota', 'grey', ['grey'])]).toEqual([true, true, true, false])
})

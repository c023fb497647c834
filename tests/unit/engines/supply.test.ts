import fc from 'fast-check'
import { controlClassOf } from '../../../bff/engines/supply/control'
import type { ControlClass, Finding } from '../../../bff/engines/supply/control'
import { runsOutOn } from '../../../bff/engines/supply/run-out'
import { mostPaper, mostRaised, paperLimit, paperVerdict, raiseVerdict, suggestedOrder } from '../../../bff/engines/supply/verdict'
import type { Verdict } from '../../../bff/engines/supply/verdict'

const classes: readonly ControlClass[] = ['normal', 'low', 'high', 'grey', 'stopped']
const control = fc.constantFrom(...classes)
const amount = fc.integer({ min: 1, max: 100_000_000_000 })
const raise = fc.record({ asked: amount, base: amount, raised: fc.integer({ min: 0, max: 100_000_000_000 }) })
const order = fc.integer({ min: 1, max: 300 }).chain((limit) => fc.record({ limit: fc.constant(limit), taken: fc.integer({ min: 0, max: limit - 1 }) }))
const atOnce = (verdict: Verdict): number => ('given' in verdict ? verdict.given : 0)
const atMost = (verdict: Verdict): number => ('given' in verdict ? verdict.given : verdict.kind === 'clerk' ? verdict.most : 0)

describe('a raise of the quota', () => {
  it('is never more than was asked, at once or by a clerk, in any class', () => {
    fc.assert(
      fc.property(control, raise, (to, given) => {
        expect(atMost(raiseVerdict({ control: to, ...given }))).toBeLessThanOrEqual(given.asked)
        expect(mostRaised({ control: to, ...given })).toBeLessThanOrEqual(given.asked)
      }),
    )
  })

  it('is never larger in a stricter class', () => {
    fc.assert(
      fc.property(raise, (given) => {
        const inClass = (to: ControlClass): Verdict => raiseVerdict({ control: to, ...given })
        expect(atOnce(inClass('low'))).toBeLessThanOrEqual(atOnce(inClass('normal')))
        for (const strict of ['high', 'grey', 'stopped'] as const) {
          expect(atOnce(inClass(strict))).toBe(0)
        }
        const most = (['normal', 'low', 'high', 'stopped'] as const).map((to) => mostRaised({ control: to, ...given }))
        expect(most[1]).toBeLessThanOrEqual(most[0] ?? 0)
        expect(most[3]).toBe(0)
      }),
    )
  })

  it('asked in two parts gives no more at once than asked whole', () => {
    fc.assert(
      fc.property(fc.constantFrom('normal' as const, 'low' as const), amount, amount, amount, (to, base, one, two) => {
        const first = atOnce(raiseVerdict({ control: to, asked: one, base, raised: 0 }))
        const second = atOnce(raiseVerdict({ control: to, asked: two, base, raised: first }))
        expect(first + second).toBeLessThanOrEqual(to === 'normal' ? base : Math.floor(base / 2))
      }),
    )
  })

  it('goes in full up to the base of a normal business, and to a clerk from the next fen on', () => {
    expect(raiseVerdict({ control: 'normal', asked: 500, base: 1000, raised: 500 })).toEqual({ kind: 'full', given: 500, rules: ['full'] })
    expect(raiseVerdict({ control: 'normal', asked: 501, base: 1000, raised: 500 })).toEqual({ kind: 'clerk', most: 501, rules: ['aboveBase'] })
  })

  it('is half for a low risk, at most half of the base a month, then a clerk looks', () => {
    expect(raiseVerdict({ control: 'low', asked: 600, base: 1000, raised: 0 })).toEqual({ kind: 'capped', given: 300, rules: ['lowHalf'] })
    expect(raiseVerdict({ control: 'low', asked: 500, base: 1000, raised: 300 })).toEqual({ kind: 'capped', given: 200, rules: ['lowHalf'] })
    expect(raiseVerdict({ control: 'low', asked: 400, base: 1000, raised: 500 })).toEqual({ kind: 'clerk', most: 200, rules: ['lowHalf', 'lowUsedUp'] })
    expect(raiseVerdict({ control: 'low', asked: 600, base: 1000, raised: 500 })).toEqual({ kind: 'clerk', most: 300, rules: ['lowHalf', 'aboveBase'] })
  })

  it('is a reviewer’s word within a quarter of the base for a high risk, a clerk’s on the grey list, and none when stopped', () => {
    expect(raiseVerdict({ control: 'high', asked: 600, base: 1000, raised: 0 })).toEqual({ kind: 'clerk', most: 250, rules: ['highClerk'] })
    expect(raiseVerdict({ control: 'high', asked: 600, base: 1000, raised: 250 })).toEqual({ kind: 'refused', rules: ['highClerk', 'highUsedUp'] })
    expect(raiseVerdict({ control: 'grey', asked: 600, base: 1000, raised: 0 })).toEqual({ kind: 'clerk', most: 600, rules: ['grey'] })
    expect(raiseVerdict({ control: 'stopped', asked: 600, base: 1000, raised: 0 })).toEqual({ kind: 'refused', rules: ['stopped'] })
  })
})

describe('an order of paper', () => {
  it('is never more than was asked and than may be held', () => {
    fc.assert(
      fc.property(control, order, fc.nat(), (to, { limit, taken }, seed) => {
        const asked = 1 + (seed % (limit - taken))
        const given = { control: to, asked, limit, taken }
        expect(atMost(paperVerdict(given))).toBeLessThanOrEqual(asked)
        expect(mostPaper(given)).toBeLessThanOrEqual(Math.min(asked, limit - taken))
        expect(atOnce(paperVerdict({ ...given, control: 'low' }))).toBeLessThanOrEqual(atOnce(paperVerdict({ ...given, control: 'normal' })))
      }),
    )
  })

  it('of one sheet is not halved', () => {
    expect(paperVerdict({ control: 'low', asked: 1, limit: 50, taken: 0 })).toEqual({ kind: 'full', given: 1, rules: ['lowHalf'] })
    expect(paperVerdict({ control: 'low', asked: 25, limit: 50, taken: 0 })).toEqual({ kind: 'capped', given: 13, rules: ['lowHalf'] })
  })

  it('may fill three months of use with grade A, two with B, one else', () => {
    expect((['A', 'B', 'M', 'C', 'D'] as const).map((credit) => paperLimit(credit, 50))).toEqual([150, 100, 50, 50, 50])
  })

  it('is suggested by use, less what is there, and never above what may be asked', () => {
    expect(suggestedOrder('B', { perMonth: 50, usedPerMonth: 12, held: 4, most: 96 })).toBe(20)
    expect(suggestedOrder('M', { perMonth: 50, usedPerMonth: 0, held: 0, most: 50 })).toBe(10)
    expect(suggestedOrder('M', { perMonth: 50, usedPerMonth: 40, held: 45, most: 5 })).toBe(0)
    expect(suggestedOrder('M', { perMonth: 50, usedPerMonth: 60, held: 0, most: 50 })).toBe(50)
  })
})

describe('the class', () => {
  const finding = fc.record({
    id: fc.string(),
    kind: fc.constantFrom<Finding['kind'][]>('lateReturn', 'firstMonth', 'suddenGrowth', 'abnormalCredit', 'unreachable', 'gradeD', 'sharedLegalPerson', 'falseInvoicing'),
    evidence: fc.constantFrom<Finding['evidence'][]>('tickets', 'goods', 'network', 'registration', 'filing', 'credit'),
  })

  it('stops a business on two groups of evidence only, and never without false invoicing', () => {
    fc.assert(
      fc.property(fc.constantFrom('A' as const, 'B' as const, 'M' as const, 'C' as const, 'D' as const), fc.array(finding), (credit, findings) => {
        const isStopped = controlClassOf(credit, findings) === 'stopped'
        expect(isStopped).toBe(findings.some(({ kind }) => kind === 'falseInvoicing') && new Set(findings.map(({ evidence }) => evidence)).size >= 2)
      }),
    )
  })

  it('is normal again without findings and with a credit grade above C', () => {
    expect((['A', 'B', 'M', 'C', 'D'] as const).map((credit) => controlClassOf(credit, []))).toEqual(['normal', 'normal', 'normal', 'low', 'high'])
  })
})

describe('the day a quota runs out', () => {
  const usual = { day: 10, days: 30, left: 1000, used: 1000, before: 0, daysBefore: 0 }

  it('is the day after what is left at this pace, and today when nothing is left', () => {
    expect(runsOutOn(usual)).toBe(21)
    expect(runsOutOn({ ...usual, left: 0 })).toBe(10)
    expect(runsOutOn({ ...usual, left: 2000 })).toBeUndefined()
  })

  it('goes by the months before in the first days of a month', () => {
    expect(runsOutOn({ ...usual, day: 1, used: 900, before: 300, daysBefore: 59 })).toBeUndefined()
    expect(runsOutOn({ ...usual, day: 1, used: 0, before: 6100, daysBefore: 60 })).toBe(12)
  })

  it('is never before today, never after the month, and no later with less left', () => {
    const month = fc.record({ day: fc.integer({ min: 1, max: 30 }), days: fc.constant(30), left: fc.nat(1e9), used: fc.integer({ min: -1e9, max: 1e9 }), before: fc.nat(1e9), daysBefore: fc.nat(62) })
    fc.assert(
      fc.property(month, fc.nat(1e9), (given, less) => {
        const on = runsOutOn(given)
        expect(on === undefined || (on >= given.day && on <= given.days)).toBe(true)
        const sooner = runsOutOn({ ...given, left: Math.max(0, given.left - less) })
        expect(sooner ?? 31).toBeLessThanOrEqual(on ?? 31)
      }),
    )
  })
})

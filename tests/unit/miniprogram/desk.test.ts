import { askedFacts, beyondDesk, readFacts } from '../../../miniprogram/desk/decision'
import type { ReviewedParty } from '../../../miniprogram/desk/decision'
import { deskText, leftOf, span, wordOfRule } from '../../../miniprogram/text/desk'

const MINUTE = 60_000
const given = (more: object): ReviewedParty => ({ position: 1, side: 'buyer', name: '陈**', facts: [], lines: [], ...more }) as unknown as ReviewedParty
const unknown = (tax: string, ...missing: string[]): object => ({ unknown: true, tax, missing, law: [] })
const absent = (name: string): object => ({ name, unit: 'count', source: 'registry', asOf: '2026-11-24' })

describe('what a clerk may give', () => {
  it('asks for what a tax misses, and offers what was not found', () => {
    const parties = [given({ position: 1, side: 'seller', lines: [unknown('vat', 'yearsHeld')], facts: [absent('yearsHeld'), absent('original')] }), given({ position: 2 })]
    expect(askedFacts(parties).map(({ key, needed }) => [key, needed])).toEqual([['1.yearsHeld', true], ['1.original', false]])
  })

  it('leaves to the parties what no clerk can give here, but for a tax that only waits for another', () => {
    const lines = [unknown('vat', 'yearsHeld'), unknown('landVat', 'vat'), unknown('deedTax', 'parameter:deed-tax.rate')]
    expect(beyondDesk([given({ lines })])).toEqual(['parameter:deed-tax.rate'])
  })
})

describe('what a clerk typed', () => {
  const asked = askedFacts([given({ lines: [unknown('deedTax', 'homesBefore'), unknown('incomeTax', 'original', 'onlyHome', 'location')] })])

  it('becomes facts with money in fen', () => {
    expect(readFacts(asked, { '1.homesBefore': ' 1 ', '1.original': '715,000.5', '1.onlyHome': 'no', '1.location': 'countyTown' })).toEqual({
      facts: [
        { position: 1, name: 'homesBefore', value: 1 },
        { position: 1, name: 'onlyHome', value: false },
        { position: 1, name: 'original', value: 71_500_050 },
        { position: 1, name: 'location', value: 'countyTown' },
      ],
      faults: {},
    })
  })

  it('is told from what is missing and what is no such value', () => {
    const { facts, faults } = readFacts(asked, { '1.homesBefore': '1.5', '1.original': '-1', '1.onlyHome': 'yes' })
    expect(facts).toEqual([{ position: 1, name: 'onlyHome', value: true }])
    expect(faults).toEqual({ '1.homesBefore': deskText.wrongCount, '1.original': deskText.wrongYuan, '1.location': deskText.needed })
  })
})

it.each([[0, '0 分'], [59 * MINUTE, '59 分'], [60 * MINUTE, '1 小时'], [47 * 60 * MINUTE, '47 小时'], [49 * 60 * MINUTE, '2 天']])('says %i ms as %s', (ms, text) => expect(span(ms)).toBe(text))

it('says how late an answer is', () => expect([leftOf(18 * MINUTE), leftOf(-4 * MINUTE)]).toEqual(['18 分', '超 4 分']))

it('has words for a rule it does not know', () => {
  expect(wordOfRule({ rule: 'homeOpen', holds: true })).not.toBe(wordOfRule({ rule: 'homeOpen', holds: false }))
  expect(wordOfRule({ rule: 'moonPhase' as 'homeOpen', holds: false })).toBe('一条新规则')
})

it('tells a clerk which price counts, and why', () => {
  const said = (detail: string) => wordOfRule({ rule: 'priceAboveFloor', holds: true, detail })
  expect([said('lowAccepted'), said('floorUsed'), said('declaredUsed')]).toEqual(['价低的理由已复核认可', '成交价低，按参考下限计税', '计税价不低于参考下限'])
  expect(wordOfRule({ rule: 'dealTyped', holds: true })).toBe('没有网签，按成交价计税')
})

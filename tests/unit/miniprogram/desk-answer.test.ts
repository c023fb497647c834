import { changesValue, draftOf, markOf, readAnswer } from '../../../miniprogram/desk/answer'
import type { Disputed, Draft } from '../../../miniprogram/desk/answer'
import { answerLines, changeWords, meaningOf, sizeWords } from '../../../miniprogram/desk/dispute-words'
import { claimLines, factWords } from '../../../miniprogram/text/claim-words'
import { answerFaults, wordOfDrop } from '../../../miniprogram/text/desk-prices'
import type { Comparable } from '#shared/model/assessment'
import type { Claim } from '#shared/model/dispute'
import type { Fen } from '#shared/model/money'

const sale = (id: string): Comparable =>
  ({ sale: id, complex: '石榴湾小区', sameComplex: true, sameBuilding: false, area: 8942, floor: 12, soldOn: '2026-08-02', price: 86_000_000, adjusted: 85_000_000, weight: 900_000, ratio: 1_000_000, adjustments: [] }) as unknown as Comparable

const given = (claim: object, more: object = {}): Disputed =>
  ({
    dispute: { claim: { statement: '', papers: [], ...claim } },
    deal: { price: 80_000_000 },
    assessment: { floor: 90_000_000, comparables: [sale('a'), sale('c')] },
    candidates: [sale('a'), sale('b'), sale('c')],
    ...more,
  }) as unknown as Disputed

const draft = (more: Partial<Draft>): Draft => ({ ...draftOf(given({ ground: 'justReason', reason: 'damage' })), reason: '看过材料，属实', ...more })
const report = { by: '重庆某评估公司', number: '渝评2026-11', on: '2026-11-01', value: '830,000' }

describe('an answer at the desk', () => {
  it.each([
    [{ ground: 'wrongFact', fact: { name: 'builtArea', value: 8942 } }, 'correctFacts', { facts: { builtArea: '89.42' } }],
    [{ ground: 'comparables', sales: [] }, 'pickComparables', { picked: ['a', 'c'] }],
    [{ ground: 'appraisal', appraisal: { ...report, value: 83_000_050 } }, 'adoptAppraisal', { report: { ...report, value: '830000.5' } }],
    [{ ground: 'justReason', reason: 'damage' }, 'acceptPrice', {}],
  ])('begins with what would follow the claim %j', (claim, kind, parts) => {
    expect(draftOf(given(claim))).toMatchObject({ kind, reason: '', ...parts })
  })

  it('does not begin with accepting a price that is not low', () => {
    expect(draftOf(given({ ground: 'justReason', reason: 'damage' }, { deal: { price: 90_000_000 } })).kind).toBe('keep')
  })

  it('is what the contract takes', () => {
    expect(readAnswer(draft({ kind: 'keep' }))).toEqual({ answer: { kind: 'keep', reason: '看过材料，属实' }, faults: {} })
    expect(readAnswer(draft({ kind: 'acceptPrice' })).answer).toEqual({ kind: 'acceptPrice', reason: '看过材料，属实' })
    expect(readAnswer(draft({ kind: 'correctFacts', facts: { floor: '−2', builtArea: ' 89.4 ', decoration: 'fine', orientation: '' } })).answer).toMatchObject({
      facts: [{ name: 'floor', value: -2 }, { name: 'builtArea', value: 8940 }, { name: 'decoration', value: 'fine' }],
    })
    expect(readAnswer(draft({ kind: 'pickComparables', picked: ['a', 'b', 'c'] })).answer).toMatchObject({ sales: ['a', 'b', 'c'] })
    expect(readAnswer(draft({ kind: 'adoptAppraisal', report })).answer).toMatchObject({ appraisal: { ...report, value: 83_000_000 } })
  })

  it.each([
    [{ kind: 'correctFacts', facts: {} }, { facts: answerFaults.none }],
    [{ kind: 'correctFacts', facts: { floor: '0' } }, { floor: answerFaults.floor }],
    [{ kind: 'correctFacts', facts: { floor: '12', builtArea: '2000.01' } }, { builtArea: answerFaults.builtArea }],
    [{ kind: 'correctFacts', facts: { builtArea: '八十九' } }, { builtArea: answerFaults.builtArea }],
    [{ kind: 'pickComparables', picked: ['a', 'b'] }, { picked: answerFaults.picked }],
    [{ kind: 'pickComparables', picked: Array.from('abcdefghijklm') }, { picked: answerFaults.picked }],
    [{ kind: 'adoptAppraisal', report: { by: '', number: '1', on: '', value: '83 万' } }, { by: answerFaults.by, number: answerFaults.number, on: answerFaults.on, value: answerFaults.value }],
    [{ kind: 'keep', reason: '不行' }, { words: answerFaults.words }],
    [{ kind: 'keep', reason: '<b>不行不行</b>' }, { words: answerFaults.words }],
  ] as [Partial<Draft>, object][])('says at each input what is wrong with %j', (parts, faults) => {
    expect(readAnswer(draft(parts))).toEqual({ faults })
  })

  it('is looked at again when what makes the value changes, not when the reason does', () => {
    const tried = draft({ kind: 'pickComparables', picked: ['a', 'b', 'c'] })
    expect(markOf({ ...tried, reason: '换一种说法', report })).toBe(markOf(tried))
    expect(markOf({ ...tried, picked: ['a', 'b'] })).not.toBe(markOf(tried))
    expect((['keep', 'correctFacts', 'pickComparables', 'adoptAppraisal', 'acceptPrice'] as const).filter(changesValue)).toEqual(['correctFacts', 'pickComparables', 'adoptAppraisal'])
  })
})

describe('a dispute in a clerk’s words', () => {
  const claims: [Claim, string][] = [
    [{ ground: 'wrongFact', fact: { name: 'floor', value: -1 }, statement: '', papers: [] }, '楼层应该是 −1 层'],
    [{ ground: 'justReason', reason: 'closeRelatives', statement: '卖给女儿', papers: [] }, '卖给近亲属'],
  ]
  it.each(claims)('says what is claimed: %j', (claim, line) => {
    expect(claimLines(claim)).toEqual([line])
  })

  it('names facts, sales and reports', () => {
    expect([factWords('floor', -1), factWords('builtArea', 8942), factWords('decoration', 'fine'), factWords('orientation', 'south')]).toEqual(['−1 层', '89.42 ㎡', '精装', '朝南'])
    expect(answerLines({ kind: 'pickComparables', sales: ['a', 'x', 'b'], reason: '' }, [sale('a'), sale('b')])).toEqual([
      '换可比成交，重新评估',
      '石榴湾小区 12 层，89.42 ㎡，860,000 元',
      'x',
      '石榴湾小区 12 层，89.42 ㎡，860,000 元',
    ])
  })

  it('says what a value means for the price', () => {
    const price = 80_000_000 as Fen
    expect(meaningOf({ floor: 81_000_000 as Fen }, price)).toContain('少 10,000.00 元')
    expect(meaningOf({ floor: price }, price)).toContain('按成交价算')
    expect(meaningOf({ floor: 81_000_000 as Fen, priceAccepted: true }, price)).toContain('按成交价 800,000.00 元算')
  })

  it.each([[1_000_000, '0%'], [1_018_400, '+1.8%'], [968_000, '−3.2%'], [999_999, '0%']])('says of %i that it is %s', (ppm, words) => expect(changeWords(ppm)).toBe(words))

  it('says how large a paper is, and why a sale was left out', () => {
    expect([sizeWords(12), sizeWords(128_400), sizeWords(1_940_000)]).toEqual(['1 KB', '128 KB', '1.9 MB'])
    expect([wordOfDrop('understated'), wordOfDrop('moonPhase')]).toEqual(['明显低报', '别的原因'])
  })
})

import { day } from '../law/given-transfer'
import type { Claim, Dispute } from '#shared/model/dispute'
import { DisputeGround, JustReason } from '#shared/model/dispute'
import { claimOf } from '../../../miniprogram/price/claim-of'
import { claimFacts, disputeSteps, registryWords } from '../../../miniprogram/price/dispute-words'
import type { DisputeDraft } from '../../../miniprogram/state/dispute-draft'
import { groundWords, justReasonWords, stateOfDispute } from '../../../miniprogram/text/disputes'

const TODAY = day('2026-11-29')
const NOON = Date.parse('2026-11-29T04:00:00.000Z')
const PAPER = { id: '0195a000-0000-7000-8000-000000000001', kind: 'image/jpeg' as const, at: NOON }
const draft = (more: Partial<DisputeDraft>): DisputeDraft => ({
  filingId: 'x', ground: '', fact: '', floor: '', builtArea: '', decoration: '', orientation: '', sales: [], by: '', number: '', on: '', value: '', reason: '', statement: '', papers: [], ...more,
})
const faults = (more: Partial<DisputeDraft>): string[] => {
  const made = claimOf(draft(more), TODAY)
  return 'faults' in made ? Object.keys(made.faults).sort() : []
}
const claim = (more: Partial<DisputeDraft>): Claim | undefined => {
  const made = claimOf(draft(more), TODAY)
  return 'claim' in made ? made.claim : undefined
}

describe('what somebody claims', () => {
  it('reads a floor above and below the street, and an area', () => {
    expect(claim({ ground: 'wrongFact', fact: 'floor', floor: '−2' })).toEqual({ ground: 'wrongFact', fact: { name: 'floor', value: -2 }, statement: '', papers: [] })
    expect(claim({ ground: 'wrongFact', fact: 'builtArea', builtArea: '89.42' })).toMatchObject({ fact: { name: 'builtArea', value: 8942 } })
    expect(claim({ ground: 'wrongFact', fact: 'decoration', decoration: 'bare', statement: ' 清水房 ' })).toMatchObject({ fact: { value: 'bare' }, statement: '清水房' })
  })
  it.each([
    ['', 'fact', {}],
    ['0', 'floor', { fact: 'floor' as const }],
    ['1.5', 'floor', { fact: 'floor' as const }],
    ['１２', 'floor', { fact: 'floor' as const }],
    ['', 'orientation', { fact: 'orientation' as const }],
    ['89.425', 'builtArea', { fact: 'builtArea' as const, builtArea: '89.425' }],
  ])('refuses %p as a fact, at its own input %s', (floor, input, more) => expect(faults({ ground: 'wrongFact', floor, ...more })).toEqual([input]))
  it('reads sales, and says which part of which one is wrong', () => {
    const sale = { complex: '石榴湾小区', month: '2026-09', area: '87.6', price: '849,000' }
    expect(claim({ ground: 'comparables', sales: [sale] })).toMatchObject({ sales: [{ complex: '石榴湾小区', month: '2026-09', area: 8760, price: 84_900_000 }] })
    expect(faults({ ground: 'comparables', sales: [sale, { complex: '石', month: '', area: 'x', price: '1' }] })).toEqual(['sales.1.area', 'sales.1.complex', 'sales.1.month', 'sales.1.price'])
  })
  it('needs a paper with an appraisal, and a day that has come', () => {
    const report = { ground: 'appraisal' as const, by: '某某评估公司', number: '渝评 2026-12', on: '2026-11-20', value: '850000' }
    expect(faults(report)).toEqual(['papers'])
    expect(claim({ ...report, papers: [PAPER] })).toMatchObject({ appraisal: { value: 85_000_000, on: '2026-11-20' }, papers: [PAPER.id] })
    expect(faults({ ...report, papers: [PAPER], on: '2026-11-30' })).toEqual(['on'])
    expect(faults({ ground: 'appraisal' })).toEqual(['by', 'number', 'on', 'papers', 'value'])
  })
  it('needs a reason, some words without markup, and a paper', () => {
    expect(faults({ ground: 'justReason' })).toEqual(['papers', 'reason', 'statement'])
    expect(faults({ ground: 'justReason', reason: 'damage', papers: [PAPER], statement: '<b>漏水三年' })).toEqual(['statement'])
    expect(claim({ ground: 'justReason', reason: 'damage', papers: [PAPER], statement: '卫生间漏水三年' })).toMatchObject({ reason: 'damage' })
  })
})

describe('a dispute in words', () => {
  const at = (more: Partial<Dispute>) => disputeSteps({ state: 'inReview', openedAt: '2026-11-29T02:00:00.000Z' as Dispute['openedAt'], ...more }, NOON)

  it('has words for every ground and reason', () => {
    expect([...DisputeGround.options.map((ground) => groundWords[ground].title), ...JustReason.options.map((reason) => justReasonWords[reason])].every((text) => text.length >= 4)).toBe(true)
  })
  it('says what was claimed, with the figures', () => {
    const told = (more: Partial<DisputeDraft>) => claimFacts(claim(more) as Claim).map(({ label, value }) => `${label}：${value}`)
    expect(told({ ground: 'wrongFact', fact: 'floor', floor: '3' })).toEqual(['哪一条：有一处登记得不对\n楼层应该是 3 层'])
    expect(told({ ground: 'wrongFact', fact: 'decoration', decoration: 'fine' })).toEqual(['哪一条：有一处登记得不对\n装修应该是精装'])
    expect(told({ ground: 'justReason', reason: 'damage', papers: [PAPER], statement: '卫生间漏水三年' })).toEqual(['哪一条：价低有正当理由\n房子有损坏，或出过大事', '情况：卫生间漏水三年', '材料：1 份'])
  })
  it('says what the register holds only where it was asked', () => {
    const floor = claim({ ground: 'wrongFact', fact: 'floor', floor: '3' }) as Claim
    expect([registryWords(floor, -1), registryWords(floor, undefined)]).toEqual([' −1 层', undefined])
  })
  it('shows who holds it now and until when', () => {
    const answerBy = '2026-12-02T09:00:00.000Z' as Dispute['openedAt']
    expect(at({ answerBy }).map(({ when, title, note }) => [when, title, note])).toEqual([
      ['done', '您提出了异议', undefined], ['now', '税务人员在看', '12 月 2 日前答复'], ['next', '第二位税务人员复核', undefined], ['next', '答复您', undefined],
    ])
    expect(at({ state: 'inApproval', answerBy }).map(({ when }) => when)).toEqual(['done', 'now', 'next'])
    expect(at({ state: 'withdrawn' }).map(({ title }) => title)).toEqual(['您提出了异议', '您撤回了'])
    expect(at({ state: 'done' }).map(({ when }) => when)).toEqual(['done', 'done'])
  })
  it('says how it ended', () => {
    const answer = (outcome: 'kept' | 'revalued' | 'priceAccepted') => ({ outcome }) as NonNullable<Dispute['answer']>
    expect((['kept', 'revalued', 'priceAccepted'] as const).map((outcome) => stateOfDispute({ state: 'done', answer: answer(outcome) }))).toEqual(['评估价不变', '评估价改了', '税务局认可您的价'])
    expect([stateOfDispute({ state: 'inReview' }), stateOfDispute({ state: 'halted' as 'inReview' })]).toEqual(['税务人员在看', '看进度'])
  })
})

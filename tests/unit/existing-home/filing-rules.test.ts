import type { Assessment } from '#shared/model/assessment'
import type { Fen } from '#shared/model/money'
import { checkRules, matches, sellsWhole } from '../../../bff/features/existing-home/filing-rules'
import type { FilingTaxes } from '../../../bff/features/existing-home/party-taxes'
import { buyer, contract, day, home, party, snapshot } from './sale'

const assessment = { floor: 80_000_000 as Fen } as Assessment
const taxes = (given: object = {}): FilingTaxes => ({ priceUsed: 'declared', parties: [{ lines: [] }, { lines: [] }], ...given }) as unknown as FilingTaxes
const good = { snapshot: snapshot({ assessment }), home: home(), contract: contract(), parties: [party(), buyer()], taxes: taxes() }
const failed = (change: Partial<Parameters<typeof checkRules>[0]>): string[] =>
  checkRules({ ...good, ...change })
    .filter(({ holds }) => !holds)
    .map(({ rule }) => rule)
const typed = snapshot({ assessment, deal: { source: 'typed', price: 90_000_000 as Fen, signedOn: day('2026-11-18') } })
const ban = (transferBanned: boolean) => home({ mortgages: [{ bank: '银行', transferBanned, since: day('2020-01-01') }] })

it.each<[string, Parameters<typeof failed>[0], string[]]>([
  ['nothing is wrong', {}, []],
  ['the home is seized', { home: home({ seizure: { court: '法院', since: day('2026-11-20') } }) }, ['homeOpen']],
  ['its transfer was banned', { home: ban(true) }, ['homeOpen']],
  ['it has a plain mortgage', { home: ban(false) }, []],
  ['it has another title', { home: home({ certificateNumber: 'another' }) }, ['homeOpen']],
  ['somebody has not signed', { parties: [party(), buyer({ progress: 'confirmed' })] }, ['partiesSigned']],
  ['the contract is gone', { contract: undefined }, ['contractMatches']],
  ['nobody could say what the home is worth', { snapshot: snapshot() }, ['valueKnown']],
  ['a family is unknown', { parties: [party({ facts: { day: day('2026-11-24') } }), buyer()] }, ['familyKnown']],
  ['a clerk found out about an unknown family', { parties: [party({ facts: { day: day('2026-11-24'), given: { onlyHome: true } } }), buyer()] }, []],
  ['a line is unknown', { taxes: taxes({ parties: [{ lines: [{ unknown: true, missing: ['original'] }] }] }) }, ['allTaxesKnown']],
  ['the deal was typed, at a price above the floor', { snapshot: typed, contract: undefined }, []],
  ['the deal was typed, under the floor', { snapshot: typed, contract: undefined, taxes: taxes({ priceUsed: 'assessed' }) }, ['dealTyped']],
])('holds what it must when %s', (_, change, rules) => {
  expect(failed(change)).toEqual(rules)
})

it('names what is missing once, and which price was used', () => {
  const line = { unknown: true, missing: ['original'] }
  const rules = checkRules({ ...good, taxes: taxes({ priceUsed: 'assessed', parties: [{ lines: [line, line] }, { lines: [{ unknown: true, missing: ['homesBefore'] }] }] }) })
  expect(rules.find(({ rule }) => rule === 'allTaxesKnown')?.detail).toBe('original,homesBefore')
  expect(rules.find(({ rule }) => rule === 'priceAboveFloor')).toMatchObject({ holds: true, detail: 'floorUsed' })
})

it('tells a price that reaches the floor from a low one that was accepted', () => {
  const detail = (given: object) => checkRules({ ...good, snapshot: snapshot({ assessment: { ...assessment, ...given } }) }).find(({ rule }) => rule === 'priceAboveFloor')?.detail
  expect([detail({}), detail({ priceAccepted: true })]).toEqual(['declaredUsed', 'lowAccepted'])
})

it.each<[string, Parameters<typeof contract>[0], boolean]>([
  ['is as it was', {}, true],
  ['is done', { state: 'done' }, false],
  ['has another price', { price: 89_999_999 as Fen }, false],
  ['is on another home', { unitNumber: '500103001001GB00001F00010002' as never }, false],
  ['has one more seller', { sellers: [...contract().sellers, { idNumber: 'S2', name: '唐', parts: 1, of: 2 }] }, false],
  ['has another buyer', { buyers: [{ idNumber: 'B2', name: '谭', parts: 1, of: 1 }] }, false],
])('fits the filing or not when the contract %s', (_, change, fits) => {
  expect(matches(contract(change), snapshot(), [party(), buyer()])).toBe(fits)
})

it('takes the parties in any order, and wants every owner among the sellers', () => {
  const two = [
    { idNumber: 'S1', name: '向', parts: 1, of: 2 },
    { idNumber: 'S2', name: '冉', parts: 1, of: 2 },
  ]
  expect(sellsWhole(home({ owners: two }), contract({ sellers: [...two].reverse() }))).toBe(true)
  expect(sellsWhole(home({ owners: two }), contract({ sellers: two.slice(0, 1) }))).toBe(false)
  expect(sellsWhole(home({ owners: two.slice(0, 1) }), contract({ sellers: two }))).toBe(false)
})

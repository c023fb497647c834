import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkCase } from '../../../bff/commands/law-case'
import { NotInForce, parameter } from '../../../bff/engines/law/parameter'
import { LawRefused, loadLaw } from '../../../bff/load-law'
import { day } from './given-transfer'

const folder = mkdtempSync(path.join(tmpdir(), 'law-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Loads the law with one change in one file. */
function loadWith(file: string, from: string | RegExp, to: string): () => unknown {
  cpSync('bff/engines/law/params', folder, { recursive: true, force: true })
  const text = readFileSync(path.join(folder, file), 'utf8')
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  writeFileSync(path.join(folder, file), changed)
  return () => loadLaw(folder)
}

describe('the loader refuses, naming file and key,', () => {
  it.each([
    ['a parameter no rule knows', 'vat.yaml', 'home_rate:', 'home_rat:', /vat\.yaml: home_rat: no rule knows/],
    ['a parameter under another name', 'swap-refund.yaml', /window:[^]*/, 'door: 1', /swap-refund\.yaml: door: no rule/],
    ['an unknown key', 'vat.yaml', 'value: 2', 'value: 2\n      remark: x', /vat\.yaml: home_exempt_after\.values\.0\.remark/],
    ['a value without law', 'vat.yaml', '      law: 财政部 税务总局公告2025年第17号\n', '', /vat\.yaml: home_exempt_after\.values\.0\.law/],
    ['a value without confidence', 'stamp-tax.yaml', '      confidence: memory-unconfirmed\n', '', /stamp-tax\.yaml: home_exempt\.values\.0\.confidence/],
    ['a confidence outside the list', 'stamp-tax.yaml', 'memory-unconfirmed', 'sure', /stamp-tax\.yaml: home_exempt\.values\.0\.confidence/],
    ['a value without a first day', 'vat.yaml', '- from: "2026-01-01"', '- to: "2026-01-01"', /vat\.yaml: home_exempt_after\.values\.0\.from/],
    ['a day without quotes', 'vat.yaml', '"2026-01-01"', '2026-01-01', /vat\.yaml: .*must stand in quotes/],
    ['a day that does not exist', 'vat.yaml', '"2026-01-01"', '"2026-02-30"', /vat\.yaml: home_exempt_after/],
    ['the oldest first', 'vat.yaml', 'from: "2026-01-01"', 'from: "2015-01-01"', /vat\.yaml: home_exempt_after from 2016-05-01: .*newest comes first/],
    ['overlapping values', 'vat.yaml', 'to: "2025-12-31"', 'to: "2026-01-01"', /vat\.yaml: home_exempt_after from 2016-05-01: .*overlapping/],
    ['an end before the beginning', 'vat.yaml', 'to: "2025-12-31"', 'to: "2016-04-30"', /home_exempt_after from 2016-05-01: .*before it begins/],
    ['a rate that is a bare number', 'vat.yaml', 'value: 3%', 'value: 0.03', /vat\.yaml: home_rate from 2026-01-01: 0\.03 is no rate/],
    ['money without its unit', 'vat.yaml', '1000.00 yuan', '1000', /one_deal_threshold from 2026-01-01: 1000 is no money/],
    ['a record with a stray key', 'deed-tax.yaml', '{ upTo: 1%, above: 1.5% }', '{ upTo: 1%, over: 1.5% }', /only_home_rate from 2024-12-01: the keys upTo, above/],
    ['a list that is none', 'land-vat.yaml', /value:\n(\s+- \{.*\}\n)+/, 'value: 3\n', /brackets from 1994-01-01: a list/],
    ['an unknown value that claims to be sure', 'income-tax.yaml', 'confidence: unknown', 'confidence: secondary', /other_property_assessed_rate from 2006-08-01: an unknown value/],
    ['a file that is no table', 'swap-refund.yaml', /[^]*/, '- 1', /swap-refund\.yaml: \(file\): not a table/],
    ['a key written twice', 'vat.yaml', 'home_rate:', 'home_exempt_after:', /vat\.yaml: \(file\): Map keys must be unique/],
  ])('%s', (_, file, from, to, message) => {
    const load = loadWith(file, from, to)
    expect(load).toThrow(LawRefused)
    expect(load).toThrow(message)
  })

  it('a file that has been lost', () => {
    loadWith('vat.yaml', /$/, '\n')
    rmSync(path.join(folder, 'swap-refund.yaml'))
    expect(() => loadLaw(folder)).toThrow(/swap-refund\.yaml: window: missing/)
  })
})

it('lets the district win over the city, the city over the country', () => {
  const row = (scope: string, value: string): string => `    - { from: "2023-01-01", value: ${value}, law: 试, confidence: secondary, scope: ${scope} }\n`
  const law = loadWith('surcharges.yaml', /(halving:[^]*?values:\n)/, `$1${row('"500103"', '30%')}${row('CQ', '40%')}`)() as ReturnType<typeof loadLaw>
  const at = (place: string): number | undefined => parameter(law, 'surcharges.halving', { day: day('2026-03-01'), place }).value
  expect([at('500103'), at('500106'), at('CQ'), at('CN')]).toEqual([300_000, 400_000, 400_000, 500_000])
})

it('says whether a value is not yet or no longer in force', () => {
  const law = loadLaw()
  const read = (text: string) => () => parameter(law, 'surcharges.halving', { day: day(text), place: 'CQ' })
  expect(read('2016-04-30')).toThrow(NotInForce)
  expect(read('2016-04-30')).toThrow('before its first value')
  expect(read('2028-01-01')).toThrow('has ended')
  expect(Object.isFrozen(law['vat.home_rate'].values[0])).toBe(true)
})

describe('the case command fails a case that', () => {
  const sale = { id: 'x', date: '2026-03-01', inputs: { price: 1_000_000, area: 80, held_years: 3 }, expected: { vat: 0 } }
  const law = loadLaw()
  it.each([
    ['has an input nobody knows', { ...sale, inputs: { ...sale.inputs, colour: 'red' } }, /input colour: not understood/],
    ['has an input of another kind of case', { ...sale, inputs: { ...sale.inputs, gross: 1 } }, /input gross: not understood/],
    ['has a kind nobody knows', { ...sale, inputs: { kind: 'lease' } }, /input kind: lease is not understood/],
    ['expects a value it does not give', { ...sale, expected: { tax: 1 } }, /tax: this kind of case gives no such value/],
    ['has money with three decimals', { ...sale, inputs: { ...sale.inputs, price: 1.001 } }, /input price: 1\.001 is no money/],
    ['has a negative price', { ...sale, inputs: { ...sale.inputs, price: -1 } }, /input price: -1 is no money/],
    ['has a rate that is the rate of no class', { ...sale, inputs: { ...sale.inputs, umct: 0.04 } }, /umct: 0\.04 is the rate of no class/],
    ['names another income-tax method', { ...sale, inputs: { ...sale.inputs, iit_method: 'guess' } }, /iit_method: guess is not understood/],
    ['has a key beside the case', { ...sale, remark: 'x' }, /remark/],
    ['expects another figure', { ...sale, expected: { iit: 1 } }, /iit: expected 1, got 10000\.00/],
    ['takes unknown for zero', { ...sale, inputs: { ...sale.inputs, price: null }, expected: { iit: 0 } }, /iit: expected 0, got unknown/],
  ])('%s', (_, each, message) => {
    expect(checkCase(law, each).join()).toMatch(message)
  })
})

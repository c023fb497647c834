import { readFileSync } from 'node:fs'
import { Tax } from '../../../../shared/model/tax-line'
import { CertificateKind } from '../../../../shared/model/certificate'
import { loadLaw } from '../../../../bff/load-law'
import { existingHomeTaxes } from '../../../../bff/engines/law/existing-home'
import { factWord, formulaWords, percent, reasonWord, reasonWords, taxWords, titleOf } from '../../../../bff/platform/documents/words'
import { cost, seller, transfer, yuan } from '../../law/given-transfer'

it('has a word for every tax and a title for every kind of certificate', () => {
  expect(Tax.options.filter((tax) => !taxWords[tax])).toEqual([])
  expect(CertificateKind.options.filter((kind) => !titleOf[kind])).toEqual([])
})

it('has a word for every reason of the law engine, and one for those of a newer law', () => {
  const source = readFileSync('bff/engines/law/tax-line.ts', 'utf8')
  const union = /export type Reason =([^/]+)/.exec(source)?.[1] ?? ''
  const reasons = Array.from(union.matchAll(/'(\w+)'/g), ([, reason = '']) => reason)
  expect(reasons.length).toBeGreaterThan(30)
  expect(reasons.sort()).toEqual(Object.keys(reasonWords).sort())
  expect(reasonWord('somethingNew')).toBe('按规定计征')
})

it('has a word for every fact that the formula of a home sale names', () => {
  const papers = cost({ original: yuan(815_000), decoration: yuan(10_000), deedTax: yuan(12_000) })
  const cases = [{}, { held: { fullYears: 1 } }, { incomeMethod: 'actual', cost: papers }, { held: { fullYears: 6 }, onlyHome: true }, { onlyHome: undefined }] as const
  const lines = cases.flatMap((given) => existingHomeTaxes(loadLaw(), transfer({ sellers: [seller(given), seller(given)] })).lines)
  const names = lines.flatMap((line) => (line.unknown ? line.missing : line.formula.map(({ name }) => name)))
  expect(names.length).toBeGreaterThan(50)
  expect([...new Set(names)].filter((name) => factWord(name) === '有关资料')).toEqual([])
})

it('writes values in their unit', () => {
  expect(formulaWords({ name: 'price', value: 103_000_000, unit: 'fen' })).toBe('合同价款\u00a01,030,000.00\u00a0元')
  expect(formulaWords({ name: 'location', value: 'urbanDistrict', unit: 'code' })).toBe('所在地\u00a0市区')
  expect([0, 15_000, 30_000, 200_000, 500, 1_000_000].map(percent)).toEqual(['0%', '1.5%', '3%', '20%', '0.05%', '100%'])
})

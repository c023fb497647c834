import { existingHomeTaxes } from '../../../bff/engines/law/existing-home'
import { dayAfter } from '../../../bff/engines/law/calendar'
import type { TransferFacts } from '../../../bff/engines/law/transfer-facts'
import { whatWouldChange } from '../../../bff/engines/law/what-would-change'
import { loadLaw } from '../../../bff/load-law'
import { buyer, cost, day, seller, transfer, yuan } from './given-transfer'

const law = loadLaw()
const today = day('2026-11-25')

/** `tax` → what changes it, as `by to: payable in yuan`. */
function changesOf(facts: TransferFacts, tax: string): string[] {
  const { lines } = existingHomeTaxes(law, facts)
  return whatWouldChange(law, facts)
    .filter(({ line }) => lines[line]?.tax === tax)
    .map(({ by, to, payable }) => `${by} ${String(to)}: ${payable / 100}`)
}

const young = transfer({
  day: today,
  price: yuan(1_030_000),
  sellers: [seller({ held: { since: day('2025-03-14') }, onlyHome: true, incomeMethod: 'actual', cost: cost({ original: yuan(900_000) }) })],
  buyers: [buyer({ homesBefore: 1 })],
})

it('names the day from which the value added tax is gone', () => {
  expect(changesOf(young, 'vat')).toEqual(['day 2027-03-14: 0'])
})

it('names the day from which the only home is free of income tax', () => {
  expect(changesOf(young, 'incomeTax').filter((change) => change.startsWith('day'))).not.toEqual([])
  const held = { ...young, sellers: young.sellers.map((each) => ({ ...each, held: { since: day('2022-05-01') } })) }
  expect(changesOf(held, 'incomeTax')).toContain('day 2027-05-01: 0')
})

it('says what one home more or less in the family does to the deed tax', () => {
  const large = { ...young, property: { ...young.property, area: 15_000 } }
  const changes = changesOf(large, 'deedTax')
  expect(changes).toContain('homesBefore 0: 15000')
  expect(changes).toContain('area 14000: 10000')
})

it('says that below the floor a lower price saves nothing', () => {
  const floored: TransferFacts = { ...young, assessed: yuan(800_000) }
  expect(changesOf(floored, 'vat')).toContain(`floor ${yuan(800_000)}: 24000`)
})

it('tells nothing of lines that nothing changes, and nothing where the holding is known in years only', () => {
  const old = transfer({ day: today, sellers: [seller({ held: { fullYears: 9 }, onlyHome: true })], buyers: [buyer({ homesBefore: 0 })] })
  expect(changesOf(old, 'landVat')).toEqual([])
  expect(changesOf(old, 'vat')).toEqual([])
})

it('counts days across months and leap years', () => {
  expect(['2026-12-31', '2028-02-28', '2027-02-28', '2026-11-05'].map((text) => dayAfter(day(text)))).toEqual(['2027-01-01', '2028-02-29', '2027-03-01', '2026-11-06'])
})

it('passes over a day on which the law of a line has ended, and over an area nobody knows', () => {
  const simplified = transfer({
    day: today, property: { use: 'other', area: undefined, location: 'urbanDistrict' },
    sellers: [seller({ kind: 'generalCompany', simplified: true, halving: false, held: { since: undefined }, cost: cost({ original: yuan(500_000), invoiceDay: day('2015-01-15') }) })],
  })
  expect(changesOf(simplified, 'vat')).toEqual([])
})

it('tries what is known: papers instead of a day, a family nobody asked, a law without the years of an exemption', () => {
  const papers = { acquired: { how: 'bought', title: day('2025-03-14'), deedTaxReceipt: undefined } } as const
  const unasked = { ...young, sellers: [seller({ held: papers, onlyHome: undefined })], buyers: [buyer({ homesBefore: undefined })] }
  expect(changesOf(unasked, 'vat')).toEqual(['day 2027-03-14: 0'])
  expect(whatWouldChange(law, unasked).map(({ by }) => by)).not.toContain('homesBefore')
  const years = law['vat.home_exempt_after']
  const lacking = { ...law, 'vat.home_exempt_after': { ...years, values: years.values.map((each) => ({ ...each, value: undefined })) } }
  expect(whatWouldChange(lacking, unasked).filter(({ line }) => line === 0)).toEqual([])
})

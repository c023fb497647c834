import { businessIncomeTax } from '../../../bff/engines/law/business-income'
import { existingHomeTaxes } from '../../../bff/engines/law/existing-home'
import { fraction, minus, total } from '../../../bff/engines/law/fraction'
import { share } from '../../../bff/engines/law/share'
import { swapRefund } from '../../../bff/engines/law/swap-refund'
import { taxLine } from '../../../bff/engines/law/tax-line'
import { whatWouldChange } from '../../../bff/engines/law/what-would-change'
import { loadLaw } from '../../../bff/load-law'
import type { Fen, Ppm } from '../../../shared/model/money'
import { buyer, cost, day, seller, transfer, yuan } from './given-transfer'

const [all, one] = [Number.MAX_SAFE_INTEGER as Fen, 1 as Fen]

it('refuses what is no whole number of fen', () => {
  expect(() => fraction(one, 1, 0)).toThrow(RangeError)
  expect(() => fraction(all, 2, 1)).toThrow(RangeError)
  expect(() => total(all, one)).toThrow(RangeError)
  expect(() => minus(-Number(all) as Fen, one, one)).toThrow(RangeError)
  expect(() => share(all, 2_000_000 as Ppm)).toThrow(RangeError)
})

it('rounds halves away from zero on both sides of it', () => {
  expect([fraction(5 as Fen, 1, 10), fraction(-5 as Fen, 1, 10), fraction(-4 as Fen, 1, 10), share(-5 as Fen, 100_000 as Ppm), share(-4 as Fen, 100_000 as Ppm)]).toEqual([1, -1, 0, -1, 0])
})

it('lets a fault of a rule through, as it is no missing fact', () => {
  const when = { day: day('2026-03-01'), place: 'CQ' }
  expect(() => taxLine(loadLaw(), when, { tax: 'vat', payer: 'seller', party: 0 }, () => fraction(one, 1, 0) as never)).toThrow(RangeError)
  const tooDear = seller({ held: { fullYears: 6 }, onlyHome: true, incomeMethod: 'actual', cost: cost({ original: yuan(1), interest: all, other: all }) })
  expect(() => whatWouldChange(loadLaw(), transfer({ price: yuan(1), sellers: [tooDear] }))).toThrow(RangeError)
})

it('cites a parameter once, however often a rule reads it', () => {
  const line = taxLine(loadLaw(), { day: day('2026-03-01'), place: 'CQ' }, { tax: 'vat', payer: 'seller', party: 0 }, (sheet) => {
    const rate = Math.max(sheet.read('vat.home_rate'), sheet.read('vat.home_rate')) as Ppm
    return { base: one, rate, due: one, reason: 'taxed' }
  })
  expect(line.law.map(({ parameter }) => parameter)).toEqual(['vat.home_rate'])
})

it('cuts no unknown line and no base that is not known', () => {
  const two = [seller({ onlyHome: undefined }), seller()]
  const { lines } = existingHomeTaxes(loadLaw(), transfer({ price: undefined, sellers: two }))
  expect(lines.find(({ tax, party }) => tax === 'incomeTax' && party === 0)).toMatchObject({ unknown: true, missing: ['onlyHome'] })
  expect(lines.find(({ tax, party }) => tax === 'vat' && party === 1)).toMatchObject({ base: undefined, payable: 0, formula: expect.arrayContaining([{ name: 'share', value: '1/2', unit: 'code' }]) as unknown })
})

it('names all that a swap and a business lack', () => {
  const when = { day: day('2026-03-01'), place: 'CQ' }
  const bare = { oldPrice: undefined, newPrice: undefined, newShare: undefined, incomeTaxPaid: undefined, sameCity: undefined, days: undefined }
  expect(swapRefund(loadLaw(), { when, ...bare })).toMatchObject({ missing: ['days', 'sameCity', 'incomeTaxPaid'] })
  expect(swapRefund(loadLaw(), { when, ...bare, days: 1, sameCity: true, incomeTaxPaid: one })).toMatchObject({ missing: ['oldPrice', 'newPrice', 'newShare'] })
  expect(businessIncomeTax(loadLaw(), { when, revenue: undefined, cost: undefined, months: undefined })).toMatchObject({ missing: ['revenue', 'cost', 'months'] })
})

it('names all that a line lacks', () => {
  const missing = (given: Parameters<typeof transfer>[0], tax: string) => existingHomeTaxes(loadLaw(), transfer(given)).lines.flatMap((line) => (line.tax === tax && line.unknown ? [line.missing.join()] : []))
  const nothing = seller({ onlyHome: undefined, held: { since: undefined }, halving: undefined, incomeMethod: undefined })
  const bare = { price: undefined, property: { use: 'home', area: undefined, location: undefined } as const, sellers: [nothing], buyers: [buyer({ homesBefore: undefined })] }
  expect(missing(bare, 'vat')).toEqual(['yearsHeld,price'])
  expect(missing(bare, 'incomeTax')).toEqual(['onlyHome,yearsHeld'])
  expect(missing(bare, 'deedTax')).toEqual(['homesBefore,area,price,yearsHeld'])
  expect(missing({ ...bare, sellers: [seller({ held: { fullYears: 1 }, halving: undefined })], price: yuan(100) }, 'urbanMaintenanceTax')).toEqual(['location,halving'])
  expect(missing({ price: undefined, sellers: [seller({ incomeMethod: 'actual' })] }, 'incomeTax')).toEqual(['price,original'])
  expect(missing({ property: { use: 'other', area: 1, location: 'urbanDistrict' }, sellers: [seller({ incomeMethod: 'actual' })] }, 'landVat')).toEqual(['original,purchaseInvoice'])
})

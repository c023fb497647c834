import fc from 'fast-check'
import { existingHomeTaxes } from '../../../bff/engines/law/existing-home'
import { inParts, total } from '../../../bff/engines/law/fraction'
import type { TaxLine } from '../../../bff/engines/law/tax-line'
import type { TransferFacts } from '../../../bff/engines/law/transfer-facts'
import { loadLaw } from '../../../bff/load-law'
import type { Fen } from '../../../shared/model/money'
import { buyer, cost, day, seller, transfer } from './given-transfer'

const law = loadLaw()
const money = fc.integer({ min: 1, max: 10_000_000_000 }).map((amount) => amount as Fen)
const shares = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 })
const days = fc.constantFrom('2022-07-01', '2024-11-30', '2024-12-01', '2025-12-31', '2026-01-01', '2027-12-31').map(day)

const facts: fc.Arbitrary<TransferFacts> = fc
  .record({
    on: days, price: money, original: money, use: fc.constantFrom('home' as const, 'other' as const), area: fc.integer({ min: 1000, max: 30_000 }),
    years: fc.integer({ min: 0, max: 9 }), only: fc.boolean(), halving: fc.boolean(), actual: fc.boolean(), homes: fc.integer({ min: 0, max: 3 }), shares, buyerShares: shares,
  })
  .map((given) => transfer({
    day: given.on, price: given.price, property: { use: given.use, area: given.area, location: 'urbanDistrict' },
    sellers: given.shares.map((share) => seller({
      share, held: { fullYears: given.years }, onlyHome: given.only, halving: given.halving, incomeMethod: given.actual || given.use === 'other' ? 'actual' : 'assessed',
      cost: cost({ original: given.original, invoiceDay: day('2018-01-15') }),
    })),
    buyers: given.buyerShares.map((share) => buyer({ share, homesBefore: given.homes, halving: given.halving })),
  }))

const known = (line: TaxLine): Extract<TaxLine, { unknown: false }> => {
  if (line.unknown) {
    throw new Error(`${line.tax} is unknown: ${line.missing.join()}`)
  }
  return line
}
const linesOf = (of: TransferFacts) => existingHomeTaxes(law, of).lines.map(known)
const payable = (lines: ReturnType<typeof linesOf>): Fen => total(...lines.map((line) => line.payable))

it('never asks for less than nothing, and never lets off more than is due', () => {
  fc.assert(fc.property(facts, (each) => {
    for (const line of linesOf(each)) {
      expect(line.payable).toBeGreaterThanOrEqual(0)
      expect(line.relief).toBeGreaterThanOrEqual(0)
      expect(line.due - line.relief).toBe(line.payable)
    }
  }))
})

it('finds the same lines for the same facts, and says the sources of each', () => {
  fc.assert(fc.property(facts, (each) => expect(linesOf(each)).toEqual(linesOf(each))), { numRuns: 30 })
})

it('lets equal owners together pay what one owner would, tax by tax', () => {
  fc.assert(fc.property(facts, (each) => {
    const [first] = each.sellers
    const alone = linesOf({ ...each, sellers: first ? [{ ...first, share: 1 }] : [] })
    const together = linesOf(each)
    for (const line of alone.filter(({ payer }) => payer === 'seller')) {
      expect(payable(together.filter(({ payer, tax }) => payer === 'seller' && tax === line.tax))).toBe(line.payable)
    }
  }))
})

it('makes VAT and the price without it the declared price', () => {
  fc.assert(fc.property(facts, (each) => {
    const { net, lines } = existingHomeTaxes(law, each)
    expect(total(net ?? (0 as Fen), payable(lines.map(known).filter(({ tax }) => tax === 'vat')))).toBe(each.price)
  }))
})

it('never lets the total fall when the price rises, all else equal', () => {
  fc.assert(fc.property(facts, fc.integer({ min: 100, max: 100_000_000 }), (each, more) => {
    const single = { ...each, sellers: each.sellers.slice(0, 1), buyers: each.buyers.slice(0, 1) }
    const dearer = { ...single, price: (Number(single.price) + more) as Fen }
    // Lines are rounded each on its own: a step of a fen or two may go the other way.
    expect(payable(linesOf(dearer))).toBeGreaterThanOrEqual(payable(linesOf(single)) - 2)
  }))
})

it('cuts an amount into parts that add up to it', () => {
  fc.assert(fc.property(money, shares, (amount, parts) => expect(total(...inParts(amount, parts))).toBe(amount)))
})

import fc from 'fast-check'
import { refundShare, splitRed } from '../../../bff/features/red-letters/split-red'
import { fen } from '../../../shared/model/money'
import type { Fen } from '../../../shared/model/money'

const original = fc
  .record({ gross: fc.integer({ min: 1, max: 100_000_000_000 }), rate: fc.constantFrom(0, 10_000, 15_000, 30_000, 60_000, 130_000) })
  .map(({ gross, rate }) => ({ gross: fen(gross), net: fen(Math.round((gross * 1_000_000) / (1_000_000 + rate))) }))
const cuts = fc.array(fc.double({ min: 0.0001, max: 1, noNaN: true }), { maxLength: 12 })

/** Parts of a whole, each a cut of what is then left, and the rest as the last. */
function partsOf(gross: Fen, shares: readonly number[]): Fen[] {
  const parts: Fen[] = []
  let left = Number(gross)
  for (const share of shares) {
    const part = Math.min(left - 1, Math.max(1, Math.floor(left * share)))
    if (part >= 1) {
      parts.push(fen(part))
      left -= part
    }
  }
  return [...parts, fen(left)]
}

it('takes an invoice apart without losing or making a fen, and never below zero', () => {
  fc.assert(
    fc.property(original, cuts, ({ gross, net }, shares) => {
      let left = { gross, net }
      let tax = 0
      for (const part of partsOf(gross, shares)) {
        const taken = splitRed(left, part)
        expect(Math.min(taken.net, taken.tax, left.net - taken.net)).toBeGreaterThanOrEqual(0)
        expect(taken.net + taken.tax).toBe(part)
        left = { gross: fen(left.gross - part), net: fen(left.net - taken.net) }
        tax += taken.tax
      }
      expect([left.gross, left.net, tax]).toEqual([0, 0, gross - net])
    }),
  )
})

it('gives back all taxes with all of an invoice, never less than nothing and never more', () => {
  fc.assert(
    fc.property(original, cuts, fc.integer({ min: 0, max: 10_000_000_000 }), ({ gross }, shares, paid) => {
      let before = 0
      let back = 0
      for (const part of partsOf(gross, shares)) {
        const share = refundShare(fen(paid), { gross, before: fen(before), now: part })
        expect(share).toBeGreaterThanOrEqual(0)
        before += part
        back += share
        expect(back).toBeLessThanOrEqual(paid)
      }
      expect(back).toBe(paid)
    }),
  )
})

it('takes by share: half of an invoice of 113 yuan is 50 and 6.50', () => {
  expect(splitRed({ gross: fen(11_300), net: fen(10_000) }, fen(5650))).toEqual({ net: 5000, tax: 650 })
  expect(splitRed({ gross: fen(11_300), net: fen(10_000) }, fen(11_300))).toEqual({ net: 10_000, tax: 1300 })
})

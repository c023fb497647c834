import fc from 'fast-check'
import { fen, parseYuan, sum, yuan } from '#shared/model/money'
import type { Fen, Ppm } from '#shared/model/money'
import { share } from '../../../bff/engines/law/share'

const amounts = fc.integer({ min: -(10 ** 14), max: 10 ** 14 }).map((n) => fen(n))
const rates = fc.integer({ min: 0, max: 1_000_000 }).map((n) => n as Ppm)

it('rounds half a fen away from zero', () => {
  expect(share(fen(50), 10_000 as Ppm)).toBe(1)
  expect(share(fen(49), 10_000 as Ppm)).toBe(0)
  expect(share(fen(-50), 10_000 as Ppm)).toBe(-1)
})

it('is never more than half a fen away from the exact product', () => {
  fc.assert(
    fc.property(amounts, rates, (base, rate) => {
      const error = BigInt(share(base, rate)) * 1_000_000n - BigInt(base) * BigInt(rate)
      expect(error <= 500_000n && error >= -500_000n).toBe(true)
    }),
  )
})

it('grows with the base and with the rate', () => {
  fc.assert(
    fc.property(amounts, amounts, rates, (a, b, rate) => {
      const [low, high] = a < b ? [a, b] : [b, a]
      expect(share(low, rate)).toBeLessThanOrEqual(share(high, rate))
    }),
  )
})

it('gives back the whole at 100 % and nothing at 0 %', () => {
  fc.assert(fc.property(amounts, (base) => expect([share(base, 1_000_000 as Ppm), share(base, 0 as Ppm)]).toEqual([base, 0])))
})

it('reads back every amount it writes', () => {
  fc.assert(fc.property(amounts, (amount) => expect(parseYuan(yuan(amount))).toBe(amount)))
})

it('writes amounts as they stand on a tax sheet', () => {
  expect([0, 5, 737000, -123, 99999999999].map((n) => yuan(fen(n)))).toEqual(['0.00', '0.05', '7,370.00', '−1.23', '999,999,999.99'])
})

it.each(['', '1,23', '1.234', '1e5', '12a', '0x10', '٣', '１２', '--1', '99999999999999999'])('does not read %j as an amount', (text) => {
  expect(parseYuan(text)).toBeUndefined()
})

it('refuses fractions, infinities and what a double cannot hold', () => {
  for (const bad of [0.5, NaN, Infinity, 2 ** 53]) {
    expect(() => fen(bad)).toThrow(RangeError)
  }
  expect(() => sum([fen(2 ** 53 - 1), fen(1)])).toThrow(RangeError)
})

it('adds up without order', () => {
  fc.assert(fc.property(fc.array(amounts, { maxLength: 20 }), (list: Fen[]) => expect(sum([...list].reverse())).toBe(sum(list))))
})

import fc from 'fast-check'
import * as v from 'valibot'
import { IdNumber, checkCharacter } from '#shared/model/id-number'

const VALID = '11010519491231002X'
const numbers = fc
  .tuple(fc.integer({ min: 100000, max: 999999 }), fc.date({ min: new Date('1900-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }), fc.integer({ min: 0, max: 999 }))
  .map(([region, born, serial]) => `${region}${born.toISOString().slice(0, 10).replace(/-/g, '')}${String(serial).padStart(3, '0')}`)
  .map((first) => first + checkCharacter(first))

it('takes the example of the standard, and a small x for X', () => {
  expect(v.parse(IdNumber, VALID)).toBe(VALID)
  expect(v.parse(IdNumber, ` ${VALID.toLowerCase()} `)).toBe(VALID)
})

it('takes every number with a real birthday and the right check character', () => {
  fc.assert(fc.property(numbers, (number) => expect(v.is(IdNumber, number)).toBe(true)))
})

it('notices any single wrong digit', () => {
  fc.assert(
    fc.property(numbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
      const wrong = number.slice(0, at) + String((Number(number[at]) + by) % 10) + number.slice(at + 1)
      expect(v.is(IdNumber, wrong)).toBe(false)
    }),
  )
})

it('notices two neighbouring digits exchanged', () => {
  fc.assert(
    fc.property(numbers, fc.nat(15), (number, at) => {
      fc.pre(number[at] !== number[at + 1])
      const wrong = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2)
      expect(v.is(IdNumber, wrong)).toBe(false)
    }),
  )
})

it.each([
  ['110105194912310021', 'id_number.check'],
  ['110105194913310020', 'id_number.birthday'],
  ['110105189912310020', 'id_number.birthday'],
  ['12345', 'id_number.shape'],
  ['１１０１０５１９４９１２３１００２Ｘ', 'id_number.shape'],
])('says what is wrong with %s: %s', (text, fault) => {
  expect(v.safeParse(IdNumber, text).issues?.[0].message).toBe(fault)
})

import fc from 'fast-check'
import * as v from 'valibot'
import { BusinessCode, TaxNumber } from '#shared/model/tax-number'

const faultOf = (schema: typeof TaxNumber | typeof BusinessCode, text: string): string | undefined => v.safeParse(schema, text).issues?.[0].message

/** The standard's example, and codes that stand in public registers. */
const CODES = ['91350100M000100Y43', '91110000802100433B', '914403001922038216', '91330100799655058B']

it.each(CODES)('takes %s, and a buyer may write it small and in groups', (code) => {
  expect(v.parse(BusinessCode, code)).toBe(code)
  expect(v.parse(TaxNumber, ` ${code.toLowerCase().replace(/(.{4})/g, '$1 ')}`)).toBe(code)
})

it('notices any single wrong sign of a credit code', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CODES), fc.nat(17), fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), (code, at, sign) => {
      fc.pre(code[at] !== sign)
      expect(v.is(BusinessCode, code.slice(0, at) + sign + code.slice(at + 1))).toBe(false)
    }),
  )
})

it('knows no credit code with I, O, S, V or Z', () => {
  for (const sign of 'IOSVZ') {
    expect(faultOf(BusinessCode, `${CODES[0]?.slice(0, 8)}${sign}${CODES[0]?.slice(9)}`)).toBe('tax_number.length')
    expect(faultOf(TaxNumber, `${CODES[0]?.slice(0, 8)}${sign}${CODES[0]?.slice(9)}`)).toBe('tax_number.check')
  }
})

it.each([
  ['a person by ID number', '11010519491231002X'],
  ['15: region and organisation code in digits', '500103192203821'],
  ['15: organisation code with X and letters', '500103MA000012X'],
  ['15: an ID number of the first generation', '110105491231002'],
  ['17: the same and two more', '11010549123100201'],
  ['20: an ID number and two more', '11010519491231002X01'],
])('takes %s', (_what, text) => {
  expect(v.parse(TaxNumber, text)).toBe(text)
})

it.each([
  ['91350100M000100Y44', 'tax_number.check'],
  ['110105194913310020', 'tax_number.check'],
  ['110105194912310021', 'tax_number.check'],
  ['500103MA0000121', 'tax_number.check'],
  ['110105491331002', 'tax_number.check'],
  ['11010549123200201', 'tax_number.check'],
  ['110105194912310021XX', 'tax_number.check'],
  ['', 'tax_number.length'],
  ['91350100M000100Y4', 'tax_number.check'],
  ['91350100M000100Y4331', 'tax_number.check'],
  ['9135', 'tax_number.length'],
  ['91350100M000100Y433', 'tax_number.length'],
  ['９１３５０１００Ｍ０００１００Ｙ４３', 'tax_number.length'],
  ['91350100M000100Y4\u200b3', 'tax_number.length'],
  ["91350100M000100Y4'", 'tax_number.length'],
])('refuses %s: %s', (text, fault) => {
  expect(faultOf(TaxNumber, text)).toBe(fault)
})

it('answers every text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => expect(typeof v.is(TaxNumber, text)).toBe('boolean')))
})

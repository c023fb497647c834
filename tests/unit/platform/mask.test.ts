import fc from 'fast-check'
import { maskIdNumber, maskName, maskPhone } from '../../../bff/platform/privacy/mask'

const han = fc.constantFrom(...Array.from('周吴郑王䶮㛃𠅤𬀩欧阳买提·龙'))
const names = fc.array(han, { minLength: 2, maxLength: 12 }).map((parts) => parts.join(''))

it('shows one character of a name and hides how long it is', () => {
  fc.assert(
    fc.property(names, (name) => {
      expect(maskName(name)).toBe(`${Array.from(name)[0]}**`)
    }),
  )
  expect(maskName('')).toBe('')
})

it('never shows more than eight characters of an ID number, and keeps its length', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{0,20}X?$/), (number) => {
      const masked = maskIdNumber(number)
      expect(masked).toHaveLength(number.length)
      expect(masked.replace(/\*/g, '').length).toBeLessThanOrEqual(8)
      expect(maskIdNumber(masked)).toBe(masked)
    }),
  )
})

it('writes masks as the design shows them', () => {
  expect([maskName('周明'), maskIdNumber('999901198001010021'), maskPhone('13800002206')]).toEqual(['周**', '9999**********0021', '138****2206'])
})

it('hides a short number altogether', () => {
  expect([maskIdNumber('12345678901'), maskPhone('1234567890')]).toEqual(['***********', '**********'])
})

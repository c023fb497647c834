import fc from 'fast-check'
import { blindIndex } from '../../../bff/platform/privacy/blind-index'
import { seal, unseal } from '../../../bff/platform/privacy/seal'
import { testKeys } from '../../support/keys'

const place = { table: 'person', column: 'name', row: '1' }

it('opens what it sealed, whatever the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (plain) => expect(unseal(testKeys, place, seal(testKeys, place, plain))).toBe(plain)))
})

it('never seals the same text twice alike', () => {
  expect(seal(testKeys, place, '周明')).not.toBe(seal(testKeys, place, '周明'))
})

it.each([
  ['row', { ...place, row: '2' }],
  ['column', { ...place, column: 'id_number' }],
  ['table', { ...place, table: 'account' }],
])('does not open in another %s', (_, elsewhere) => {
  expect(() => unseal(testKeys, elsewhere, seal(testKeys, place, '周明'))).toThrow()
})

it('does not open when any byte of nonce, tag or cipher was changed', () => {
  const parts = seal(testKeys, place, '周明').split('.')
  fc.assert(
    fc.property(fc.constantFrom(2, 3, 4), fc.nat(5), fc.integer({ min: 1, max: 255 }), (part, at, by) => {
      const bytes = Buffer.from(parts[part] ?? '', 'base64url')
      bytes[at] = (bytes[at] ?? 0) ^ by
      const changed = parts.with(part, bytes.toString('base64url')).join('.')
      expect(() => unseal(testKeys, place, changed)).toThrow()
    }),
  )
})

it('reads with an old key, writes with the newest, and refuses an unknown one', () => {
  const rotated = { ...testKeys, data: [{ id: 'k2', key: Buffer.alloc(32, 8) }, ...testKeys.data] }
  const old = seal(testKeys, place, '周明')
  expect(unseal(rotated, place, old)).toBe('周明')
  expect(seal(rotated, place, '周明')).toMatch(/^v1\.k2\./)
  expect(() => unseal(testKeys, place, seal(rotated, place, '周明'))).toThrow('unknown key')
})

it('finds equal ID numbers whatever the case, and shows no equality across fields or keys', () => {
  const index = blindIndex(testKeys, 'id_number', '11010519491231002x')
  expect(blindIndex(testKeys, 'id_number', ' 11010519491231002X ')).toBe(index)
  expect(blindIndex(testKeys, 'phone', '11010519491231002X')).not.toBe(index)
  expect(blindIndex({ ...testKeys, index: Buffer.alloc(32, 1) }, 'id_number', '11010519491231002X')).not.toBe(index)
})

it('tells openids apart that differ in case only', () => {
  expect(blindIndex(testKeys, 'openid', 'wx1|oAbC')).not.toBe(blindIndex(testKeys, 'openid', 'wx1|oaBc'))
})

import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import * as v from 'valibot'
import { CaseId, uuidV7 } from '#shared/model/ids'

const times = fc.integer({ min: 0, max: 2 ** 48 - 1 })
const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 })

it('makes ids that every id schema takes', () => {
  fc.assert(fc.property(times, bytes, (now, random) => expect(v.is(CaseId, uuidV7(now, random))).toBe(true)))
})

it('keeps the order of time in the order of text', () => {
  fc.assert(
    fc.property(times, times, bytes, bytes, (a, b, x, y) => {
      fc.pre(a < b)
      expect(uuidV7(a, x) < uuidV7(b, y)).toBe(true)
    }),
  )
})

it('does not repeat within a millisecond', () => {
  expect(new Set(Array.from({ length: 20_000 }, () => uuidV7(1, randomBytes(10)))).size).toBe(20_000)
})

it.each(['', 'x', '018f4d2e-7b1a-4c3d-8e9f-0123456789ab', "018f4d2e-7b1a-7c3d-8e9f-0123456789a'", '018F4D2E-7B1A-7C3D-8E9F-0123456789AB'])('refuses %j', (text) => {
  expect(v.is(CaseId, text)).toBe(false)
})

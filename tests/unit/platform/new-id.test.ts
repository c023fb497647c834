import * as v from 'valibot'
import { IntentKey } from '#shared/model/ids'
import { newId } from '../../../bff/new-id'

it('makes ids that sort in the order they were made, also thousands within a millisecond', () => {
  const ids = Array.from({ length: 20_000 }, newId)
  expect(ids).toEqual([...ids].sort())
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.every((id) => v.is(IntentKey, id))).toBe(true)
})

it('keeps their order when the clock is set back', () => {
  const real = Date.now
  const before = newId()
  Date.now = () => real() - 60_000
  const after = newId()
  Date.now = real
  expect(after > before).toBe(true)
})

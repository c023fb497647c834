import type { Day } from '#shared/model/day'
import { barredUntil, isElder, nearMark, placeOf, queueRules, ruleMs, ruleOf } from '../../../bff/platform/halls/queue-rules'

const DAY = 86_400_000
const NOW = Date.parse('2026-12-01T02:00:00Z')

it('bars for a week whoever was missed three times within thirty days, and from the third time on', () => {
  expect(barredUntil([], NOW)).toBeUndefined()
  expect(barredUntil([NOW - 20 * DAY, NOW - DAY], NOW)).toBeUndefined()
  expect(barredUntil([NOW - DAY, NOW - 20 * DAY, NOW - 29 * DAY], NOW)).toBe(NOW + 6 * DAY)
  expect(barredUntil([NOW - DAY, NOW - 20 * DAY, NOW - 31 * DAY], NOW)).toBeUndefined()
})

it('ends when the week is over, also when the three still lie within thirty days', () => {
  const missed = [NOW - 7 * DAY, NOW - 8 * DAY, NOW - 9 * DAY]
  expect(barredUntil(missed, NOW - 1)).toBe(NOW)
  expect(barredUntil(missed, NOW)).toBeUndefined()
  expect(barredUntil([...missed, NOW - DAY], NOW)).toBe(NOW + 6 * DAY)
})

it('takes somebody for old from the sixtieth birthday on, by the ID number', () => {
  const born = (birthday: string): string => `999901${birthday}0010`
  expect(isElder(born('19661201'), '2026-12-01' as Day)).toBe(true)
  expect(isElder(born('19661202'), '2026-12-01' as Day)).toBe(false)
  expect(isElder(born('19680229'), '2028-02-28' as Day)).toBe(false)
  expect(isElder(born('19680229'), '2028-02-29' as Day)).toBe(true)
  expect(isElder(born('19400505'), '2026-12-01' as Day)).toBe(true)
})

it('moves priority ahead by a fixed span, so that whoever came long before still goes first', () => {
  expect(placeOf(NOW, true)).toBe(NOW - ruleMs('ahead'))
  expect(placeOf(NOW, true)).toBeGreaterThan(placeOf(NOW - ruleMs('ahead') - 1, false))
})

it('marks who is near twice, and nobody who is far', () => {
  expect([0, 1, 2, 3, 5, 6, 60].map(nearMark)).toEqual([2, 2, 2, 5, 5, undefined, undefined])
})

it('has an own text for each rule, and keeps what one needs to count back', () => {
  const texts = Object.values(queueRules.rules).map(({ text }) => text)
  expect(new Set(texts).size).toBe(texts.length)
  expect(ruleOf('veryNear')).toBeLessThan(ruleOf('near'))
  expect(() => ruleMs('near')).toThrow('no span of time')
})

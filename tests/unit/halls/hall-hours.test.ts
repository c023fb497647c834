import { isOpenAt, msAt, opensNext, worksOn } from '../../../bff/platform/halls/hall-hours'
import { bookableDays, isEarly, slotsOf } from '../../../bff/platform/halls/slot-plan'
import type { Day } from '#shared/model/day'
import type { WindowGroup } from '#shared/model/hall'

const HOURS = { opens: '09:00', closes: '17:00', days: '12345' }
const ALWAYS = { opens: '00:00', closes: '24:00', days: '1234567' }
/** a Friday */
const FRIDAY = '2026-12-04'
const window = (...queues: WindowGroup[]) => ({ queues })

it('knows when a hall opens next: later today, or after the weekend', () => {
  expect(opensNext(HOURS, msAt(FRIDAY, '07:00'))).toBe('2026-12-04T01:00:00.000Z')
  expect(opensNext(HOURS, msAt(FRIDAY, '17:00'))).toBe('2026-12-07T01:00:00.000Z')
  expect(opensNext({ ...HOURS, days: '' }, msAt(FRIDAY, '17:00'))).toBeUndefined()
  expect([isOpenAt(HOURS, msAt(FRIDAY, '16:59')), isOpenAt(HOURS, msAt(FRIDAY, '17:00')), isOpenAt(ALWAYS, msAt(FRIDAY, '23:59'))]).toEqual([true, false, true])
  expect(worksOn(HOURS, '2026-12-06' as Day)).toBe(false)
})

it('gives places by the windows that stand first for a queue, and one where windows are only shared', () => {
  const slots = (queue: WindowGroup) => slotsOf(HOURS, [window('property'), window('property', 'general'), window('general', 'property')], queue)
  expect(slots('property')).toHaveLength(16)
  expect(slots('property')[0]).toEqual({ start: '09:00', ends: '09:30', capacity: 2 })
  expect(slots('general').at(-1)).toEqual({ start: '16:30', ends: '17:00', capacity: 1 })
  expect(slots('invoice')).toEqual([])
  expect(slotsOf(HOURS, [window('general', 'invoice')], 'invoice')[0]?.capacity).toBe(1)
  expect(slotsOf(ALWAYS, [window('general')], 'general').at(-1)).toMatchObject({ start: '23:30', ends: '23:59' })
})

it('opens seven working days, without one whose last span is too near', () => {
  const days = bookableDays(HOURS, msAt(FRIDAY, '12:00'))
  expect(days).toEqual(['2026-12-04', '2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11', '2026-12-14'])
  expect(bookableDays(HOURS, msAt(FRIDAY, '16:01'))[0]).toBe('2026-12-07')
  expect([isEarly(FRIDAY, '12:30', msAt(FRIDAY, '12:00')), isEarly(FRIDAY, '12:30', msAt(FRIDAY, '12:00') + 1)]).toEqual([true, false])
})

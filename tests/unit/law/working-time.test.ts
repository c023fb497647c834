import fc from 'fast-check'
import { answerBy } from '../../../bff/engines/law/working-time'

/** Chongqing's wall clock → milliseconds. 2026-11-23 is a Monday. */
const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00.000+08:00`)
const MINUTE = 60_000

it.each([
  ['in the morning', '2026-11-24 10:15', 30, '2026-11-24 10:45'],
  ['up to the stroke of noon', '2026-11-24 11:30', 30, '2026-11-24 12:00'],
  ['over noon', '2026-11-24 11:31', 30, '2026-11-24 14:01'],
  ['from noon on', '2026-11-24 12:00', 30, '2026-11-24 14:30'],
  ['in the pause', '2026-11-24 13:59', 30, '2026-11-24 14:30'],
  ['from the end of the pause', '2026-11-24 14:00', 30, '2026-11-24 14:30'],
  ['up to the stroke of six', '2026-11-24 17:30', 30, '2026-11-24 18:00'],
  ['over the evening', '2026-11-24 17:31', 30, '2026-11-25 09:01'],
  ['from six on', '2026-11-24 18:00', 30, '2026-11-25 09:30'],
  ['before opening', '2026-11-24 08:59', 30, '2026-11-24 09:30'],
  ['from opening on', '2026-11-24 09:00', 30, '2026-11-24 09:30'],
  ['at midnight', '2026-11-24 00:00', 30, '2026-11-24 09:30'],
  ['on Friday evening', '2026-11-27 17:45', 30, '2026-11-30 09:15'],
  ['on Saturday', '2026-11-28 10:00', 30, '2026-11-30 09:30'],
  ['on Sunday night', '2026-11-29 23:59', 30, '2026-11-30 09:30'],
  ['for a whole working day', '2026-11-24 09:00', 420, '2026-11-24 18:00'],
  ['for a minute more than a day', '2026-11-24 09:00', 421, '2026-11-25 09:01'],
  ['for two weeks', '2026-11-23 09:00', 4200, '2026-12-04 18:00'],
])('counts working time %s', (_, from, minutes, until) => {
  expect(new Date(answerBy(at(from), minutes)).toISOString()).toBe(new Date(at(until)).toISOString())
})

it('never answers outside working time, and never goes back when asked later', () => {
  const instants = fc.integer({ min: at('2026-01-01 00:00'), max: at('2027-12-31 00:00') })
  fc.assert(
    fc.property(instants, fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 100_000 }), (from, minutes, later) => {
      const until = answerBy(from, minutes)
      const clock = new Date(until + 8 * 60 * MINUTE)
      const ofDay = clock.getUTCHours() * 60 + clock.getUTCMinutes() + (clock.getUTCSeconds() * 1000 + clock.getUTCMilliseconds()) / MINUTE
      expect([0, 6]).not.toContain(clock.getUTCDay())
      expect((ofDay > 540 && ofDay <= 720) || (ofDay > 840 && ofDay <= 1080)).toBe(true)
      expect(until - from).toBeGreaterThanOrEqual(minutes * MINUTE)
      expect(answerBy(from + later * MINUTE, minutes)).toBeGreaterThanOrEqual(until)
    }),
  )
})

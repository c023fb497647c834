import { addDays } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { emptyBins, formatBins, isWholeDay, noteArrival, noteService, noteWindows, parseBins } from '../../../bff/platform/halls/day-bins'
import { asToday, learnUsual } from '../../../bff/platform/halls/learn-rhythm'
import type { LearntDay } from '../../../bff/platform/halls/learn-rhythm'
import { addMinutes, formatMinutes, medianOf, noteMinutes, parseMinutes } from '../../../bff/platform/halls/minute-counts'

const MONDAY = '2026-11-23' as Day

/** One who comes every so many minutes from nine to five, and takes eight minutes. */
function dayOf(day: Day, every: number): LearntDay {
  const bins = emptyBins()
  for (let minute = 540; minute < 1020; minute += every) {
    noteArrival(bins, minute)
    noteService(bins, minute, 8)
  }
  noteWindows(bins, 600, 3)
  return { hallId: 'hall-500103', queue: 'general', day, bins }
}

const fourWeeks = (everyOn: (day: Day) => number): LearntDay[] => Array.from({ length: 28 }, (_, ago) => addDays(MONDAY, -1 - ago)).map((day) => dayOf(day, everyOn(day)))

it('learns how many come when, how long they take and how many windows stand open', () => {
  const general = learnUsual(MONDAY, fourWeeks(() => 3)).get('hall-500103')?.rhythm.general
  expect(general?.arrivals[20]).toBeCloseTo(1 / 3, 2)
  expect(general?.arrivals[4]).toBe(0)
  expect(general?.mean).toBeCloseTo(8, 5)
  expect(general?.windows?.[20]).toBe(3)
})

it('knows a weekday that is fuller than the others', () => {
  const days = fourWeeks((day) => (new Date(day).getUTCDay() === 1 ? 2 : 4))
  const monday = learnUsual(MONDAY, days).get('hall-500103')?.rhythm.general.arrivals[20] ?? 0
  const tuesday = learnUsual(addDays(MONDAY, 1), days).get('hall-500103')?.rhythm.general.arrivals[20] ?? 0
  expect(monday).toBeGreaterThan(1.6 * tuesday)
})

it('follows a day on which more come than usual, and the more it has seen the more', () => {
  const usual = learnUsual(MONDAY, fourWeeks(() => 3)).get('hall-500103')
  const seen = (until: number) => asToday(usual!, [{ ...dayOf(MONDAY, 2), bins: { ...until > 540 ? clipped(until) : emptyBins(), from: 0, until } }]).general.arrivals[30] ?? 0
  expect(seen(540)).toBeCloseTo(1 / 3, 2)
  expect(seen(600)).toBeGreaterThan(1 / 3)
  expect(seen(840)).toBeGreaterThan(seen(600))
  expect(seen(840)).toBeLessThanOrEqual(0.5)
})

function clipped(until: number): LearntDay['bins'] {
  const { bins } = dayOf(MONDAY, 2)
  return { ...bins, arrivals: bins.arrivals.map((count, bin) => ((bin + 1) * 30 <= until ? count : 0)) }
}

it('knows nothing of a hall that it never saw', () => {
  expect(learnUsual(MONDAY, []).size).toBe(0)
})

it('reads only what it has written', () => {
  const { bins } = dayOf(MONDAY, 3)
  expect(parseBins(formatBins(bins))).toEqual(bins)
  expect(isWholeDay(bins)).toBe(true)
  expect(isWholeDay({ ...bins, from: 600 })).toBe(false)
  expect(['', '{}', '[1]', '{"arrivals":[1]}', 'null'].map(parseBins)).toEqual([undefined, undefined, undefined, undefined, undefined])
})

it('counts minutes and finds the one in the middle', () => {
  const counts = [3, 5, 5, 9, 40.4, 0.2].reduce((all, minutes) => noteMinutes(all, minutes), noteMinutes(undefined, 7))
  expect(medianOf(counts)).toEqual({ count: 7, median: 5 })
  expect(parseMinutes(formatMinutes(counts))).toEqual(counts)
  expect(medianOf(addMinutes(new Map([[5, 1]]), new Map([[5, 2], [6, 9]])))).toEqual({ count: 12, median: 6 })
  expect(parseMinutes('{"a":1}').size + parseMinutes('nonsense').size + parseMinutes('{"5":-1}').size).toBe(0)
})

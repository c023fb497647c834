import type { Day } from '#shared/model/day'
import { scoreOf, studyHalls } from '../../drills/hall-study'

it('foretells days it has not seen within three minutes in the middle, and nine of ten within the p90', () => {
  const told = studyHalls({ halls: 5, learnt: 8, days: 1, seed: 5, from: '2026-11-16' as Day, every: 60 })
  const waiting = scoreOf(told.filter(({ p90 }) => p90 >= 1))
  expect(told.length).toBeGreaterThan(200)
  expect(scoreOf(told).medianError).toBeLessThanOrEqual(3)
  expect(waiting.medianError).toBeLessThanOrEqual(4)
  expect(waiting.covered).toBeGreaterThan(0.85)
  expect(waiting.covered).toBeLessThan(0.97)
})

import type { WindowGroup } from '#shared/model/hall'
import type { HallRhythm, QueueRhythm } from '../../../bff/engines/halls/hall-rhythm'
import { predictHall, waitOfPlace } from '../../../bff/engines/halls/predict-hall'
import type { HallNow } from '../../../bff/engines/halls/predict-hall'

const queue = (perMinute: number, given: Partial<QueueRhythm> = {}): QueueRhythm => ({ arrivals: Array.from({ length: 48 }, () => perMinute), mean: 10, sd: 6, spread: 0.2, ...given })
const rhythm = (given: Partial<Record<WindowGroup, QueueRhythm>> = {}): HallRhythm => ({ general: queue(0.1), property: queue(0.1), invoice: queue(0.1), ...given })
const hall = (given: Partial<HallNow> = {}): HallNow => ({
  minuteOfDay: 600,
  closesAt: 1020,
  windows: [{ queues: ['general'], busyFor: null }, { queues: ['property'], busyFor: 4, serves: 'property' }],
  waiting: { general: 0, property: 6, invoice: 0 },
  ...given,
})

it('tells nobody to wait before an empty window, and everybody behind a line about its length', () => {
  const { general, property } = predictHall(hall(), rhythm(), [0], 1)
  expect(general).toEqual([{ arriveIn: 0, p50: 0, p90: 0 }])
  // Six before, one at the window, ten minutes each.
  expect(property[0]?.p50).toBeGreaterThan(50)
  expect(property[0]?.p50).toBeLessThan(80)
  expect(property[0]?.p90).toBeGreaterThan(property[0]?.p50 ?? 0)
})

it('has no wait for a queue without a window', () => {
  expect(predictHall(hall(), rhythm(), [0, 30], 1).invoice).toEqual([])
  expect(waitOfPlace(hall(), rhythm(), 'invoice', 0, 1)).toBeUndefined()
  expect(predictHall(hall({ windows: [] }), rhythm(), [0], 1)).toEqual({ general: [], property: [], invoice: [] })
})

it('answers the same question the same way for ever', () => {
  expect(predictHall(hall(), rhythm(), [0, 15, 60], 7)).toEqual(predictHall(hall(), rhythm(), [0, 15, 60], 7))
  expect(waitOfPlace(hall(), rhythm(), 'property', 3, 7)).toEqual(waitOfPlace(hall(), rhythm(), 'property', 3, 7))
})

it('lets a line get shorter where fewer come than are served, and longer where more come', () => {
  const quiet = predictHall(hall(), rhythm({ property: queue(0.02) }), [0, 60], 1).property
  const rush = predictHall(hall(), rhythm({ property: queue(0.2) }), [0, 60], 1).property
  expect(quiet[1]?.p50).toBeLessThan(quiet[0]?.p50 ?? 0)
  expect(rush[1]?.p50).toBeGreaterThan(rush[0]?.p50 ?? 0)
})

it('counts on windows that usually open soon, and off those that usually go to lunch', () => {
  const windows = (now: number, then: number): number[] => Array.from({ length: 48 }, (_, bin) => (bin <= 20 ? now : then))
  const wait = (now: number, then: number): number => predictHall(hall(), rhythm({ property: queue(0.1, { windows: windows(now, then) }) }), [45], 1).property[0]?.p50 ?? NaN
  expect(wait(1, 3)).toBeLessThan(wait(1, 1))
  const two = hall({ windows: [{ queues: ['property'], busyFor: 4 }, { queues: ['property'], busyFor: 2 }] })
  const half = predictHall(two, rhythm({ property: queue(0.1, { windows: windows(2, 1) }) }), [45], 1).property[0]?.p50
  const whole = predictHall(two, rhythm({ property: queue(0.1, { windows: windows(2, 2) }) }), [45], 1).property[0]?.p50
  expect(half).toBeGreaterThan(whole ?? NaN)
})

it('tells no wait that would end after the hall closes', () => {
  const late = hall({ minuteOfDay: 1000 })
  expect(predictHall(late, rhythm(), [0, 30], 1).property).toEqual([])
  expect(predictHall(late, rhythm(), [0, 30], 1).general.map(({ arriveIn }) => arriveIn)).toEqual([0])
  expect(waitOfPlace(late, rhythm(), 'property', 5, 1)).toBeUndefined()
})

it('shares a window among its queues in the order in which people came', () => {
  const shared = hall({ windows: [{ queues: ['general', 'property'], busyFor: null }], waiting: { general: 4, property: 4, invoice: 0 } })
  const { general, property } = predictHall(shared, rhythm(), [0], 1)
  expect(Math.abs((general[0]?.p50 ?? 0) - (property[0]?.p50 ?? 99))).toBeLessThan(2)
  expect(general[0]?.p50).toBeGreaterThan(60)
})

it('tells each one in the line less than the one behind', () => {
  const waits = [0, 1, 2, 3, 4, 5].map((ahead) => waitOfPlace(hall(), rhythm(), 'property', ahead, 3)?.p50 ?? NaN)
  expect(waits).toEqual([...waits].sort((a, b) => a - b))
  expect(waits[0]).toBeLessThan(12)
})

it('is less sure of a hall it knows nothing of', () => {
  const width = (known: HallRhythm | undefined): number => {
    const [wait] = predictHall(hall({ waiting: { general: 0, property: 4, invoice: 0 } }), known, [30], 1).property
    return (wait?.p90 ?? 0) - (wait?.p50 ?? 0)
  }
  expect(width(undefined)).toBeGreaterThan(width(rhythm({ property: queue(0.05, { mean: 15, sd: 7, spread: 0.1 }) })))
})

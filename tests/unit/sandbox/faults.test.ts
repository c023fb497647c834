import { createRandom } from '../../../bff/sandbox/city/random'
import { createFaults } from '../../../bff/sandbox/simulator/faults'

const faultsOf = (seed: number) => createFaults(createRandom(seed, 'faults'))
const run = (seed: number): boolean[] => {
  const faults = faultsOf(seed)
  faults.inject({ route: '/a', probability: 0.05, dropAfterProcessing: true })
  return Array.from({ length: 2000 }, () => faults.take('/a') !== undefined)
}

it('happens once, or as often as told, on its own route', () => {
  const faults = faultsOf(1)
  faults.inject({ route: '/a', errcode: 1 })
  faults.inject({ route: '/a', errcode: 2, times: 2 })
  expect(faults.take('/b')).toBeUndefined()
  expect([1, 2, 3, 4].map(() => faults.take('/a')?.errcode)).toEqual([1, 2, 2, undefined])
})

it('happens by chance for good, about as often as told, and the same way for the same seed', () => {
  const hits = run(3).filter(Boolean).length
  expect(hits).toBeGreaterThan(60)
  expect(hits).toBeLessThan(140)
  expect(run(3)).toEqual(run(3))
  expect(run(3)).not.toEqual(run(4))
})

it('happens by chance, and no more often than told', () => {
  const faults = faultsOf(1)
  faults.inject({ route: '/a', probability: 0.5, times: 3, errcode: 1 })
  expect(Array.from({ length: 100 }, () => faults.take('/a')).filter(Boolean)).toHaveLength(3)
})

it('is over when it is cleared', () => {
  const faults = faultsOf(1)
  faults.inject({ route: '/a', probability: 1, errcode: 1 })
  faults.clear()
  expect(faults.take('/a')).toBeUndefined()
})

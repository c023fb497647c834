import { calibrateInThread } from '../../../bff/calibrate-in-thread'
import { calibrateWhenDue } from '../../../bff/features/price-models/calibrate-when-due'
import { findLive, readModels } from '../../../bff/platform/assessments/model-store'
import { startWorker } from '../../../bff/platform/jobs/worker'
import { work } from '../../../bff/work'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { until } from '../../support/until'
import { sellHomes } from './sell-homes'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(() => sellHomes(house))
afterAll(() => house.close())

it('calibrates in a thread, while the house goes on answering', async () => {
  let isOver = false
  let answers = 0
  const asking = (async () => {
    for (; !isOver; answers++) {
      expect((await fetch(`${house.base}/livez`)).status).toBe(200)
    }
  })()
  expect(await calibrateInThread(house.world)).toBe('live')
  isOver = true
  await asking
  expect(answers).toBeGreaterThan(50)
  expect(await findLive(house.ours.db)).toMatchObject({ number: 1 })
})

it('says what went wrong in the thread', async () => {
  const config = { ...house.world.config, databaseUrl: 'mysql://nobody:x@127.0.0.1:1/none' }
  await expect(calibrateInThread({ ...house.world, config })).rejects.toThrow(/ECONNREFUSED/)
})

it('gives way to a process that was told to end, and leaves nothing half done', async () => {
  await expect(calibrateInThread({ ...house.world, draining: true })).rejects.toThrow('gave way to the end')
  expect(await readModels(house.ours.db)).toEqual([])
})

it('looks each hour and learns once a month, and says when a version does not go live', async () => {
  const statuses = ['refused', undefined, 'live'] as const
  let calls = 0
  for (const status of statuses) {
    await calibrateWhenDue(house.world, () => Promise.resolve((calls++, status)))
  }
  expect(house.logged().match(/calibrated, but not live/g)).toHaveLength(2)
  await calibrateWhenDue(house.world, () => calibrateInThread(house.world))
  await calibrateWhenDue(house.world, () => Promise.reject(new Error('asked again')))
  expect(calls).toBe(3)
})

it('is done by the worker of one node, and followed by this one', async () => {
  await house.ours.db.deleteFrom('job').execute()
  house.world.prices.live = undefined
  const { everyNode, ...rest } = work(house.world)
  const follow = { 'follow-prices': { everyMs: 100, run: everyNode?.['follow-prices']?.run ?? (() => Promise.resolve()) } }
  const workers = [1, 2].map(() => startWorker(house.world, { ...rest, everyNode: follow }))
  await until(() => house.world.prices.live?.number === 1)
  await Promise.all(workers.map((worker) => worker.stop()))
  expect(await readModels(house.ours.db)).toHaveLength(1)
})

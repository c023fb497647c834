import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '#shared/failure'
import { createGuard } from '../../../bff/adapters/core/guard'

const gone = (): Promise<never> => Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))

it('passes an answer on', async () => {
  expect(await createGuard('registry')(() => Promise.resolve(7))).toBe(7)
})

it('says that the service is down when there is no answer in time', async () => {
  const guard = createGuard('registry', { deadlineMs: 30 })
  await expect(guard(() => sleep(5000, 1, { ref: false }))).rejects.toMatchObject({
    code: 'core.unavailable',
    facts: { service: 'registry', why: 'deadline' },
  })
})

it('says so when it cannot be reached or refuses the statement', async () => {
  const guard = createGuard('registry')
  await expect(guard(gone)).rejects.toMatchObject({ code: 'core.unavailable' })
  await expect(guard(() => Promise.reject(Object.assign(new Error(), { errno: 1146, code: 'ER_NO_SUCH_TABLE' })))).rejects.toMatchObject({
    code: 'core.unavailable',
  })
  await expect(guard(() => Promise.reject(new Failure('server.busy')))).rejects.toMatchObject({ code: 'core.unavailable' })
})

it('lets a fault of our own through as it is, and does not count it', async () => {
  const guard = createGuard('registry', { failures: 1 })
  await expect(guard(() => Promise.reject(new TypeError('ours')))).rejects.toThrow(TypeError)
  expect(await guard(() => Promise.resolve('still asked'))).toBe('still asked')
})

it('asks no more after several failures in a row, and tries again after a rest', async () => {
  const guard = createGuard('registry', { failures: 3, restMs: 40 })
  for (let n = 0; n < 3; n++) {
    await expect(guard(gone)).rejects.toMatchObject({ facts: { why: 'ECONNREFUSED' } })
  }
  let asked = 0
  const call = (): Promise<number> => Promise.resolve((asked += 1))
  await expect(guard(call)).rejects.toMatchObject({ code: 'core.unavailable', facts: { why: 'breaker open' } })
  expect(asked).toBe(0)
  await sleep(60)
  expect(await guard(call)).toBe(1)
})

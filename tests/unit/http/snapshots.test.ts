import { gunzipSync } from 'node:zlib'
import { readQueueRules } from '#shared/contract/halls'
import type { ReplyIn } from '#shared/contract/route'
import { readAnswer } from '#shared/contract/search'
import { onSnapshot } from '../../../bff/http/snapshots'
import type { World } from '../../../bff/world'

type Rules = ReplyIn<typeof readQueueRules>

const rules = (over: Partial<Rules> = {}): Rules =>
  ({ version: '1', since: '2026-11-30', rules: [{ id: 'called', value: 3, unit: 'minutes', text: '叫号后等三分钟' }], asOf: '2026-11-30T08:00:00.000Z', source: '渝税通', ...over })

const nothing = { params: {}, query: {}, body: {} }
const world = (): World => ({}) as World
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

function counted(make: () => Rules | Promise<Rules> = rules, keepMs = 1000) {
  let made = 0
  const served = onSnapshot(readQueueRules, () => (made++, make()), { keepMs })
  const read = served.snapshot ?? (() => Promise.reject(new Error('no snapshot')))
  return { read: (at: World) => read(at, nothing), made: () => made }
}

it('is made once, however many ask at the same time', async () => {
  const { read, made } = counted(async () => (await pause(20), rules()))
  const here = world()
  const got = await Promise.all(Array.from({ length: 100 }, () => read(here)))
  expect(made()).toBe(1)
  expect(new Set(got.map(({ etag }) => etag)).size).toBe(1)
})

it('is made anew when its time is over, and for each house by itself', async () => {
  const { read, made } = counted(rules, 10)
  const [one, other] = [world(), world()]
  await read(one)
  await read(other)
  expect(made()).toBe(2)
  await pause(25)
  await read(one)
  expect(made()).toBe(3)
})

it('is not kept when it failed: the next one to ask tries again', async () => {
  let fails = true
  const { read, made } = counted(() => (fails ? Promise.reject(new Error('down')) : rules()))
  const here = world()
  await expect(read(here)).rejects.toThrow('down')
  fails = false
  expect((await read(here)).plain.toString()).toContain('叫号后等三分钟')
  expect(made()).toBe(2)
})

it('has the same tag as long as it says the same, whenever it was looked at', async () => {
  const first = await counted(() => rules()).read(world())
  const later = await counted(() => rules({ asOf: '2026-11-30T09:00:00.000Z' })).read(world())
  const other = await counted(() => rules({ version: '2' })).read(world())
  expect(later.etag).toBe(first.etag)
  expect(later.asOf).toBe('2026-11-30T09:00:00.000Z')
  expect(other.etag).not.toBe(first.etag)
})

it('says zipped what it says plain', async () => {
  const { plain, zipped } = await counted().read(world())
  expect(gunzipSync(zipped)).toEqual(plain)
})

it('refuses to send what its contract does not allow', async () => {
  const { read } = counted(() => rules({ since: 'yesterday' }))
  await expect(read(world())).rejects.toThrow('does not allow at since')
})

it('keeps a bounded number of different answers: the oldest goes first', async () => {
  const asked: string[] = []
  const make = (answerId: string) => (asked.push(answerId), { title: '契税', asOf: rules().asOf, source: '渝税通' })
  const { snapshot } = onSnapshot(readAnswer, (_world, { params }) => make(params.answerId), { keepMs: 60_000 })
  const here = world()
  const ask = (at: number) => snapshot?.(here, { ...nothing, params: { answerId: `answer-${at}` } })
  for (let at = 0; at <= 1000; at++) {
    await ask(at)
  }
  await ask(1000)
  expect(asked.length).toBe(1001)
  await ask(0)
  expect(asked.length).toBe(1002)
})

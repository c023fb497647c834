import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { createCall, createLast } from '../../../miniprogram/api/create-call'
import { createSnapshots } from '../../../miniprogram/api/create-snapshots'
import type { Keep } from '../../../miniprogram/api/keep'
import type { Answer, Sent } from '../../../miniprogram/api/transport'
import { Unreached } from '../../../miniprogram/api/unreached'
import { memory } from './memory'

const shown = route({ method: 'GET', path: '/halls/:id', auth: 'anonymous', snapshot: true, summary: '', params: { id: v.string() }, reply: { busy: v.number(), asOf: v.string() } })
const plain = route({ method: 'GET', path: '/plain', auth: 'anonymous', summary: '', reply: { busy: v.number() } })
const first = { params: { id: 'one' } }

/** A phone and a server that says how busy it is, with an ETag; `state` can be changed between questions. */
function phone({ storage = memory(), version = '1.2.3' }: { storage?: Keep; version?: string } = {}) {
  const sent: Sent[] = []
  const state = { busy: 3, asOf: '14:32', up: true }
  const send = async (asked: Sent): Promise<Answer> => {
    sent.push(asked)
    if (!state.up) {
      throw new Unreached('offline')
    }
    const etag = `"${state.busy}"`
    const header = { 'X-As-Of': state.asOf, ETag: etag }
    return asked.header['If-None-Match'] === etag ? { status: 304, data: '', header } : { status: 200, data: { busy: state.busy, asOf: state.asOf }, header }
  }
  const snapshots = createSnapshots({ send, storage, version })
  const call = createCall({ send, snapshots, token: async () => 't', base: '', version })
  return { call, last: createLast({ snapshots, base: '' }), sent, state }
}

it('asks for what is new only, and takes what is kept with its new time', async () => {
  const { call, sent, state } = phone()
  await call(shown, first)
  state.asOf = '14:33'
  await expect(call(shown, first)).resolves.toEqual({ busy: 3, asOf: '14:33' })
  expect(sent.map(({ header }) => header['If-None-Match'])).toEqual([undefined, '"3"'])
  Object.assign(state, { busy: 4, asOf: '14:34' })
  await expect(call(shown, first)).resolves.toEqual({ busy: 4, asOf: '14:34' })
})

it('keeps the last answer for where there is no network, also after a restart, each question by itself', async () => {
  const storage = memory()
  const before = phone({ storage })
  await before.call(shown, first)
  const after = phone({ storage })
  after.state.up = false
  await expect(after.call(shown, first)).rejects.toMatchObject({ why: 'offline' })
  expect(after.last(shown, first)).toEqual({ busy: 3, asOf: '14:32' })
  expect(after.last(shown, { params: { id: 'two' } })).toBeUndefined()
  after.state.up = true
  await after.call(shown, first)
  expect(after.sent.at(-1)?.header['If-None-Match']).toBe('"3"')
})

it('does not look at what another version of the program kept', async () => {
  const storage = memory()
  await phone({ storage }).call(shown, first)
  const newer = phone({ storage, version: '1.3.0' })
  expect(newer.last(shown, first)).toBeUndefined()
  await newer.call(shown, first)
  expect(newer.sent[0]?.header['If-None-Match']).toBeUndefined()
})

it('keeps a dozen answers, and those asked last', async () => {
  const kept = new Map<string, unknown>()
  const { call, last } = phone({ storage: memory(kept) })
  await call(shown, first)
  for (let id = 0; id < 12; id++) {
    await call(shown, { params: { id: `h${id}` } })
    await call(shown, first)
  }
  expect(kept.size).toBe(13)
  expect(last(shown, first)).toBeDefined()
  expect(last(shown, { params: { id: 'h0' } })).toBeUndefined()
  expect(last(shown, { params: { id: 'h11' } })).toBeDefined()
})

it('keeps nothing of a route that is not a snapshot, and does without where the phone has no room', async () => {
  const kept = new Map<string, unknown>()
  await phone({ storage: memory(kept) }).call(plain, {})
  expect(kept.size).toBe(0)
  const full = (): never => {
    throw new Error('no room')
  }
  const { call } = phone({ storage: { read: () => '', write: full, drop: full } })
  await expect(call(shown, first)).resolves.toEqual({ busy: 3, asOf: '14:32' })
})

it('reads nothing into what something else left under its name', async () => {
  const kept = new Map<string, unknown>([['snapshots', 'x'], ['snapshot /api/v1/halls/one', { version: '1.2.3', etag: 5 }]])
  const { call, last } = phone({ storage: memory(kept) })
  expect(last(shown, first)).toBeUndefined()
  await expect(call(shown, first)).resolves.toMatchObject({ busy: 3 })
})

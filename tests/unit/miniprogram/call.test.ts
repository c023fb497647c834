import * as v from 'valibot'
import { readCase, listMyCases } from '#shared/contract/cases'
import { listMyHomes, reportMissingHome } from '#shared/contract/my-homes'
import { route } from '#shared/contract/route'
import type { Failure } from '#shared/failure'
import type { CaseId, IntentKey } from '#shared/model/ids'
import { createCall } from '../../../miniprogram/api/create-call'
import { createSession } from '../../../miniprogram/api/session'
import type { Answer, Send, Sent } from '../../../miniprogram/api/transport'
import { Unreached } from '../../../miniprogram/api/unreached'
import { memory } from './memory'

const CASE = '0193a5b0-0000-7000-8000-000000000009' as CaseId
const KEY = '0193a5b0-0000-7000-8000-00000000000a' as IntentKey
const EMPTY = { items: [], asOf: '2026-11-24T06:31:00.000Z' }

/** A phone whose server takes only `good`; sign-ins give the tokens in turn. */
function phone({ tokens, good, reply = EMPTY }: { tokens: string[]; good: string; reply?: unknown }) {
  const sent: Sent[] = []
  let signIns = 0
  const open = async () => {
    const token = tokens[signIns++] ?? 'none left'
    await new Promise((done) => setTimeout(done, 5))
    return { token, me: { level: 'verified' as const } }
  }
  const session = createSession({ storage: memory(), open })
  const send: Send = async (request) => {
    sent.push(request)
    const taken = request.header['Authorization'] === `Bearer ${good}`
    return taken ? answer(200, reply) : answer(401, { code: 'auth.required', message: '', traceId: 't' })
  }
  return { call: createCall({ send, token: session.token, base: 'https://bff', version: '1.2.3' }), session, sent, signIns: () => signIns }
}
const answer = (status: number, data: unknown, header: Record<string, unknown> = {}): Answer => ({ status, data, header })
const calling = (given: Answer) => createCall({ send: async () => given, token: async () => 't', base: '', version: '1.2.3' })

describe('a call', () => {
  it('builds the address from path, params and query, leaving out what is not given', async () => {
    const { call, sent } = phone({ tokens: ['a'], good: 'a', reply: { items: [] } })
    await call(listMyCases, {})
    await call(listMyCases, { query: { after: CASE } })
    await call(readCase, { params: { caseId: CASE } }).catch(() => undefined)
    expect(sent.map(({ url }) => url)).toEqual(['https://bff/api/v1/cases', `https://bff/api/v1/cases?after=${CASE}`, `https://bff/api/v1/cases/${CASE}`])
    expect(sent.every(({ data }) => data === undefined)).toBe(true)
  })

  it('lets nothing in a param escape into the path', async () => {
    const { call, sent } = phone({ tokens: ['a'], good: 'a' })
    await call(readCase, { params: { caseId: '../me?x=1#y' } }).catch(() => undefined)
    expect(sent[0]?.url).toBe('https://bff/api/v1/cases/..%2Fme%3Fx%3D1%23y')
  })

  it('carries token, version and key, and keeps the token out of the address', async () => {
    const { call, sent } = phone({ tokens: ['a'], good: 'a' })
    await call(reportMissingHome, { body: { address: '石榴湾小区 2 幢' } }, KEY).catch(() => undefined)
    expect(sent[0]).toMatchObject({ method: 'POST', data: { address: '石榴湾小区 2 幢' }, header: { Authorization: 'Bearer a', 'X-Client-Version': '1.2.3', 'Idempotency-Key': KEY } })
    expect(sent[0]?.url).not.toContain('Bearer')
  })

  it('signs in exactly once when twenty answers at once say 401', async () => {
    const { call, session, sent, signIns } = phone({ tokens: ['old', 'new'], good: 'new' })
    await session.token()
    await Promise.all(Array.from({ length: 20 }, () => call(listMyHomes, {})))
    expect(signIns()).toBe(2)
    expect(sent).toHaveLength(40)
  })

  it('shows a second 401 to the reader instead of trying for ever', async () => {
    const { call, sent, signIns } = phone({ tokens: ['a', 'b', 'c'], good: 'never' })
    await expect(call(listMyHomes, {})).rejects.toMatchObject({ code: 'auth.required' })
    expect([sent.length, signIns()]).toEqual([2, 2])
  })

  it('takes the token somebody else fetched meanwhile, and signs in no more', async () => {
    const { call, session, signIns } = phone({ tokens: ['old', 'new'], good: 'new' })
    await session.token()
    await session.renew()
    await call(listMyHomes, {})
    expect(signIns()).toBe(2)
  })

  it('throws what the server threw, with its fields, its trace id and when to come back', async () => {
    const body = { code: 'server.busy', message: '', traceId: 'abc', fields: { name: 'name.shape' } }
    const thrown = await calling(answer(503, body, { 'retry-after': '7' }))(listMyHomes, {}).catch((error: unknown) => error as Failure)
    expect(thrown).toMatchObject({ code: 'server.busy', facts: { traceId: 'abc', retryAfterS: 7, fields: { name: 'name.shape' } } })
  })

  it.each([
    [418, { code: 'teapot.hot' }, 'internal'],
    [429, '<html>', 'request.too_many'],
    [502, null, 'internal'],
    [401, { code: 'auth.new_word' }, 'auth.required'],
  ])('makes a known failure of %i %j', async (status, data, code) => {
    await expect(calling(answer(status, data))(listMyHomes, {})).rejects.toMatchObject({ code })
  })
})

describe('a reply of a newer server', () => {
  const shown = route({ method: 'GET', path: '/x', auth: 'anonymous', summary: '', reply: { state: v.picklist(['open']), number: v.pipe(v.string(), v.regex(/^\d+$/)), sale: v.variant('kind', [v.object({ kind: v.literal('open') })]) } })

  it('may have new words, new forms and new fields', async () => {
    const data = { state: 'halted', number: 'A1', sale: { kind: 'auctioned' }, more: 1 }
    await expect(calling(answer(200, data))(shown, {})).resolves.toMatchObject({ state: 'halted', number: 'A1' })
  })

  it('drops undeclared fields when the rest is as declared', async () => {
    await expect(calling(answer(200, { state: 'open', number: '1', sale: { kind: 'open' }, more: 1 }))(shown, {})).resolves.toEqual({ state: 'open', number: '1', sale: { kind: 'open' } })
  })

  it('is not shown when a field is missing', async () => {
    await expect(calling(answer(200, { state: 'open' }))(shown, {})).rejects.toBeInstanceOf(Unreached)
  })
})

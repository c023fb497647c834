import { Failure } from '#shared/failure'
import { createIntents } from '../../../miniprogram/api/create-intents'
import { Unreached } from '../../../miniprogram/api/unreached'
import { memory } from './memory'

function phone(kept = new Map<string, unknown>()) {
  let drawn = 0
  return createIntents({ storage: memory(kept), now: () => 1_764_000_000_000, random: async (length) => new Uint8Array(length).fill(++drawn) })
}
const keyOf = async (key: string): Promise<string> => key
const fails = (error: Error) => async (key: string) => {
  seen.push(key)
  throw error
}
let seen: string[] = []
beforeEach(() => (seen = []))

describe('an intention', () => {
  it('has a UUIDv7 of its own, another one once it has ended', async () => {
    const intents = phone()
    const [first, second] = [await intents.run('report', keyOf), await intents.run('report', keyOf)]
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(second).not.toBe(first)
  })

  it('keeps its key after a lost answer, also after a restart', async () => {
    const kept = new Map<string, unknown>()
    await phone(kept).run('report', fails(new Unreached('slow'))).catch(() => undefined)
    await phone(kept).run('report', fails(new Failure('server.busy'))).catch(() => undefined)
    expect(await phone(kept).run('report', keyOf)).toBe(seen[0])
    expect(new Set(seen).size).toBe(1)
  })

  it('keeps its key while the session has to be renewed', async () => {
    const intents = phone()
    await intents.run('report', fails(new Failure('auth.required'))).catch(() => undefined)
    expect(await intents.run('report', keyOf)).toBe(seen[0])
  })

  it('ends when it is refused', async () => {
    const intents = phone()
    await intents.run('report', fails(new Failure('report.too_many'))).catch(() => undefined)
    expect(await intents.run('report', keyOf)).not.toBe(seen[0])
  })

  it('is one for two taps at once, and another for another case', async () => {
    const intents = phone()
    const [a, b, c] = await Promise.all([intents.run('withdraw 1', keyOf), intents.run('withdraw 1', keyOf), intents.run('withdraw 2', keyOf)])
    expect(a).toBe(b)
    expect(c).not.toBe(a)
  })

  it('starts afresh when what was stored is no key', async () => {
    const kept = new Map<string, unknown>([['intents', { report: 'x' }]])
    expect(await phone(kept).run('report', keyOf)).toMatch(/-7/)
  })
})

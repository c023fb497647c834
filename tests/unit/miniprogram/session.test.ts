import { Failure } from '#shared/failure'
import { createSession } from '../../../miniprogram/api/session'
import { memory } from './memory'

const verified = { token: 't', me: { level: 'verified' as const, name: '周**' } }

describe('a session', () => {
  it('survives a restart and asks WeChat only once', async () => {
    const kept = new Map<string, unknown>()
    let asked = 0
    const open = async () => (asked++, verified)
    await createSession({ storage: memory(kept), open }).token()
    const restarted = createSession({ storage: memory(kept), open })
    expect(restarted.me()?.name).toBe('周**')
    expect(await restarted.token()).toBe('t')
    expect(asked).toBe(1)
  })

  it('tries a second code when the first was wasted, and no third', async () => {
    let asked = 0
    const open = async () => {
      asked++
      throw new Failure('wechat.code_invalid')
    }
    await expect(createSession({ storage: memory(), open }).token()).rejects.toMatchObject({ code: 'wechat.code_invalid' })
    expect(asked).toBe(2)
  })

  it('fails all who wait at once, and lets the next one try anew', async () => {
    let asked = 0
    const open = async () => {
      if (asked++ === 0) {
        throw new Failure('wechat.unavailable')
      }
      return verified
    }
    const session = createSession({ storage: memory(), open })
    const outcomes = await Promise.allSettled([session.token(), session.token(), session.token()])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(await session.token()).toBe('t')
    expect(asked).toBe(2)
  })

  it('does not bring back who has left, also after a restart, until they sign in', async () => {
    const kept = new Map<string, unknown>()
    const session = createSession({ storage: memory(kept), open: async () => verified })
    await session.token()
    session.end()
    expect(session.me()).toBeUndefined()
    const restarted = createSession({ storage: memory(kept), open: async () => verified })
    await expect(restarted.token()).rejects.toMatchObject({ why: 'signedOut' })
    await restarted.renew()
    expect(await restarted.token()).toBe('t')
  })

  it('tells the pages when somebody comes or goes', async () => {
    const session = createSession({ storage: memory(), open: async () => verified })
    const told: (string | undefined)[] = []
    const stop = session.subscribe(() => told.push(session.me()?.level))
    await session.token()
    session.end()
    stop()
    await session.renew()
    expect(told).toEqual(['verified', undefined])
  })
})

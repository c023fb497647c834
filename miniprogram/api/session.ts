import * as v from 'valibot'
import { Failure } from '#shared/failure'
import { Me } from '#shared/model/person'
import type { Keep } from './keep'
import { Unreached } from './unreached'

const Held = v.object({ token: v.string(), me: Me })
type Held = v.InferOutput<typeof Held>

interface Parts {
  /** a fresh code of `wx.login` → a session */
  open: () => Promise<Held>
  storage: Keep
}

const KEY = 'session'
const LEFT = 'signed-out'

export interface Session {
  /** A token other than `refused`; signs in when there is none. All who wait share one sign-in. */
  token: (refused?: string) => Promise<string>
  /** Who is signed in, as far as known now. */
  me: () => Me | undefined
  /** Signs in anew: a session keeps the level it was opened with. */
  renew: () => Promise<void>
  /** A session the server opened in place of this one: the same person, who has proven more. */
  adopt: (next: Held) => void
  end: () => void
  subscribe: (listener: () => void) => () => void
}

/** The token in memory and storage. There is no refresh token: `wx.login` is silent and is the refresh. */
export function createSession({ open, storage }: Parts): Session {
  const stored = v.safeParse(Held, storage.read(KEY))
  let held = stored.success ? stored.output : undefined
  let opening: Promise<Held> | undefined
  const listeners = new Set<() => void>()

  function keep(next: Held | undefined): void {
    held = next
    if (next) {
      storage.write(KEY, next)
      storage.drop(LEFT)
    } else {
      storage.drop(KEY)
    }
    listeners.forEach((listener) => listener())
  }
  const openOnce = (): Promise<Held> => {
    opening ??= openTwice(open)
      .then((next) => (keep(next), next))
      .finally(() => (opening = undefined))
    return opening
  }

  return {
    async token(refused) {
      if (held && held.token !== refused) {
        return held.token
      }
      // Who has left does not come back by looking at a page.
      if (storage.read(LEFT) === true) {
        throw new Unreached('signedOut')
      }
      return (await openOnce()).token
    },
    me: () => held?.me,
    async renew() {
      await openOnce()
    },
    adopt: keep,
    end() {
      keep(undefined)
      storage.write(LEFT, true)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A code of WeChat lives five minutes and works once; when one was wasted the next is as good. */
async function openTwice(open: () => Promise<Held>): Promise<Held> {
  try {
    return await open()
  } catch (error) {
    if (error instanceof Failure && (error.code === 'wechat.code_invalid' || error.code === 'wechat.code_uncertain')) {
      return open()
    }
    throw error
  }
}

import Taro from '@tarojs/taro'
import { signIn } from '#shared/contract/session'
import { createCall, createLast } from './create-call'
import type { Call, Last } from './create-call'
import { createSnapshots } from './create-snapshots'
import { loginCode } from './login-code'
import { createSession } from './session'
import type { Session } from './session'
import { lasting, passing } from './storage'
import type { Send } from './transport'
import { Unreached } from './unreached'

const TIMEOUT_MS = 15_000

export const send: Send = async ({ method, url, header, data }) => {
  try {
    const answer = await Taro.request<unknown>({ url, method, header, timeout: TIMEOUT_MS, ...(data === undefined ? {} : { data }) })
    return { status: answer.statusCode, data: answer.data, header: answer.header ?? {} }
  } catch (error) {
    // Neither platform has codes for this; both name a time-out in the message.
    const { errMsg = '', name = '' } = error as { errMsg?: string; name?: string }
    throw new Unreached(/timeout/i.test(errMsg) || name === 'AbortError' ? 'slow' : 'offline')
  }
}

export const session: Session = createSession({
  storage: passing,
  open: async () => {
    const { token, me } = await call(signIn, { body: { code: await loginCode(send) } })
    return { token, me }
  },
})

const snapshots = createSnapshots({ send, storage: lasting, version: CLIENT_VERSION })

/** Calls a route of the contract: `await call(listMyHomes, {})`. A page imports its own routes, not a list of all. */
export const call: Call = createCall({ send, snapshots, token: (refused) => session.token(refused), base: API_BASE, version: CLIENT_VERSION })

/** What this phone last heard of a snapshot route, for where nobody answers. */
export const last: Last = createLast({ snapshots, base: API_BASE })

import * as v from 'valibot'
import { staffSignIn, staffSignOut } from '#shared/contract/staff'
import { send } from '../api/call'
import { createCall } from '../api/create-call'
import type { Call } from '../api/create-call'
import { loginCode } from '../api/login-code'
import { passing } from '../api/storage'
import { Unreached } from '../api/unreached'
import { createStore, useStore } from '../state/store'

/** Who sits at the desk. Apart from a citizen's session: another key, another token, another client. */
const Sitting = staffSignIn.reply
type Sitting = v.InferOutput<typeof Sitting>

const KEY = 'staff-session'
const stored = v.safeParse(Sitting, passing.read(KEY))
const sitting = createStore<Sitting | undefined>(stored.success ? stored.output : undefined)

export const useStaff = (): Sitting | undefined => useStore(sitting)

/** Calls a clerk's route. A session that is over is never renewed silently: the password is asked for again. */
export const callDesk: Call = createCall({
  send,
  base: API_BASE,
  version: CLIENT_VERSION,
  token: (refused) => {
    const token = sitting.get()?.token
    if (token !== undefined && token !== refused) {
      return Promise.resolve(token)
    }
    sit(undefined)
    return Promise.reject(new Unreached('signedOut'))
  },
})

export async function enterDesk(password: string): Promise<void> {
  sit(await callDesk(staffSignIn, { body: { code: await loginCode(send), password } }))
}

/** The desk is left at once, whether the server hears of it now or ends the session by itself later. */
export function leaveDesk(): void {
  callDesk(staffSignOut, {}).catch(() => undefined)
  sit(undefined)
}

function sit(next: Sitting | undefined): void {
  sitting.set(next)
  if (next) {
    passing.write(KEY, next)
  } else {
    passing.drop(KEY)
  }
}

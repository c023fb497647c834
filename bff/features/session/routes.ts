import * as api from '#shared/contract/session'
import { on } from '../../http/use-case'
import { confirmFresh } from './confirm-fresh'
import { proveIdentity } from './prove-identity'
import { readMe } from './read-me'
import { sendFreshCode } from './send-fresh-code'
import { signIn } from './sign-in'
import { signOut } from './sign-out'

export const routes = [
  on(api.signIn, signIn),
  on(api.signOut, signOut),
  on(api.readMe, readMe),
  on(api.proveIdentity, proveIdentity),
  on(api.sendFreshCode, sendFreshCode),
  on(api.confirmFresh, confirmFresh),
]

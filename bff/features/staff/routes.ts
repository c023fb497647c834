import * as api from '#shared/contract/staff'
import { on } from '../../http/use-case'
import { staffSignIn } from './sign-in'
import { staffSignOut } from './sign-out'

export const routes = [on(api.staffSignIn, staffSignIn), on(api.staffSignOut, staffSignOut)]

import * as api from '#shared/contract/passes'
import { on } from '../../http/use-case'
import { listMyPasses } from './list-my-passes'
import { makePass } from './make-pass'

export const routes = [on(api.makePass, makePass), on(api.listMyPasses, listMyPasses)]

import * as api from '#shared/contract/cases'
import { on } from '../../http/use-case'
import { listMyCases } from './list-my-cases'
import { readCase } from './read-case'

export const routes = [on(api.listMyCases, listMyCases), on(api.readCase, readCase)]

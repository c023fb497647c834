import * as api from '#shared/contract/assessments'
import { on } from '../../http/use-case'
import { openDispute } from './open-dispute'
import { readDispute } from './read-dispute'
import { withdrawDispute } from './withdraw-dispute'

export const routes = [on(api.openDispute, openDispute), on(api.readDispute, readDispute), on(api.withdrawDispute, withdrawDispute)]

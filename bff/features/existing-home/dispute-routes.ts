import * as api from '#shared/contract/assessments'
import { on } from '../../http/use-case'
import { openDispute } from './disputes/open-dispute'
import { readDispute } from './disputes/read-dispute'
import { withdrawDispute } from './disputes/withdraw-dispute'

export const routes = [on(api.openDispute, openDispute), on(api.readDispute, readDispute), on(api.withdrawDispute, withdrawDispute)]

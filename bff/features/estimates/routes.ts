import * as api from '#shared/contract/estimates'
import { on } from '../../http/use-case'
import { estimateExistingHome } from './estimate-existing-home'

export const routes = [on(api.estimateExistingHome, estimateExistingHome)]

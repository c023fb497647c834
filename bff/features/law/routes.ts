import * as api from '#shared/contract/law'
import { on } from '../../http/use-case'
import { readLaw } from './read-law'

export const routes = [on(api.readLaw, readLaw)]

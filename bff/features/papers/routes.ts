import * as api from '#shared/contract/assessments'
import { on } from '../../http/use-case'
import { addPaper } from './add-paper'
import { readPaper } from './read-paper'

export const routes = [on(api.addPaper, addPaper), on(api.readPaper, readPaper)]

import * as api from '#shared/contract/assessments'
import { on } from '../../http/use-case'
import { readAssessment } from './read-assessment'

export const routes = [on(api.readAssessment, readAssessment)]

import * as api from '#shared/contract/assessments-desk'
import { on } from '../../http/use-case'
import { decideProposal } from './disputes/decide-proposal'
import { listDisputes } from './disputes/list-disputes'
import { proposeAnswer } from './disputes/propose-answer'
import { readDisputePaper } from './disputes/read-dispute-paper'
import { reviewDispute } from './disputes/review-dispute'
import { tryAnswer } from './disputes/try-answer'

export const routes = [
  on(api.listDisputes, listDisputes),
  on(api.reviewDispute, reviewDispute),
  on(api.tryAnswer, tryAnswer),
  on(api.proposeAnswer, proposeAnswer),
  on(api.decideProposal, decideProposal),
  on(api.readDisputePaper, readDisputePaper),
]

import * as api from '#shared/contract/assessments-desk'
import { on } from '../../http/use-case'
import { decideProposal } from './decide-proposal'
import { listDisputes } from './list-disputes'
import { proposeAnswer } from './propose-answer'
import { readDisputePaper } from './read-dispute-paper'
import { reviewDispute } from './review-dispute'
import { tryAnswer } from './try-answer'

export const routes = [
  on(api.listDisputes, listDisputes),
  on(api.reviewDispute, reviewDispute),
  on(api.tryAnswer, tryAnswer),
  on(api.proposeAnswer, proposeAnswer),
  on(api.decideProposal, decideProposal),
  on(api.readDisputePaper, readDisputePaper),
]

import * as api from '#shared/contract/existing-home-desk'
import { on } from '../../http/use-case'
import { decideFiling } from './decide-filing'
import { listFilingsInReview } from './list-filings-in-review'
import { reviewFiling } from './review-filing'

export const routes = [on(api.listFilingsInReview, listFilingsInReview), on(api.reviewFiling, reviewFiling), on(api.decideFiling, decideFiling)]

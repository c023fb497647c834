import * as api from '#shared/contract/supply-desk'
import { on } from '../../http/use-case'
import { decideSupplyRequest } from './decide-supply-request'
import { listSupplyWaiting } from './list-supply-waiting'
import { packPaper } from './pack-paper'
import { readSupplyPaper } from './read-supply-paper'
import { reviewSupplyRequest } from './review-supply-request'

export const routes = [
  on(api.listSupplyWaiting, listSupplyWaiting),
  on(api.reviewSupplyRequest, reviewSupplyRequest),
  on(api.readSupplyPaper, readSupplyPaper),
  on(api.decideSupplyRequest, decideSupplyRequest),
  on(api.packPaper, packPaper),
]

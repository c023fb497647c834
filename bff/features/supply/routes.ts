import * as api from '#shared/contract/businesses'
import { on } from '../../http/use-case'
import { appealControl } from './appeal-control'
import { listBusinesses } from './list-businesses'
import { orderPaper } from './order-paper'
import { raiseQuota } from './raise-quota'
import { readSupply } from './read-supply'
import { readSupplyRequest } from './read-supply-request'
import { receivePaper } from './receive-paper'
import { reportPaperLost } from './report-paper-lost'
import { withdrawSupplyRequest } from './withdraw-supply-request'

export const routes = [
  on(api.listBusinesses, listBusinesses),
  on(api.readSupply, readSupply),
  on(api.raiseQuota, raiseQuota),
  on(api.orderPaper, orderPaper),
  on(api.appealControl, appealControl),
  on(api.readSupplyRequest, readSupplyRequest),
  on(api.withdrawSupplyRequest, withdrawSupplyRequest),
  on(api.receivePaper, receivePaper),
  on(api.reportPaperLost, reportPaperLost),
]

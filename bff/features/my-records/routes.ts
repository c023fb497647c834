import * as api from '#shared/contract/my-records'
import { on } from '../../http/use-case'
import { listDeadlines } from './list-deadlines'
import { listDeedTaxes } from './list-deed-taxes'
import { listIncomes } from './list-incomes'
import { listRefunds } from './list-refunds'
import { listTaxPayments } from './list-tax-payments'

export const routes = [
  on(api.listTaxPayments, listTaxPayments),
  on(api.listDeedTaxes, listDeedTaxes),
  on(api.listIncomes, listIncomes),
  on(api.listRefunds, listRefunds),
  on(api.listDeadlines, listDeadlines),
]

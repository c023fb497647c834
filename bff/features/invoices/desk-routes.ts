import * as api from '#shared/contract/invoices-desk'
import { on } from '../../http/use-case'
import { decideInvoiceRequest } from './decide-invoice-request'
import { listInvoicesInReview } from './list-invoices-in-review'
import { readInvoiceDay } from './read-invoice-day'
import { reviewInvoiceRequest } from './review-invoice-request'

export const routes = [
  on(api.listInvoicesInReview, listInvoicesInReview),
  on(api.reviewInvoiceRequest, reviewInvoiceRequest),
  on(api.decideInvoiceRequest, decideInvoiceRequest),
  on(api.readInvoiceDay, readInvoiceDay),
]

import * as api from '#shared/contract/invoices'
import { on } from '../../http/use-case'
import { correctInvoiceRequest } from './correct-invoice-request'
import { payInvoiceRequest } from './pay-invoice-request'
import { quoteInvoice } from './quote-invoice'
import { readInvoiceRequest } from './read-invoice-request'
import { requestInvoice } from './request-invoice'
import { searchItems } from './search-items'
import { startInvoice } from './start-invoice'
import { withdrawInvoiceRequest } from './withdraw-invoice-request'

export const routes = [
  on(api.startInvoice, startInvoice),
  on(api.searchItems, searchItems),
  on(api.quoteInvoice, quoteInvoice),
  on(api.requestInvoice, requestInvoice),
  on(api.readInvoiceRequest, readInvoiceRequest),
  on(api.correctInvoiceRequest, correctInvoiceRequest),
  on(api.payInvoiceRequest, payInvoiceRequest),
  on(api.withdrawInvoiceRequest, withdrawInvoiceRequest),
]

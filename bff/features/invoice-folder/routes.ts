import * as api from '#shared/contract/invoice-folder'
import { on } from '../../http/use-case'
import { bookInvoice } from './book-invoice'
import { checkInvoice } from './check-invoice'
import { listInvoices } from './list-invoices'
import { readInvoice } from './read-invoice'
import { readInvoiceFile } from './read-invoice-file'
import { sendInvoice } from './send-invoice'

export const routes = [
  on(api.listInvoices, listInvoices),
  on(api.readInvoice, readInvoice),
  on(api.readInvoiceFile, readInvoiceFile),
  on(api.sendInvoice, sendInvoice),
  on(api.bookInvoice, bookInvoice),
  on(api.checkInvoice, checkInvoice),
]

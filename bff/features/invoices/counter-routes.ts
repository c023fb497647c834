import * as api from '#shared/contract/outlets-desk'
import { on } from '../../http/use-case'
import { listCounterItems } from './counter-items'
import { quoteCounterInvoice } from './counter-quote'
import { syncCounterInvoices } from './counter-sync'

export const routes = [on(api.listCounterItems, listCounterItems), on(api.quoteCounterInvoice, quoteCounterInvoice), on(api.syncCounterInvoices, syncCounterInvoices)]

import * as api from '#shared/contract/outlets-desk'
import { on } from '../../http/use-case'
import { handOverPaper } from './hand-over-paper'
import { printInvoice } from './print-invoice'
import { readOutletDesk } from './read-outlet-desk'
import { voidPaperInvoice } from './void-paper-invoice'

export const routes = [on(api.readOutletDesk, readOutletDesk), on(api.printInvoice, printInvoice), on(api.handOverPaper, handOverPaper), on(api.voidPaperInvoice, voidPaperInvoice)]

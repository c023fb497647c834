import * as api from '#shared/contract/payments'
import { on } from '../../http/use-case'
import { notePayment } from './note-payment'

export const routes = [on(api.notePayment, notePayment)]

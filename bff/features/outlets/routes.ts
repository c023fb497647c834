import * as businesses from '#shared/contract/businesses'
import * as invoices from '#shared/contract/invoices'
import * as api from '#shared/contract/outlets'
import { on } from '../../http/use-case'
import { addAddress, listAddresses, removeAddress } from './address-book'
import { listOutlets } from './list-outlets'
import { noteParcel } from './note-parcel'
import { receiveInvoicePaper } from './receive-invoice-paper'

export const routes = [
  on(api.listOutlets, listOutlets),
  on(api.noteParcel, noteParcel),
  on(invoices.receiveInvoicePaper, receiveInvoicePaper),
  on(businesses.listAddresses, listAddresses),
  on(businesses.addAddress, addAddress),
  on(businesses.removeAddress, removeAddress),
]

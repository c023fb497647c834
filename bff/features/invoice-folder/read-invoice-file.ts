import type * as api from '#shared/contract/invoice-folder'
import type { UseCase } from '../../http/use-case'
import { actingAs } from '../../platform/invoices/acting'
import { fileOf } from './invoice-file'
import { ownInvoice } from './own-invoice'

export const readInvoiceFile: UseCase<typeof api.readInvoiceFile> = async (world, caller, { params: { number }, query: { as, form } }) => {
  const acting = await actingAs(world, caller, as, 'invoice.file')
  const { name, mime, content } = await fileOf(world, await ownInvoice(world, acting, number), form)
  return { name, mime, file: content.toString('base64') }
}

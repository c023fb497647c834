import type * as api from '#shared/contract/invoices'
import type { UseCase } from '../../http/use-case'
import { actingOn, readOwn } from './own-request'
import { viewOf } from './request-view'

/** What one asked for in a business's name is the business's: with the role the sight of it ends. */
export const readInvoiceRequest: UseCase<typeof api.readInvoiceRequest> = async (world, caller, { params: { requestId } }) => {
  const request = await readOwn(world.db, world, caller, requestId)
  if (request.asCode !== undefined) {
    await actingOn(world, caller, request, 'invoices.read')
  }
  return { request: await viewOf(world.db, world, request) }
}

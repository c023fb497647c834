import { payInvoiceRequest } from '#shared/contract/invoices'
import type { CaseId } from '#shared/model/ids'
import type { Fen } from '#shared/model/money'
import { call } from '../api/call'
import { intents } from '../api/intent'
import { platform } from '../api/platform'

export const requestPage = (id: string): `/${string}` => `/invoices/pages/request/index?id=${id}`

/** Orders and opens the cashier; whether the money moved is then asked of the server, on the request's page. */
export async function payRequest(requestId: CaseId, amountShown: Fen): Promise<'paid' | 'cancelled' | 'leaving'> {
  const { prepay } = await intents.run(`pay-invoice ${requestId}`, (key) => call(payInvoiceRequest, { params: { requestId }, body: { amountShown } }, key))
  return platform.pay(prepay, requestPage(requestId))
}

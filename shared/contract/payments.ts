import * as v from 'valibot'
import { route } from '#shared/contract/route'

/** The cashier tells that an order was paid. Signed by the cashier over the text of `payload`; repeated until answered. */
export const notePayment = route({
  method: 'POST',
  path: '/payments/notices',
  auth: 'anonymous',
  once: { not: 'the cashier repeats its notice until it is answered; the bill itself can be paid only once' },
  // All citizens' notices come from one address; what each is worth its signature tells.
  perMinute: 6000,
  summary: '收银台通知',
  body: { payload: v.pipe(v.string(), v.maxLength(2000)), signature: v.pipe(v.string(), v.maxLength(200)) },
  reply: { taken: v.literal(true) },
  errors: ['payment.notice_refused'],
})

import * as v from 'valibot'
import { Day, Instant } from '#shared/model/day'
import { Fen } from '#shared/model/money'

/**
 * `open`: to be paid; `paying`: the cashier knows of it; `paid`: the money left the payer; `received`: it is in the treasury;
 * `exempt`: nothing to pay; `void`: taken back before anybody paid.
 */
export const BillState = v.picklist(['open', 'paying', 'paid', 'received', 'exempt', 'void'])
export type BillState = v.InferOutput<typeof BillState>

/** What one party owes on one filing. */
export const Bill = v.object({
  state: BillState,
  amount: Fen,
  dueOn: Day,
  paidAt: v.optional(Instant),
  receivedAt: v.optional(Instant),
})
export type Bill = v.InferOutput<typeof Bill>

/** What WeChat's cashier wants to open (`wx.requestPayment`). */
export const Prepay = v.object({
  timeStamp: v.string(),
  nonceStr: v.string(),
  package: v.string(),
  signType: v.literal('RSA'),
  paySign: v.string(),
})
export type Prepay = v.InferOutput<typeof Prepay>

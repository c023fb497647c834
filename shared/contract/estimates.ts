import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { Fen } from '#shared/model/money'
import { Scenario } from '#shared/model/scenario'
import { TaxLine } from '#shared/model/tax-line'

const Side = v.object({
  /** absent as soon as one of its lines is unknown */
  total: v.optional(Fen),
  /** by payer, in the order given; absent when only totals were asked for */
  parties: v.optional(v.array(v.array(TaxLine))),
})

/** What would I pay, on a day, for a home? Nothing is stored. The same functions as the filing. */
export const estimateExistingHome = route({
  method: 'POST',
  path: '/estimates/existing-home',
  auth: 'anonymous',
  once: { not: 'computes and stores nothing' },
  summary: '存量房交易税费试算',
  body: {
    scenarios: v.pipe(v.array(Scenario), v.minLength(1), v.maxLength(60)),
    /** `totals`: sums only, for a curve; `lines`: of six scenarios at most */
    detail: v.optional(v.picklist(['lines', 'totals']), 'lines'),
  },
  reply: {
    items: v.array(
      v.object({
        priceUsed: v.optional(v.picklist(['declared', 'assessed'])),
        seller: Side,
        buyer: Side,
        /** what the sellers keep of the price */
        proceeds: v.optional(Fen),
        /** the day lies outside what the law here knows: nothing was computed */
        notInForce: v.optional(v.boolean()),
      }),
    ),
  },
})

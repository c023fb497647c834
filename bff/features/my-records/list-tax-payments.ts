import type * as api from '#shared/contract/my-records'
import { instant } from '#shared/model/day'
import type { UseCase } from '../../http/use-case'
import { PAGE, pageOf, placeOf } from '../../platform/records/row-place'
import { placeOfPayment, sumOfTaxPayments, taxPaymentsOf } from '../../platform/records/tax-payments'
import { askerOf, requireSpan } from './asker'

export const listTaxPayments: UseCase<typeof api.listTaxPayments> = async (world, caller, { query: { after, ...months } }) => {
  requireSpan(months)
  const span = { ...(await askerOf(world, caller, 'records.tax-payments')), ...months }
  const [rows, total] = await Promise.all([
    taxPaymentsOf(world, span, { after: placeOf(after), limit: PAGE + 1 }),
    after === undefined ? sumOfTaxPayments(world, span) : undefined,
  ])
  const { items, next } = pageOf(rows, placeOfPayment)
  return {
    items,
    ...(next === undefined ? {} : { next }),
    ...(total === undefined ? {} : { total }),
    asOf: instant(world.now()),
    source: '重庆市税务局申报征收、国库',
  }
}

import type * as api from '#shared/contract/my-records'
import { instant } from '#shared/model/day'
import { incomesOf, sumOfIncome } from '../../adapters/core/income'
import type { UseCase } from '../../http/use-case'
import { PAGE, pageOf, placeOf } from '../../platform/records/row-place'
import { askerOf, requireSpan } from './asker'

export const listIncomes: UseCase<typeof api.listIncomes> = async (world, caller, { query: { after, ...months } }) => {
  requireSpan(months)
  const { idNumber: taxpayer } = await askerOf(world, caller, 'records.incomes')
  const [rows, sums] = await Promise.all([
    incomesOf(world.core, { taxpayer, ...months, after: placeOf(after), limit: PAGE + 1 }),
    after === undefined ? sumOfIncome(world.core, { taxpayer, ...months }) : undefined,
  ])
  const { items, next } = pageOf(rows, ({ month, id }) => ({ on: month, id }))
  return {
    items,
    ...(next === undefined ? {} : { next }),
    ...(sums === undefined ? {} : { sums }),
    asOf: instant(world.now()),
    source: '扣缴义务人向重庆市税务局的申报',
  }
}

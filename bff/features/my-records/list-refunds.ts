import type * as api from '#shared/contract/my-records'
import { instant } from '#shared/model/day'
import type { RefundRecord } from '#shared/model/record'
import { levyRefundsOf } from '../../adapters/core/levy-refunds'
import type { LevyRefund } from '../../adapters/core/levy-refunds'
import type { UseCase } from '../../http/use-case'
import { PAGE, newestFirst, pageOf, placeOf } from '../../platform/records/row-place'
import { askerOf } from './asker'
import { ownRefunds } from './refund-store'

/** What goes back from here, and what was asked of the bureau, in one list. */
export const listRefunds: UseCase<typeof api.listRefunds> = async (world, caller, { query }) => {
  const { personId, idNumber } = await askerOf(world, caller, 'records.refunds')
  const asked = { after: placeOf(query.after), limit: PAGE + 1 }
  const [levy, ours] = await Promise.all([levyRefundsOf(world.core, { taxpayer: idNumber, ...asked }), ownRefunds(world.db, { personId, ...asked })])
  const rows = [...levy.map(recordOf), ...ours].sort((a, b) => newestFirst(place(a), place(b)))
  const { items, next } = pageOf(rows, place)
  return { items, ...(next === undefined ? {} : { next }), asOf: instant(world.now()), source: '重庆市税务局退税、收银台' }
}

const place = ({ askedOn, id }: RefundRecord) => ({ on: askedOn, id })

const recordOf = ({ bank, why, movedOn, ...row }: LevyRefund): RefundRecord => ({
  ...row,
  from: 'levy',
  ...(movedOn === null ? {} : { movedOn }),
  ...(bank === null ? {} : { bank }),
  ...(why === null ? {} : { why }),
})

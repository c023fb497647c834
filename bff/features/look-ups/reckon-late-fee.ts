import type * as api from '#shared/contract/look-ups'
import { addDays, dayIn, daysBetween, instant } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { ReplyIn } from '#shared/contract/route'
import { lateFee } from '../../engines/law/late-fee'
import type { Law } from '../../engines/law/law'
import type { UseCase } from '../../http/use-case'

/** As if it were paid today: by the law's own function, with every parameter it read. */
export const reckonLateFee: UseCase<typeof api.reckonLateFee> = (world, _caller, { query: { amount, due } }) => {
  const paidOn = dayIn(world.now())
  const said = { amount, due, paidOn, days: daysBetween(due, paidOn), asOf: instant(world.now()), source: '税收征收管理法和本市在用的税法参数' }
  const knownSince = firstDay(world.law)
  // The law before it had another rate; days that lie there are not told by this one.
  if (addDays(due, 1) < knownSince) {
    return Promise.resolve({ ...said, reason: 'unknown', knownSince, laws: [] })
  }
  // Whose it is and which tax changes nothing in it.
  const line = lateFee(world.law, { place: 'CQ', whose: { tax: 'incomeTax', payer: 'seller', party: 0 }, tax: amount, dueOn: due, paidOn })
  const laws = line.law.map((each) => ({ ...each }))
  return Promise.resolve(line.unknown ? { ...said, reason: 'unknown', laws } : { ...said, ...told(line), laws })
}

const firstDay = (law: Law): Day => law['administration.late_fee_per_day'].values.reduce<Day>((first, { from }) => (from < first ? from : first), '9999-12-31' as Day)

type Told = Pick<ReplyIn<typeof api.reckonLateFee>, 'rate' | 'fee' | 'reason'>

const told = ({ rate, payable, reason }: { rate: number; payable: number; reason: string }): Told => ({
  rate,
  fee: payable,
  reason: reason === 'late' || reason === 'tiny' ? reason : 'inTime',
})

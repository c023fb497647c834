import type * as api from '#shared/contract/my-profile'
import type { CreditRepair, CreditYear } from '#shared/model/credit'
import { Failure } from '#shared/failure'
import { dayIn, instant } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { gradesOf } from '../../adapters/core/credit'
import type { GradedYear, GradeLoss } from '../../adapters/core/credit'
import { DISTRICTS } from '../../engines/law/districts'
import type { UseCase } from '../../http/use-case'
import { actingAs } from '../../platform/invoices/acting'

/** How a business was graded, what it lost, and how it comes back. For those its register names. */
export const readBusinessCredit: UseCase<typeof api.readBusinessCredit> = async (world, caller, { query }) => {
  const { business } = await actingAs(world, caller, query.as, 'profile.business-credit')
  if (!business) {
    throw new Failure('object.not_found')
  }
  const { code, name, kind, payer, districtCode, role } = business
  const years = await gradesOf(world.core, code)
  const today = dayIn(world.now())
  return {
    business: {
      code,
      name,
      kind: kind === 'soleTrader' ? ('soleTrader' as const) : ('enterprise' as const),
      payer,
      district: DISTRICTS.find((district) => district.code === districtCode)?.name ?? districtCode,
      role,
    },
    years: years.map((year) => yearView(year, today)),
    asOf: instant(world.now()),
    source: '纳税信用管理系统',
  }
}

const yearView = ({ year, grade, points, startsAt, gradedOn, losses }: GradedYear, today: Day): CreditYear => ({
  year,
  grade,
  ...(points === null ? {} : { points }),
  ...(startsAt === null ? {} : { from: startsAt }),
  gradedOn,
  losses: losses.map((loss) => ({ id: loss.id, rule: loss.rule, words: loss.words, points: loss.points, on: loss.lostOn, repair: repairOf(loss, today) })),
})

function repairOf({ repairHow, repairUntil, repairedOn }: GradeLoss, today: Day): CreditRepair {
  if (repairedOn !== null) {
    return { state: 'done', on: repairedOn }
  }
  if (repairHow === null || repairUntil === null) {
    return { state: 'none' }
  }
  return today <= repairUntil ? { state: 'open', how: repairHow, until: repairUntil } : { state: 'over' }
}

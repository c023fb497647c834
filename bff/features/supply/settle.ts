import type { Transaction } from 'kysely'
import { instant } from '#shared/model/day'
import type { MomentKind } from '#shared/model/case'
import { fen, inYuan } from '#shared/model/money'
import type { SupplyRule } from '#shared/model/supply'
import { answerBy } from '../../engines/law/working-time'
import type { Verdict } from '../../engines/supply/verdict'
import type { Tables } from '../../platform/db/tables'
import { capacityOf } from '../../platform/invoices/acting'
import { moveSupply } from '../../platform/invoices/supply-store'
import type { World } from '../../world'
import type { ActingFor } from './acting-for'
import type { Opened } from './open-supply'
import { minutesFor } from './supply-view'

/** What notices say of a rule; a clerk's words stand in its place where a clerk decided. */
const WORDS: Record<SupplyRule, string> = {
  full: '正常户，按申请的给足',
  aboveBase: '加起来超过平时月额度的一倍，要税务人员看',
  lowHalf: '低风险户，先给一半',
  lowUsedUp: '能自动给的已经给完，要税务人员看',
  highClerk: '高风险户，由复核人员看',
  highUsedUp: '高风险户能给的已经给完',
  grey: '在灰名单里，由税务人员核',
  stopped: '已经停供',
  appeal: '申诉由复核人员看',
}

const MOMENTS: Record<Verdict['kind'], MomentKind> = { full: 'granted', capped: 'capped', clerk: 'held', refused: 'refused' }

interface Settling {
  opened: Opened
  acting: ActingFor
  verdict: Verdict
  /** of a raise: the month it is for, and what was left before it, fen */
  raise?: { month: string; left: number }
}

/** The rules have spoken: given at once, held for a clerk, or refused; each with its reason. */
export async function settle(trx: Transaction<Tables>, world: World, { opened, acting, verdict, raise }: Settling): Promise<void> {
  const { kind, rules } = verdict
  const given = 'given' in verdict ? verdict.given : undefined
  const now = world.now()
  await moveSupply(trx, world, opened, {
    on: MOMENTS[kind],
    actor: 'rules',
    about: acting.personId,
    facts: { ...capacityOf(acting), rules: rules.join(','), ...(given === undefined ? {} : { given }) },
    says: {
      business: acting.business.name,
      reason: rules.map((rule) => WORDS[rule]).join('；'),
      ...(raise ? { left: inYuan(fen(raise.left + (given ?? 0))) } : {}),
      ...(given === undefined || raise ? {} : { count: String(given) }),
      answerBy: instant(answerBy(now, minutesFor(opened.kind))),
    },
    change: {
      verdict: kind,
      rules: rules.join(','),
      ...(raise ? { month: raise.month } : {}),
      ...(given === undefined ? {} : { given }),
      ...(kind === 'clerk' ? { held_at: new Date(now) } : {}),
    },
  })
}

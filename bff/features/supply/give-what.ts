import type { Transaction } from 'kysely'
import type { InputOf } from '#shared/contract/route'
import type * as api from '#shared/contract/supply-desk'
import { Failure } from '#shared/failure'
import { dayIn } from '#shared/model/day'
import { fen, inYuan } from '#shared/model/money'
import type { Control } from '#shared/model/supply'
import { findTaxpayer, paperApprovalsOf } from '../../adapters/core/taxpayers'
import { mostPaper, mostRaised, paperLimit } from '../../engines/supply/verdict'
import type { Tables } from '../../platform/db/tables'
import type { SupplyRecord } from '../../platform/invoices/supply-store'
import type { World } from '../../world'
import { controlOf } from './control-of'
import { heldOf, usedInRuns } from './paper-of'
import type { UsedInRuns } from './paper-of'
import { raisedIn, readQuota } from './quota-of'
import type { QuotaRead } from './quota-of'

/** What the offices say on the day of the decision. */
export interface Room {
  control: Control
  /** for which a raise is given, though it was asked for in another */
  month: string
  quota: QuotaRead | undefined
  limit: number
  used: UsedInRuns
}

/** Read before the decision's transaction. @throws Failure `object.not_found`, `core.unavailable` */
export async function readRoom(world: World, request: SupplyRecord): Promise<Room> {
  const taxpayer = await findTaxpayer(world.core, request.code)
  if (!taxpayer) {
    throw new Failure('object.not_found')
  }
  const { invoiceKind: kind } = request
  const [control, { found: quota }, approvals, used] = await Promise.all([
    controlOf(world, taxpayer),
    readQuota(world, taxpayer),
    kind ? paperApprovalsOf(world.core, request.code) : [],
    kind ? usedInRuns(world, request.code, kind) : new Map<string, number>(),
  ])
  const perMonth = approvals.find((one) => one.kind === kind)?.perMonth ?? 0
  return { control, month: dayIn(world.now()).slice(0, 7), quota, limit: paperLimit(control.credit, perMonth), used }
}

type Give = Extract<InputOf<typeof api.decideSupplyRequest>['body']['decision'], { kind: 'give' }>

interface Given {
  given?: number
  /** for the notice */
  says: Record<string, string>
}

/** What a clerk gives: as asked unless they say less, within what the class of today leaves. @throws Failure `supply.too_many`, `request.invalid` */
export async function giveWhat(trx: Transaction<Tables>, request: SupplyRecord, { amount, count }: Give, room: Room): Promise<Given> {
  const asked = request.asked ?? 0
  switch (request.kind) {
    case 'appeal':
      refuseOther({ amount, count })
      return { says: {} }
    case 'quota': {
      refuseOther({ count })
      const { base = 0, used = 0 } = room.quota?.quota ?? {}
      const raised = room.quota ? await raisedIn(trx, request.code, room.quota.ledger) : 0
      const given = within(amount ?? asked, mostRaised({ control: room.control.class, asked, base, raised }))
      return { given, says: { left: inYuan(fen(Math.max(0, base + raised + given - used))) } }
    }
    case 'paper': {
      refuseOther({ amount })
      const taken = await heldOf(trx, request.code, request.invoiceKind ?? 'ordinary', room.used)
      const given = within(count ?? asked, mostPaper({ control: room.control.class, asked, limit: room.limit, taken }))
      return { given, says: { count: String(given) } }
    }
  }
}

function within(given: number, most: number): number {
  if (given > most) {
    throw new Failure('supply.too_many', { most })
  }
  return given
}

/** Sheets of a quota, or an amount of paper. */
function refuseOther(given: Record<string, number | undefined>): void {
  const [name] = Object.entries(given).find(([, value]) => value !== undefined) ?? []
  if (name !== undefined) {
    throw new Failure('request.invalid', { fields: { [`decision.${name}`]: 'decision.other' } })
  }
}

import type * as api from '#shared/contract/existing-home'
import { Failure } from '#shared/failure'
import { instant } from '#shared/model/day'
import type { UseCase } from '../../http/use-case'
import { billOf, billView } from '../../platform/payments/bills'
import { findDecision } from './decision-store'
import { readOwn, viewOf } from './own-filing'

/** Own lines as decided, and the bill over them. */
export const readNotice: UseCase<typeof api.readNotice> = async (world, caller, { params }) => {
  const { filing, own } = await readOwn(world, caller, params.filingId)
  const decision = await findDecision(world.db, world.keys, filing.id)
  const bill = await billOf(world.db, filing.id, own.personId ?? '')
  if (!decision || !bill) {
    throw new Failure('filing.wrong_state', { state: filing.state })
  }
  return {
    filing: await viewOf(world.db, world, filing, own.position),
    lines: decision.parties.find(({ position }) => position === own.position)?.lines ?? [],
    bill: billView(bill),
    decidedAt: instant(decision.at.getTime()),
    decidedBy: decision.by === 'rules' ? ('rules' as const) : ('clerk' as const),
  }
}

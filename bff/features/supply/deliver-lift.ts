import { dayIn } from '#shared/model/day'
import { endRiskFlag } from '../../adapters/core/taxpayers'
import { findSupply } from '../../platform/invoices/supply-store'
import type { World } from '../../world'

/** Outbox handler of `control.lifted`: the finding ends in the register; a second time changes nothing. */
export async function deliverLift(world: World, { body }: { id: string; body: Record<string, string> }): Promise<void> {
  const request = await findSupply(world.db, world.keys, body['caseId'] ?? '')
  if (request?.kind !== 'appeal' || request.reasonId === undefined) {
    throw new Error(`no reason was lifted in ${body['caseId']}`)
  }
  await endRiskFlag(world.core, request.reasonId, dayIn(world.now()))
}

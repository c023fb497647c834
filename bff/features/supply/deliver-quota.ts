import { addQuota } from '../../adapters/core/taxpayers'
import { findSupply } from '../../platform/invoices/supply-store'
import type { World } from '../../world'

/** Outbox handler of `quota.granted`: the ledger has it by the case's id, so a second time changes nothing. */
export async function deliverQuota(world: World, { body }: { id: string; body: Record<string, string> }): Promise<void> {
  const request = await findSupply(world.db, world.keys, body['caseId'] ?? '')
  if (request?.kind !== 'quota' || request.given === undefined || request.month === undefined) {
    throw new Error(`no raise was granted in ${body['caseId']}`)
  }
  await addQuota(world.core, { id: request.caseId, code: request.code, month: request.month, amount: request.given })
}

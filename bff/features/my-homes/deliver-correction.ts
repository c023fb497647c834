import { requestCorrection } from '../../adapters/core/registry'
import { unseal } from '../../platform/privacy/seal'
import type { World } from '../../world'
import { findCorrection } from './correction-store'
import { idNumberOf } from '../../platform/privacy/id-number-of'
import { moveCorrection } from './move-correction'

/** Outbox handler of `correction.opened`: hands the request to the registry (idempotent by our case id), then notes it. */
export async function deliverCorrection(world: World, { id, body }: { id: string; body: Record<string, string> }): Promise<void> {
  const correction = await findCorrection(world.db, body['caseId'] ?? '')
  if (correction?.state !== 'sending') {
    return // withdrawn meanwhile, or delivered by a run whose note was lost
  }
  const actor = 'outbox'
  const idNumber = await idNumberOf(world, { id: correction.personId, idNumberSealed: correction.idNumberSealed }, { actor, purpose: 'registry.correction', traceId: id })
  const address = unseal(world.keys, { table: 'register_correction', column: 'address', row: correction.caseId }, correction.addressSealed)
  await requestCorrection(world.core, { id: correction.caseId, idNumber, address, requestedAt: correction.openedAt })
  await moveCorrection(world, { caseId: correction.caseId, on: 'delivered', actor })
}

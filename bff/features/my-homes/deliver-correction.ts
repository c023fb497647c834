import { Failure } from '#shared/failure'
import { requestCorrection } from '../../adapters/core/registry'
import { moveCase } from '../../platform/cases/case-book'
import { unseal } from '../../platform/privacy/seal'
import type { World } from '../../world'
import { correctionMoves } from './correction-moves'
import { findCorrection } from './correction-store'
import { idNumberOf } from './id-number-of'

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
  await noteDelivered(world, correction.caseId, actor)
}

async function noteDelivered(world: World, caseId: string, actor: string): Promise<void> {
  try {
    await world.db.transaction().execute((trx) => moveCase(trx, world, correctionMoves, { caseId, on: 'delivered', actor }))
  } catch (error) {
    // Withdrawn between our look and now: the citizen's word stands, the registry's answer will be ignored.
    if (!(error instanceof Failure && error.code === 'case.wrong_state')) {
      throw error
    }
  }
}

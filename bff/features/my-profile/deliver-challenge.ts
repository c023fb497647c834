import { handInChallenge } from '../../adapters/core/credit'
import { noteReading } from '../../platform/privacy/reveal'
import type { World } from '../../world'
import { findChallenge, markHandedIn } from './challenge-store'

/** Outbox handler of `credit.challenged`: hands the challenge to the bureau (idempotent by its id), then notes it. */
export async function deliverChallenge(world: World, { id, body }: { id: string; body: Record<string, string> }): Promise<void> {
  const challenge = await findChallenge(world.db, world.keys, body['challengeId'] ?? '')
  if (challenge?.state !== 'sending') {
    return // handed in by a run whose note was lost
  }
  const { personId, entryId, text, openedAt } = challenge
  const log = { id: world.newId(), at: new Date(world.now()), actor: 'outbox', personId, field: 'credit_challenge.text', purpose: 'credit.challenge', traceId: id }
  await noteReading(world.db, [log])
  await handInChallenge(world.core, { id: challenge.id, entryId, text, askedAt: openedAt })
  await markHandedIn(world.db, challenge.id)
}

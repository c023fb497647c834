import { receiverPlace } from '../../platform/parcels/parcels'
import type { Receiver } from '../../platform/parcels/parcels'
import { unseal } from '../../platform/privacy/seal'
import type { World } from '../../world'
import { findParcel, keepNumber } from './parcel-store'

/** Outbox handler of `parcel.packed`: hands the parcel to the post (idempotent by our id) and keeps the post's number. What happens to it then the post tells. */
export async function handInParcel(world: World, { body }: { id: string; body: Record<string, string> }): Promise<void> {
  const parcel = await findParcel(world.db, body['parcelId'] ?? '')
  if (!parcel) {
    throw new Error('a message without its parcel')
  }
  if (parcel.number !== null) {
    return // handed in by a run whose end was lost, or the post's own word came first
  }
  const to = JSON.parse(unseal(world.keys, receiverPlace(parcel.id), parcel.to_sealed)) as Receiver
  await keepNumber(world.db, parcel.id, await world.post.handIn({ id: parcel.id, to }))
}

import { Unanswered } from '../../adapters/unanswered'
import type { KnownParcel } from '../../adapters/partners/post'
import { pauseMs } from '../../platform/jobs/pause'
import type { World } from '../../world'
import { askLater, listToAsk } from './parcel-store'
import type { ParcelRow } from './parcel-store'
import { takeEvent } from './take-event'

const PAGE = 100
const LEAST_PAUSE_MS = 60_000

/** Job: asks the post about parcels whose notices have not come, so that a lost notice heals. */
export async function collectParcels(world: World): Promise<void> {
  const parcels = await listToAsk(world.db, new Date(world.now()), PAGE)
  if (parcels.length === 0) {
    return
  }
  const known = new Map((await query(world, parcels)).map((parcel) => [parcel.id, parcel]))
  for (const parcel of parcels) {
    await note(world, parcel, known.get(parcel.id))
  }
}

/** No answer says nothing about a parcel: it is asked for again later. */
async function query(world: World, parcels: readonly ParcelRow[]): Promise<KnownParcel[]> {
  try {
    return await world.post.query(parcels.map(({ id }) => id))
  } catch (error) {
    if (!(error instanceof Unanswered)) {
      throw error
    }
    world.log.warn({ why: error.message }, 'the post gave no answer')
    return []
  }
}

/** One that cannot be worked on must not keep the others waiting. */
async function note(world: World, parcel: ParcelRow, known: KnownParcel | undefined): Promise<void> {
  try {
    for (const event of known?.events ?? []) {
      await takeEvent(world, parcel, known?.number ?? '', event)
    }
  } catch (error) {
    world.log.error({ parcelId: parcel.id, err: { message: String(error) } }, 'parcel could not be followed')
  }
  await askLater(world.db, parcel.id, new Date(world.now() + pauseMs(world.now() - parcel.moved_at.getTime(), LEAST_PAUSE_MS)))
}

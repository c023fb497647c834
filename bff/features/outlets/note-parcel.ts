import { Failure } from '#shared/failure'
import type * as api from '#shared/contract/outlets'
import type { UseCase } from '../../http/use-case'
import { findParcel } from './parcel-store'
import { takeEvent } from './take-event'

/** Takes the post's word on a parcel; a repeated notice is answered alike and changes nothing. Answers after the commit only: what is not answered is told again. */
export const noteParcel: UseCase<typeof api.noteParcel> = async (world, _caller, { body }) => {
  try {
    const { parcelId, number, sentAt: _sentAt, ...event } = world.post.readNotice(body.payload, body.signature, world.now())
    const parcel = await findParcel(world.db, parcelId)
    if (!parcel || (parcel.number !== null && parcel.number !== number)) {
      throw new Failure('parcel.notice_refused', { why: parcel ? 'other number' : 'unknown parcel', parcelId })
    }
    await takeEvent(world, parcel, number, event)
    return { taken: true }
  } catch (error) {
    // Noted and thrown on: somebody is playing with the post's door.
    if (error instanceof Failure && error.code === 'parcel.notice_refused') {
      world.log.warn({ facts: error.facts }, 'parcel notice refused')
    }
    throw error
  }
}

import type { Kysely } from 'kysely'
import type { ChannelName } from '#shared/model/message'
import type { Tables } from '../../db/tables'
import { noteReading } from '../../privacy/reveal'
import type { Parcel } from '../channel'
import type { NoticeDesk } from '../notice-desk'

/** An address leaves the house: that is written before it does. */
export function noteOpening(db: Kysely<Tables>, desk: NoticeDesk, parcel: Parcel, opened: { field: string; by: ChannelName }): Promise<void> {
  const { field, by } = opened
  const at = new Date(desk.now())
  return noteReading(db, [{ id: desk.newId(), at, actor: 'outbox', personId: parcel.personId, field, purpose: `notice.${by}`, traceId: parcel.id }])
}

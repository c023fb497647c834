import type { Transaction } from 'kysely'
import type { CaseId } from '#shared/model/ids'
import { instant } from '#shared/model/day'
import type { Parcel } from '#shared/model/parcel'
import type { World } from '../../world'
import type { Tables } from '../db/tables'
import { put } from '../outbox/put'
import { maskName, maskPhone } from '../privacy/mask'
import { seal, unseal } from '../privacy/seal'

export interface NewParcel {
  id: string
  caseId: string
  caseKind: 'proxyInvoice' | 'paperOrder'
  personId: string
  to: Receiver
}

export interface Receiver {
  name: string
  phone: string
  place: string
}

/** Until then the post's own word is waited for. */
const FIRST_ASK_MS = 60_000

export const receiverPlace = (id: string) => ({ table: 'parcel', column: 'to', row: id })

/** The parcel is packed; the outbox (`parcel.packed`) hands it to the post. */
export async function openParcel(trx: Transaction<Tables>, desk: Pick<World, 'keys' | 'now'>, { id, caseId, caseKind, personId, to }: NewParcel): Promise<void> {
  const at = new Date(desk.now())
  const receiver: Receiver = { name: to.name, phone: to.phone, place: to.place }
  await trx
    .insertInto('parcel')
    .values({
      id,
      case_id: caseId,
      case_kind: caseKind,
      person_id: personId,
      to_sealed: seal(desk.keys, receiverPlace(id), JSON.stringify(receiver)),
      state: 'packed',
      number: null,
      created_at: at,
      moved_at: at,
      ask_at: new Date(desk.now() + FIRST_ASK_MS),
    })
    .execute()
  await trx.insertInto('parcel_step').values({ parcel_id: id, event: 'packed', state: 'packed', at, place: null }).execute()
  // One message a parcel, so the parcel's id is the message's too.
  await put(trx, { id, kind: 'parcel.packed', body: { parcelId: id } }, at)
}

/** Nothing more is to be heard of the latest parcel of a case: its receiver has it, or says that it never came. */
export async function closeParcel(trx: Transaction<Tables>, caseId: string, state: 'received' | 'lost', at: Date): Promise<void> {
  const latest = await trx.selectFrom('parcel').select('id').where('case_id', '=', caseId).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(1).forUpdate().executeTakeFirst()
  if (latest) {
    await trx.updateTable('parcel').set({ state, moved_at: at, ask_at: null }).where('id', '=', latest.id).execute()
    await trx.insertInto('parcel_step').ignore().values({ parcel_id: latest.id, event: state, state, at, place: null }).execute()
  }
}

/** The latest parcel of a case as its owner sees it, the receiver masked. */
export async function parcelOf(world: Pick<World, 'db' | 'keys'>, caseId: string): Promise<Parcel | undefined> {
  const row = await world.db.selectFrom('parcel').selectAll().where('case_id', '=', caseId).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()
  if (!row) {
    return undefined
  }
  const steps = await world.db.selectFrom('parcel_step').selectAll().where('parcel_id', '=', row.id).orderBy('at').orderBy('event').execute()
  const to = JSON.parse(unseal(world.keys, receiverPlace(row.id), row.to_sealed)) as Receiver
  return {
    id: row.id as CaseId,
    state: row.state,
    ...(row.number === null ? {} : { number: row.number }),
    to: `${maskName(to.name)} ${maskPhone(to.phone)} ${to.place}`,
    steps: steps.map(({ state, at, place }) => ({ state: state as Parcel['state'], at: instant(at.getTime()), ...(place === null ? {} : { place }) })),
  }
}

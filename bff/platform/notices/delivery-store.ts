import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import type { ChannelName, DeliveryReason, DeliveryState } from '#shared/model/message'
import type { Tables } from '../db/tables'
import { putAll } from '../outbox/put'
import type { Step } from './plan-delivery'

/** A delivery with the notice it carries. */
export interface DeliveryRecord extends Step {
  id: string
  noticeId: string
  personId: string
  /** WeChat account whose subscription pays for it */
  accountId: string | undefined
  state: DeliveryState
  tries: number
  dueAt: Date
  sendingAt: Date | undefined
  handedAt: Date | undefined
  template: string
  version: number
  caseId: string | undefined
  fieldsSealed: string
  toldAt: Date
  isRead: boolean
  isServed: boolean
}

const RECORD = [
  'd.id', 'd.notice_id', 'd.person_id', 'd.way', 'd.step', 'd.channel', 'd.account_id', 'd.state', 'd.tries', 'd.due_at', 'd.sending_at', 'd.handed_at',
  'n.template', 'n.version', 'n.case_id', 'n.fields_sealed', 'n.created_at', 'n.read_at', 'n.served_at',
] as const

const records = (db: Kysely<Tables>) => db.selectFrom('delivery as d').innerJoin('notice as n', 'n.id', 'd.notice_id').select(RECORD)

const recordOf = (row: Awaited<ReturnType<ReturnType<typeof records>['executeTakeFirstOrThrow']>>): DeliveryRecord => ({
  id: row.id,
  noticeId: row.notice_id,
  personId: row.person_id,
  way: row.way,
  step: row.step,
  channel: row.channel as ChannelName,
  accountId: row.account_id ?? undefined,
  state: row.state as DeliveryState,
  tries: row.tries,
  dueAt: row.due_at,
  sendingAt: row.sending_at ?? undefined,
  handedAt: row.handed_at ?? undefined,
  template: row.template,
  version: row.version,
  caseId: row.case_id ?? undefined,
  fieldsSealed: row.fields_sealed,
  toldAt: row.created_at,
  isRead: row.read_at !== null,
  isServed: row.served_at !== null,
})

export async function findDelivery(db: Kysely<Tables>, id: string): Promise<DeliveryRecord | undefined> {
  const row = await records(db).where('d.id', '=', id).executeTakeFirst()
  return row && recordOf(row)
}

export async function findByProvider(db: Kysely<Tables>, channel: ChannelName, providerId: string): Promise<DeliveryRecord | undefined> {
  const row = await records(db).where('d.channel', '=', channel).where('d.provider_id', '=', providerId).executeTakeFirst()
  return row && recordOf(row)
}

/** Deliveries to a person whose end nobody knows, the one sent first first. */
export async function listUncertain(db: Kysely<Tables>, channel: ChannelName, personId: string): Promise<DeliveryRecord[]> {
  const rows = await records(db).where('d.person_id', '=', personId).where('d.channel', '=', channel).where('d.state', 'in', ['sending', 'unknown']).orderBy('d.sending_at').execute()
  return rows.map(recordOf)
}

/** Handed over and due to be asked about, the longest due first. */
export async function listHanded(db: Kysely<Tables>, channel: ChannelName, due: Date, limit: number): Promise<DeliveryRecord[]> {
  const rows = await records(db).where('d.channel', '=', channel).where('d.state', '=', 'handed').where('d.due_at', '<=', due).orderBy('d.due_at').limit(limit).execute()
  return rows.map(recordOf)
}

/** Capped notices pushed to a person within a day, or planned for it. What reached nobody does not count. */
export async function countPushes(db: Kysely<Tables>, personId: string, from: Date, to: Date, templates: readonly string[]): Promise<number> {
  const when = sql<Date>`coalesce(d.sending_at, d.due_at)`
  const row = await db
    .selectFrom('delivery as d')
    .innerJoin('notice as n', 'n.id', 'd.notice_id')
    .select((eb) => eb.fn.count<number>('d.notice_id').distinct().as('n'))
    .where('d.person_id', '=', personId)
    // A push is sent within days of its row; this keeps to the newest part of the index.
    .where('d.created_at', '>=', new Date(from.getTime() - 2 * 86_400_000))
    .where(when, '>=', from)
    .where(when, '<', to)
    .where('d.state', 'in', ['waiting', 'sending', 'unknown', 'handed', 'delivered'])
    .where('n.template', 'in', [...templates, ''])
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

interface Desk {
  now: () => number
  newId: () => string
}

interface Addressed {
  noticeId: string
  personId: string
}

/** The next tries of a notice, each with its message to ourselves: both or neither. */
export async function addDeliveries(trx: Transaction<Tables>, desk: Desk, to: Addressed, steps: readonly Step[], dueMs: number): Promise<void> {
  const rows = steps.map((step) => rowOf(desk, to, step, { state: 'waiting', dueMs }))
  if (rows.length > 0) {
    await trx.insertInto('delivery').values(rows).execute()
    const messages = rows.map(({ id, channel }) => ({ id: desk.newId(), kind: 'notice.deliver', body: { deliveryId: id }, lane: laneOf(channel, to.personId) }))
    await putAll(trx, messages, new Date(dueMs))
  }
}

/** Says why nothing goes out. */
export async function addSkipped(trx: Transaction<Tables>, desk: Desk, to: Addressed, { step, reason }: { step: Step; reason: DeliveryReason }): Promise<void> {
  await trx.insertInto('delivery').values(rowOf(desk, to, step, { state: 'skipped', reason, dueMs: desk.now() })).execute()
}

function rowOf(desk: Desk, to: Addressed, { way, step, channel }: Step, given: { state: DeliveryState; reason?: DeliveryReason; dueMs: number }) {
  const at = new Date(desk.now())
  return {
    id: desk.newId(),
    notice_id: to.noticeId,
    person_id: to.personId,
    way,
    step,
    channel,
    account_id: null,
    state: given.state,
    reason: given.reason ?? null,
    sent_to: null,
    provider_id: null,
    due_at: new Date(given.dueMs),
    sending_at: null,
    handed_at: null,
    ended_at: given.state === 'skipped' ? at : null,
    created_at: at,
  }
}

/** Messages to one person by one channel go one after another; WeChat's two kinds are one. */
function laneOf(channel: ChannelName, personId: string): string {
  return `${channel === 'subscribe' || channel === 'serviceAccount' ? 'wechat' : channel}/${personId}`
}

/** The same delivery once more, at that time. */
export async function sendLater(trx: Transaction<Tables>, desk: Desk, { id, channel, personId }: DeliveryRecord, dueMs: number): Promise<void> {
  await putAll(trx, [{ id: desk.newId(), kind: 'notice.deliver', body: { deliveryId: id }, lane: laneOf(channel, personId) }], new Date(dueMs))
}

/** Before a channel is called; of tries without an end the first one's time stays. False: somebody else has moved it since it was read. */
export async function markSending(db: Kysely<Tables>, delivery: DeliveryRecord, at: Date): Promise<boolean> {
  const result = await db
    .updateTable('delivery')
    .set({ state: 'sending', sending_at: delivery.state === 'sending' ? (delivery.sendingAt ?? at) : at, tries: delivery.tries + 1 })
    .where('id', '=', delivery.id)
    .where('state', '=', delivery.state)
    .where('tries', '=', delivery.tries)
    .where('account_id', delivery.accountId === undefined ? 'is' : '=', delivery.accountId ?? null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

interface Mark {
  state: DeliveryState
  reason?: DeliveryReason
  to?: string | undefined
  providerId?: string | undefined
  dueMs?: number
  handedAt?: Date
  endedAt?: Date
}

/** From one of these states into another. False: it is in none of them any more, and nothing changed. */
export async function markDelivery(db: Kysely<Tables>, id: string, from: readonly DeliveryState[], mark: Mark): Promise<boolean> {
  const { state, reason, to, providerId, dueMs, handedAt, endedAt } = mark
  const result = await db
    .updateTable('delivery')
    .set({
      state,
      ...(reason === undefined ? {} : { reason }),
      ...(to === undefined ? {} : { sent_to: to }),
      ...(providerId === undefined ? {} : { provider_id: providerId }),
      ...(dueMs === undefined ? {} : { due_at: new Date(dueMs) }),
      ...(handedAt === undefined ? {} : { handed_at: handedAt }),
      ...(endedAt === undefined ? {} : { ended_at: endedAt }),
    })
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Which WeChat account pays for this try. False: a later try is at it, so this one may not go on. */
export async function takeAccount(db: Kysely<Tables>, { id, tryNo }: { id: string; tryNo: number }, accountId: string): Promise<boolean> {
  const result = await db
    .updateTable('delivery')
    .set({ account_id: accountId })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('tries', '=', tryNo)
    .where('account_id', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function leaveAccount(db: Kysely<Tables>, id: string): Promise<void> {
  await db.updateTable('delivery').set({ account_id: null }).where('id', '=', id).execute()
}

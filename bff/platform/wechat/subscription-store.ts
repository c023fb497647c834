import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { MessageGroup } from '#shared/model/message'
import type { WechatAccount } from '../../config'
import type { Tables } from '../db/tables'

/** The messages of one group to one WeChat account. */
export interface Slot {
  accountId: string
  group: MessageGroup
}

export interface Consent extends Slot {
  isLasting: boolean
  at: Date
}

/** `never`: not asked yet; `refused`: said no or took it back; `banned`: WeChat stopped the template. Only of `open` anything remains. */
export type SubscriptionState = 'never' | 'open' | 'refused' | 'banned'

export interface Subscription {
  group: MessageGroup
  isLasting: boolean
  /** messages that may still be sent; of a long-term one it says nothing */
  remaining: number
  state: SubscriptionState
}

/** One tap is told twice, by the mini-program and by WeChat: within this time it is the same tap. */
const SAME_CONSENT_MS = 30_000

/** The mini-program says that its user agreed. It may lie: a credit that WeChat does not know ends with the first message. */
export const creditByClient = (db: Kysely<Tables>, consent: Consent): Promise<void> => credit(db, consent, 'client')

/** WeChat's event says so. `at` is when the event came, not when it is worked on. */
export const creditByEvent = (db: Kysely<Tables>, consent: Consent): Promise<void> => credit(db, consent, 'event')

/**
 * One consent, one message. Whoever tells of it first is believed, and the other's word within the time adds nothing. When in doubt
 * there is a credit less: that costs a text message, one too many costs a refused call first.
 */
async function credit(db: Kysely<Tables>, consent: Consent, by: 'client' | 'event'): Promise<void> {
  const { isLasting, at } = consent
  const row = newRow(consent, 'never')
  const told = { lasting: row.lasting, state: 'open', credited_at: at, credited_by: by, updated_at: at }
  const before = new Date(at.getTime() - SAME_CONSENT_MS)
  await db.insertInto('wechat_subscription').values(row).onDuplicateKeyUpdate({ account_id: row.account_id }).execute()
  await rowOf(db, consent)
    .set((eb) => ({ ...told, remaining: isLasting ? 0 : eb('remaining', '+', 1) }))
    .where((eb) => eb.or([eb('credited_by', 'is', null), eb('credited_by', '=', by), eb('credited_at', '<', before)]))
    .execute()
}

/** Takes the right to send one message. False: there is none. Two senders never get the same one. */
export async function debit(db: Kysely<Tables>, slot: Slot, at: Date): Promise<boolean> {
  const result = await rowOf(db, slot)
    .set({ remaining: sql`remaining - if(lasting = 1, 0, 1)`, updated_at: at })
    .where('state', '=', 'open')
    .where((eb) => eb.or([eb('lasting', '=', 1), eb('remaining', '>', 0)]))
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The message that was debited surely did not go out. */
export async function giveBack(db: Kysely<Tables>, slot: Slot, at: Date): Promise<void> {
  await rowOf(db, slot)
    .set((eb) => ({ remaining: eb('remaining', '+', 1), updated_at: at }))
    .where('state', '=', 'open')
    .where('lasting', '=', 0)
    .execute()
}

/** WeChat says that nothing is left (43101): it knows better. A long-term subscription has ended by that. */
export async function emptied(db: Kysely<Tables>, slot: Slot, at: Date): Promise<void> {
  await rowOf(db, slot)
    .set({ remaining: 0, state: sql`if(lasting = 1, 'refused', state)`, updated_at: at })
    .where('state', '=', 'open')
    .execute()
}

/** Somebody said no when asked. What they agreed to before stays theirs to get, and a yes that came after this no stands. */
export async function refuse(db: Kysely<Tables>, consent: Consent): Promise<void> {
  const { at } = consent
  await db
    .insertInto('wechat_subscription')
    .values(newRow(consent, 'refused'))
    .onDuplicateKeyUpdate({ state: sql`if(remaining > 0 or credited_at > ${at}, state, 'refused')`, updated_at: at })
    .execute()
}

/** Switched off in WeChat's settings, or the account is gone: nothing may be sent any more, of one group or of all. A later yes stands. */
export async function withdraw(db: Kysely<Tables>, accountId: string, group: MessageGroup | 'all', at: Date): Promise<void> {
  await db
    .updateTable('wechat_subscription')
    .set({ remaining: 0, state: 'refused', updated_at: at })
    .where('account_id', '=', accountId)
    .where((eb) => eb.or([eb('credited_at', 'is', null), eb('credited_at', '<=', at)]))
    .$if(group !== 'all', (query) => query.where('message_group', '=', group))
    .execute()
}

/** WeChat stopped the template; asking again would show nothing. */
export async function ban(db: Kysely<Tables>, consent: Consent): Promise<void> {
  const row = newRow(consent, 'banned')
  const { remaining, state, updated_at } = row
  await db.insertInto('wechat_subscription').values(row).onDuplicateKeyUpdate({ remaining, state, updated_at }).execute()
}

/** What was ever asked of an account; groups nobody asked about are not among them. */
export async function listSubscriptions(db: Kysely<Tables>, accountId: string): Promise<Subscription[]> {
  const rows = await db
    .selectFrom('wechat_subscription')
    .select(['message_group', 'lasting', 'remaining', 'state'])
    .where('account_id', '=', accountId)
    .execute()
  return rows.map((row) => ({
    group: row.message_group as MessageGroup,
    isLasting: row.lasting === 1,
    remaining: row.remaining,
    state: row.state as SubscriptionState,
  }))
}

/** Which group a template of WeChat's stands for; undefined: none of ours. */
export function groupOfTemplate(
  { templates }: Pick<WechatAccount, 'templates'>,
  templateId: string,
): { group: MessageGroup; isLasting: boolean } | undefined {
  const group = MessageGroup.options.find((one) => templates[one]?.id === templateId)
  return group && { group, isLasting: templates[group]?.isLasting === true }
}

const newRow = ({ accountId, group, isLasting, at }: Consent, state: SubscriptionState) => ({
  account_id: accountId,
  message_group: group,
  lasting: isLasting ? 1 : 0,
  remaining: 0,
  state,
  credited_at: null,
  credited_by: null,
  updated_at: at,
})

const rowOf = (db: Kysely<Tables>, { accountId, group }: Slot) =>
  db.updateTable('wechat_subscription').where('account_id', '=', accountId).where('message_group', '=', group)

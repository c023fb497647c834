import type { Transaction } from 'kysely'
import type { Tables } from '../db/tables'

/** A message to ourselves, to be worked on after commit. The body holds ids, never personal data. */
export interface Message {
  id: string
  kind: string
  body: Record<string, string>
  /** messages of one lane are worked on one after another, in the order of their ids */
  lane?: string
}

/** In the same transaction as the effect that causes it: both happen or neither. */
export const put = (trx: Transaction<Tables>, message: Message, at: Date): Promise<void> => putAll(trx, [message], at)

export async function putAll(trx: Transaction<Tables>, messages: readonly Message[], at: Date): Promise<void> {
  if (messages.length === 0) {
    return
  }
  await trx
    .insertInto('outbox')
    .values(
      messages.map(({ id, kind, body, lane }) => ({
        id,
        kind,
        body: JSON.stringify(body),
        due_at: at,
        lease_owner: null,
        lease_until: null,
        last_error: null,
        created_at: at,
        ended_at: null,
        lane: lane ?? null,
      })),
    )
    .execute()
}

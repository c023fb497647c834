import type { Transaction } from 'kysely'
import type { Tables } from '../db/tables'

/** A message to ourselves, to be worked on after commit. The body holds ids, never personal data. */
export interface Message {
  id: string
  kind: string
  body: Record<string, string>
}

/** In the same transaction as the effect that causes it: both happen or neither. */
export async function put(trx: Transaction<Tables>, message: Message, at: Date): Promise<void> {
  await trx
    .insertInto('outbox')
    .values({
      id: message.id,
      kind: message.kind,
      body: JSON.stringify(message.body),
      due_at: at,
      lease_owner: null,
      lease_until: null,
      last_error: null,
      created_at: at,
      ended_at: null,
    })
    .execute()
}

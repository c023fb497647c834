import type { Transaction } from 'kysely'
import { instant } from '#shared/model/day'
import type { Tables } from '../db/tables'
import { tell } from '../notices/tell'
import type { Keys } from '../privacy/keys'
import { nearMark, ruleMs, ruleOf } from './queue-rules'
import { firstOf } from './ticket-store'
import type { TicketRecord } from './ticket-store'

export interface QueueDesk {
  keys: Keys
  now: () => number
  newId: () => string
}

const nameOf = async (trx: Transaction<Tables>, hallId: string): Promise<string> =>
  (await trx.selectFrom('hall').select('name').where('id', '=', hallId).executeTakeFirstOrThrow()).name

/** Called once more is told once more. */
export async function tellCalled(trx: Transaction<Tables>, desk: QueueDesk, { id, personId, hallId, number, window, calls }: TicketRecord): Promise<void> {
  if (personId !== undefined) {
    const fields = { hall: await nameOf(trx, hallId), ticket: number, window: String(window) }
    await tell(trx, desk, [{ personId, template: 'queue.called', event: `ticket/${id}/called/${calls}`, fields }])
  }
}

export async function tellPassed(trx: Transaction<Tables>, desk: QueueDesk, { id, personId, hallId, number, calls, calledAt = desk.now() }: TicketRecord): Promise<void> {
  if (personId !== undefined) {
    const fields = { hall: await nameOf(trx, hallId), ticket: number, until: instant(calledAt + ruleMs('mayReturn')) }
    await tell(trx, desk, [{ personId, template: 'queue.passed', event: `ticket/${id}/passed/${calls}`, fields }])
  }
}

/** Tells those before whom only few are left after a queue has moved; each mark once. */
export async function tellNear(trx: Transaction<Tables>, desk: QueueDesk, line: Pick<TicketRecord, 'hallId' | 'day' | 'queue'>): Promise<void> {
  const first = await firstOf(trx, line, ruleOf('near') + 1)
  for (const [ahead, ticket] of first.entries()) {
    const mark = nearMark(ahead)
    if (ticket.personId !== undefined && mark !== undefined && (await reachMark(trx, ticket.id, mark))) {
      const fields = { hall: await nameOf(trx, ticket.hallId), ticket: ticket.number, ahead: String(ahead) }
      await tell(trx, desk, [{ personId: ticket.personId, template: 'queue.near', event: `ticket/${ticket.id}/near/${mark}`, fields }])
    }
  }
}

/** Skipped while another window has it in its hands: that one calls it, or tells it itself. Waiting for each other is how two windows would stop each other. */
async function reachMark(trx: Transaction<Tables>, id: string, mark: number): Promise<boolean> {
  const row = await trx
    .selectFrom('hall_ticket')
    .select('id')
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where((eb) => eb.or([eb('told_ahead', 'is', null), eb('told_ahead', '>', mark)]))
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!row) {
    return false
  }
  await trx.updateTable('hall_ticket').set({ told_ahead: mark }).where('id', '=', id).execute()
  return true
}

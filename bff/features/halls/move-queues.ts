import type { Transaction } from 'kysely'
import { dayIn } from '#shared/model/day'
import type { TicketState } from '#shared/model/hall'
import { runAgain } from '../../platform/db/connect'
import type { Tables } from '../../platform/db/tables'
import { isOpenAt, msAt, worksOn } from '../../platform/halls/hall-hours'
import { toHall } from '../../platform/halls/hall-store'
import type { HallRecord } from '../../platform/halls/hall-store'
import { noteOutcome } from '../../platform/halls/queue'
import { ruleMs } from '../../platform/halls/queue-rules'
import { lockTicket } from '../../platform/halls/ticket-store'
import type { TicketRecord } from '../../platform/halls/ticket-store'
import type { World } from '../../world'

const AT_ONCE = 500

/** Job: whoever was called and did not come has passed, whoever passed and did not come back is missed, and after the day's end nobody is left in a queue. */
export async function moveQueues(world: World): Promise<void> {
  const now = world.now()
  await each(world, await calledBefore(world, now - ruleMs('windowWaits')), async (trx, ticket) => {
    if (ticket.state === 'called' && (ticket.calledAt ?? now) <= now - ruleMs('windowWaits')) {
      await noteOutcome(trx, world, ticket, 'absent')
    }
  })
  await missPassed(world, new Date(now - ruleMs('mayReturn')))
  await endDays(world)
}

/** One after another; what cannot be worked on is looked at again, and keeps nobody waiting. */
async function each({ db, log }: World, ids: readonly string[], work: (trx: Transaction<Tables>, ticket: TicketRecord) => Promise<void>): Promise<void> {
  for (const id of ids) {
    try {
      await runAgain(() =>
        db.transaction().execute(async (trx) => {
          const ticket = await lockTicket(trx, id)
          await (ticket && work(trx, ticket))
        }),
      )
    } catch (error) {
      log.error({ ticketId: id, err: { message: String(error) } }, 'a ticket could not be moved on')
    }
  }
}

async function calledBefore({ db }: World, before: number): Promise<string[]> {
  const rows = await db.selectFrom('hall_ticket').select('id').where('state', '=', 'called').where('called_at', '<=', new Date(before)).orderBy('id').limit(AT_ONCE).execute()
  return rows.map(({ id }) => id)
}

/** In the statement itself: whoever comes back in this second has come back. */
async function missPassed({ db, now }: World, before: Date): Promise<void> {
  await db.updateTable('hall_ticket').set({ state: 'missed', ended_at: new Date(now()), open_key: null }).where('state', '=', 'passed').where('called_at', '<=', before).execute()
}

/** Halls whose day is over: those at a window count as served, the others go, and windows close. */
async function endDays(world: World): Promise<void> {
  const now = world.now()
  const rows = await world.db.selectFrom('hall').selectAll().execute()
  const over = rows.map((row) => toHall(row, now)).filter((hall) => isDayOver(hall, now)).map(({ id }) => id)
  await each(world, await leftOver(world, over, ['called', 'serving']), async (trx, ticket) => void (await noteOutcome(trx, world, ticket, ticket.state === 'called' ? 'absent' : 'done')))
  await each(world, await leftOver(world, over, ['waiting', 'passed']), (trx, ticket) => endTicket(trx, ticket, now))
  await (over.length > 0 ? closeWindows(world, over) : undefined)
}

function isDayOver(hall: HallRecord, now: number): boolean {
  const today = dayIn(now)
  return !isOpenAt(hall, now) && (!worksOn(hall, today) || now > msAt(today, hall.closes) + ruleMs('closing'))
}

/** Of halls whose day is over all, of the others those of days before. */
async function leftOver({ db, now }: World, over: readonly string[], states: readonly TicketState[]): Promise<string[]> {
  const rows = await db
    .selectFrom('hall_ticket')
    .select('id')
    .where('state', 'in', states)
    .where((eb) => eb.or([eb('day', '<', dayIn(now())), ...(over.length > 0 ? [eb('hall_id', 'in', over)] : [])]))
    .orderBy('id')
    .limit(AT_ONCE)
    .execute()
  return rows.map(({ id }) => id)
}

/** One that still waits was not missed by its owner, also when it had been called once and came back: no call is left on it. */
async function endTicket(trx: Transaction<Tables>, { id, state }: TicketRecord, now: number): Promise<void> {
  const blameless = state === 'waiting' ? { called_at: null } : {}
  await trx.updateTable('hall_ticket').set({ state: 'missed', ended_at: new Date(now), open_key: null, ...blameless }).where('id', '=', id).where('state', '=', state).execute()
}

/** Clerks who went home without closing theirs. */
async function closeWindows({ db, now }: World, over: readonly string[]): Promise<void> {
  await db
    .updateTable('hall_window')
    .set({ state: 'closed', staff_id: null, since: new Date(now()) })
    .where('hall_id', 'in', over)
    .where('staff_id', 'is not', null)
    .where('ticket_id', 'is', null)
    .execute()
}

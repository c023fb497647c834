import type { Transaction } from 'kysely'
import type * as api from '#shared/contract/halls-desk'
import type { ReplyIn } from '#shared/contract/route'
import { Failure } from '#shared/failure'
import { dayIn, instant } from '#shared/model/day'
import { requireStaff } from '../../http/require-staff'
import type { OnceUseCase } from '../../http/use-case'
import type { Tables } from '../../platform/db/tables'
import { findItem } from '../../platform/guide/find-item'
import { msAt } from '../../platform/halls/hall-hours'
import type { HallRecord } from '../../platform/halls/hall-store'
import { ownHall } from '../../platform/halls/own-hall'
import { findPass, usePass } from '../../platform/halls/passes'
import { joinQueue } from '../../platform/halls/queue'
import { ruleMs } from '../../platform/halls/queue-rules'
import { changeTicket } from '../../platform/halls/ticket-store'
import { maskName } from '../../platform/privacy/mask'
import { unseal } from '../../platform/privacy/seal'
import type { World } from '../../world'
import { lockBookingByCode, noteArrived } from './booking-store'
import type { BookingRecord } from './booking-store'
import { deskTicket, hallDesk, seenTicket } from './hall-desk'

const BOOKING = /^\d{6}$/

export const scanCode: OnceUseCase<typeof api.scanCode> = async (world, caller, { body }, commit) => {
  const staffId = requireStaff(caller).id
  const hall = await ownHall(world.db, staffId, world.now())
  return commit(async (trx) => {
    const now = world.now()
    const shown = BOOKING.test(body.code)
      ? { ticket: deskTicket(await seenTicket(trx, await arrive(trx, world, hall, body.code), now)) }
      : { pass: await showPass(trx, world, body.code, staffId) }
    return { ...shown, ...(await hallDesk(trx, { hall, staffId, now })) }
  })
}

/** Puts whoever booked into the queue as if they had come at their time. Scanned twice, it is the same place. Gives the ticket's id. */
async function arrive(trx: Transaction<Tables>, world: World, hall: HallRecord, code: string): Promise<string> {
  const now = world.now()
  const booking = await lockBookingByCode(trx, world.keys, { hallId: hall.id, day: dayIn(now), code })
  if (!booking) {
    throw new Failure('object.not_found')
  }
  if (booking.ticketId !== undefined) {
    return booking.ticketId
  }
  const starts = msAt(booking.day, booking.start)
  if (booking.state !== 'booked' || now < starts - ruleMs('earlyArrival') || now > starts + ruleMs('lateArrival')) {
    throw new Failure('booking.not_now')
  }
  await leaveOtherQueue(trx, booking, now)
  const { personId, queue, itemId, isPriority, id: bookingId } = booking
  const ticket = await joinQueue(trx, world, { hallId: hall.id, queue, itemId, personId, origin: 'booking', isPriority, bookingId, cameAt: starts })
  await noteArrived(trx, booking.id, ticket.id)
  return ticket.id
}

/** A person stands in one queue: whoever waits elsewhere and comes to an appointment leaves there. @throws Failure `queue.already_waiting` while called or served */
async function leaveOtherQueue(trx: Transaction<Tables>, { personId }: BookingRecord, now: number): Promise<void> {
  const other = await trx.selectFrom('hall_ticket').select('id').where('open_key', '=', personId).forUpdate().executeTakeFirst()
  if (other && !(await changeTicket(trx, other.id, ['waiting', 'passed'], { state: 'left', ended_at: new Date(now), open_key: null }))) {
    throw new Failure('queue.already_waiting')
  }
}

async function showPass(trx: Transaction<Tables>, world: World, code: string, staffId: string): Promise<NonNullable<ReplyIn<typeof api.scanCode>['pass']>> {
  const pass = await findPass(trx, world, code)
  if (!pass) {
    throw new Failure('object.not_found')
  }
  await usePass(trx, world, pass, staffId)
  const { name_sealed: sealed } = await trx.selectFrom('person').select('name_sealed').where('id', '=', pass.personId).executeTakeFirstOrThrow()
  return {
    item: findItem(pass.itemId)?.name ?? '',
    holder: maskName(unseal(world.keys, { table: 'person', column: 'name', row: pass.personId }, sealed)),
    conditions: [...pass.conditions],
    papers: [...pass.papers],
    madeAt: instant(pass.madeAt),
    endsAt: instant(pass.endsAt),
  }
}

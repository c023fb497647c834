import type { FailureCode } from '#shared/failure'
import type * as desk from '#shared/contract/halls-desk'
import type * as halls from '#shared/contract/halls'
import type { ReplyOf } from '#shared/contract/route'
import { dayIn } from '#shared/model/day'
import { hallInvariants } from '../../../bff/commands/invariants-halls'
import { joinQueue } from '../../../bff/platform/halls/queue'
import type { TicketRecord } from '../../../bff/platform/halls/ticket-store'
import { allItems } from '../../../bff/platform/guide/find-item'
import { openHalls } from '../../../bff/sandbox/open-halls'
import type { Answer, House } from '../../support/house'
import { newKey } from '../../support/new-key'

/** 渝中区: where 柯窗凯 sits. */
export const YUZHONG = 'hall-500103'
export const SHAPINGBA = 'hall-500106'
export const NANAN = 'hall-500108'

const itemOf = (group: string): string => allItems().find((item) => item.group === group && item.halls === 'all')?.id ?? ''
export const ITEM = { property: itemOf('property'), general: itemOf('general'), invoice: itemOf('invoice') }
/** Three halls as new, on the next working day at a time of the day. */
export async function openThree(house: House, clock = '10:00'): Promise<void> {
  await openHalls(house.world, { only: [YUZHONG, SHAPINGBA, NANAN], historyDays: 0 })
  goToWorkday(house, clock)
}

/** To a clock time of the next day, Monday to Friday, that is yet to come; the clock only goes forward. */
export function goToWorkday(house: House, clock: string): void {
  let at = Date.parse(`${dayIn(house.world.now())}T${clock}:00+08:00`)
  while (at <= house.world.now() || [0, 6].includes(new Date(at + 8 * 3_600_000).getUTCDay())) {
    at += 86_400_000
  }
  house.shiftClock(at - house.world.now())
}

export const minutes = (count: number): number => count * 60_000

type Code = FailureCode
type One = ReplyOf<typeof halls.takeTicket>
export type Ticket = One['ticket']
export type DeskReply = ReplyOf<typeof desk.readHallDesk>

/** What a citizen does, over the wire. */
export function citizen({ ask }: House, token: string) {
  return {
    take: (hallId: string, itemId = ITEM.property, isPriority = false, key = newKey()): Promise<Answer<One>> => ask('POST', '/tickets', { token, key, body: { hallId, itemId, isPriority } }),
    mine: async (): Promise<Ticket | undefined> => {
      const { status, body } = await ask<{ ticket?: Ticket }>('GET', '/tickets/current', { token })
      if (status !== 200) {
        throw new Error(`my ticket: ${status} ${body.code ?? ''} ${body.message ?? ''}`)
      }
      return body.ticket
    },
    cancel: (id: string, key = newKey()): Promise<Answer<One>> => ask('POST', `/tickets/${id}/cancellation`, { token, key, body: {} }),
    move: (id: string, hallId: string): Promise<Answer<One>> => ask('POST', `/tickets/${id}/hall`, { token, key: newKey(), body: { hallId } }),
    back: (id: string): Promise<Answer<One>> => ask('POST', `/tickets/${id}/return`, { token, key: newKey(), body: {} }),
    book: (body: object, key = newKey()): Promise<Answer<ReplyOf<typeof halls.makeBooking>>> => ask('POST', '/bookings', { token, key, body: { hallId: YUZHONG, itemId: ITEM.property, isPriority: false, ...body } }),
    bookings: async (after?: string) => (await ask<ReplyOf<typeof halls.listMyBookings>>('GET', `/bookings${after === undefined ? '' : `?after=${after}`}`, { token })).body,
    unbook: (id: string, key = newKey()): Promise<Answer<ReplyOf<typeof halls.cancelBooking>>> => ask('POST', `/bookings/${id}/cancellation`, { token, key, body: {} }),
  }
}

export type Citizen = ReturnType<typeof citizen>

/** What a clerk of the hall does, over the wire. */
export function clerk({ ask }: House, token: string) {
  return {
    desk: async (): Promise<DeskReply> => (await ask<DeskReply>('GET', '/desk/hall', { token })).body,
    sit: (number: number, groups: string[] = ['property'], state = 'open'): Promise<Answer<DeskReply>> => ask('PUT', '/desk/hall/window', { token, body: { number, groups, state } }),
    call: (window: number, key = newKey()): Promise<Answer<ReplyOf<typeof desk.callNext>>> => ask('POST', '/desk/hall/calls', { token, key, body: { window } }),
    note: (id: string, outcome: string, key = newKey()): Promise<Answer<DeskReply>> => ask('POST', `/desk/hall/tickets/${id}/outcome`, { token, key, body: { outcome } }),
    give: (itemId: string, isPriority = false): Promise<Answer<ReplyOf<typeof desk.giveTicket>>> => ask('POST', '/desk/hall/tickets', { token, key: newKey(), body: { itemId, isPriority } }),
    scan: (code: string): Promise<Answer<ReplyOf<typeof desk.scanCode>>> => ask('POST', '/desk/hall/scans', { token, key: newKey(), body: { code } }),
    disrupt: (body: object): Promise<Answer<DeskReply>> => ask('PUT', '/desk/hall/disruption', { token, body }),
  }
}

export const codeOf = ({ status, body }: Answer<object>): string => (body as { code?: Code }).code ?? String(status)

/** Somebody nobody knows takes a ticket at the machine. */
export const atMachine = (house: House, hallId = YUZHONG, isPriority = false): Promise<TicketRecord> =>
  house.world.db.transaction().execute((trx) => joinQueue(trx, house.world, { hallId, queue: 'property', itemId: ITEM.property, origin: 'machine', isPriority }))

/** Names of the invariants of halls that do not hold. */
export async function broken({ world }: House): Promise<string[]> {
  const found = await Promise.all(hallInvariants(world).map(async ({ name, offenders }) => ((await offenders()).length > 0 ? [name] : [])))
  return found.flat()
}

import type { Message } from '#shared/model/message'
import { tell } from '../../../bff/platform/notices/tell'
import type { Told } from '../../../bff/platform/notices/tell'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'

export interface Inbox {
  items: Message[]
  next?: Message['id']
  unread: number
  waiting: number
}

/** What the tests' notices are made from: one of each sort, with what its texts need. */
const FIELDS = { subject: '两江新区 白鹭岸 3 幢 12-4', complex: '白鹭岸', number: '2611290000000017', amount: '¥12,345.00', dueOn: '2026-12-14', side: 'buyer' }

type Given = Partial<Omit<Told, 'personId'>> & { personId: string }

/** Tells people of something, as a change does: in one transaction. */
export const told = ({ world }: House, ...given: Given[]): Promise<void> =>
  world.db.transaction().execute((trx) => tell(trx, world, given.map((one) => ({ template: 'filing.accepted', event: newKey(), fields: FIELDS, ...one }))))

export const inboxOf = async (house: House, token: string, query = ''): Promise<Inbox> => {
  const { status, body } = await house.ask<Inbox>('GET', `/messages${query}`, { token })
  expect(status).toBe(200)
  return body
}

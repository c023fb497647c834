import { personById } from '../../../bff/sandbox/city/demo-people'
import { keepContact } from '../../../bff/platform/contacts/contact-store'
import { tell } from '../../../bff/platform/notices/tell'
import type { Told } from '../../../bff/platform/notices/tell'
import { dispatch } from '../../../bff/platform/outbox/dispatch'
import { candidates } from '../../../bff/platform/outbox/outbox-store'
import { creditByClient } from '../../../bff/platform/wechat/subscription-store'
import { accountOf, openIdIndex } from '../../../bff/platform/wechat/wechat-account-store'
import { work } from '../../../bff/work'
import type { MessageGroup } from '../../../shared/model/message'
import type { House } from '../../support/house'
import { newKey } from '../../support/new-key'

/** One person of a house without a worker, and what they are told. */
export interface Reader {
  personId: string
  accountId: string
  phone: string
  email: string
  tell: (template: string, more?: Partial<Told>) => Promise<string>
  /** so many WeChat messages of this kind, in our ledger and with WeChat */
  agree: (group: MessageGroup, times?: number, known?: { there?: number }) => Promise<void>
  keep: (...kinds: ('phone' | 'email' | 'address')[]) => Promise<void>
  /** `subscribe handed`, `sms refused noAddress` … in their order */
  states: (noticeId: string) => Promise<string[]>
  rows: (noticeId: string) => ReturnType<typeof rowsOf>
}

const FIELDS = { subject: '石榴湾小区 2 幢 3-1', complex: '石榴湾小区', number: '2026112900000001', side: 'buyer', amount: '¥12,345.00', dueOn: '2026-12-14', lateFee: '¥6.17' }

export async function readerOf(house: House, id: string): Promise<Reader> {
  await house.signIn(id)
  const { db, keys, config } = house.world
  const person = personById(id)
  const account = await accountOf(db, openIdIndex(keys, config.wechat.appId, person.openId))
  const { personId, id: accountId } = account ?? {}
  if (personId === undefined || accountId === undefined) {
    throw new Error(`${id} has no proven account`)
  }
  const values = { phone: person.phone, email: person.email, address: '重庆市两江新区石榴路 8 号 2 幢 3-1' }
  return {
    personId,
    accountId,
    phone: person.phone,
    email: person.email,
    tell: async (template, more) => {
      const event = `test/${newKey()}`
      const { world } = house
      await db.transaction().execute((trx) => tell(trx, world, [{ personId, template, event, fields: FIELDS, ...more }]))
      const { id: noticeId } = await db.selectFrom('notice').select('id').where('person_id', '=', personId).where('event', '=', more?.event ?? event).executeTakeFirstOrThrow()
      return noticeId
    },
    agree: async (group, times = 1, { there = times } = {}) => {
      for (let at = 0; at < times; at++) {
        await creditByClient(db, { accountId, group, isLasting: false, at: new Date(house.world.now()) })
      }
      house.wechat.grant(id, `TMPL_${group.toUpperCase()}`, there)
    },
    keep: async (...kinds) => {
      for (const kind of kinds) {
        await keepContact(db, keys, { personId, kind, value: values[kind], at: new Date(house.world.now()) })
      }
    },
    states: async (noticeId) => (await rowsOf(house, noticeId)).map(({ channel, state, reason }) => [channel, state, ...(reason === null ? [] : [reason])].join(' ')),
    rows: (noticeId) => rowsOf(house, noticeId),
  }
}

const rowsOf = ({ world }: House, noticeId: string) =>
  world.db.selectFrom('delivery').selectAll().where('notice_id', '=', noticeId).orderBy('way').orderBy('step').execute()

/** Works on all that is due, and on what WeChat tells, until there is nothing left; what is due later stays. */
export async function settle(house: House): Promise<void> {
  const { world } = house
  const { handlers } = work(world)
  for (;;) {
    while ((await dispatch(world, handlers, { owner: newKey() })) > 0) {
      // Each round may have put more.
    }
    await house.wechat.pushesSettled()
    // What is due behind a message of its lane that waits for its next try stays too.
    if ((await candidates(world.db, new Date(world.now()), 1).execute()).length > 0) {
      continue
    }
    // WeChat's word that came before its own answer was noted is looked at again a second later.
    if (!(await world.db.selectFrom('outbox').select('id').where('state', '=', 'waiting').where('kind', '=', 'wechat.pushed').executeTakeFirst())) {
      return
    }
    house.shiftClock(2000)
  }
}

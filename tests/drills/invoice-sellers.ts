import { addDays } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { bindAccount, findOrOpenAccount } from '../../bff/features/session/account-store'
import { openSession } from '../../bff/http/session-store'
import { openStaffSession } from '../../bff/http/staff-session-store'
import { findOrAddPerson } from '../../bff/platform/people/find-or-add-person'
import { blindIndex } from '../../bff/platform/privacy/blind-index'
import { idNumberFor } from '../../bff/sandbox/city/invent'
import type { World } from '../../bff/world'
import { newKey } from '../support/new-key'
import { inParallel } from './under-kills'
import type { DrillDesk } from './under-kills'

/** Somebody who sells, with a session, and what they sell. */
export interface Seller {
  token: string
  /** fen, with VAT: at first below the threshold of a day, then over it */
  amounts: number[]
  /** asks for one more, goes to the cashier with it and takes it back */
  isFickle: boolean
}

type Desk = Pick<World, 'db' | 'keys'>

/** Below the threshold together, and not near it. */
const SMALL = [11_000, 12_000, 13_000] as const
const EACH = 10
const SERIALS = 450
const AT_ONCE = 8

/** People whom no register of the city knows, each with a few small sales and then larger ones; no two amounts of one person are alike. */
export async function prepareSellers(desk: Desk, invoices: number): Promise<Seller[]> {
  const count = Math.ceil(invoices / EACH)
  const sellers: Seller[] = []
  await inParallel(Array.from({ length: count }, (_, at) => at), AT_ONCE, async (at) => {
    const amounts = Array.from({ length: Math.min(EACH, invoices - at * EACH) }, (_, no) => (SMALL[no] ?? 150_000 + no * 37_501) + (at % 997))
    sellers.push({ token: await signIn(desk, at), amounts, isFickle: at % 10 === 3 })
  })
  return sellers
}

/** A session as after sign-in and comparison, which the demo people alone can go through. */
async function signIn({ db, keys }: Desk, at: number): Promise<string> {
  const bornOn = addDays('1960-01-01' as Day, Math.floor(at / SERIALS))
  const idNumber = idNumberFor('999940', bornOn, { serial: at % SERIALS, sex: 'male' })
  const [openId, now] = [`drill-${idNumber}`, new Date()]
  const account = await findOrOpenAccount(db, keys, { id: newKey(), openidIndex: blindIndex(keys, 'openid', openId), openId, at: now })
  await db.transaction().execute(async (trx) => {
    await bindAccount(trx, account.id, await findOrAddPerson(trx, keys, { id: newKey(), name: `演示${at}`, idNumber, at: now }))
  })
  return (await openSession(db, account.id, 'verified', now.getTime())).token
}

/** A session of a clerk who may read the reports. */
export async function signInOfficer({ db }: DrillDesk): Promise<string> {
  const { id } = await db.selectFrom('staff').select('id').where('role', '=', 'officer').executeTakeFirstOrThrow()
  return openStaffSession(db, id, Date.now())
}

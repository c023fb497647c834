import { sql } from 'kysely'
import { sweepProgressTries } from '../../../bff/features/look-ups/progress-store'
import { sweepTries } from '../../../bff/features/session/identity-try-store'
import { sweepSessions } from '../../../bff/http/session-store'
import { sweepKeys } from '../../../bff/http/sweep-keys'
import { sweepOutbox } from '../../../bff/platform/outbox/outbox-store'
import { ourDatabase } from '../../support/our-database'
import type { OurDatabase } from '../../support/our-database'

const ROWS = 11_000
const DAY = 86_400_000

let ours: OurDatabase
beforeAll(async () => {
  ours = await ourDatabase()
})
afterAll(() => ours.drop())

const NUMBERS = `with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < 1000)
  select a.n * 1000 + b.n as n from numbers a, numbers b where a.n <= ${ROWS / 1000}`
const ID = `concat(lpad(n, 36, '0'))`

it.each([
  ['session', `select lpad(n, 64, '0'), 'a', 'signedIn', null, now(3), now(3), now(3), null from (${NUMBERS}) x`, 8, sweepSessions],
  ['idempotency', `select 'a', 'r', ${ID}, 'h', null, now(3) from (${NUMBERS}) x`, 31, sweepKeys],
  ['outbox', `select ${ID}, 'k', '{}', 'sent', 1, now(3), null, null, null, now(3), now(3), null from (${NUMBERS}) x`, 31, sweepOutbox],
  ['identity_try', `select ${ID}, 'a', now(3) from (${NUMBERS}) x`, 2, sweepTries],
  ['progress_try', `select ${ID}, 'a', '500000000000', now(3) from (${NUMBERS}) x`, 2, sweepProgressTries],
] as const)('leaves nothing of %s that is over, however much it is, and all that is not', async (table, rows, days, sweep) => {
  await sql.raw(`insert into ${table} ${rows}`).execute(ours.db)
  const left = async (): Promise<number> => Number((await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(ours.db)).rows[0]?.n)
  await sweep(ours.db, Date.now())
  expect(await left()).toBe(ROWS)
  await sweep(ours.db, Date.now() + days * DAY)
  expect(await left()).toBe(0)
})

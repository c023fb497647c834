import type { Kysely } from 'kysely'
import { addDays, addMonths, dayIn, daysBetween } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { fen } from '#shared/model/money'
import type { Quota } from '#shared/model/supply'
import { salesByMonth } from '../../adapters/core/ledger-sums'
import type { MonthSales } from '../../adapters/core/ledger-sums'
import { quotaOf } from '../../adapters/core/taxpayers'
import type { RegisteredTaxpayer } from '../../adapters/core/taxpayers'
import { runsOutOn } from '../../engines/supply/run-out'
import type { Tables } from '../../platform/db/tables'
import type { World } from '../../world'

const MONTHS = 6
/** Full months whose pace counts beside this one's. */
const BEFORE = 2

/** Of a month as the ledger has it; `changes`: ids of raises that arrived there. */
export interface LedgerQuota {
  month: string
  monthly: number
  added: number
  changes: readonly string[]
}

export interface QuotaRead {
  quota: Quota
  ledger: LedgerQuota
}

/** Quota of this month and what was invoiced in the last six, the latest first. @throws Failure `core.unavailable` */
export async function readQuota(world: World, taxpayer: RegisteredTaxpayer): Promise<{ found: QuotaRead | undefined; months: MonthSales[] }> {
  const today = dayIn(world.now())
  const first = `${today.slice(0, 7)}-01` as Day
  const month = today.slice(0, 7)
  const [ledger, sales] = await Promise.all([quotaOf(world.core, taxpayer.code, month), salesByMonth(world.core, taxpayer.code, addMonths(first, 1 - MONTHS))])
  const months = Array.from({ length: MONTHS }, (_, back) => addMonths(first, -back).slice(0, 7)).map(
    (one) => sales.find((found) => found.month === one) ?? { month: one, amount: 0, count: 0 },
  )
  if (!ledger) {
    return { found: undefined, months }
  }
  const raised = await raisedIn(world.db, taxpayer.code, { ...ledger, month })
  const used = months[0]?.amount ?? 0
  const left = Math.max(0, ledger.monthly + raised - used)
  const runsOut = dayOut({ today, first, registeredOn: taxpayer.registeredOn, left, used, before: months.slice(1, 1 + BEFORE) })
  const quota: Quota = { month, base: fen(ledger.monthly), raised: fen(raised), used: fen(used), left: fen(left), ...(runsOut === undefined ? {} : { runsOutOn: runsOut }) }
  return { found: { quota, ledger: { ...ledger, month } }, months }
}

/** All that was added for a month: what the ledger has, and what was granted and is on its way there. */
export async function raisedIn(db: Kysely<Tables>, code: string, { month, added, changes }: LedgerQuota): Promise<number> {
  const rows = await db
    .selectFrom('supply_request')
    .select(['case_id', 'given'])
    .where('business_code', '=', code)
    .where('kind', '=', 'quota')
    .where('month', '=', month)
    .where('given', 'is not', null)
    .execute()
  return rows.filter((row) => !changes.includes(row.case_id)).reduce((total, { given }) => total + (given ?? 0), added)
}

interface SoFar {
  today: Day
  first: Day
  registeredOn: Day
  left: number
  used: number
  before: readonly MonthSales[]
}

function dayOut({ today, first, registeredOn, left, used, before }: SoFar): Day | undefined {
  const from = addMonths(first, -before.length)
  const daysBefore = Math.max(0, daysBetween(registeredOn > from ? registeredOn : from, first))
  const sold = before.reduce((total, { amount }) => total + amount, 0)
  const days = daysBetween(first, addMonths(first, 1))
  const day = runsOutOn({ day: Number(today.slice(8)), days, left, used, before: sold, daysBefore })
  return day === undefined ? undefined : addDays(first, day - 1)
}

import type { Day } from '#shared/model/day'
import { isDuplicate } from '../../platform/db/connect'
import type { Core } from './connect'
import type { InvoiceLedgerTables } from './invoice-ledger-tables'

type Taxpayer = InvoiceLedgerTables['taxpayer']

/** A business or a person as the register of the ledger knows them. */
export interface RegisteredTaxpayer {
  code: string
  name: string
  kind: Taxpayer['kind']
  payer: Taxpayer['payer']
  credit: Taxpayer['credit']
  districtCode: string
  registeredOn: Day
}

export type BusinessRole = InvoiceLedgerTables['taxpayer_role']['role']

/** A finding of risk control that still holds. */
export interface RiskFlag {
  id: string
  kind: InvoiceLedgerTables['risk_flag']['kind']
  evidence: InvoiceLedgerTables['risk_flag']['evidence']
  detail: string
  since: Day
  endsOn: Day | undefined
}

const toTaxpayer = (row: Omit<Taxpayer, 'responsible'>): RegisteredTaxpayer => ({
  code: row.code,
  name: row.name,
  kind: row.kind,
  payer: row.payer,
  credit: row.credit,
  districtCode: row.district_code,
  registeredOn: row.registered_on as Day,
})

const COLUMNS = ['t.code', 't.name', 't.kind', 't.payer', 't.credit', 't.district_code', 't.registered_on'] as const

/** Businesses whose register names this person, with the role; of several roles in one the first of legal, finance, clerk. @throws Failure `core.unavailable` */
export async function businessesOf(core: Core, idNumber: string): Promise<(RegisteredTaxpayer & { role: BusinessRole })[]> {
  const rows = await core.guards.invoiceLedger(() =>
    core.invoiceLedger
      .selectFrom('taxpayer_role as r')
      .innerJoin('taxpayer as t', 't.code', 'r.code')
      .select([...COLUMNS, 'r.role'])
      .where('r.id_number', '=', idNumber)
      .where('t.kind', '!=', 'individual')
      .orderBy('t.code')
      .execute(),
  )
  const order: readonly BusinessRole[] = ['legal', 'finance', 'clerk']
  const found = new Map<string, RegisteredTaxpayer & { role: BusinessRole }>()
  for (const row of [...rows].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role))) {
    if (!found.has(row.code)) {
      found.set(row.code, { ...toTaxpayer(row), role: row.role })
    }
  }
  return [...found.values()]
}

/** @throws Failure `core.unavailable` */
export async function findTaxpayer(core: Core, code: string): Promise<RegisteredTaxpayer | undefined> {
  const row = await core.guards.invoiceLedger(() => core.invoiceLedger.selectFrom('taxpayer as t').select(COLUMNS).where('t.code', '=', code).executeTakeFirst())
  return row && toTaxpayer(row)
}

/** ID numbers of everybody who may act for a business. @throws Failure `core.unavailable` */
export async function actorsFor(core: Core, code: string): Promise<string[]> {
  const rows = await core.guards.invoiceLedger(() => core.invoiceLedger.selectFrom('taxpayer_role').select('id_number').distinct().where('code', '=', code).execute())
  return rows.map(({ id_number: idNumber }) => idNumber)
}

/** The same of several businesses: ID numbers by code. @throws Failure `core.unavailable` */
export async function actorsForAll(core: Core, codes: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await core.guards.invoiceLedger(() =>
    core.invoiceLedger.selectFrom('taxpayer_role').select(['code', 'id_number']).distinct().where('code', 'in', [...codes, '']).execute(),
  )
  const found = new Map<string, string[]>()
  for (const { code, id_number: idNumber } of rows) {
    found.set(code, [...(found.get(code) ?? []), idNumber])
  }
  return found
}

/** Findings about a business that hold on a day, oldest first. @throws Failure `core.unavailable` */
export async function riskFlagsOf(core: Core, code: string, day: Day): Promise<RiskFlag[]> {
  const rows = await core.guards.invoiceLedger(() =>
    core.invoiceLedger
      .selectFrom('risk_flag')
      .selectAll()
      .where('code', '=', code)
      .where('since', '<=', day)
      .where('ended_on', 'is', null)
      .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>', day)]))
      .orderBy('since')
      .orderBy('id')
      .execute(),
  )
  return rows.map(({ id, kind, evidence, detail, since, ends_on: endsOn }) => ({ id, kind, evidence, detail, since: since as Day, endsOn: (endsOn ?? undefined) as Day | undefined }))
}

/** A finding is lifted; a second time changes nothing. @throws Failure `core.unavailable` */
export async function endRiskFlag(core: Core, id: string, day: Day): Promise<void> {
  await core.guards.invoiceLedger(() => core.invoiceLedger.updateTable('risk_flag').set({ ended_on: day }).where('id', '=', id).where('ended_on', 'is', null).execute())
}

/**
 * Quota of digital invoices without VAT, fen: of every month, and what was added for this one (`YYYY-MM`), with the ids of those changes. Absent: the business has
 * none. @throws Failure `core.unavailable`
 */
export async function quotaOf(core: Core, code: string, month: string): Promise<{ monthly: number; added: number; changes: string[] } | undefined> {
  return core.guards.invoiceLedger(async () => {
    const quota = await core.invoiceLedger.selectFrom('quota').select('monthly').where('code', '=', code).executeTakeFirst()
    const changes = await core.invoiceLedger.selectFrom('quota_change').select(['id', 'amount']).where('code', '=', code).where('month', '=', month).execute()
    return quota && { monthly: quota.monthly, added: changes.reduce((sum, { amount }) => sum + amount, 0), changes: changes.map(({ id }) => id) }
  })
}

/** Idempotent by `id`. @throws Failure `core.unavailable` */
export async function addQuota(core: Core, change: InvoiceLedgerTables['quota_change']): Promise<void> {
  await core.guards.invoiceLedger(async () => {
    try {
      await core.invoiceLedger.insertInto('quota_change').values(change).execute()
    } catch (error) {
      // Its only unique key is the id: there from a try whose answer was lost.
      if (!isDuplicate(error)) {
        throw error
      }
    }
  })
}

/** Kinds of paper a business is approved for: highest amount of one without VAT in fen, and how many a month. @throws Failure `core.unavailable` */
export async function paperApprovalsOf(core: Core, code: string): Promise<{ kind: 'ordinary' | 'special'; faceLimit: number; perMonth: number }[]> {
  const rows = await core.guards.invoiceLedger(() => core.invoiceLedger.selectFrom('paper_approval').selectAll().where('code', '=', code).orderBy('kind').execute())
  return rows.map(({ kind, face_limit: faceLimit, per_month: perMonth }) => ({ kind, faceLimit, perMonth }))
}

import type { Kysely } from 'kysely'
import { openDatabase } from '../../platform/db/connect'
import type { AssessmentBaseTables } from './assessment-base-tables'
import type { CivilTables } from './civil-tables'
import type { ContractTables } from './contract-tables'
import type { CreditTables } from './credit-tables'
import { createGuard } from './guard'
import type { Guard } from './guard'
import type { IncomeTables } from './income-tables'
import type { InvoiceLedgerTables } from './invoice-ledger-tables'
import type { LevyTables } from './levy-tables'
import type { PublicityTables } from './publicity-tables'
import type { RegistryTables } from './registry-tables'
import type { TreasuryTables } from './treasury-tables'

/** Every core service and the tables it shows us. */
export interface CoreTables {
  registry: RegistryTables
  civil: CivilTables
  contract: ContractTables
  levy: LevyTables
  treasury: TreasuryTables
  assessmentBase: AssessmentBaseTables
  invoiceLedger: InvoiceLedgerTables
  publicity: PublicityTables
  income: IncomeTables
  credit: CreditTables
}

export type CoreService = keyof CoreTables

/** The bureau's services: one connection pool, a schema and a guard each. */
export type Core = { [S in CoreService]: Kysely<CoreTables[S]> } & {
  guards: Record<CoreService, Guard>
  close: () => Promise<void>
}

const SCHEMAS: Record<CoreService, string> = {
  registry: 'core_registry',
  civil: 'core_civil',
  contract: 'core_contract',
  levy: 'core_levy',
  treasury: 'core_treasury',
  assessmentBase: 'core_assessment_base',
  invoiceLedger: 'core_invoice_ledger',
  publicity: 'core_publicity',
  income: 'core_income',
  credit: 'core_credit',
}

export const coreServices = Object.keys(SCHEMAS) as CoreService[]

/** Name of a core service's schema: the prefix is the name of our own database, so each test file has a core of its own. */
export const coreSchema = (prefix: string, service: CoreService): string => `${prefix}_${SCHEMAS[service]}`

export function connectCore(url: string, prefix: string, options: { poolSize?: number; deadlineMs?: number } = {}): Core {
  const { poolSize = 8, ...guarding } = options
  const pool = openDatabase<never>(url, { poolSize, queryMs: 10_000 })
  const schema = <S extends CoreService>(service: S): Kysely<CoreTables[S]> =>
    pool.withSchema(coreSchema(prefix, service)) as unknown as Kysely<CoreTables[S]>
  return {
    registry: schema('registry'),
    civil: schema('civil'),
    contract: schema('contract'),
    levy: schema('levy'),
    treasury: schema('treasury'),
    assessmentBase: schema('assessmentBase'),
    invoiceLedger: schema('invoiceLedger'),
    publicity: schema('publicity'),
    income: schema('income'),
    credit: schema('credit'),
    guards: Object.fromEntries(coreServices.map((service) => [service, createGuard(service, guarding)])) as Record<CoreService, Guard>,
    close: () => pool.destroy(),
  }
}

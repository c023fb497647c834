import { Migrator, sql } from 'kysely'
import type { Kysely, Migration } from 'kysely'
import { steps as createIdentity } from './migrations/20261124-0900-create-identity'
import { steps as createPlatform } from './migrations/20261124-0901-create-platform'
import { steps as createCases } from './migrations/20261124-0902-create-cases'
import { steps as findWaitingCases } from './migrations/20261124-0903-find-waiting-cases'
import { steps as createFilings } from './migrations/20261125-0900-create-filings'
import { steps as createBills } from './migrations/20261125-0910-create-bills'
import { steps as createCertificates } from './migrations/20261125-0920-create-certificates'
import { steps as createStaff } from './migrations/20261125-0930-create-staff'
import { steps as createPriceModels } from './migrations/20261129-0900-create-price-models'
import { steps as createDisputes } from './migrations/20261129-0910-create-disputes'
import { steps as createPapers } from './migrations/20261129-0920-create-papers'
import { steps as createNotices } from './migrations/20261129-2000-create-notices'
import { steps as createInvoices } from './migrations/20261130-0900-create-invoices'
import { steps as createHalls } from './migrations/20261130-1000-create-halls'
import { steps as createStatements } from './migrations/20261130-1100-create-statements'
import { steps as createFamilyConsents } from './migrations/20261130-1200-create-family-consents'
import { steps as createLookUpTries } from './migrations/20261130-1300-create-look-up-tries'

/** In order; a file's name is its time. Forward only. */
export const migrationFiles: Record<string, Record<string, string>> = {
  '20261124-0900-create-identity': createIdentity,
  '20261124-0901-create-platform': createPlatform,
  '20261124-0902-create-cases': createCases,
  '20261124-0903-find-waiting-cases': findWaitingCases,
  '20261125-0900-create-filings': createFilings,
  '20261125-0910-create-bills': createBills,
  '20261125-0920-create-certificates': createCertificates,
  '20261125-0930-create-staff': createStaff,
  '20261129-0900-create-price-models': createPriceModels,
  '20261129-0910-create-disputes': createDisputes,
  '20261129-0920-create-papers': createPapers,
  '20261129-2000-create-notices': createNotices,
  '20261130-0900-create-invoices': createInvoices,
  '20261130-1000-create-halls': createHalls,
  '20261130-1100-create-statements': createStatements,
  '20261130-1200-create-family-consents': createFamilyConsents,
  '20261130-1300-create-look-up-tries': createLookUpTries,
}

/** Brings our schema up to date and returns the names of the steps it ran. Two at once: one works, one waits. */
export async function migrate(db: Kysely<never>): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(allSteps()) } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) {
    throw error instanceof Error ? error : new Error('migration failed')
  }
  return (results ?? []).map((result) => result.migrationName)
}

/** Is the schema as new as this program? */
export async function isMigrated(db: Kysely<never>): Promise<boolean> {
  const last = Object.keys(allSteps()).at(-1) ?? ''
  const rows = await sql<{ n: number }>`select count(*) as n from kysely_migration where name = ${last}`.execute(db)
  return Number(rows.rows[0]?.n) === 1
}

function allSteps(): Record<string, Migration> {
  const migrations: Record<string, Migration> = {}
  for (const [file, steps] of Object.entries(migrationFiles)) {
    Object.entries(steps).forEach(([name, ddl], at) => {
      migrations[`${file}-${String(at).padStart(2, '0')}-${name}`] = {
        up: async (db) => {
          await sql.raw(ddl).execute(db)
        },
      }
    })
  }
  return migrations
}

import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { openDatabase } from '../../bff/platform/db/connect'
import { migrate } from '../../bff/platform/db/migrate'
import type { Tables } from '../../bff/platform/db/tables'
import { sql } from 'kysely'

export interface OurDatabase {
  name: string
  url: string
  db: Kysely<Tables>
  drop: () => Promise<void>
}

/** The server of this run; `npm test` starts it. */
export function serverUrl(): string {
  const url = process.env['TEST_DATABASE_URL']
  if (!url) {
    throw new Error('TEST_DATABASE_URL is not set: run the tests by npm test')
  }
  return url.endsWith('/') ? url : `${url}/`
}

/** A migrated database of this test file's own. */
export async function ourDatabase(poolSize = 8): Promise<OurDatabase> {
  const name = `t_${randomBytes(5).toString('hex')}`
  const server = openDatabase<never>(`${serverUrl()}mysql`, { poolSize: 1 })
  await sql.raw(`create database ${name} character set utf8mb4 collate utf8mb4_unicode_ci`).execute(server)
  const url = serverUrl() + name
  const db = openDatabase<Tables>(url, { poolSize })
  await migrate(db as never)
  return {
    name,
    url,
    db,
    drop: async () => {
      await db.destroy()
      await sql.raw(`drop database ${name}`).execute(server)
      await server.destroy()
    },
  }
}

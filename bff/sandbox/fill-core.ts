import { createHash } from 'node:crypto'
import { createConnection, escape } from 'mysql2/promise'
import type { Connection } from 'mysql2/promise'
import type { Day } from '#shared/model/day'
import { coreSchema, coreServices } from '../adapters/core/connect'
import type { CoreService } from '../adapters/core/connect'
import type { CoreRows } from './city/core-rows'
import { CITY_VERSION, makeCity, makeDemoCity } from './city/make-city'
import { coreSchemas } from './core-schemas/core-schemas'
import { createTable } from './core-schemas/core-table'

export interface FillOptions {
  seed: number
  size: 'small' | 'city'
  /** the city looks back from this day when it is filled now; a filled one keeps its own */
  today: Day
  /** only the demo people's rows: for tests */
  only?: 'demo'
}

export interface Filled {
  /** false: it was there already */
  filled: boolean
  asOf: Day
  rows: number
}

const ROWS_A_STATEMENT = 1000

/** Creates and fills the core services' schemas, unless the same city is there already. */
export async function fillCore(url: string, prefix: string, options: FillOptions): Promise<Filled> {
  const hash = hashOf(options)
  const connection = await connect(url)
  try {
    const stamp = await readStamp(connection, prefix)
    if (stamp?.hash === hash) {
      return { filled: false, asOf: stamp.asOf, rows: 0 }
    }
    const rows = options.only === 'demo' ? makeDemoCity(options.today) : makeCity(options)
    const create = coreServices.flatMap((service) => createStatements(coreSchema(prefix, service), service))
    if (options.only === 'demo') {
      // One round trip: each test file makes a core of its own.
      const inserts = coreServices.flatMap((service) => [...insertStatements(coreSchema(prefix, service), rows[service])])
      await connection.query([...create, ...inserts, stampStatement(prefix, hash, options.today)].join(';\n'))
    } else {
      await connection.query(create.join(';\n'))
      await Promise.all(coreServices.map((service) => load(url, coreSchema(prefix, service), rows[service])))
      // Last: a fill that was cut off has no stamp and is done again.
      await connection.query(stampStatement(prefix, hash, options.today))
    }
    return { filled: true, asOf: options.today, rows: countRows(rows) }
  } finally {
    await connection.end()
  }
}

/** Takes the core services' schemas away. */
export async function dropCore(url: string, prefix: string): Promise<void> {
  const connection = await connect(url)
  try {
    await connection.query(coreServices.map((service) => `drop database if exists ${coreSchema(prefix, service)}`).join(';\n'))
  } finally {
    await connection.end()
  }
}

async function connect(url: string): Promise<Connection> {
  const server = new URL(url)
  // Without a default database: ours need not be there, and no statement here may lean on it.
  server.pathname = '/'
  const connection = await createConnection({
    uri: server.href,
    timezone: 'Z',
    charset: 'utf8mb4_unicode_ci',
    dateStrings: ['DATE'],
    multipleStatements: true,
  })
  await connection.query(
    "set session time_zone = '+00:00', unique_checks = 0, sql_mode = 'STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,NO_ENGINE_SUBSTITUTION'",
  )
  return connection
}

/** 1049 unknown database, 1146 no such table: nothing was filled yet. */
async function readStamp(connection: Connection, prefix: string): Promise<{ hash: string; asOf: Day } | undefined> {
  try {
    const [rows] = await connection.query(`select hash, as_of as asOf from ${coreSchema(prefix, 'registry')}.sandbox_stamp where id = 1`)
    return (rows as { hash: string; asOf: Day }[])[0]
  } catch (error) {
    if ([1049, 1146].includes((error as { errno?: number }).errno ?? 0)) {
      return undefined
    }
    throw error
  }
}

const stampStatement = (prefix: string, hash: string, asOf: Day): string =>
  `insert into ${coreSchema(prefix, 'registry')}.sandbox_stamp values (1, ${escape(hash)}, ${escape(asOf)}, utc_timestamp(3))`

function createStatements(schema: string, service: CoreService): string[] {
  return [
    `drop database if exists ${schema}`,
    `create database ${schema} character set utf8mb4 collate utf8mb4_unicode_ci`,
    ...Object.entries(coreSchemas[service]).map(([name, columns]) => createTable(schema, name, columns)),
  ]
}

async function load(url: string, schema: string, tables: Readonly<Record<string, readonly object[]>>): Promise<void> {
  const connection = await connect(url)
  try {
    await connection.query('set autocommit = 0')
    for (const statement of insertStatements(schema, tables)) {
      await connection.query(statement)
    }
    await connection.query('commit')
  } finally {
    await connection.end()
  }
}

function* insertStatements(schema: string, tables: Readonly<Record<string, readonly object[]>>): Generator<string> {
  for (const [table, rows] of Object.entries(tables)) {
    const columns = Object.keys(rows[0] ?? {})
    for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
      const values = rows.slice(from, from + ROWS_A_STATEMENT).map((row) => tuple(row as Record<string, unknown>, columns))
      yield `insert into ${schema}.${table} (${columns.join(', ')}) values ${values.join(',\n')}`
    }
  }
}

function tuple(row: Record<string, unknown>, columns: readonly string[]): string {
  const values = columns.map((column): string => {
    const value = row[column] as string | number | null
    // mysql2 types what it escapes as anything.
    return typeof value === 'number' ? String(value) : String(escape(value))
  })
  return `(${values.join(',')})`
}

function countRows(rows: CoreRows): number {
  const lists: readonly object[][] = Object.values(rows).flatMap((tables: Readonly<Record<string, object[]>>) => Object.values(tables))
  return lists.reduce((sum, list) => sum + list.length, 0)
}

/** The tables, the options, and the demo people on a fixed day: whatever of these changes makes another city. */
function hashOf({ seed, size, only }: FillOptions): string {
  const demo = makeDemoCity('2026-01-01' as Day)
  return createHash('sha256')
    .update(JSON.stringify([CITY_VERSION, coreSchemas, seed, size, only ?? 'all', demo]))
    .digest('hex')
}

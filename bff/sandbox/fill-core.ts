import { createHash } from 'node:crypto'
import { createConnection, escape } from 'mysql2/promise'
import type { Connection } from 'mysql2/promise'
import type { Day } from '#shared/model/day'
import { coreSchema, coreServices } from '../adapters/core/connect'
import type { CoreRows } from './city/core-rows'
import { CITY_VERSION, complexCount, makeCity, makeDemoCity } from './city/make-city'
import type { CityOptions } from './city/make-city'
import { coreSchemas } from './core-schemas/core-schemas'
import { createTable } from './core-schemas/core-table'
import { statementsOf } from './insert-rows'
import { showProgress } from './show-progress'

/** The city looks back from `today` when it is filled now; a filled one keeps its own day. */
export interface FillOptions extends CityOptions {
  /** only the demo people's rows: for tests */
  only?: 'demo'
}

export interface Filled {
  /** false: it was there already */
  filled: boolean
  asOf: Day
  rows: number
}

/** Connections that write beside each other. */
const WRITERS = 2

/** Creates and fills the core services' schemas, unless the same city is there already. */
export async function fillCore(url: string, prefix: string, options: FillOptions): Promise<Filled> {
  const hash = hashOf(options)
  const connection = await connect(url)
  try {
    const stamp = await readStamp(connection, prefix)
    if (stamp?.hash === hash) {
      return { filled: false, asOf: stamp.asOf, rows: 0 }
    }
    const stampIt = stampStatement(prefix, hash, options.today)
    if (options.only === 'demo') {
      const demo = makeDemoCity(options.today)
      // One round trip: each test file makes a core of its own.
      await connection.query([...createStatements(prefix), ...statementsOf(prefix, demo), stampIt].join(';\n'))
      return { filled: true, asOf: options.today, rows: countRows(demo) }
    }
    await connection.query(createStatements(prefix).join(';\n'))
    const rows = await fillParts(url, prefix, options)
    // Last: a fill that was cut off has no stamp and is done again.
    await connection.query(stampIt)
    return { filled: true, asOf: options.today, rows }
  } finally {
    await connection.end()
  }
}

/** Part by part: never more than one of them is in memory. */
async function fillParts(url: string, prefix: string, options: FillOptions): Promise<number> {
  const writers = await Promise.all(Array.from({ length: WRITERS }, () => connect(url)))
  const whole = complexCount(options)
  // The small one is there before anybody wonders.
  const show = options.size === 'city' ? showProgress(process.stdout, '沙盒城市') : () => undefined
  let [rows, done] = [0, 0]
  try {
    for (const part of makeCity(options)) {
      const statements = statementsOf(prefix, part)
      await Promise.all(
        writers.map(async (writer) => {
          for (const statement of statements) {
            await writer.query(statement)
          }
        }),
      )
      rows += countRows(part)
      done += part.registry.complex.length
      show(Math.min(1, done / whole))
    }
  } finally {
    await Promise.all(writers.map((writer) => writer.end()))
  }
  return rows
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

const createStatements = (prefix: string): string[] =>
  coreServices.flatMap((service) => {
    const schema = coreSchema(prefix, service)
    return [
      `drop database if exists ${schema}`,
      `create database ${schema} character set utf8mb4 collate utf8mb4_unicode_ci`,
      ...Object.entries(coreSchemas[service]).map(([name, columns]) => createTable(schema, name, columns)),
    ]
  })

function countRows(rows: CoreRows): number {
  const lists: readonly object[][] = Object.values(rows).flatMap((tables: Readonly<Record<string, object[]>>) => Object.values(tables))
  return lists.reduce((sum, list) => sum + list.length, 0)
}

/**
 * The tables, the options, and the demo people on a fixed day: whatever of these changes makes another city. A core of a test is
 * always new.
 */
function hashOf({ seed, size, only }: FillOptions): string {
  const demo = only === 'demo' ? null : makeDemoCity('2026-01-01' as Day)
  return createHash('sha256')
    .update(JSON.stringify([CITY_VERSION, coreSchemas, seed, size, only ?? 'all', demo]))
    .digest('hex')
}

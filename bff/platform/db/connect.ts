import { setTimeout as sleep } from 'node:timers/promises'
import { Kysely, MysqlDialect } from 'kysely'
import type { MysqlPool, MysqlPoolConnection } from 'kysely'
import { createPool } from 'mysql2'
import type { Pool, PoolConnection, PoolOptions } from 'mysql2'
import { Failure } from '#shared/failure'

const ISOLATION = 'set session transaction isolation level read committed'
const SESSION = `set session time_zone = '+00:00', innodb_lock_wait_timeout = 5,
  sql_mode = 'STRICT_TRANS_TABLES,ONLY_FULL_GROUP_BY,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'`

/** Connections whose session is set up, with the face Kysely sees of them. */
type Ready = WeakMap<PoolConnection, MysqlPoolConnection>

interface OpenOptions {
  poolSize?: number
  /** how long a request may wait for a connection that is free and set up */
  acquireMs?: number
  /** how long one statement may take; longer than the lock wait. Without it a server that froze would hold every caller. */
  queryMs?: number
}

/**
 * A Kysely on a mysql2 pool whose connections set their own isolation, sql_mode and time zone: the server's defaults may differ.
 * Rows: DATE as `YYYY-MM-DD`, DATETIME as Date in UTC, DECIMAL and JSON as text, BIGINT as number up to 2^53.
 */
export function openDatabase<Tables>(url: string, { poolSize = 8, acquireMs = 3000, queryMs }: OpenOptions = {}): Kysely<Tables> {
  const options: PoolOptions = {
    uri: url,
    timezone: 'Z',
    charset: 'utf8mb4_unicode_ci',
    supportBigNumbers: true,
    jsonStrings: true,
    dateStrings: ['DATE'],
    connectionLimit: poolSize,
    maxIdle: poolSize,
    queueLimit: 200,
    // Lists of ids make a statement for each length; the server's whole stock is 16,382 for all of us.
    maxPreparedStatements: 100,
    connectTimeout: 3000,
    enableKeepAlive: true,
  }
  const pool = createPool(options)
  // A connection may fail twice (lost, then written to); mysql2 listens once, and an error nobody hears ends the process.
  pool.on('connection', (connection) => connection.on('error', () => undefined))
  const opening = new Set<object>()
  const ready: Ready = new WeakMap()
  const dialect: MysqlPool = {
    getConnection: (callback) => acquire((done) => getNoted(pool, opening, done), acquireMs, { ready, queryMs }, callback),
    end: (callback) => endPool(pool, opening, acquireMs, callback),
  }
  return new Kysely<Tables>({ dialect: new MysqlDialect({ pool: dialect }) })
}

type Taken = (error: NodeJS.ErrnoException | null, connection: PoolConnection) => void

function getNoted(pool: Pool, opening: Set<object>, done: Taken): void {
  opening.add(done)
  pool.getConnection((error, connection) => {
    opening.delete(done)
    done(error, connection)
  })
}

/**
 * Ends the pool once no connection is being opened any more: one that fails after the end has nobody to tell it to. What the server
 * says to a farewell does not matter: a dead one must not keep anybody from leaving.
 */
function endPool(pool: Pool, opening: ReadonlySet<object>, deadlineMs: number, callback: (error: unknown) => void): void {
  const until = Date.now() + deadlineMs
  const look = (): void => {
    if (opening.size > 0 && Date.now() < until) {
      setTimeout(look, 10)
      return
    }
    pool.end(() => callback(null))
  }
  look()
}

interface SetUp {
  ready: Ready
  queryMs: number | undefined
}

type Got = (error: unknown, connection: MysqlPoolConnection) => void

/** mysql2 has no deadline for a free connection: a late one goes straight back to the pool, one that hangs in its set-up is given up. */
function acquire(
  get: (done: Taken) => void,
  deadlineMs: number,
  setUp: SetUp,
  callback: Got,
): void {
  let late = false
  let preparing: PoolConnection | undefined
  const timer = setTimeout(() => {
    late = true
    preparing?.destroy()
    callback(new Failure('server.busy', { waitedMs: deadlineMs }), undefined as never)
  }, deadlineMs)
  const answer: Got = (error, connection) => {
    if (!late) {
      clearTimeout(timer)
      callback(error, connection)
    }
  }
  get((error, connection) => {
    if (error) {
      answer(error.message === 'Queue limit reached.' ? new Failure('server.busy', {}) : error, undefined as never)
      return
    }
    if (late) {
      connection.release()
      return
    }
    preparing = connection
    prepare(connection, setUp, answer)
  })
}

function prepare(connection: PoolConnection, { ready, queryMs }: SetUp, callback: Got): void {
  const known = ready.get(connection)
  if (known) {
    callback(null, known)
    return
  }
  // The two go out together; the server answers them in order, so the second one's answer speaks for both.
  let refused: Error | null = null
  connection.query(ISOLATION, (error: Error | null) => {
    refused = error
  })
  connection.query(SESSION, (error: Error | null) => {
    if (error ?? refused) {
      connection.destroy()
      callback(error ?? refused, undefined as never)
      return
    }
    const face = asKyselyConnection(connection, queryMs)
    ready.set(connection, face)
    callback(null, face)
  })
}

type Answer = (error: unknown, result: unknown) => void

/** Kysely over prepared statements: parameters are bound by the server, and hot statements are parsed once. */
function asKyselyConnection(connection: PoolConnection, queryMs: number | undefined): MysqlPoolConnection {
  return {
    query: ((sql: string, parameters: unknown[], callback?: Answer) => {
      if (callback === undefined) {
        return connection.query(sql, parameters)
      }
      const inTime = queryMs === undefined ? callback : withDeadline(connection, queryMs, callback)
      const answer = sql === 'rollback' ? lostIsRolledBack(inTime) : inTime
      if (parameters.length === 0) {
        return connection.query(sql, answer as never)
      }
      return connection.execute(sql, parameters as never, answer as never)
    }) as MysqlPoolConnection['query'],
    release: () => connection.release(),
  }
}

/** A statement cannot be called back, so its connection is given up with it. */
function withDeadline(connection: PoolConnection, deadlineMs: number, answer: Answer): Answer {
  let late = false
  const timer = setTimeout(() => {
    late = true
    connection.destroy()
    answer(new Failure('server.busy', { queriedMs: deadlineMs }), undefined)
  }, deadlineMs)
  return (error, result) => {
    if (!late) {
      clearTimeout(timer)
      answer(error, result)
    }
  }
}

/** The server itself rolls back what a lost connection left; saying so keeps the first error, which tells whether to run again. */
const lostIsRolledBack =
  (answer: Answer): Answer =>
  (error, result) =>
    (error as { fatal?: boolean } | null)?.fatal === true ? answer(null, {}) : answer(error, result)

const LOST = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'PROTOCOL_CONNECTION_LOST', 'ETIMEDOUT'])
/** deadlock, lock wait, not ready (cluster), error during commit, changed since read; then the words for a connection cut by the server */
const AGAIN = new Set([1213, 1205, 1047, 1180, 1020, 1053, 1317, 1927, 4031])

/** May the whole transaction be run again? A lost connection during COMMIT is ambiguous: the run must be idempotent by its own ids. */
function mayRunAgain(error: unknown): boolean {
  const { errno, code, fatal } = error as { errno?: number; code?: string; fatal?: boolean }
  // mysql2 gives no code to a statement that finds its connection closed.
  return (typeof errno === 'number' && AGAIN.has(errno)) || (code === undefined ? fatal === true : LOST.has(code))
}

/** Runs `attempt` up to `tries` times while the database says "again", with a growing, jittered pause. */
export async function runAgain<T>(attempt: () => Promise<T>, tries = 6): Promise<T> {
  for (let round = 1; ; round++) {
    try {
      return await attempt()
    } catch (error) {
      // Only what the database itself asks to repeat; everything else is the caller's.
      if (round >= tries || !mayRunAgain(error)) {
        throw error
      }
      await sleep(10 * 2 ** round * (0.5 + Math.random()))
    }
  }
}

export const isDuplicate = (error: unknown): boolean => (error as { errno?: number }).errno === 1062
export const isLockTimeout = (error: unknown): boolean => (error as { errno?: number }).errno === 1205

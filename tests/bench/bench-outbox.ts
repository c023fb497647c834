import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { openDatabase } from '../../bff/platform/db/connect'
import { migrate } from '../../bff/platform/db/migrate'
import type { Tables } from '../../bff/platform/db/tables'
import { candidates, claim } from '../../bff/platform/outbox/outbox-store'
import { putAll } from '../../bff/platform/outbox/put'
import { newKey } from '../support/new-key'
import { bundled } from './bundled'
import { openThrowaway } from './durable-throwaway'
import { median, percentile, print } from './figures'

const MESSAGES = 10_000
const ROUNDS = 3
const WORKERS = 2
const BATCH = 100
const FEW_SENT = 10_000
const WAITING = 1000
const CLAIMS = 60

/** Two processes on the durable database, and what a claim costs beside many sent rows. `--rows 5000000` for the large one. */
async function main(): Promise<void> {
  const { urls, end } = await openThrowaway(['few', 'many'])
  const [few, many] = await Promise.all([openOutbox(urls.few), openOutbox(urls.many)])
  const program = await bundled('outbox-worker')
  const workers = await Promise.all(Array.from({ length: WORKERS }, () => startWorkerProcess(program, urls.few)))
  for (const [name, laneOf] of Object.entries(LANES)) {
    const rates: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      rates.push(await deliveryRate(few, workers, laneOf))
    }
    print({ name: `outbox: messages by ${WORKERS} workers with a batch of ${BATCH}, ${name}`, value: median(rates), unit: 'messages/s', yardstick: 'aim', against: 1000 })
  }
  workers.forEach((worker) => worker.child.kill('SIGKILL'))
  await claimsAmongSentRows(few, many, manyRows())
  await Promise.all([few.destroy(), many.destroy()])
  await end()
}

async function openOutbox(url: string): Promise<Kysely<Tables>> {
  const db = openDatabase<Tables>(url, { poolSize: 4 })
  await migrate(db as never)
  return db
}

const LANES: Record<string, (at: number) => string | undefined> = {
  'without lanes': () => undefined,
  'each a lane of its own': () => `sms/${newKey()}`,
  'five hundred lanes of twenty': (at) => `sms/${at % 500}`,
}

interface Worker {
  child: ChildProcess
  /** @returns how many it delivered until there was nothing left */
  deliver: () => Promise<number>
}

async function startWorkerProcess(program: string, url: string): Promise<Worker> {
  const child = spawn(process.execPath, [program, url, newKey(), String(BATCH)], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  await once(lines, 'line')
  return {
    child,
    deliver: async () => {
      child.stdin.write('go\n')
      const [delivered] = (await once(lines, 'line')) as [string]
      return Number(delivered)
    },
  }
}

/** From the word to the last mark; putting them there does not count. */
async function deliveryRate(db: Kysely<Tables>, workers: readonly Worker[], laneOf: (at: number) => string | undefined): Promise<number> {
  await sql`truncate table outbox`.execute(db)
  for (let from = 0; from < MESSAGES; from += 500) {
    const messages = Array.from({ length: 500 }, (_, at) => {
      const lane = laneOf(from + at)
      return { id: newKey(), kind: 'probe', body: { noticeId: newKey() }, ...(lane === undefined ? {} : { lane }) }
    })
    await db.transaction().execute((trx) => putAll(trx, messages, new Date()))
  }
  const began = performance.now()
  const delivered = await Promise.all(workers.map((worker) => worker.deliver()))
  const seconds = (performance.now() - began) / 1000
  const { n } = await db.selectFrom('outbox').select((eb) => eb.fn.countAll<number>().as('n')).where('state', '=', 'sent').executeTakeFirstOrThrow()
  if (Number(n) !== MESSAGES) {
    throw new Error(`${n} of ${MESSAGES} sent`)
  }
  process.stderr.write(`${Math.round(MESSAGES / seconds)} messages/s, by worker ${delivered.join(' and ')}\n`)
  return MESSAGES / seconds
}

/** In turn, so that a noisy machine is noisy to both. */
async function claimsAmongSentRows(few: Kysely<Tables>, many: Kysely<Tables>, rows: number): Promise<void> {
  const times: Record<'few' | 'many', Times> = { few: { finding: [], whole: [] }, many: { finding: [], whole: [] } }
  for (const [db, sent] of [[few, FEW_SENT], [many, rows]] as const) {
    await sql`truncate table outbox`.execute(db)
    await addWaiting(db)
    await addSent(db, sent)
    await plan(db, sent)
  }
  await untilSettled(many)
  for (let round = 0, now = Date.now() + 1000; round < CLAIMS; round++, now += 10_000) {
    await timeClaim(few, now, times.few)
    await timeClaim(many, now, times.many)
  }
  const [less, more] = [FEW_SENT.toLocaleString('en'), rows.toLocaleString('en')]
  const report = (name: string, of: (times: Times) => number): void =>
    print({ name: `outbox: ${name} beside ${more} sent rows`, value: of(times.many), unit: 'ms', yardstick: `beside ${less}`, against: of(times.few) })
  report('finding a hundred due messages', ({ finding }) => median(finding))
  report('a claim of a hundred', ({ whole }) => median(whole))
  report('p95 of a claim of a hundred', ({ whole }) => percentile(whole, 0.95))
}

interface Times {
  finding: number[]
  whole: number[]
}

const addWaiting = (db: Kysely<Tables>): Promise<void> =>
  db.transaction().execute((trx) =>
    putAll(trx, Array.from({ length: WAITING }, (_, at) => ({ id: newKey(), kind: 'probe', body: {}, ...(at % 2 === 0 ? { lane: `sms/${newKey()}` } : {}) })), new Date()),
  )

/** Sent over the last thirty days, half of them in lanes of fifty. */
async function addSent(db: Kysely<Tables>, rows: number): Promise<void> {
  const bite = 250_000
  for (let first = 1; first <= rows; first += bite) {
    const last = Math.min(rows, first + bite - 1)
    await sql`insert into outbox (id, kind, body, state, attempts, due_at, created_at, ended_at, lane)
      select concat('00000000-0000-7000-8000-', lpad(seq, 12, '0')), 'notice.deliver', '{"deliveryId":"01890000-0000-7000-8000-000000000000"}', 'sent', 1,
        now(3) - interval (seq * 37 % 2592000) second, now(3), now(3), if(seq % 2, concat('sms/', seq div 100), null)
      from ${sql.raw(`seq_${first}_to_${last}`)}`.execute(db)
  }
  await sql`analyze table outbox`.execute(db)
}

/** The server has written down what it was given: its own tidying up is not the claim's cost. */
async function untilSettled(db: Kysely<Tables>): Promise<void> {
  await sql`set global innodb_max_dirty_pages_pct = 0`.execute(db)
  for (const end = Date.now() + 180_000; Date.now() < end; await sleep(500)) {
    const { rows } = await sql<{ Value: string }>`show global status where variable_name in ('Innodb_buffer_pool_pages_dirty', 'Innodb_history_list_length')`.execute(db)
    if (rows.every(({ Value }) => Number(Value) < 100)) {
      break
    }
  }
  await sql`set global innodb_max_dirty_pages_pct = 90`.execute(db)
}

/** The clock goes on behind each lease, so the next claim finds the same again. */
async function timeClaim(db: Kysely<Tables>, now: number, times: Times): Promise<void> {
  times.finding.push(await timeOf(() => candidates(db, new Date(now), BATCH).execute()))
  times.whole.push(await timeOf(() => claim(db, { owner: newKey(), batch: BATCH, now, leaseMs: 6000 }).then(({ got }) => got)))
}

async function timeOf(work: () => Promise<{ length: number }>): Promise<number> {
  const began = performance.now()
  const { length } = await work()
  if (length !== BATCH) {
    throw new Error(`found ${length}`)
  }
  return performance.now() - began
}

async function plan(db: Kysely<Tables>, rows: number): Promise<void> {
  const lines = await candidates(db, new Date(Date.now() + 1000), BATCH).explain<{ table: string; type: string; key: string; rows: number; Extra: string }>()
  process.stderr.write(`plan beside ${rows} sent rows\n${lines.map(({ table, type, key, rows: read, Extra }) => `  ${table} ${type} ${key} rows ${read} ${Extra}\n`).join('')}`)
}

function manyRows(): number {
  const at = process.argv.indexOf('--rows')
  return at === -1 ? 500_000 : Number(process.argv[at + 1])
}

void main()

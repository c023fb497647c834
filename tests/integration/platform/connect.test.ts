import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { openDatabase } from '../../../bff/platform/db/connect'
import type { Tables } from '../../../bff/platform/db/tables'
import { ourDatabase } from '../../support/our-database'
import type { OurDatabase } from '../../support/our-database'

let ours: OurDatabase
beforeAll(async () => {
  ours = await ourDatabase()
  await sql`create table probe (n int primary key) engine=InnoDB`.execute(ours.db)
})
afterAll(() => ours.drop())

const one = async (db: Kysely<Tables>): Promise<number> => Number((await sql<{ n: number }>`select 1 as n`.execute(db)).rows[0]?.n)

it('gives up a statement that takes too long, and goes on with a new connection', async () => {
  const db = openDatabase<Tables>(ours.url, { poolSize: 1, queryMs: 300 })
  const began = Date.now()
  await expect(sql`select sleep(5)`.execute(db)).rejects.toMatchObject({ code: 'server.busy' })
  await expect(sql`select sleep(${5})`.execute(db)).rejects.toMatchObject({ code: 'server.busy' })
  expect(Date.now() - began).toBeLessThan(2000)
  expect(await one(db)).toBe(1)
  await db.destroy()
})

it('leaves nothing of a transaction in which a statement took too long, and says why it ended', async () => {
  const db = openDatabase<Tables>(ours.url, { poolSize: 1, queryMs: 300 })
  const slow = db.transaction().execute(async (trx) => {
    await sql`insert into probe values (1)`.execute(trx)
    await sql`select sleep(5)`.execute(trx)
  })
  await expect(slow).rejects.toMatchObject({ code: 'server.busy' })
  expect((await sql`select n from probe`.execute(db)).rows).toEqual([])
  await db.destroy()
})

it('opens new connections in place of those the server cut while they lay idle', async () => {
  const db = openDatabase<Tables>(ours.url, { poolSize: 4 })
  await Promise.all(Array.from({ length: 4 }, () => sql`select sleep(0.05)`.execute(db)))
  const { rows } = await sql<{ id: number }>`select id from information_schema.processlist where db = ${ours.name} and id <> connection_id()`.execute(db)
  await Promise.all(rows.map(({ id }) => sql.raw(`kill ${id}`).execute(db).catch(() => undefined)))
  await sleep(50)
  expect(await Promise.all(Array.from({ length: 4 }, () => one(db)))).toEqual([1, 1, 1, 1])
  await db.destroy()
})

it('waits no longer than the deadline for a connection that hangs in its set-up, and the next one gets another', async () => {
  const way = await through((text) => (way.passed++ === 0 && text.includes('set session') ? undefined : text))
  const db = openDatabase<Tables>(way.url, { poolSize: 1, acquireMs: 500 })
  await expect(one(db)).rejects.toMatchObject({ code: 'server.busy' })
  expect(await one(db)).toBe(1)
  await db.destroy()
  way.close()
})

it('uses no connection whose set-up was refused', async () => {
  const way = await through((text) => (way.passed++ < 2 ? text.replace('read committed', 'read committxx') : text))
  const db = openDatabase<Tables>(way.url, { poolSize: 1 })
  await expect(one(db)).rejects.toMatchObject({ errno: 1064 })
  const { rows } = await sql<{ level: string }>`select @@session.transaction_isolation as level`.execute(db).catch(() => sql<{ level: string }>`select @@session.tx_isolation as level`.execute(db))
  expect(rows[0]?.level).toBe('READ-COMMITTED')
  await db.destroy()
  way.close()
})

it.each(['refuses', 'hangs up'])('ends in peace when the server %s and connections are still failing', async (manner) => {
  const server = createServer((socket) => socket.on('error', () => undefined).resetAndDestroy())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  if (manner === 'refuses') {
    await new Promise((resolve) => server.close(resolve))
  }
  for (let round = 0; round < 20; round++) {
    const db = openDatabase<Tables>(`mysql://root@127.0.0.1:${port}/nowhere`)
    const asked = [0, 1, 2].map(async (turn) => (await sleep(turn), one(db).catch(() => -1)))
    await (round % 2 === 0 ? sleep(round / 4) : Promise.race(asked))
    await expect(db.destroy()).resolves.toBeUndefined()
    await Promise.all(asked)
  }
  server.close()
})

it('keeps few prepared statements, however many lengths a list of ids has', async () => {
  const db = openDatabase<Tables>(ours.url, { poolSize: 1 })
  for (let length = 1; length <= 250; length++) {
    await sql`select n from probe where n in (${sql.join(Array.from({ length }, (_, at) => at))})`.execute(db)
  }
  const { open, made } = await statements(db)
  expect(made).toBeGreaterThanOrEqual(250)
  expect(open).toBeLessThanOrEqual(100)
  await db.destroy()
})

/** What this one connection has prepared; the server's own count would be that of every test file at once. */
async function statements(db: Kysely<Tables>): Promise<{ made: number; open: number }> {
  const { rows } = await sql<{ Variable_name: string; Value: string }>`show session status where variable_name in ('Com_stmt_prepare', 'Com_stmt_close')`.execute(db)
  const of = (name: string): number => Number(rows.find((row) => row.Variable_name.toLowerCase() === name)?.Value)
  return { made: of('com_stmt_prepare'), open: of('com_stmt_prepare') - of('com_stmt_close') }
}

interface Way {
  url: string
  /** statements of a set-up seen so far */
  passed: number
  close: () => void
}

/** A way to the database on which what the client says may be changed or lost. */
async function through(change: (text: string) => string | undefined): Promise<Way> {
  const to = new URL(ours.url)
  const sockets: Socket[] = []
  const server = createServer((client) => {
    const database = connect(Number(to.port || 3306), to.hostname)
    sockets.push(client, database)
    database.pipe(client)
    client.on('data', (chunk) => {
      const text = chunk.toString('latin1')
      const changed = text.includes('set session') ? change(text) : text
      if (changed !== undefined) {
        database.write(Buffer.from(changed, 'latin1'))
      }
    })
    for (const socket of [client, database]) {
      socket.on('error', () => undefined).on('close', () => [client, database].forEach((each) => each.destroy()))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(ours.url)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  return { url: url.href, passed: 0, close: () => (sockets.forEach((socket) => socket.destroy()), void server.close()) }
}

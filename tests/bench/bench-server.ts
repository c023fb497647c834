import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Koa from 'koa'
import { sql } from 'kysely'
import { createPool } from 'mysql2/promise'
import { openHalls } from '../../bff/sandbox/open-halls'
import { openHouse } from '../support/house'
import type { House } from '../support/house'
import { prepareFilings } from './prepare-filings'
import type { Ready } from './prepare-filings'
import { timeCertificates } from './time-certificates'
import { timeInvoices } from './time-invoices'

const FILINGS = 140
const PAID = 20

/** The server side of the benchmark, in a process of its own: bare Koa, Koa with one raw mysql2 read, and the product. */
async function main(): Promise<void> {
  const house = await openHouse({ keepLog: false })
  const token = await house.signIn('zhou-manwu')
  const pool = createPool({ uri: house.ours.url, connectionLimit: 8 })
  const [rows] = await pool.query('select id from person limit 1')
  const personId = (rows as { id: string }[])[0]?.id ?? ''
  const bare = await listening(new Koa().use((ctx) => {
    ctx.body = { ok: true }
  }))
  const raw = await listening(new Koa().use(async (ctx) => {
    const [found] = await pool.query('select id, name_sealed, id_number_sealed from person where id = ?', [personId])
    ctx.body = (found as unknown[])[0]
  }))
  const rawWrite = await listening(new Koa().use(async (ctx) => {
    const connection = await pool.getConnection()
    await connection.beginTransaction()
    for (let row = 0; row < 3; row++) {
      await connection.query("insert into identity_try (id, account_id, at) values (uuid(), 'bench', utc_timestamp(3))")
    }
    await connection.commit()
    connection.release()
    ctx.body = { ok: true }
  }))
  const bareBytes = await listening(new Koa().use((ctx) => {
    ctx.type = 'application/json'
    ctx.body = 'x'.repeat(Number(ctx.path.slice(1)))
  }))
  await openHalls(house.world, { alwaysOpen: true, historyDays: 7 })
  const filings = await prepareFilings(house, FILINGS)
  const control = await listening(controls(house, filings.slice(0, PAID)))
  process.stdout.write(`${JSON.stringify({ bare, raw, rawWrite, bareBytes, control, product: house.base, token, filings })}\n`)
  process.on('SIGTERM', () => {
    void house.close().then(() => process.exit(0))
  })
}

/** What only this process can tell or do. */
function controls(house: House, paid: readonly Ready[]): Koa {
  return new Koa().use(async (ctx) => {
    if (ctx.path === '/certificates') {
      ctx.body = await timeCertificates(house, paid)
      return
    }
    if (ctx.path === '/cpu') {
      const { user, system } = process.cpuUsage()
      ctx.body = String(Math.round((user + system) / 1000))
      return
    }
    if (ctx.path === '/invoices') {
      ctx.body = await timeInvoices(house)
      return
    }
    const { rows } = await sql<{ Value: string }>`show global status like 'Questions'`.execute(house.world.db)
    ctx.body = Number(rows[0]?.Value)
  })
}

async function listening(app: Koa): Promise<string> {
  const handle = app.callback()
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

void main()

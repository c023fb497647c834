import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '#shared/model/day'
import { connectCore, coreServices } from '../../../bff/adapters/core/connect'
import type { Core } from '../../../bff/adapters/core/connect'
import { openDatabase } from '../../../bff/platform/db/connect'
import { dropCore, fillCore } from '../../../bff/sandbox/fill-core'
import { serverUrl } from '../../support/our-database'

const today = '2026-11-24' as Day
const later = '2027-02-03' as Day
const options = { seed: 1, size: 'small', today } as const
const prefix = `t_${randomBytes(5).toString('hex')}`
const url = `${serverUrl()}mysql`

let core: Core
beforeAll(() => {
  core = connectCore(url, prefix)
})
afterAll(async () => {
  await core.close()
  await dropCore(url, prefix)
})

const count = async (service: 'registry' | 'levy', table: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(core[service])
  return Number(rows[0]?.n)
}

it('fills the demo people alone in no time, several times over', async () => {
  const times: number[] = []
  for (let n = 0; n < 5; n++) {
    await dropCore(url, prefix)
    const began = performance.now()
    await fillCore(url, prefix, { ...options, only: 'demo' })
    times.push(Math.round(performance.now() - began))
  }
  process.stdout.write(`demo fill: ${times.join(', ')} ms\n`)
  expect([...times].sort((a, b) => a - b)[2]).toBeLessThan(1000)
})

it('fills the whole small city in its place, because it is another one', async () => {
  const began = performance.now()
  const { filled, rows, asOf } = await fillCore(url, prefix, options)
  process.stdout.write(`small city: ${rows} rows in ${Math.round(performance.now() - began)} ms\n`)
  expect({ filled, asOf }).toEqual({ filled: true, asOf: today })
  expect(rows).toBeGreaterThan(30_000)
  const homes = await core.registry
    .selectFrom('home')
    .select((eb) => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  expect(Number(homes.n)).toBeGreaterThan(1900)
})

it('skips what is there already and keeps the day it was filled', async () => {
  expect(await fillCore(url, prefix, { ...options, today: later })).toEqual({ filled: false, asOf: today, rows: 0 })
})

it('fills anew for another seed, from the day of that filling', async () => {
  expect(await fillCore(url, prefix, { ...options, seed: 2, today: later })).toMatchObject({ filled: true, asOf: later })
})

it('starts over when a filling was cut off before its end', async () => {
  await sql.raw(`delete from ${prefix}_core_registry.sandbox_stamp`).execute(core.registry)
  expect(await fillCore(url, prefix, { ...options, only: 'demo' })).toMatchObject({ filled: true })
  const citizens = await core.civil
    .selectFrom('citizen')
    .select((eb) => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  expect(Number(citizens.n)).toBeLessThan(300)
})

it('leaves no table of any service empty, but those that wait for what we send', async () => {
  await fillCore(url, prefix, options)
  const server = openDatabase<never>(url, { poolSize: 1 })
  const { rows } = await sql<{ s: string; t: string }>`
    select table_schema as s, table_name as t from information_schema.tables where table_schema like ${`${prefix}\\_core\\_%`}`.execute(
    server,
  )
  expect(new Set(rows.map(({ s }) => s)).size).toBe(coreServices.length)
  const empty: string[] = []
  for (const { s, t } of rows) {
    const { rows: found } = await sql.raw(`select 1 from ${s}.${t} limit 1`).execute(server)
    if (found.length === 0) {
      empty.push(t)
    }
  }
  await server.destroy()
  expect(empty.sort()).toEqual(['cashier_order', 'cashier_refund', 'entry_challenge', 'post_event', 'post_parcel', 'quota_change', 'register_correction', 'tax_clearance', 'tax_return'])
})

it('takes everything away again', async () => {
  await dropCore(url, prefix)
  await expect(count('registry', 'home')).rejects.toMatchObject({ errno: expect.any(Number) })
})

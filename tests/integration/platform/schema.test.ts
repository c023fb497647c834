import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import ts from 'typescript'
import { waitingCaseIds } from '../../../bff/features/my-homes/correction-store'
import { openDatabase } from '../../../bff/platform/db/connect'
import { isMigrated, migrate, migrationFiles } from '../../../bff/platform/db/migrate'
import type { Tables } from '../../../bff/platform/db/tables'
import { ourDatabase, serverUrl } from '../../support/our-database'
import type { OurDatabase } from '../../support/our-database'

let ours: OurDatabase
beforeAll(async () => {
  ours = await ourDatabase()
})
afterAll(() => ours.drop())

it('has exactly the tables and columns that the program knows, null where it says null', async () => {
  const { rows } = await sql<{ t: string; c: string; n: string }>`
    select table_name as t, column_name as c, is_nullable as n from information_schema.columns
    where table_schema = database() and table_name not like 'kysely%'`.execute(ours.db)
  const found = rows.map(({ t, c, n }) => `${t}.${c}${n === 'YES' ? '?' : ''}`)
  expect(found.sort()).toEqual(declared().sort())
})

it('does nothing the second time and knows that it is current', async () => {
  expect(await migrate(ours.db as never)).toEqual([])
  expect(await isMigrated(ours.db as never)).toBe(true)
})

it('ends well when two servers start and migrate at once', async () => {
  const name = `${ours.name}_two`
  await sql.raw(`create database ${name}`).execute(ours.db)
  const servers = [1, 2].map(() => openDatabase<never>(serverUrl() + name, { poolSize: 2 }))
  const done = await Promise.all(servers.map((server) => migrate(server)))
  expect(done.map((steps) => steps.length).sort((a, b) => a - b)).toEqual([0, Object.values(migrationFiles).flatMap(Object.keys).length])
  await Promise.all(servers.map((server) => server.destroy()))
  await sql.raw(`drop database ${name}`).execute(ours.db)
})

it('finds the cases that wait for the registry without going through the others', async () => {
  const row = (n: number) => ({ ...CASE, id: String(n).padStart(36, '0'), number: String(n).padStart(16, '0'), state: n % 500 === 0 ? 'withRegistry' : 'done' })
  await ours.db.insertInto('case_file').values(Array.from({ length: 2000 }, (_, n) => row(n))).execute()
  const alone = openDatabase<Tables>(ours.url, { poolSize: 1 })
  const before = await rowsRead(alone)
  expect(await waitingCaseIds(alone, '', 200)).toHaveLength(4)
  expect((await rowsRead(alone)) - before).toBeLessThan(50)
  await alone.destroy()
})

it('keeps what the chain hashes in no type that a server writes anew', async () => {
  const { rows } = await sql<{ type: string }>`
    select data_type as type from information_schema.columns
    where table_schema = database() and table_name = 'case_moment' and column_name = 'facts'`.execute(ours.db)
  expect(rows).toEqual([{ type: 'text' }])
})

it('gives every table a primary key and no personal column in the clear', async () => {
  const { rows } = await sql<{ t: string }>`
    select t.table_name as t from information_schema.tables t
    where t.table_schema = database() and not exists (
      select 1 from information_schema.table_constraints c
      where c.table_schema = t.table_schema and c.table_name = t.table_name and c.constraint_type = 'PRIMARY KEY')`.execute(ours.db)
  expect(rows.filter(({ t }) => !t.startsWith('kysely'))).toEqual([])
  const clear = declared().filter((column) => /\.(name|id_number|phone|openid|address|subject)\??$/.test(column) && !['job.name', 'outlet.name', 'hall.name'].includes(column))
  expect(clear).toEqual([])
})

const CASE = { kind: 'registerCorrection', person_id: 'p', subject_sealed: 'v1.', last_seq: 1, last_hash: 'h', opened_at: new Date(), moved_at: new Date() }

async function rowsRead(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ Value: string }>`show session status where variable_name in ('Handler_read_next', 'Handler_read_prev', 'Handler_read_rnd_next', 'Handler_read_key')`.execute(db)
  return rows.reduce((so, { Value }) => so + Number(Value), 0)
}

/** `table.column`, with `?` where the row type allows null, read from the files of the row types themselves. */
function declared(): string[] {
  const files = readdirSync('bff/platform/db').filter((file) => file.endsWith('tables.ts'))
  const sources = files.map((file) => ts.createSourceFile(file, readFileSync(`bff/platform/db/${file}`, 'utf8'), ts.ScriptTarget.Latest, true))
  const nodes = sources.flatMap((source) => source.statements.filter(ts.isInterfaceDeclaration))
  const interfaces = new Map(nodes.map((node) => [node.name.text, node.members.filter(ts.isPropertySignature)]))
  const tables = [...interfaces].flatMap(([name, members]) => (name.endsWith('Tables') ? members : []))
  return tables.flatMap((table) =>
    (interfaces.get(table.type?.getText() ?? '') ?? []).map(
      (column) => `${table.name.getText()}.${column.name.getText()}${/\bnull\b/.test(column.type?.getText() ?? '') ? '?' : ''}`,
    ),
  )
}

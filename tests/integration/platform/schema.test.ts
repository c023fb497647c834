import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import ts from 'typescript'
import { isMigrated, migrate } from '../../../bff/platform/db/migrate'
import { ourDatabase } from '../../support/our-database'
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
  const fresh = await ourDatabase()
  await expect(Promise.all([migrate(fresh.db as never), migrate(fresh.db as never)])).resolves.toBeDefined()
  await fresh.drop()
})

it('gives every table a primary key and no personal column in the clear', async () => {
  const { rows } = await sql<{ t: string }>`
    select t.table_name as t from information_schema.tables t
    where t.table_schema = database() and not exists (
      select 1 from information_schema.table_constraints c
      where c.table_schema = t.table_schema and c.table_name = t.table_name and c.constraint_type = 'PRIMARY KEY')`.execute(ours.db)
  expect(rows.filter(({ t }) => !t.startsWith('kysely'))).toEqual([])
  const clear = declared().filter((column) => /\.(name|id_number|phone|openid|address|subject)\??$/.test(column) && column !== 'job.name')
  expect(clear).toEqual([])
})

/** `table.column`, with `?` where the row type allows null, read from tables.ts itself. */
function declared(): string[] {
  const source = ts.createSourceFile('tables.ts', readFileSync('bff/platform/db/tables.ts', 'utf8'), ts.ScriptTarget.Latest, true)
  const interfaces = new Map(source.statements.filter(ts.isInterfaceDeclaration).map((node) => [node.name.text, node.members.filter(ts.isPropertySignature)]))
  return (interfaces.get('Tables') ?? []).flatMap((table) =>
    (interfaces.get(table.type?.getText() ?? '') ?? []).map(
      (column) => `${table.name.getText()}.${column.name.getText()}${/\bnull\b/.test(column.type?.getText() ?? '') ? '?' : ''}`,
    ),
  )
}

import { createConnection } from 'mysql2/promise'
import type { Connection, RowDataPacket } from 'mysql2/promise'
import { coreSchema } from '../../bff/adapters/core/connect'

/** How much of everything there is. */
export interface Scale {
  declarations: number
  taxpayers: number
}

const BITE = 100_000
/** Days from the first declaration of the crowd to its last. */
const DAYS = 5800

/**
 * Adds a crowd to a core; rows are made in the server from their number, so that nothing but the number crosses the wire. By a connection of its own: the
 * product gives up on a statement after seconds, a key over millions of rows takes minutes.
 */
export async function growCore(url: string, prefix: string, { to, say }: { to: Scale; say: (line: string) => void }): Promise<void> {
  const db = await createConnection({ uri: url })
  for (const [table, count, rowsOf] of tablesOf(prefix, to.taxpayers)) {
    const high = to[count]
    // Keys are built in one go afterwards: row by row they cost many times as much.
    const keys = await keysOf(db, table)
    await db.query(`alter table ${table} ${keys.map(({ name }) => `drop key ${name}`).join(', ')}`)
    for (let at = 0; at < high; at += BITE) {
      await db.query(rowsOf(numbers(at, Math.min(high, at + BITE))))
    }
    await db.query(`alter table ${table} ${keys.map(({ name, columns, isFree }) => `add ${isFree === 0 ? 'unique ' : ''}key ${name} (${columns})`).join(', ')}`)
    await db.query(`analyze table ${table}`)
    say(`${table}: ${high}`)
  }
  await db.end()
}

interface Key extends RowDataPacket {
  name: string
  columns: string
  isFree: number
}

async function keysOf(db: Connection, table: string): Promise<Key[]> {
  const [rows] = await db.query<Key[]>(
    `select index_name as name, group_concat(column_name order by seq_in_index) as columns, max(non_unique) as isFree from information_schema.statistics
      where table_schema = ? and table_name = ? and index_name <> 'PRIMARY' group by index_name`,
    table.split('.'),
  )
  return rows
}

/** Numbers from `low` to below `high`, made of five digits: no table of numbers is needed, and MySQL has no sequences. */
function numbers(low: number, high: number): string {
  const digit = '(select 0 d union all select 1 union all select 2 union all select 3 union all select 4 union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)'
  const joined = ['a', 'b', 'c', 'd', 'e'].map((name) => `${digit} ${name}`).join(' cross join ')
  return `(select ${low} + a.d + 10 * b.d + 100 * c.d + 1000 * d.d + 10000 * e.d as n from ${joined}) numbers where n < ${high}`
}

/** An ID number of nobody: region 999900, then the number of the taxpayer. */
const payer = (taxpayers: number): string => `concat('999900', lpad(n % ${taxpayers}, 12, '0'))`
const dayOf = `date_add('2010-01-01', interval n % ${DAYS} day)`

type Rows = [table: string, count: keyof Scale, rowsOf: (numbers: string) => string]

const BUSINESS = "concat('示例商贸', lpad(n, 7, '0'), '号有限公司')"
const CODE = "concat('915000009', lpad(n, 9, '0'))"
/** In the order of the primary key. */
const id = (begins: string): string => `concat('${begins}', lpad(n, 8, '0'))`

function tablesOf(prefix: string, taxpayers: number): Rows[] {
  const [levy, treasury, income, publicity] = (['levy', 'treasury', 'income', 'publicity'] as const).map((service) => coreSchema(prefix, service))
  const who = payer(taxpayers)
  return [
    [`${levy}.declaration`, 'declarations', (rows) =>
      `insert into ${levy}.declaration (id, return_id, bill_id, tax, contract_id, unit_number, subject, taxpayer, declared_on, base, rate, home_rank, amount)
        select ${id('CD')}, null, ${id('CB')}, elt(1 + n % 3, 'deedTax', 'vat', 'incomeTax'), null, null, '示例', ${who}, ${dayOf}, 100000000, 15000, 1, 1500000 from ${rows}`],
    [`${levy}.bill`, 'declarations', (rows) =>
      `insert into ${levy}.bill (id, return_id, taxpayer, amount, issued_on, due_on, state, paid_on)
        select ${id('CB')}, null, ${who}, 1500000, ${dayOf}, null, 'paid', ${dayOf} from ${rows}`],
    [`${treasury}.receipt`, 'declarations', (rows) =>
      `insert into ${treasury}.receipt (number, bill_id, amount, received_on) select ${id('5CB')}, ${id('CB')}, 1500000, ${dayOf} from ${rows}`],
    [`${income}.income`, 'declarations', (rows) =>
      `insert into ${income}.income (id, taxpayer, month, payer, item, gross, tax)
        select ${id('CI')}, ${who}, date_format(${dayOf}, '%Y-%m'), '示例公司', 'wages', 800000, 9000 from ${rows}`],
    [`${publicity}.taxpayer_state`, 'taxpayers', (rows) =>
      `insert into ${publicity}.taxpayer_state (code, name, full_key, short_key, payer, payer_since, state, state_since, office)
        select ${CODE}, concat('重庆', ${BUSINESS}), concat('重庆', ${BUSINESS}), ${BUSINESS}, 'small', '2016-05-01', 'normal', '2016-05-01', '示例税务局' from ${rows}`],
    [`${publicity}.arrear`, 'taxpayers', (rows) =>
      `insert into ${publicity}.arrear (id, name, full_key, short_key, code, district_code, tax, balance, recent, published_on, office)
        select ${id('CA')}, concat('重庆', ${BUSINESS}), concat('重庆', ${BUSINESS}), ${BUSINESS}, ${CODE}, '500106', '增值税', 1000000, 0, '2026-10-15', '示例税务局'
        from ${rows} and n % 20 = 0`],
  ]
}

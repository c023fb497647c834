import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '#shared/model/day'
import { complexNames, readSales } from '../../../bff/adapters/core/assessment-base'
import type { PastSale } from '../../../bff/adapters/core/assessment-base'
import { connectCore, coreSchema } from '../../../bff/adapters/core/connect'
import type { Core } from '../../../bff/adapters/core/connect'
import { makeDemoCity } from '../../../bff/sandbox/city/make-city'
import { dropCore, fillCore } from '../../../bff/sandbox/fill-core'
import { serverUrl } from '../../support/our-database'
import { saleFacts } from '../../unit/sandbox/sale-facts'

const prefix = `t_${randomBytes(5).toString('hex')}`
const url = `${serverUrl()}mysql`
const today = '2026-11-24' as Day
const all = { since: '2000-01-01' as Day, before: '2027-01-01' as Day }

let core: Core
beforeAll(async () => {
  await fillCore(url, prefix, { seed: 1, size: 'small', today, only: 'demo' })
  core = connectCore(url, prefix)
})
afterAll(async () => {
  await core.close()
  await dropCore(url, prefix)
})

async function read(wanted: { since: Day; before: Day }): Promise<{ pages: number[]; sales: PastSale[] }> {
  const [pages, sales]: [number[], PastSale[]] = [[], []]
  for await (const page of readSales(core, wanted)) {
    pages.push(page.length)
    sales.push(...page)
  }
  return { pages, sales }
}

const inOrder = (a: { soldOn: string; id: string }, b: { soldOn: string; id: string }): number => (`${a.soldOn}${a.id}` < `${b.soldOn}${b.id}` ? -1 : 1)

it('reads every sale of the city as it was made, by day', async () => {
  const made = makeDemoCity(today).assessmentBase.past_sale.map(saleFacts).sort(inOrder)
  expect((await read(all)).sales).toEqual(made)
  expect(made.length).toBeGreaterThan(100)
})

it('leaves out what was sold before the first day or from the last day on', async () => {
  const { sales } = await read(all)
  const [first, last] = [sales[20]?.soldOn as Day, sales[60]?.soldOn as Day]
  const some = await read({ since: first, before: last })
  expect(some.sales).toEqual(sales.filter(({ soldOn }) => soldOn >= first && soldOn < last))
})

it('knows the name of every complex', async () => {
  const names = await complexNames(core)
  expect([names.size, names.get('D90001')]).toEqual([6, '漫鹭里'])
})

describe('a row that cannot be read', () => {
  const broken = (values: object) =>
    core.assessmentBase
      .updateTable('past_sale')
      .set(values)
      .where('contract_id', '=', (eb) => eb.selectFrom('past_sale').select((of) => of.fn.min('contract_id').as('id')))
  it.each([
    [{ built_area: 0 }, { builtArea: 0 }],
    [{ price: '99999999999999999' }, { price: 0 }],
    [
      { floor: null, orientation: null, product: null, tenure: null, inner_area: null, lng: null },
      { floor: null, orientation: null, product: null, tenure: null, innerArea: null, lng: null },
    ],
    [{ complex_id: '' }, { complex: '' }],
  ])('with %j comes with the gap, and holds up no other', async (values, gap) => {
    const before = await read(all)
    await broken(values).execute()
    const after = await read(all)
    expect(after.sales).toHaveLength(before.sales.length)
    const changed = after.sales.filter((sale, at) => JSON.stringify(sale) !== JSON.stringify(before.sales[at]))
    expect(changed).toEqual([expect.objectContaining(gap)])
  })
})

describe('more sales than a page holds', () => {
  beforeAll(async () => {
    const table = sql.table(`${coreSchema(prefix, 'assessmentBase')}.past_sale`)
    const columns = sql.raw(
      `unit_number, complex_id, building_id, district_code, price, built_area, inner_area, floor, floors, street_floor, has_lift,
      orientation, decoration, product, tenure, built_year, lng, lat`,
    )
    await sql`insert into ${table} (contract_id, sold_on, ${columns})
      select concat('X', right(contract_id, 7), '-', n.n), if(n.n < 60, '2020-05-05', '2020-05-06'), ${columns} from ${table}
      join (select a.n + b.n * 10 as n from ${digits('a')} join ${digits('b')}) as n`.execute(core.assessmentBase)
  })

  it('come in pages without a gap or a repetition, also of one day', async () => {
    const { pages, sales } = await read(all)
    const { n } = await core.assessmentBase
      .selectFrom('past_sale')
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow()
    expect(sales).toHaveLength(Number(n))
    expect(pages.slice(0, -1).every((size) => size === 5000)).toBe(true)
    expect(pages.length).toBeGreaterThan(2)
    expect([...sales].sort(inOrder)).toEqual(sales)
  })

  it('come once each, though one is put on a later day meanwhile', async () => {
    const reading = readSales(core, all)
    const first = (await reading.next()).value ?? []
    await core.assessmentBase.updateTable('past_sale').set({ sold_on: '2026-12-01' }).where('contract_id', '=', first[0]?.id ?? '').execute()
    const ids = first.map(({ id }) => id)
    for await (const page of reading) {
      ids.push(...page.map(({ id }) => id))
    }
    expect(new Set(ids).size).toBe(ids.length)
  })
})

const digits = (alias: string) =>
  sql.raw(`(${[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `select ${n} as n`).join(' union all ')}) as ${alias}`)

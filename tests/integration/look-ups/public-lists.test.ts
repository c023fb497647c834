import { addDays, dayIn } from '#shared/model/day'
import type { Agent, Arrear, GradeA, SeriousCase, TaxpayerState } from '#shared/model/public-list'
import { creditCodeFor } from '../../../bff/sandbox/city/invent'
import { keysOf } from '../../../bff/sandbox/city/publicity-rows'
import { openHouse } from '../../support/house'
import type { Answer, House } from '../../support/house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

interface Listed<Item> {
  items: Item[]
  next?: string
  asOf: string
  source: string
}

const ask = <Item>(path: string, query: Record<string, string>): Promise<Answer<Listed<Item>>> => house.ask('GET', `/${path}?${new URLSearchParams(query).toString()}`)
const list = async <Item>(path: string, query: Record<string, string>): Promise<Listed<Item>> => {
  const { status, body } = await ask<Item>(path, query)
  expect(status).toBe(200)
  return body
}
const today = () => dayIn(house.world.now())

describe('the state of a taxpayer', () => {
  it('is told by how the name begins, with and without the place, or by the code', async () => {
    const { items, asOf, source } = await list<TaxpayerState>('taxpayers', { name: '岚烟苑' })
    expect(items).toEqual([expect.objectContaining({ name: '岚烟苑物业服务有限公司', payer: 'general', state: 'normal', office: '国家税务总局重庆市南岸区税务局' })])
    expect(Math.abs(Date.parse(asOf) - house.world.now())).toBeLessThan(5000)
    expect(source).toContain('登记')
    for (const name of ['杨恺典小', '渝中区杨恺典', creditCodeFor(2, 9_900_001), creditCodeFor(2, 9_900_001).toLowerCase()]) {
      expect((await list<TaxpayerState>('taxpayers', { name })).items.map((each) => each.name)).toEqual(['渝中区杨恺典小面馆'])
    }
  })

  it('tells who cannot be found and who is no more, and since when', async () => {
    expect((await list<TaxpayerState>('taxpayers', { name: '锦坝贸易' })).items).toMatchObject([{ state: 'abnormal', stateSince: addDays(today(), -26) }])
    expect((await list<TaxpayerState>('taxpayers', { name: '雾汀餐饮' })).items).toMatchObject([{ state: 'deregistered', payer: 'small' }])
  })

  it('says nothing of private persons', async () => {
    expect((await list('taxpayers', { name: '牟世功' })).items).toEqual([])
  })
})

describe('arrears', () => {
  it('of a name are told as they were published', async () => {
    const { items } = await list<Arrear>('arrears', { name: '锦坝贸易' })
    expect(items.map(({ tax, balance, recent }) => [tax, balance, recent])).toEqual([['增值税', 38_641_200, 12_030_000], ['城市维护建设税', 2_704_800, 842_100]])
    expect(items[0]).toMatchObject({ code: creditCodeFor(1, 9_900_006), office: '国家税务总局重庆市南岸区税务局' })
  })

  it('of a district come the newest first', async () => {
    const { items } = await list<Arrear>('arrears', { district: '500108' })
    expect(items.map(({ publishedOn }) => publishedOn)).toEqual([...items.map(({ publishedOn }) => publishedOn)].sort().reverse())
    expect(new Set(items.map(({ office }) => office)).size).toBe(1)
    expect((await list<Arrear>('arrears', { district: '500108', name: '墨垭' })).items).toHaveLength(1)
    expect((await list<Arrear>('arrears', { district: '500103', name: '墨垭' })).items).toEqual([])
  })

  it('of a person show neither the whole name nor the whole number', async () => {
    const { items } = await list<Arrear>('arrears', { district: '500103' })
    expect(items).toMatchObject([{ name: '覃**', code: expect.stringMatching(/^9999\*{10}\w{4}$/) }])
    expect((await list('arrears', { name: '覃大洪' })).items).toEqual([])
  })

  it('are turned over page by page, each line once', async () => {
    const more = Array.from({ length: 47 }, (_, at) => ({
      id: `20260115${String(at).padStart(10, '0')}`, ...keysOf(`页码${'甲乙丙'.charAt(at % 3)}商行`), code: creditCodeFor(1, 9_900_200 + (at % 7)), district_code: '500230', tax: '增值税',
      balance: 100 + at, recent: 0, published_on: '2026-01-15', office: '国家税务总局重庆市丰都县税务局',
    }))
    await house.world.core.publicity.insertInto('arrear').values(more).execute()
    for (const query of [{ district: '500230' }, { name: '页码' }, { name: '页码乙' }, { name: more[3]?.code ?? '' }] as Record<string, string>[]) {
      const wanted = more.filter((row) => query['district'] === row.district_code || row.code === query['name'] || row.name.startsWith(query['name'] ?? '-')).map(({ id }) => id)
      expect((await allOf<Arrear>('arrears', query)).map(({ id }) => id).sort()).toEqual(wanted.sort())
    }
  })
})

async function allOf<Item>(path: string, query: Record<string, string>): Promise<Item[]> {
  const items: Item[] = []
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page: Listed<Item> = await list<Item>(path, after === '' ? query : { ...query, after })
    expect(page.items.length).toBeLessThanOrEqual(20)
    items.push(...page.items)
    after = page.next
  }
  return items
}

describe('serious cases', () => {
  it('are told with decision, day and the end of publishing', async () => {
    expect((await list<SeriousCase>('serious-cases', { name: '锦坝贸易有限公司' })).items).toMatchObject([{ breach: '虚开增值税专用发票', decision: expect.stringContaining('罚款') }])
  })

  it('are shown to nobody once their time is over', async () => {
    expect((await list('serious-cases', { name: '荷浦商行' })).items).toEqual([])
    house.shiftClock(36 * 31 * 86_400_000)
    expect((await list('serious-cases', { name: '锦坝贸易' })).items).toEqual([])
    house.shiftClock(-36 * 31 * 86_400_000)
  })
})

describe('agents', () => {
  it('are found by name and by licence, with grade and points, those struck off told as such', async () => {
    expect((await list<Agent>('agents', { name: '缙岚' })).items).toMatchObject([{ licence: '5000000001', grade: 'TSC5', score: 452 }])
    expect((await list<Agent>('agents', { name: '5000000003' })).items).toMatchObject([{ name: '南岸区翠垭代理记账有限公司' }])
    expect((await list<Agent>('agents', { name: '歌浦税务' })).items).toMatchObject([{ struckOffOn: expect.any(String) }])
    expect((await list<Agent>('agents', { name: '缙岚' })).items[0]).not.toHaveProperty('struckOffOn')
  })

  it('that are not on the list are an empty list, not a failure', async () => {
    expect(await list('agents', { name: '包过退税工作室' })).toMatchObject({ items: [], source: expect.stringContaining('名册') })
  })
})

describe('the A list', () => {
  const newest = () => String(Number(today().slice(0, 4)) - (today().slice(5, 7) < '04' ? 2 : 1))

  it('has a year, and a name in it', async () => {
    expect((await list<GradeA>('a-list', { year: newest(), name: '岚烟苑' })).items).toMatchObject([{ name: '岚烟苑物业服务有限公司', district: '南岸区' }])
    expect((await list<GradeA>('a-list', { year: newest() })).items.length).toBeGreaterThan(0)
    expect((await list<GradeA>('a-list', { year: '2012', name: '岚烟苑' })).items).toEqual([])
    expect((await list<GradeA>('a-list', { year: newest(), name: '锦坝' })).items).toEqual([])
  })
})

describe('the late fee', () => {
  interface Fee { days: number; rate?: number; fee?: number; reason: string; knownSince?: string; laws: { document: string; article: string }[] }
  const fee = async (amount: number, due: string) => (await house.ask<Fee>('GET', `/late-fee?amount=${amount}&due=${due}`)).body

  it('is so many days from the day after the due day, with the article', async () => {
    expect(await fee(1_000_000, addDays(today(), -20))).toMatchObject({ days: 20, rate: 500, fee: 10_000, reason: 'late' })
    expect((await fee(1_000_000, addDays(today(), -20))).laws[0]).toMatchObject({ document: '税收征收管理法', article: '第三十二条' })
  })

  it('is nothing on the due day itself, before it, and below one yuan', async () => {
    expect(await fee(1_000_000, today())).toMatchObject({ days: 0, fee: 0, reason: 'inTime' })
    expect(await fee(1_000_000, addDays(today(), 9))).toMatchObject({ days: -9, fee: 0, reason: 'inTime' })
    expect(await fee(198_000, addDays(today(), -1))).toMatchObject({ fee: 0, reason: 'tiny' })
    expect(await fee(200_000, addDays(today(), -1))).toMatchObject({ fee: 100, reason: 'late' })
  })

  it('is not told where days lie before the law that is known, and is on the very eve of it', async () => {
    const before = await fee(1_000_000, '2001-04-29')
    expect(before).toMatchObject({ reason: 'unknown', knownSince: '2001-05-01' })
    expect(before).not.toHaveProperty('fee')
    expect(await fee(1_000_000, '2001-04-30')).toMatchObject({ reason: 'late' })
  })

  it.each(['amount=0&due=2026-01-01', 'amount=-5&due=2026-01-01', 'amount=1.5&due=2026-01-01', 'amount=1e9&due=2026-01-01', 'amount=999999999999999&due=2026-01-01', 'amount=100&due=2026-02-30', 'amount=100', 'due=2026-01-01'])(
    'refuses %s',
    async (query) => {
      expect((await house.ask('GET', `/late-fee?${query}`)).status).toBe(400)
    },
  )
})

describe('whatever is typed', () => {
  const PATHS = ['arrears', 'serious-cases', 'taxpayers', 'agents']

  it.each(['', '甲', '%', '%%', '__', '岚烟%', '岚_苑', '<b>x</b>', 'a\\b', '甲'.repeat(41), 'a\u0000b', '岚烟\n苑'])('%j is refused', async (name) => {
    for (const path of PATHS) {
      expect([path, (await ask(path, { name })).status]).toEqual([path, 400])
    }
  })

  it('ten thousand letters are refused, in an address and in a body', async () => {
    const many = '甲'.repeat(10_000)
    expect([400, 414, 431]).toContain((await ask('taxpayers', { name: many })).status)
    expect((await house.ask('POST', '/invoice-checks', { body: { number: many, day: '2026-01-01' } })).status).toBe(400)
  })

  it.each(["' or 1=1 -- ", "岚烟'; drop table arrear; --", '"岚烟"', '``岚烟', '😀😀', '\u{10FFFF}\u{10FFFF}', '（）', '岚  烟'])('%j is a name like any other, and nobody has it or just who has it', async (name) => {
    for (const path of PATHS) {
      expect((await list<{ name: string }>(path, { name })).items.filter((one) => !one.name.startsWith('岚烟'))).toEqual([])
    }
  })

  it.each(['after=1', 'after=zz.%00', 'after=a.b.c', 'after=MTIz.!!!', `after=${'x'.repeat(700)}`])('a made-up place %s to go on from opens nothing and breaks nothing', async (after) => {
    for (const path of PATHS) {
      const { status, body } = await house.ask<Listed<{ name: string }>>('GET', `/${path}?name=${encodeURIComponent('岚烟')}&${after}`)
      expect([200, 400]).toContain(status)
      expect((body.items ?? []).filter(({ name }) => !name.startsWith('岚烟'))).toEqual([])
    }
  })

  it.each(['taxpayers?name=岚烟&name=墨垭', 'taxpayers?name[]=岚烟', 'taxpayers?nam=岚烟', 'arrears?district=110101', 'arrears?district=500108%27', 'a-list?year=20x5', 'a-list?year=', 'a-list'])('%s is refused', async (path) => {
    expect((await house.ask('GET', encodeURI(`/${path}`))).status).toBe(400)
  })

  it('is written down nowhere: neither who asked nor what', async () => {
    const tables = ['access_log', 'progress_try', 'idempotency'] as const
    const count = async () => Promise.all(tables.map(async (table) => (await house.world.db.selectFrom(table).selectAll().execute()).length))
    const before = await count()
    const from = house.logged().length
    await list('taxpayers', { name: '岚烟苑物业' })
    await list('arrears', { name: '岚烟苑物业' })
    expect(await count()).toEqual(before)
    const lines = house.logged().slice(from)
    expect(lines).toContain('GET /taxpayers')
    expect(lines).not.toMatch(/岚烟|%E5|127\.0\.0\.1|::1/)
  })
})

describe('a search', () => {
  it('runs along an index and never sorts', async () => {
    const { publicity } = house.world.core
    const states = Array.from({ length: 3000 }, (_, at) => ({
      code: creditCodeFor(1, 1_000_000 + at), ...keysOf(`翠${String.fromCharCode(0x4e00 + (at % 500))}${at}商贸有限公司`), payer: 'small' as const, payer_since: '2020-01-01', state: 'normal' as const,
      state_since: '2020-01-01', office: '国家税务总局重庆市渝中区税务局',
    }))
    await publicity.insertInto('taxpayer_state').values(states).execute()
    const plans = await explained(house, () => list('taxpayers', { name: '翠一' }))
    expect(plans).not.toEqual([])
    for (const plan of plans) {
      expect(plan.key).toBe('taxpayer_state_short')
      expect(Number(plan.rows)).toBeLessThan(100)
      expect(plan.Extra).not.toContain('filesort')
    }
  })
})

interface Plan { key: string | null; rows: string; Extra: string }

/** How the server would run what a look-up asks of it. */
async function explained({ world }: House, run: () => Promise<unknown>): Promise<Plan[]> {
  const executor = world.core.publicity.getExecutor()
  const seen: { sql: string; parameters: readonly unknown[] }[] = []
  const watched = jest.spyOn(Object.getPrototypeOf(executor) as { executeQuery: (query: { sql: string; parameters: readonly unknown[] }) => unknown }, 'executeQuery')
  await run()
  for (const [query] of watched.mock.calls) {
    if (/^select .*taxpayer_state/s.test(query.sql)) {
      seen.push(query)
    }
  }
  watched.mockRestore()
  const plans: Plan[] = []
  for (const { sql, parameters } of seen) {
    const { rows } = await world.core.publicity.executeQuery<Plan>(compiledOf(`explain ${sql}`, parameters))
    plans.push(...rows)
  }
  return plans
}

const compiledOf = (sql: string, parameters: readonly unknown[]) => ({ sql, parameters, query: { kind: 'RawNode', sqlFragments: [sql], parameters: [] }, queryId: { queryId: 'explain' } }) as never

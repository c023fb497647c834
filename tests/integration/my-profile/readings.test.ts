import { readFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import type { Reading } from '#shared/model/reading'
import { noteReading } from '../../../bff/platform/privacy/reveal'
import { purposeWords } from '../../../miniprogram/text/profile'
import { openHouse } from '../../support/house'
import type { House } from '../../support/house'
import { personIdOf } from '../../support/person-id-of'

let house: House
let token: string
let personId: string
beforeAll(async () => {
  house = await openHouse()
  token = await house.signIn('zhou-manwu')
  personId = await personIdOf(house, 'zhou-manwu')
})
afterAll(() => house.close())

interface Page {
  items: Reading[]
  next?: string
  asOf: string
  source: string
}
const read = async (query = '', as = token): Promise<Page> => {
  const { status, body } = await house.ask<Page>('GET', `/my/readings${query}`, { token: as })
  expect(status).toBe(200)
  return body
}
const note = (actor: string, traceId: string, fields: string[], purpose = 'desk.review') =>
  noteReading(house.world.db, fields.map((field) => ({ id: house.world.newId(), at: new Date(house.world.now()), actor, personId, field, purpose, traceId })))

it('tells of a clerk by role and place, several fields of one look as one, and never by name', async () => {
  await house.signInStaff('gong-daiyan')
  await house.signInStaff('tang-youzhen')
  const staff = await house.world.db.selectFrom('staff').select(['id', 'role', 'outlet_id']).execute()
  const [officer, outlet] = [staff.find(({ role }) => role === 'officer'), staff.find(({ outlet_id: at }) => at !== null)]
  await note(`clerk:${officer?.id}`, 'trace-1', ['filing', 'paper.content'])
  await note(`clerk:${outlet?.id}`, 'trace-2', ['supply_request.content'], 'desk.supply')
  const { items, source, asOf } = await read()
  expect(items.slice(0, 2)).toMatchObject([
    { by: { kind: 'clerk', role: 'outlet', place: expect.any(String) }, purpose: 'desk.supply', fields: ['supply_request.content'] },
    { by: { kind: 'clerk', role: 'officer' }, purpose: 'desk.review' },
  ])
  expect([...(items[1]?.fields ?? [])].sort()).toEqual(['filing', 'paper.content'])
  expect(JSON.stringify(items)).not.toMatch(/龚|唐/)
  expect([source, Date.parse(asOf) > 0]).toEqual(['渝税通查看登记', true])
})

it('keeps one’s own looks apart', async () => {
  await house.ask('GET', '/homes', { token })
  const mine = await read('?of=me')
  expect(mine.items.every(({ by }) => by.kind === 'me')).toBe(true)
  expect(mine.items.map(({ purpose }) => purpose)).toContain('registry.homes')
  expect((await read()).items.some(({ by }) => by.kind === 'me')).toBe(false)
})

it('tells of a stranger with the case number as somebody, of the spouse, and of tasks of ours', async () => {
  await note(`account:${house.world.newId()}`, 'trace-3', ['contact.value'], 'progress.check')
  await note(`spouse:${house.world.newId()}`, 'trace-4', ['family.homes'], 'family.homes')
  await note('outbox', 'trace-5', ['contact.phone'], 'notice.sms')
  expect((await read()).items.slice(0, 3).map(({ by }) => by.kind)).toEqual(['system', 'spouse', 'somebody'])
})

it('turns page by page without losing or doubling a line', async () => {
  for (let at = 0; at < 45; at++) {
    await note('outbox', `page-${at}`, ['contact.phone', 'person.name'], 'notice.sms')
  }
  const seen: string[] = []
  for (let next: string | undefined = ''; next !== undefined; ) {
    const page: Page = await read(next === '' ? '' : `?after=${next}`)
    expect(page.items.length).toBeLessThanOrEqual(20)
    seen.push(...page.items.map(({ id }) => id))
    next = page.next
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBeGreaterThanOrEqual(50)
})

it('shows nobody the readings of anybody else, and takes no odd question', async () => {
  const other = await house.signIn('deng-daiya')
  const own = new Set((await read()).items.map(({ id }) => id))
  expect((await read('', other)).items.filter(({ id }) => own.has(id))).toEqual([])
  for (const query of ['?of=all', '?after=1', '?after=x%27', '?personId=1', `?after=${'a'.repeat(5000)}`]) {
    expect((await house.ask('GET', `/my/readings${query}`, { token })).status).toBe(400)
  }
  expect((await house.ask('GET', '/my/readings', {})).status).toBe(401)
})

it('finds others’ readings along one index', async () => {
  const rows = await house.world.db.executeQuery<{ key: string; Extra: string }>({
    sql: `explain select id from access_log where person_id = '${personId}' and by_self = 0 order by id desc limit 121`,
    parameters: [], query: { kind: 'RawNode', sqlFragments: [], parameters: [] } as never, queryId: { queryId: 'explain' },
  })
  expect(rows.rows[0]).toMatchObject({ key: 'access_log_person' })
  expect(rows.rows[0]?.Extra).not.toContain('filesort')
})

it('has words for every purpose the code writes down', () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'bff/features', 'bff/platform'], { encoding: 'utf8' }).split('\n').filter((file) => file.endsWith('.ts'))
  const texts = files.map((file) => readFileSync(file, 'utf8'))
  const said = texts.flatMap((text) => [
    ...[...text.matchAll(/purpose: '([\w.-]+)'/g)].map(([, name]) => name ?? ''),
    ...[...text.matchAll(/(?:actingAs|askerOf|callerAsPerson|actingOn)\([^()]*(?:\([^()]*\))?[^()]*'([\w-]+\.[\w-]+)'\)/g)].map(([, name]) => name ?? ''),
  ])
  expect(said.length).toBeGreaterThan(40)
  expect([...new Set(said)].filter((name) => purposeWords[name] === undefined)).toEqual([])
})

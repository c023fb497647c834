import type { CaseLine, Moment } from '#shared/model/case'
import type { Message } from '#shared/model/message'
import type { Home } from '#shared/model/home'
import { personById } from '../../../bff/sandbox/city/demo-people'
import { answerCorrections } from '../../../bff/sandbox/registry-clerk'
import { openHouse } from '../../support/house'
import { newKey } from '../../support/new-key'
import type { House } from '../../support/house'
import { firstBreak } from '../../../bff/platform/cases/chain'
import { until } from '../../support/until'

let house: House
beforeAll(async () => {
  house = await openHouse({ worker: true })
})
afterAll(() => house.close())

const homesOf = async (who: string): Promise<Home[]> => {
  const { status, body } = await house.ask<{ items: Home[]; asOf: string }>('GET', '/homes', { token: await house.signIn(who) })
  expect(status).toBe(200)
  expect(Math.abs(Date.parse(body.asOf) - house.world.now())).toBeLessThan(5000)
  return body.items
}

describe('my homes', () => {
  it('shows the seller of an only home one home that may be sold', async () => {
    const homes = await homesOf('zhou-manwu')
    expect(homes).toHaveLength(1)
    expect(homes[0]).toMatchObject({ sale: { kind: 'open', mortgaged: false, coOwnersSign: false }, share: { parts: 1, of: 1 }, coOwners: [] })
  })

  it('says of a mortgaged home without a ban that it goes with its mortgage', async () => {
    expect((await homesOf('deng-daiya'))[0]).toMatchObject({ sale: { kind: 'open', mortgaged: true } })
  })

  it('says who registered a ban, and since when', async () => {
    expect((await homesOf('peng-jinchuan'))[0]).toMatchObject({ sale: { kind: 'closed', why: 'transferBanned', by: expect.stringContaining('银行'), since: expect.stringMatching(/^\d{4}-/) } })
  })

  it('says which court seized a home', async () => {
    expect((await homesOf('luo-shifeng'))[0]).toMatchObject({ sale: { kind: 'closed', why: 'seized', by: expect.stringContaining('法院') } })
  })

  it('shows a co-owner masked, with own and exact shares', async () => {
    const [home] = await homesOf('xiang-gongyou')
    expect(home).toMatchObject({ share: { parts: 1, of: 2 }, coOwners: [expect.stringMatching(/^.\*\*$/)], sale: { coOwnersSign: true } })
  })

  it('tells somebody without a home just that', async () => {
    expect(await homesOf('bai-wufang')).toEqual([])
  })

  it('writes down each look into the register with an ID number', async () => {
    const before = await house.world.db.selectFrom('access_log').select('id').where('purpose', '=', 'registry.homes').execute()
    await homesOf('zhou-manwu')
    const after = await house.world.db.selectFrom('access_log').select(['id', 'field', 'trace_id']).where('purpose', '=', 'registry.homes').execute()
    expect(after.length - before.length).toBe(1)
    expect(after.at(-1)).toMatchObject({ field: 'person.id_number' })
  })

  it('says that the registry does not answer instead of showing an empty list', async () => {
    const token = await house.signIn('zhou-manwu')
    const real = house.world.core
    house.world.core = { ...real, registry: real.registry.withSchema('no_such_schema') }
    const answer = await house.ask('GET', '/homes', { token })
    house.world.core = real
    expect(answer).toMatchObject({ status: 503, body: { code: 'core.unavailable' } })
    expect(answer.headers.get('retry-after')).toBe('5')
  })
})

describe('a missing home', () => {
  const report = async (token: string, address = '石榴湾小区 2 幢 12-3', key = newKey()) =>
    house.ask<{ case: CaseLine }>('POST', '/homes/corrections', { token, key, body: { address } })
  const read = (token: string, id: string) => house.ask<{ case: CaseLine; moments: Moment[] }>('GET', `/cases/${id}`, { token })

  it('opens a case, reaches the registry, and is answered there', async () => {
    const token = await house.signIn('bai-wufang')
    const { status, body } = await report(token)
    expect(status).toBe(200)
    expect(body.case).toMatchObject({ kind: 'registerCorrection', state: 'sending', subject: '石榴湾小区 2 幢 12-3', number: expect.stringMatching(/^\d{16}$/) })
    await until(async () => (await read(token, body.case.id)).body.case.state === 'withRegistry')
    await answerCorrections(house.world.core, new Date())
    await until(async () => (await read(token, body.case.id)).body.case.state === 'done')
    const { moments } = (await read(token, body.case.id)).body
    expect(moments.map(({ kind }) => kind)).toEqual(['opened', 'delivered', 'answeredNotFound'])
  })

  it('opens one case for a double tap, and the registry gets one request', async () => {
    const token = await house.signIn('zhou-manwu')
    const key = newKey()
    const taps = await Promise.all(Array.from({ length: 5 }, () => report(token, '江南路 1 号', key)))
    expect(new Set(taps.map(({ body }) => body.case.id)).size).toBe(1)
    const id = taps[0]?.body.case.id ?? ''
    await until(async () => (await read(token, id)).body.case.state === 'withRegistry')
    const sent = await house.world.core.registry.selectFrom('register_correction').select('id').where('id', '=', id).execute()
    expect(sent).toHaveLength(1)
  })

  it('refuses the fourth open request, also when four are sent at once', async () => {
    const token = await house.signIn('liao-duanqi')
    const tries = await Promise.all(Array.from({ length: 6 }, () => report(token)))
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409, 409, 409])
    expect(tries.find(({ status }) => status === 409)?.body.code).toBe('report.too_many')
  })

  it('can be withdrawn, once', async () => {
    const token = await house.signIn('deng-daiya')
    const { id } = (await report(token)).body.case
    const withdrawn = await house.ask<{ case: CaseLine }>('POST', `/homes/corrections/${id}/withdrawal`, { token, key: newKey() })
    expect(withdrawn).toMatchObject({ status: 200, body: { case: { state: 'withdrawn' } } })
    expect(await house.ask('POST', `/homes/corrections/${id}/withdrawal`, { token, key: newKey() })).toMatchObject({ status: 409, body: { code: 'case.wrong_state' } })
  })

  it("is a 404 for everybody else, byte for byte like an unknown one, and they change nothing", async () => {
    const mine = await house.signIn('luo-shifeng')
    const { id } = (await report(mine)).body.case
    const other = await house.signIn('peng-jinchuan')
    const unknown = newKey()
    const strip = (answer: { status: number; body: { traceId?: string } }) => ({ status: answer.status, body: { ...answer.body, traceId: '' } })
    expect(strip(await read(other, id))).toEqual(strip(await read(other, unknown)))
    const withdraw = (caseId: string) => house.ask('POST', `/homes/corrections/${caseId}/withdrawal`, { token: other, key: newKey() })
    expect(strip(await withdraw(id))).toEqual(strip(await withdraw(unknown)))
    expect((await read(mine, id)).body.case.state).not.toBe('withdrawn')
    expect((await house.ask<{ items: CaseLine[] }>('GET', '/cases', { token: other })).body.items).toEqual([])
  })

  it('is listed by pages, newest first, and every step is a message', async () => {
    const token = await house.signIn('xiang-gongyou')
    for (let round = 0; round < 12; round++) {
      const { id } = (await report(token, `第 ${round} 处地址`)).body.case
      await house.ask('POST', `/homes/corrections/${id}/withdrawal`, { token, key: newKey() })
    }
    const messages = await pages<Message>(token, '/messages')
    expect(messages.length).toBeGreaterThanOrEqual(24)
    expect(messages.map(({ id }) => id)).toEqual([...messages.map(({ id }) => id)].sort().reverse())
    expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length)
    const cases = await pages<CaseLine>(token, '/cases')
    expect(cases.map(({ subject }) => subject)).toEqual(Array.from({ length: 12 }, (_, at) => `第 ${11 - at} 处地址`))
  })

  it('keeps an unbroken chain on every case', async () => {
    const rows = await house.world.db.selectFrom('case_moment').selectAll().orderBy('case_id').orderBy('seq').execute()
    const byCase = new Map<string, typeof rows>()
    for (const row of rows) {
      byCase.set(row.case_id, [...(byCase.get(row.case_id) ?? []), row])
    }
    for (const links of byCase.values()) {
      expect(firstBreak(links.map((row) => ({ ...row, caseId: row.case_id, at: row.at.toISOString(), prevHash: row.prev_hash })))).toBeUndefined()
    }
    expect(byCase.size).toBeGreaterThan(10)
  })

  it('lies sealed in our tables', async () => {
    await house.ask('POST', '/homes/corrections', { token: await house.signIn('zhou-manwu'), key: newKey(), body: { address: '独一无二路 77 号' } })
    const dump = JSON.stringify(await Promise.all((['case_file', 'case_moment', 'register_correction', 'outbox', 'idempotency'] as const).map((table) => house.world.db.selectFrom(table).selectAll().execute())))
    expect(dump).not.toContain('独一无二路')
    expect(dump).not.toContain(personById('zhou-manwu').idNumber)
  })

  async function pages<Item extends { id: string }>(token: string, path: string): Promise<Item[]> {
    const items: Item[] = []
    for (let after = ''; ; ) {
      const { body } = await house.ask<{ items: Item[]; next?: string }>('GET', `${path}${after}`, { token })
      items.push(...body.items)
      if (body.next === undefined) {
        return items
      }
      after = `?after=${body.next}`
    }
  }
})

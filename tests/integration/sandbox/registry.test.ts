import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '#shared/model/day'
import { uuidV7 } from '#shared/model/ids'
import { connectCore } from '../../../bff/adapters/core/connect'
import type { Core } from '../../../bff/adapters/core/connect'
import { homesOf, readCorrectionAnswers, requestCorrection } from '../../../bff/adapters/core/registry'
import { personById } from '../../../bff/sandbox/city/demo-people'
import { dropCore, fillCore } from '../../../bff/sandbox/fill-core'
import { answerCorrections } from '../../../bff/sandbox/registry-clerk'
import { serverUrl } from '../../support/our-database'

const prefix = `t_${randomBytes(5).toString('hex')}`
const url = `${serverUrl()}mysql`
const newId = (): string => uuidV7(Date.now(), randomBytes(10))
const numberOf = (id: string): string => personById(id).idNumber

let core: Core
beforeAll(async () => {
  await fillCore(url, prefix, { seed: 1, size: 'small', today: '2026-11-24' as Day, only: 'demo' })
  core = connectCore(url, prefix)
})
afterAll(async () => {
  await core.close()
  await dropCore(url, prefix)
})

describe('the homes of a person', () => {
  it('come with the district of today, while the unit number keeps the code of its first day', async () => {
    const [home] = await homesOf(core, numberOf('zhou-manwu'))
    expect(home).toMatchObject({
      district: { code: '500157', name: '两江新区' },
      complex: '漫鹭里',
      building: '2幢',
      room: '12-3',
      use: 'home',
      builtArea: 8942,
      floor: 12,
      floors: 26,
      orientation: 'northSouth',
      hasLift: true,
      decoration: 'fine',
      builtYear: 2007,
      acquiredOn: '2018-09-24',
      acquiredHow: 'sale',
      owners: [{ idNumber: numberOf('zhou-manwu'), name: '周满武', parts: 1, of: 1 }],
      mortgages: [],
      seizure: null,
    })
    expect(home?.unitNumber).toMatch(/^500105/)
    expect(home?.price).toBeGreaterThan(50_000_000)
  })

  it('name all owners with their shares, whoever of them asks', async () => {
    const [his, hers] = await Promise.all([homesOf(core, numberOf('xiang-gongyou')), homesOf(core, numberOf('ran-jingyi'))])
    expect(hers).toEqual(his)
    expect(his[0]?.owners.map(({ name, parts, of }) => [name, parts, of])).toEqual([
      ['向恭佑', 1, 2],
      ['冉静怡', 1, 2],
    ])
    expect(his.map((home) => home.use)).toEqual(['home', 'parking'])
  })

  it('carry mortgage, ban and seizure of each home and of no other', async () => {
    const of = async (id: string) => (await homesOf(core, numberOf(id)))[0]
    expect(await of('deng-daiya')).toMatchObject({ mortgages: [{ bank: '嘉江银行', transferBanned: false }], seizure: null })
    expect(await of('peng-jinchuan')).toMatchObject({ mortgages: [{ bank: '缙云银行', transferBanned: true }], seizure: null })
    expect(await of('luo-shifeng')).toMatchObject({ mortgages: [], seizure: { court: '渝中区人民法院', since: '2026-06-24' } })
    expect((await homesOf(core, numberOf('qin-fangdong'))).map((home) => home.mortgages)).toEqual([[], [], []])
  })

  it('are none for somebody who owns none, or whose title has ended', async () => {
    expect(await homesOf(core, numberOf('bai-wufang'))).toEqual([])
    expect(await homesOf(core, '11010519491231002X')).toEqual([])
    const former = await core.registry.selectFrom('title_owner').select('id_number').where('name', '=', '田茂源').executeTakeFirstOrThrow()
    expect(await homesOf(core, former.id_number)).toEqual([])
  })

  it('carry a price of null when nothing was paid, and a rare name unbroken', async () => {
    expect(await homesOf(core, numberOf('shi-yan'))).toMatchObject([
      { acquiredHow: 'inheritance', price: null, owners: [{ name: '石䶮' }] },
    ])
  })

  it('take two round trips at most', async () => {
    const alone = connectCore(url, prefix, { poolSize: 1 })
    await homesOf(alone, numberOf('qin-fangdong'))
    const before = await questions(alone)
    await homesOf(alone, numberOf('qin-fangdong'))
    // Two queries, and the look at the counter itself.
    expect((await questions(alone)) - before).toBe(3)
    await alone.close()
  })

  it('fail loudly when the register cannot be read as a whole', async () => {
    await core.registry.updateTable('complex_district').set({ valid_to: '2026-01-01' }).where('complex_id', '=', 'D90005').execute()
    await expect(homesOf(core, numberOf('mou-shigong'))).rejects.toMatchObject({ code: 'core.unavailable', facts: { service: 'registry' } })
    await core.registry.updateTable('complex_district').set({ valid_to: null }).where('complex_id', '=', 'D90005').execute()
  })

  it('of one person that cannot be read shut nobody else out', async () => {
    await core.registry.updateTable('complex_district').set({ valid_to: '2026-01-01' }).where('complex_id', '=', 'D90005').execute()
    for (let look = 0; look < 6; look++) {
      await expect(homesOf(core, numberOf('mou-shigong'))).rejects.toMatchObject({ code: 'core.unavailable' })
    }
    expect(await homesOf(core, numberOf('zhou-manwu'))).toHaveLength(1)
    await core.registry.updateTable('complex_district').set({ valid_to: null }).where('complex_id', '=', 'D90005').execute()
  })

  it('are unavailable, not empty, when the registry is gone', async () => {
    const nowhere = connectCore('mysql://root@127.0.0.1:1/mysql', prefix)
    await expect(homesOf(nowhere, numberOf('bai-wufang'))).rejects.toMatchObject({ code: 'core.unavailable' })
    await nowhere.close()
    const other = connectCore(url, `${prefix}_not`)
    await expect(homesOf(other, numberOf('bai-wufang'))).rejects.toMatchObject({ code: 'core.unavailable' })
    await other.close()
  })
})

describe('a request to look for a home', () => {
  const ask = (address: string, id = newId()) => ({
    id,
    idNumber: numberOf('zhou-manwu'),
    address,
    requestedAt: new Date('2026-11-24T06:00:00.123Z'),
  })

  it('is there once, however often it is sent', async () => {
    const request = ask('漫鹭里 3 幢')
    await Promise.all([requestCorrection(core, request), requestCorrection(core, request)])
    await requestCorrection(core, request)
    const rows = await core.registry.selectFrom('register_correction').select(['id', 'requested_at']).where('id', '=', request.id).execute()
    expect(rows).toEqual([{ id: request.id, requested_at: request.requestedAt }])
  })

  it('is answered by the clerk: found when it names a complex in which the person owns a home', async () => {
    const [found, lost, young] = [ask('江北漫鹭里2幢13-1'), ask('别处小区1幢'), { ...ask('漫鹭里'), requestedAt: new Date() }]
    for (const request of [found, lost, young]) {
      await requestCorrection(core, request)
    }
    expect(await readCorrectionAnswers(core, [found.id, lost.id, young.id])).toEqual([])
    await answerCorrections(core, new Date(Date.now() - 15_000))
    const answers = await readCorrectionAnswers(core, [found.id, lost.id, young.id])
    expect(new Map(answers.map(({ id, answer }) => [id, answer]))).toEqual(
      new Map([
        [found.id, 'found'],
        [lost.id, 'notFound'],
      ]),
    )
    expect(answers.every(({ answeredAt }) => Math.abs(answeredAt.getTime() - Date.now()) < 5000)).toBe(true)
  })

  it('asks nothing for no requests', async () => {
    expect(await readCorrectionAnswers(core, [])).toEqual([])
  })
})

/** How much the one connection of this pool has asked so far. */
async function questions(alone: Core): Promise<number> {
  const { rows } = await sql<{ Value: string }>`show session status like 'Questions'`.execute(alone.registry)
  return Number(rows[0]?.Value)
}

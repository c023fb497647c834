import { randomBytes } from 'node:crypto'
import type { Day } from '#shared/model/day'
import type { UnitNumber } from '#shared/model/home'
import { complexNames, readSales } from '../../../bff/adapters/core/assessment-base'
import { familyOf } from '../../../bff/adapters/core/civil'
import { connectCore } from '../../../bff/adapters/core/connect'
import type { Core } from '../../../bff/adapters/core/connect'
import { pendingContractsFor, readContract } from '../../../bff/adapters/core/contract'
import { pastDeedTax } from '../../../bff/adapters/core/levy-records'
import { countHomes, homeOf, homesOf, previousAcquisition } from '../../../bff/adapters/core/registry'
import { personById } from '../../../bff/sandbox/city/demo-people'
import { dropCore, fillCore } from '../../../bff/sandbox/fill-core'
import { serverUrl } from '../../support/our-database'

const prefix = `t_${randomBytes(5).toString('hex')}`
const url = `${serverUrl()}mysql`
const today = '2026-11-24' as Day
const numberOf = (id: string): string => personById(id).idNumber

let core: Core
let nowhere: Core
beforeAll(async () => {
  await fillCore(url, prefix, { seed: 1, size: 'small', today, only: 'demo' })
  core = connectCore(url, prefix)
  nowhere = connectCore('mysql://root@127.0.0.1:1/mysql', prefix)
})
afterAll(async () => {
  await nowhere.close()
  await core.close()
  await dropCore(url, prefix)
})

/** The first home of a demo person. */
async function home(id: string) {
  const [first] = await homesOf(core, numberOf(id))
  if (!first) {
    throw new Error(`${id} has no home`)
  }
  return first
}

const unavailable = (service: string) => ({ code: 'core.unavailable', facts: { service } })

describe('a home by its unit number', () => {
  it('is the same as in the list of its owner, with the ids of complex and building', async () => {
    for (const id of ['zhou-manwu', 'xiang-gongyou', 'deng-daiya', 'luo-shifeng']) {
      const listed = await home(id)
      expect(await homeOf(core, listed.unitNumber)).toEqual(listed)
    }
    expect(await home('zhou-manwu')).toMatchObject({ complexId: 'D90001', buildingId: 'D90001-02' })
    expect(await home('zhou-manwu')).toMatchObject({ product: 'flat', tenure: 70, streetFloor: null, lng: expect.any(Number), lat: expect.any(Number) })
  })

  it('is undefined when nobody holds a title to it', async () => {
    expect(await homeOf(core, '500105190001GB90001F00029999')).toBeUndefined()
  })

  it('fails loudly when the register has lost a part of it', async () => {
    const { unitNumber } = await home('mou-shigong')
    await core.registry.updateTable('complex_district').set({ valid_to: '2026-01-01' }).where('complex_id', '=', 'D90005').execute()
    await expect(homeOf(core, unitNumber)).rejects.toMatchObject(unavailable('registry'))
    await core.registry.updateTable('complex_district').set({ valid_to: null }).where('complex_id', '=', 'D90005').execute()
  })
})

describe('the number of homes of a family', () => {
  it('counts a shared home once and a parking space not at all', async () => {
    expect(await countHomes(core, [numberOf('xiang-gongyou'), numberOf('ran-jingyi')])).toBe(1)
    expect(await countHomes(core, [numberOf('qin-fangdong')])).toBe(3)
    expect(await countHomes(core, [numberOf('qin-fangdong'), numberOf('tan-ertao')])).toBe(4)
    expect(await countHomes(core, [numberOf('bai-wufang')])).toBe(0)
    expect(await countHomes(core, [])).toBe(0)
  })

  it('does not fall when the register lost one of them, but cannot be told', async () => {
    const { unitNumber } = await home('yang-kaidian')
    await core.registry.updateTable('home').set({ unit_number: 'X'.repeat(28) }).where('unit_number', '=', unitNumber).execute()
    await expect(countHomes(core, [numberOf('yang-kaidian')])).rejects.toMatchObject(unavailable('registry'))
    await core.registry.updateTable('home').set({ unit_number: unitNumber }).where('unit_number', '=', 'X'.repeat(28)).execute()
  })
})

describe('the acquisition before today’s title', () => {
  it('is the father’s purchase for an inherited home, and none where today’s title is the first', async () => {
    expect(await previousAcquisition(core, (await home('shi-yan')).unitNumber)).toEqual({ on: '2009-05-24', how: 'newSale' })
    expect(await previousAcquisition(core, (await home('tan-ertao')).unitNumber)).toBeUndefined()
  })
})

describe('net-signed contracts', () => {
  it('wait for the seller, with all parties in order and the price', async () => {
    const [contract, ...others] = await pendingContractsFor(core, numberOf('zhou-manwu'))
    expect(others).toEqual([])
    expect(contract).toMatchObject({
      unitNumber: (await home('zhou-manwu')).unitNumber,
      signedOn: '2026-11-18',
      state: 'pending',
      sellers: [{ idNumber: numberOf('zhou-manwu'), name: '周满武', parts: 1, of: 1 }],
      buyers: [{ idNumber: numberOf('chen-shoutao'), name: '陈守涛', parts: 1, of: 1 }],
    })
    expect(contract?.price).toBeGreaterThan(50_000_000)
    expect(await readContract(core, contract?.id ?? '')).toEqual(contract)
  })

  it('of a couple are found by either of them, and name both', async () => {
    const [his, hers] = await Promise.all([pendingContractsFor(core, numberOf('xiang-gongyou')), pendingContractsFor(core, numberOf('ran-jingyi'))])
    expect(hers).toEqual(his)
    expect(his).toMatchObject([{ sellers: [{ name: '向恭佑', parts: 1, of: 2 }, { name: '冉静怡', parts: 1, of: 2 }], buyers: [{ name: '白梧芳' }] }])
  })

  it.each([
    ['liao-duanqi', '谭尔涛'],
    ['deng-daiya', '秦方栋'],
    ['shi-yan', '杨恺典'],
    ['jiang-gaoling', '刘恺萍'],
  ])('of %s name %s as the buyer of the home in the register', async (seller, buyer) => {
    const contracts = await pendingContractsFor(core, numberOf(seller))
    expect(contracts).toMatchObject([{ unitNumber: (await home(seller)).unitNumber, buyers: [{ name: buyer, parts: 1, of: 1 }] }])
  })

  it('do not wait for buyers, for sellers of the past or for strangers', async () => {
    const past = await core.civil.selectFrom('citizen').select('id_number').where('name', '=', '田茂源').executeTakeFirstOrThrow()
    for (const idNumber of [numberOf('chen-shoutao'), past.id_number, '11010519491231002X']) {
      expect(await pendingContractsFor(core, idNumber)).toEqual([])
    }
  })

  it('are undefined by an unknown number and by the number of a developer’s sale', async () => {
    const developers = await core.contract.selectFrom('net_contract').select('id').where('kind', '=', 'newHome').executeTakeFirstOrThrow()
    expect([await readContract(core, 'WQ0'), await readContract(core, developers.id)]).toEqual([undefined, undefined])
  })

  it('that cannot be read are a failure, not a shorter list', async () => {
    const [{ id } = { id: '' }] = await pendingContractsFor(core, numberOf('shi-yan'))
    await core.contract.updateTable('contract_party').set({ share_of: 0 }).where('contract_id', '=', id).where('role', '=', 'buyer').execute()
    await expect(pendingContractsFor(core, numberOf('shi-yan'))).rejects.toMatchObject(unavailable('contract'))
    await core.contract.updateTable('contract_party').set({ share_of: 1 }).where('contract_id', '=', id).where('role', '=', 'buyer').execute()
    await core.contract.updateTable('net_contract').set({ id: 'WQ1' }).where('id', '=', id).execute()
    await expect(readContract(core, 'WQ1')).rejects.toMatchObject(unavailable('contract'))
    await core.contract.updateTable('net_contract').set({ id }).where('id', '=', 'WQ1').execute()
  })
})

describe('a family', () => {
  it('is spouse and children under age, asked by either of the couple', async () => {
    expect(await familyOf(core, numberOf('zhou-manwu'), today)).toEqual({
      spouse: { idNumber: expect.stringMatching(/^9999/), name: '唐素琳', marriedOn: '2006-05-20' },
      minors: [{ idNumber: expect.stringMatching(/^9999/), name: '周映溪', bornOn: '2012-09-02' }],
    })
    const hers = await familyOf(core, numberOf('ran-jingyi'), today)
    expect([hers?.spouse?.name, hers?.minors.map(({ name }) => name)]).toEqual(['向恭佑', ['向知遥']])
  })

  it('loses a child on its eighteenth birthday, and has neither child nor spouse before their day', async () => {
    const minorsOn = async (day: string) => (await familyOf(core, numberOf('zhou-manwu'), day as Day))?.minors.length
    expect([await minorsOn('2012-09-01'), await minorsOn('2012-09-02'), await minorsOn('2030-09-01'), await minorsOn('2030-09-02')]).toEqual([0, 1, 1, 0])
    expect(await familyOf(core, numberOf('mou-shigong'), today)).toMatchObject({ spouse: { name: '任明秀' }, minors: [] })
    expect((await familyOf(core, numberOf('zhou-manwu'), '2006-05-19' as Day))?.spouse).toBeUndefined()
  })

  it('ends with the marriage, while own children stay', async () => {
    const end = (day: string | null) => core.civil.updateTable('marriage').set({ ended_on: day }).where('spouse_a', '=', numberOf('tan-ertao')).execute()
    await end('2026-11-24')
    expect(await familyOf(core, numberOf('tan-ertao'), today)).toMatchObject({ spouse: undefined, minors: [{ name: '谭一诺' }] })
    expect((await familyOf(core, numberOf('tan-ertao'), '2026-11-23' as Day))?.spouse?.name).toBe('何婉秋')
    await end(null)
  })

  it('counts the children of the spouse too', async () => {
    const child = await core.civil.selectFrom('citizen').select('id_number').where('name', '=', '谭一诺').executeTakeFirstOrThrow()
    const his = { parent: numberOf('tan-ertao'), child: child.id_number }
    await core.civil.deleteFrom('family_member').where('parent', '=', his.parent).execute()
    expect((await familyOf(core, numberOf('tan-ertao'), today))?.minors.map(({ name }) => name)).toEqual(['谭一诺'])
    await core.civil.insertInto('family_member').values(his).execute()
  })

  it('is empty for a single person, and undefined for somebody civil affairs does not know', async () => {
    expect(await familyOf(core, numberOf('chen-shoutao'), today)).toEqual({ spouse: undefined, minors: [] })
    expect(await familyOf(core, '11010519491231002X', today)).toBeUndefined()
  })

  it('with two spouses at once cannot be told', async () => {
    const second = { id: 'M-two', spouse_a: numberOf('luo-shifeng'), spouse_b: numberOf('zhou-manwu'), married_on: '2020-01-01', ended_on: null }
    await core.civil.insertInto('marriage').values(second).execute()
    await expect(familyOf(core, numberOf('zhou-manwu'), today)).rejects.toMatchObject(unavailable('civil'))
    await core.civil.deleteFrom('marriage').where('id', '=', 'M-two').execute()
  })
})

describe('the deed tax of a past purchase', () => {
  it('is what the person declared on this home, the newest one', async () => {
    const { unitNumber, acquiredOn } = await home('liao-duanqi')
    const found = await pastDeedTax(core, { unitNumber, taxpayer: numberOf('liao-duanqi') })
    expect(found?.declaredOn).toBe('2025-09-18')
    expect((found?.declaredOn ?? '') < acquiredOn).toBe(true)
    expect(found?.amount).toBe(Math.round((found?.base ?? 0) * 0.01))
  })

  it('is the own share of two owners', async () => {
    const { unitNumber, price } = await home('xiang-gongyou')
    const bases = await Promise.all(['xiang-gongyou', 'ran-jingyi'].map(async (id) => (await pastDeedTax(core, { unitNumber, taxpayer: numberOf(id) }))?.base ?? 0))
    expect(Math.abs((bases[0] ?? 0) - (bases[1] ?? 0))).toBeLessThanOrEqual(1)
    expect((bases[0] ?? 0) * 2).toBeLessThan(price ?? 0)
  })

  it('is undefined for what is only on paper, what was inherited, and for everybody else', async () => {
    const on = async (owner: string, taxpayer: string) => pastDeedTax(core, { unitNumber: (await home(owner)).unitNumber, taxpayer: numberOf(taxpayer) })
    expect([await on('jiang-gaoling', 'jiang-gaoling'), await on('shi-yan', 'shi-yan'), await on('liao-duanqi', 'zhou-manwu')]).toEqual([undefined, undefined, undefined])
  })
})

it('everything is unavailable, not empty, when the services are gone', async () => {
  const unit = 'X'.repeat(28) as UnitNumber
  const asked: [string, () => Promise<unknown>][] = [
    ['registry', () => homeOf(nowhere, unit)],
    ['registry', () => countHomes(nowhere, ['X'])],
    ['registry', () => previousAcquisition(nowhere, unit)],
    ['contract', () => pendingContractsFor(nowhere, 'X')],
    ['contract', () => readContract(nowhere, 'X')],
    ['civil', () => familyOf(nowhere, 'X', today)],
    ['assessmentBase', () => readSales(nowhere, { since: today, before: today }).next()],
    ['registry', () => complexNames(nowhere)],
    // Last, because it asks one thing only: a pool that is closed while a second connection fails throws into nobody's hands.
    ['levy', () => pastDeedTax(nowhere, { unitNumber: unit, taxpayer: 'X' })],
  ]
  for (const [service, ask] of asked) {
    await expect(ask()).rejects.toMatchObject(unavailable(service))
  }
})

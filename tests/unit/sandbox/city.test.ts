import * as v from 'valibot'
import { addMonths } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { IdNumber } from '#shared/model/id-number'
import { PersonName } from '#shared/model/person'
import type { CoreRows } from '../../../bff/sandbox/city/core-rows'
import { demoPeople, personById } from '../../../bff/sandbox/city/demo-people'
import { demoBuildings, demoHome } from '../../../bff/sandbox/city/demo-places'
import { districts } from '../../../bff/sandbox/city/districts'
import { indexOf, priceOf } from '../../../bff/sandbox/city/price-model'
import { wholeCity } from './whole-city'

const today = '2026-11-24' as Day
const city = wholeCity({ seed: 1, size: 'small', today })
const { registry, civil, contract, levy, treasury, assessmentBase, invoiceLedger } = city

const groupBy = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  }
  return groups
}

const ownersOf = groupBy(registry.title_owner, (row) => row.title_id)
const valid = registry.title.filter((title) => title.ended_on === null)
const homeOf = new Map(registry.home.map((home) => [home.unit_number, home]))

/** The valid titles of a demo person, with the home. */
const held = (id: string) =>
  valid
    .filter((title) => ownersOf.get(title.id)?.some((owner) => owner.id_number === personById(id).idNumber))
    .map((title) => ({ ...title, home: homeOf.get(title.unit_number) }))

const spouseOf = (idNumber: string): string | undefined => {
  const marriage = civil.marriage.find((row) => [row.spouse_a, row.spouse_b].includes(idNumber) && row.ended_on === null)
  return marriage && (marriage.spouse_a === idNumber ? marriage.spouse_b : marriage.spouse_a)
}

const pendingAs = (role: 'seller' | 'buyer', id: string) =>
  contract.net_contract.filter(
    (row) =>
      row.state === 'pending' &&
      contract.contract_party.some(
        (party) => party.contract_id === row.id && party.role === role && party.party === personById(id).idNumber,
      ),
  )

describe('the sandbox city', () => {
  it('is the same byte for byte for the same seed, and another for another', () => {
    expect(JSON.stringify(wholeCity({ seed: 1, size: 'small', today }))).toBe(JSON.stringify(city))
    expect(JSON.stringify(wholeCity({ seed: 2, size: 'small', today }))).not.toBe(JSON.stringify(city))
  })

  it('has about two thousand homes in the 37 districts of today', () => {
    expect(registry.home.length).toBeGreaterThan(1900)
    expect(districts.filter((district) => district.to === null)).toHaveLength(37)
    const here = new Set(registry.complex_district.filter((row) => row.valid_to === null).map((row) => row.district_code))
    expect(here.size).toBe(37)
  })

  it('knows where a complex of a dissolved district belongs today', () => {
    const moved = registry.complex_district.filter((row) => row.valid_to === '2025-11-06')
    expect(new Set(moved.map((row) => row.district_code))).toEqual(new Set(['500105', '500112']))
    for (const row of moved) {
      const next = registry.complex_district.find((other) => other.complex_id === row.complex_id && other.valid_from === row.valid_to)
      const successors = registry.district_successor.filter((link) => link.code === row.district_code).map((link) => link.successor_code)
      expect(successors).toContain(next?.district_code)
    }
  })

  it('gives everybody a valid ID number of a region nobody lives in, and each its own', () => {
    const numbers = civil.citizen.map((row) => row.id_number)
    expect(numbers.filter((number) => !v.is(IdNumber, number) || !number.startsWith('9999'))).toEqual([])
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(
      civil.citizen.filter(
        (row) => `${row.id_number.slice(6, 10)}-${row.id_number.slice(10, 12)}-${row.id_number.slice(12, 14)}` !== row.born_on,
      ),
    ).toEqual([])
  })

  it('gives every home a unit number of its own and one valid title', () => {
    expect(new Set(registry.home.map((home) => home.unit_number)).size).toBe(registry.home.length)
    expect(registry.home.filter((home) => !/^\d{6}[0-9A-Z]{22}$/.test(home.unit_number))).toEqual([])
    expect(valid.map((title) => title.unit_number).sort()).toEqual(registry.home.map((home) => home.unit_number).sort())
  })

  it('puts complexes of a district two hundred metres to six kilometres apart', () => {
    const here = registry.complex_district.filter((row) => row.valid_to === null)
    const districtOf = new Map(here.map((row) => [row.complex_id, row.district_code]))
    type Place = (typeof registry.complex)[number]
    const km = (a: Place, b: Place): number => Math.hypot(((a.lng ?? 0) - (b.lng ?? 0)) / 10_320, ((a.lat ?? 0) - (b.lat ?? 0)) / 9017)
    const pairs = [...groupBy(registry.complex, ({ id }) => districtOf.get(id) ?? '').values()].flatMap((complexes) =>
      complexes.flatMap((a, at) => complexes.slice(at + 1).map((b) => km(a, b))),
    )
    expect(pairs.length).toBeGreaterThan(8)
    expect(pairs.filter((far) => far < 0.2 || far > 6)).toEqual([])
  })

  it('lets each thing that makes a price differ within a complex', () => {
    const buildings = [...groupBy(registry.building, ({ complex_id: id }) => id).values()]
    const differing = (of: (building: (typeof registry.building)[number]) => unknown): number =>
      buildings.filter((some) => new Set(some.map(of)).size > 1).length
    expect(differing((one) => one.built_year)).toBeGreaterThan(40)
    expect(differing((one) => one.has_lift)).toBeGreaterThan(10)
    expect(differing((one) => one.tenure)).toBeGreaterThan(8)
    expect(registry.building.filter((one) => one.street_floor !== null).length).toBeGreaterThan(20)
  })

  it('has homes below the street, under the roof on two floors, and in garden houses', () => {
    const below = registry.home.filter((home) => (home.floor ?? 1) < 0)
    expect(below.length).toBeGreaterThan(20)
    expect(below.filter((home) => !home.room.startsWith(`负${-(home.floor ?? 0)}-`))).toEqual([])
    expect(new Set(registry.home.map((home) => home.product))).toEqual(new Set(['flat', 'garden', 'duplex', null]))
    expect(registry.home.filter((home) => (home.product === null) !== (home.use_code === 'parking'))).toEqual([])
  })

  it('lets the shares of each title sum to one', () => {
    expect(ownersOf.size).toBe(registry.title.length)
    const wrong = [...ownersOf.values()].filter((owners) => {
      const whole = owners[0]?.share_of ?? 0
      return owners.some((owner) => owner.share_of !== whole) || owners.reduce((sum, owner) => sum + owner.share_parts, 0) !== whole
    })
    expect(wrong).toEqual([])
    expect([...ownersOf.values()].some((owners) => owners.length === 3)).toBe(true)
  })

  it('names only citizens in titles, marriages, families and sales between people', () => {
    const known = new Set(civil.citizen.map((row) => row.id_number))
    expect(registry.title_owner.filter((row) => !known.has(row.id_number))).toEqual([])
    expect(civil.marriage.filter((row) => !known.has(row.spouse_a) || !known.has(row.spouse_b))).toEqual([])
    expect(civil.family_member.filter((row) => !known.has(row.parent) || !known.has(row.child))).toEqual([])
    // The heads of the companies whose clerk Liu Kaiping is are nobody here.
    expect(invoiceLedger.taxpayer.filter((row) => !known.has(row.responsible) && !actsFor('liu-kaiping').includes(row.code))).toEqual([])
    const existing = new Set(contract.net_contract.filter((row) => row.kind === 'existingHome').map((row) => row.id))
    expect(contract.contract_party.filter((row) => existing.has(row.contract_id) && !known.has(row.party))).toEqual([])
  })
})

describe('the paper trail of past sales', () => {
  it('declares each done contract, and the parts of the buyers add up to less than the price, never more', () => {
    const declared = groupBy(levy.declaration.filter((row) => row.contract_id !== null), (row) => row.contract_id ?? '')
    const done = contract.net_contract.filter((row) => row.state === 'done')
    expect(declared.size).toBe(done.length)
    const bases = done.map((row) => ({ price: row.price, base: declared.get(row.id)?.reduce((sum, one) => sum + (one.base ?? 0), 0) ?? 0 }))
    expect(bases.filter(({ price, base }) => base > price || base < price / 1.12)).toEqual([])
  })

  it('bills and receives exactly what was declared', () => {
    const bills = new Map(levy.bill.map((row) => [row.id, row.amount]))
    expect(levy.declaration.filter((row) => bills.get(row.bill_id ?? '') !== row.amount)).toEqual([])
    expect(treasury.receipt.filter((row) => bills.get(row.bill_id) !== row.amount)).toEqual([])
    expect(treasury.receipt).toHaveLength(levy.bill.filter((row) => row.state === 'paid').length)
  })

  it('lies between March 2016 and today', () => {
    expect(levy.declaration.filter((row) => row.declared_on < '2016-02-20' || row.declared_on >= today)).toEqual([])
    expect(invoiceLedger.invoice.filter((row) => row.issued_on >= today)).toEqual([])
  })
})

describe('the price model', () => {
  it('keeps most past sales of a complex within a quarter of its middle price per ㎡ of the last years', () => {
    const recent = assessmentBase.past_sale.filter((sale) => sale.sold_on >= '2022-01-01')
    const ratios = [...groupBy(recent, (sale) => sale.complex_id).values()].flatMap((sales) => {
      const prices = sales.map((sale) => sale.price / sale.built_area).sort((a, b) => a - b)
      return prices.map((price) => price / (prices[prices.length >> 1] ?? 1))
    })
    expect(ratios.length).toBeGreaterThan(500)
    expect(ratios.filter((ratio) => Math.abs(ratio - 1) < 0.25).length / ratios.length).toBeGreaterThan(0.85)
  })

  it('lets a higher floor with a lift cost more, the top floor without one less', () => {
    const on = '2024-06-15' as Day
    const at = (place: 'manlu' | 'juan', floor: number) => priceOf(demoHome(demoBuildings(today)[place], { floor, room: 1, area: 9000 }), on)
    expect(at('manlu', 20)).toBeGreaterThan(at('manlu', 2))
    expect(at('juan', 8)).toBeLessThan(at('juan', 4))
  })

  it('runs up to 2021 and down since, without a jump from month to month', () => {
    expect(indexOf('2021-07')).toBeGreaterThan(indexOf('2016-03'))
    expect(indexOf('2026-06')).toBeLessThan(indexOf('2021-07'))
    const months = Array.from({ length: 131 }, (_, n) => addMonths('2016-01-01' as Day, n).slice(0, 7))
    expect(months.slice(1).filter((month, at) => Math.abs(indexOf(month) - indexOf(months[at] ?? '')) > 0.03)).toEqual([])
  })
})

describe('the demo people', () => {
  it('are at least sixteen citizens and four clerks, each with a valid name, an own number, phone and WeChat', () => {
    expect(demoPeople.filter((person) => person.kind === 'citizen').length).toBeGreaterThanOrEqual(16)
    expect(demoPeople.filter((person) => person.kind === 'clerk').map((person) => person.role)).toEqual([
      'officer',
      'reviewer',
      'supervisor',
      'outlet',
      'outlet',
      'outlet',
    ])
    expect(demoPeople.filter((person) => !v.is(PersonName, person.name) || !v.is(IdNumber, person.idNumber))).toEqual([])
    for (const key of ['id', 'idNumber', 'phone', 'openId'] as const) {
      expect(new Set(demoPeople.map((person) => person[key])).size).toBe(demoPeople.length)
    }
    expect(demoPeople.filter((person) => !/^19900000\d{3}$/.test(person.phone) || !/^o[\w-]{27}$/.test(person.openId))).toEqual([])
  })

  it('周满武 has held his and his wife’s only home for five years and has a contract with 陈守涛', () => {
    const [home, ...others] = held('zhou-manwu')
    expect(others).toEqual([])
    expect(home && home.acquired_on <= addMonths(today, -60)).toBe(true)
    const wife = spouseOf(personById('zhou-manwu').idNumber)
    expect(wife).toBeDefined()
    expect(registry.title_owner.filter((owner) => owner.id_number === wife)).toEqual([])
    expect(burdens(home?.unit_number)).toEqual([])
    expect(pendingAs('seller', 'zhou-manwu').map((row) => row.id)).toEqual(pendingAs('buyer', 'chen-shoutao').map((row) => row.id))
    expect(pendingAs('seller', 'zhou-manwu')).toHaveLength(1)
  })

  it('廖端琪 has held hers for less than two years and has a contract with 谭尔涛', () => {
    expect(held('liao-duanqi')).toHaveLength(1)
    expect((held('liao-duanqi')[0]?.acquired_on ?? '') > addMonths(today, -24)).toBe(true)
    expect(pendingAs('seller', 'liao-duanqi').map((row) => row.id)).toEqual(pendingAs('buyer', 'tan-ertao').map((row) => row.id))
  })

  it('陈守涛 buys the first home of his family, under 140 ㎡; 谭尔涛 the second', () => {
    const bought = homeOf.get(pendingAs('buyer', 'chen-shoutao')[0]?.unit_number ?? '')
    expect(bought?.built_area).toBeLessThanOrEqual(14_000)
    expect(held('chen-shoutao')).toEqual([])
    expect(held('tan-ertao').filter((title) => title.home?.use_code === 'home')).toHaveLength(1)
  })

  it('向恭佑 and 冉静怡 are married and own by halves', () => {
    expect(spouseOf(personById('xiang-gongyou').idNumber)).toBe(personById('ran-jingyi').idNumber)
    const homes = held('xiang-gongyou')
    expect(homes.map((title) => title.id)).toEqual(held('ran-jingyi').map((title) => title.id))
    expect(homes.flatMap((title) => ownersOf.get(title.id) ?? []).every((owner) => owner.share_parts === 1 && owner.share_of === 2)).toBe(
      true,
    )
  })

  it('邓岱雅 has a mortgage without a ban, 彭锦川 one with a ban, 罗世丰 a seizure', () => {
    expect(burdens(held('deng-daiya')[0]?.unit_number)).toEqual(['mortgage'])
    expect(burdens(held('peng-jinchuan')[0]?.unit_number)).toEqual(['ban'])
    expect(burdens(held('luo-shifeng')[0]?.unit_number)).toEqual(['seizure'])
  })

  it('the landlord has three homes, the old lady one of the housing reform, 石䶮 an inherited one, 白梧芳 none', () => {
    expect(held('qin-fangdong')).toHaveLength(3)
    expect(held('jiang-gaoling')).toMatchObject([{ acquired_how: 'reform' }])
    expect(personById('jiang-gaoling').bornOn < '1950').toBe(true)
    expect(held('shi-yan')).toMatchObject([{ acquired_how: 'inheritance', price: null }])
    expect(personById('shi-yan').name).toContain('䶮')
    expect(held('bai-wufang')).toEqual([])
  })

  it('landlord, craftsman, shop owner and invoice clerk have invoices of their own', () => {
    const kindOf = (id: string) => {
      const taxpayer = invoiceLedger.taxpayer.find((row) => row.responsible === personById(id).idNumber || actsFor(id).includes(row.code))
      return taxpayer && invoiceLedger.invoice.some((row) => row.seller === taxpayer.code) ? taxpayer.kind : undefined
    }
    expect(['qin-fangdong', 'mou-shigong', 'yang-kaidian', 'liu-kaiping'].map(kindOf)).toEqual([
      'individual',
      'individual',
      'soleTrader',
      'enterprise',
    ])
  })
})

/** Codes of the businesses whose register names a demo person. */
function actsFor(id: string): string[] {
  return invoiceLedger.taxpayer_role.filter((row) => row.id_number === personById(id).idNumber).map((row) => row.code)
}

/** What lies on a home now. */
function burdens(unitNumber: string | undefined): string[] {
  const on = <T extends { unit_number: string; ended_on: string | null }>(rows: T[]): T[] =>
    rows.filter((row) => row.unit_number === unitNumber && row.ended_on === null)
  const { mortgage, seizure }: CoreRows['registry'] = registry
  return [...on(mortgage).map((row) => (row.transfer_ban === 1 ? 'ban' : 'mortgage')), ...on(seizure).map(() => 'seizure')]
}

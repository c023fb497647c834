import { addMonths } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { demoPeople, personById } from '../../../bff/sandbox/city/demo-people'
import { makeDemoCity } from '../../../bff/sandbox/city/make-city'

const today = '2026-11-24' as Day
const { registry, civil, contract, assessmentBase } = makeDemoCity(today)

const pending = contract.net_contract.filter(({ state }) => state === 'pending')
const partiesOf = (id: string, role: 'seller' | 'buyer') => contract.contract_party.filter((party) => party.contract_id === id && party.role === role)
const ownersOf = (unitNumber: string): string[] => {
  const title = registry.title.find((one) => one.unit_number === unitNumber && one.ended_on === null)
  return registry.title_owner.filter((owner) => owner.title_id === title?.id).map((owner) => owner.id_number)
}
const demoNumbers = new Set<string>(demoPeople.map(({ idNumber }) => idNumber))

describe('the sales of demo people that wait for their taxes', () => {
  it('are six: only home, short held, of a couple, mortgaged, inherited, and declared too low', () => {
    const sales = pending.map(({ id }) => [partiesOf(id, 'seller'), partiesOf(id, 'buyer')].map((side) => side.map(({ name }) => name).join('+')).join('→'))
    expect(sales).toEqual(['周满武→陈守涛', '廖端琪→谭尔涛', '向恭佑+冉静怡→白梧芳', '邓岱雅→秦方栋', '石䶮→杨恺典', '蒋皋龄→刘恺萍'])
  })

  it('are sold by all owners of the home as the register holds them, to somebody else, in the last weeks', () => {
    for (const { id, unit_number: unit, signed_on: signedOn } of pending) {
      const sellers = partiesOf(id, 'seller').map(({ party }) => party)
      expect(sellers).toEqual(ownersOf(unit))
      expect(partiesOf(id, 'buyer').some(({ party }) => sellers.includes(party))).toBe(false)
      expect(signedOn < today && signedOn > addMonths(today, -1)).toBe(true)
    }
  })
})

describe('the neighbours of the demo people', () => {
  it('bought at least twelve homes in each demo complex within two and a half years, over many floors and months', () => {
    for (const { id } of registry.complex) {
      const sales = assessmentBase.past_sale.filter((sale) => sale.complex_id === id && sale.sold_on >= addMonths(today, -32))
      expect(sales.length).toBeGreaterThanOrEqual(12)
      expect(new Set(sales.map((sale) => sale.floor)).size).toBeGreaterThanOrEqual(5)
      expect(new Set(sales.map((sale) => sale.sold_on.slice(0, 7))).size).toBeGreaterThanOrEqual(9)
    }
  })

  it('live behind doors of their own, and leave the demo people’s homes as they were', () => {
    expect(new Set(registry.home.map(({ unit_number: unit }) => unit)).size).toBe(registry.home.length)
    const owned = registry.home.filter(({ unit_number: unit }) => ownersOf(unit).some((owner) => demoNumbers.has(owner)))
    expect(owned).toHaveLength(16)
    expect(owned.filter(({ unit_number: unit }) => ownersOf(unit).includes(personById('qin-fangdong').idNumber))).toHaveLength(3)
  })

  it('are citizens of age with numbers of their own', () => {
    expect(new Set(civil.citizen.map(({ id_number: number }) => number)).size).toBe(civil.citizen.length)
    const born = new Map(civil.citizen.map((one) => [one.id_number, one.born_on]))
    const tooYoung = registry.title.filter((title) =>
      registry.title_owner.some((owner) => owner.title_id === title.id && addMonths((born.get(owner.id_number) ?? today) as Day, 18 * 12) > title.acquired_on),
    )
    expect(tooYoung).toEqual([])
  })
})

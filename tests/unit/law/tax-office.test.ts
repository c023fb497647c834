import { DISTRICTS } from '../../../bff/engines/law/districts'
import { placeClass, taxOffice } from '../../../bff/engines/law/tax-office'
import { day } from './given-transfer'

const office = (code: string, on: string): string | undefined => taxOffice(DISTRICTS, code, day(on))

it.each([
  ['渝中区', '500103', '2026-03-01', '国家税务总局重庆市渝中区税务局'],
  ['彭水，自治县', '500243', '2026-03-01', '国家税务总局重庆市彭水苗族土家族自治县税务局'],
  ['江北区，撤销前末日', '500105', '2025-11-06', '国家税务总局重庆市江北区税务局'],
  ['江北区，撤销次日归两江新区', '500105', '2025-11-07', '国家税务总局重庆两江新区税务局'],
  ['渝北区，撤销前末日', '500112', '2025-11-06', '国家税务总局重庆市渝北区税务局'],
  ['渝北区，撤销后分归两处，凭地址才能定', '500112', '2025-11-07', undefined],
  ['两江新区，设立首日', '500157', '2025-11-06', '国家税务总局重庆两江新区税务局'],
  ['两江新区，设立前一日', '500157', '2025-11-05', undefined],
  ['不在本市', '110101', '2026-03-01', undefined],
])('%s', (_, code, on, name) => {
  expect(office(code, on)).toBe(name)
})

it('knows no office for a district that ended without an heir', () => {
  expect(taxOffice([{ code: '500199', name: '试', kind: 'county', to: '2020-01-01' }], '500199', day('2020-01-02'))).toBeUndefined()
})

it('has each code once and thirty-seven units today', () => {
  const codes = DISTRICTS.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  expect(DISTRICTS.filter((each) => !('to' in each)).length).toBe(37)
})

it('tells the class of place by district and settlement', () => {
  const of = (kind: 'district' | 'county') => ([undefined, 'street', 'town', 'township'] as const).map((settlement) => placeClass(kind, settlement))
  expect(of('district')).toEqual([undefined, 'urbanDistrict', 'countyTown', 'elsewhere'])
  expect(of('county')).toEqual([undefined, 'countyTown', 'countyTown', 'elsewhere'])
})

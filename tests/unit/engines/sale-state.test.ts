import type { Day } from '#shared/model/day'
import { saleState } from '../../../bff/engines/law/sale-state'

const since = '2024-05-06' as Day
const seizure = { court: '重庆市渝中区人民法院', since }
const plain = { bank: '甲银行', transferBanned: false, since }
const banned = { bank: '乙银行', transferBanned: true, since }

it('lets a home without burdens be sold by its one owner', () => {
  expect(saleState({ mortgages: [], seizure: null, owners: ['a'] })).toEqual({ kind: 'open', mortgaged: false, coOwnersSign: false })
})

it('lets a mortgaged home be sold with its mortgage when no ban is registered', () => {
  expect(saleState({ mortgages: [plain], seizure: null, owners: ['a'] })).toEqual({ kind: 'open', mortgaged: true, coOwnersSign: false })
})

it('asks every co-owner to sign', () => {
  expect(saleState({ mortgages: [], seizure: null, owners: ['a', 'b'] })).toMatchObject({ coOwnersSign: true })
})

it('closes a home with a registered ban, also when another mortgage has none, and says whose', () => {
  expect(saleState({ mortgages: [plain, banned], seizure: null, owners: ['a'] })).toEqual({ kind: 'closed', why: 'transferBanned', by: '乙银行', since })
})

it('closes a seized home before anything else', () => {
  expect(saleState({ mortgages: [banned], seizure, owners: ['a', 'b'] })).toEqual({ kind: 'closed', why: 'seized', by: seizure.court, since })
})

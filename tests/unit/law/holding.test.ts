import { daysBetween } from '../../../bff/engines/law/calendar'
import type { Acquisition } from '../../../bff/engines/law/holding'
import { heldSince, invoiceYears } from '../../../bff/engines/law/holding'
import { existingHomeTaxes } from '../../../bff/engines/law/existing-home'
import { loadLaw } from '../../../bff/load-law'
import { day, seller, transfer } from './given-transfer'

const [early, middle, late] = [day('2020-03-01'), day('2020-06-01'), day('2020-09-01')]
const none = undefined

it.each<[string, Acquisition, string | undefined]>([
  ['市场购买，权证在前', { how: 'bought', title: early, deedTaxReceipt: late }, early],
  ['市场购买，契税凭证在前', { how: 'bought', title: late, deedTaxReceipt: early }, early],
  ['市场购买，只有权证', { how: 'bought', title: late, deedTaxReceipt: none }, late],
  ['市场购买，只有契税凭证', { how: 'bought', title: none, deedTaxReceipt: late }, late],
  ['市场购买，都没有', { how: 'bought', title: none, deedTaxReceipt: none }, none],
  ['房改房，合同最早', { how: 'publicHousingReform', contract: early, payment: middle, title: late }, early],
  ['房改房，付款最早', { how: 'publicHousingReform', contract: late, payment: early, title: middle }, early],
  ['房改房，权证最早', { how: 'publicHousingReform', contract: none, payment: late, title: middle }, middle],
  ['继承、离婚、近亲赠与，沿用原购房时间', { how: 'fromFamily', previousOwnerSince: early }, early],
  ['继承而原购房时间不详', { how: 'fromFamily', previousOwnerSince: none }, none],
  ['其他赠与，按新证或新契税凭证孰先', { how: 'otherGift', title: late, deedTaxReceipt: middle }, middle],
  ['法院文书生效日', { how: 'courtDocument', effective: middle }, middle],
  ['自建，权证日', { how: 'selfBuilt', title: late }, late],
  ['拆迁安置，由人判断', { how: 'resettlement' }, none],
])('%s', (_, acquisition, since) => {
  expect(heldSince(acquisition)).toBe(since)
})

it.each([
  ['满两年免增值税', '2026-06-01', '2024-06-01', false, 0],
  ['差一日满两年，征增值税', '2026-05-31', '2024-06-01', false, 3_000_000],
])('按取得凭证算持有期：%s', (_, on, title, onlyHome, vat) => {
  const held = { acquired: { how: 'bought', title: day(title), deedTaxReceipt: none } } as const
  const [line] = existingHomeTaxes(loadLaw(), transfer({ day: day(on), sellers: [seller({ held, onlyHome })] })).lines
  expect(line).toMatchObject({ tax: 'vat', payable: vat })
})

it.each([
  ['满五年', '2026-06-01', 0],
  ['差一日满五年', '2026-05-31', 1_030_000],
])('唯一住房：%s', (_, on, tax) => {
  const held = { acquired: { how: 'fromFamily', previousOwnerSince: day('2021-06-01') } } as const
  const { lines } = existingHomeTaxes(loadLaw(), transfer({ day: day(on), sellers: [seller({ held, onlyHome: true })] }))
  expect(lines.find((each) => each.tax === 'incomeTax')).toMatchObject({ payable: tax })
})

it('counts days as the calendar does', () => {
  const days = ['1999-12-31', '2000-02-28', '2000-03-01', '2023-02-28', '2024-02-29', '2024-03-01', '2024-12-31', '2026-07-15', '2100-03-01']
  for (const from of days) {
    for (const to of days) {
      expect(daysBetween(day(from), day(to))).toBe((Date.parse(to) - Date.parse(from)) / 86_400_000)
    }
  }
})

it('counts a month that has no such day by its last day', () => {
  expect([invoiceYears(day('2024-10-31'), day('2026-04-30'), 6), invoiceYears(day('2024-10-31'), day('2026-05-01'), 6)]).toEqual([1, 2])
})

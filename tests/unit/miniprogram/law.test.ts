import { SHAPES } from '../../../bff/engines/law/parameter-shapes'
import { leavesOf } from '../../../bff/features/law/leaves'
import type { readLaw } from '#shared/contract/law'
import type { ReplyOf } from '#shared/contract/route'
import { loadLaw } from '../../../bff/load-law'
import { lawGroupsOf } from '../../../miniprogram/estimate/law-list'
import { isTitled, lawGroups, nameOfPart, titleOfParameter, unitOfCount } from '../../../miniprogram/text/law'

type Item = ReplyOf<typeof readLaw>['items'][number]
type Name = keyof typeof SHAPES

const law = loadLaw()
const names = Object.keys(SHAPES) as Name[]

/** Each parameter with its newest value, as the server sends it. */
const items = names.map((name): Item => {
  const [newest] = law[name].values
  const { from, law: document = '', article = '', confidence = 'unknown', scope = 'CN', value } = (newest ?? {}) as NonNullable<typeof newest>
  const leaves = value === undefined ? {} : { leaves: leavesOf(SHAPES[name], value) }
  return { parameter: name, checked: law[name].checked, changed: false, now: { from, document, article, confidence, scope, ...leaves } }
})
const rows = (words = '') => lawGroupsOf(items, words).groups.flatMap((group) => group.rows)
const row = (key: Name) => rows().find((each) => each.key === key)

it('has a title for every parameter of the law, each its own within a tax, and a name for every tax', () => {
  expect(names.filter((name) => !isTitled(name))).toEqual([])
  expect(new Set(names.map((name) => `${name.split('.')[0]}${titleOfParameter(name)}`)).size).toBe(names.length)
  expect(names.filter((name) => lawGroups[name.split('.')[0] ?? ''] === undefined)).toEqual([])
})

it('has a unit for every count and a word for every part of a value', () => {
  expect(names.filter((name) => SHAPES[name] === 'count' && unitOfCount(name) === undefined)).toEqual([])
  const parts = items.flatMap(({ parameter, now }) => (now?.leaves ?? []).map(({ at }) => ({ parameter, part: at.split('.').pop() ?? '' })))
  expect(parts.filter(({ parameter, part }) => part !== '' && nameOfPart(parameter, part) === part)).toEqual([])
})

it('writes each kind of value as one reads it', () => {
  expect(row('vat.home_rate')?.values).toEqual(['3%'])
  expect(row('vat.home_exempt_after')?.values).toEqual(['2 年'])
  expect(row('deed-tax.home_area_up_to')?.values).toEqual(['140.00 ㎡'])
  expect(row('vat.one_deal_threshold')?.values).toEqual(['1,000.00 元'])
  expect(row('deed-tax.only_home_rate')?.values).toEqual(['不超过界线 1%', '超过界线 1.5%'])
  expect(row('land-vat.brackets')?.values).toHaveLength(4)
  expect(row('business-income.brackets')?.values[1]).toBe('超过 30,000.00 元，税率 10%，速算扣除 1,500.00 元')
  expect(row('deed-tax.spouses_exempt')?.values).toEqual(['是'])
})

it('says who knows when it is not known here, and which text nobody has confirmed', () => {
  expect(row('land-vat.other_property_assessed_rate')).toMatchObject({ values: ['只有税务局知道'], unknown: true, unsure: false })
  expect([row('land-vat.brackets')?.unsure, row('business-income.brackets')?.unsure]).toEqual([false, true])
})

it('finds by tax, title, value and document, all words at once', () => {
  expect(rows('契税 面积').map(({ key }) => key)).toEqual(['deed-tax.home_area_up_to'])
  expect(rows('2025年第17号').length).toBeGreaterThan(0)
  expect(rows('月球')).toEqual([])
  expect(rows(' ').length).toBe(names.length)
})

it('puts first what changed, with what it was', () => {
  const [first] = items
  const area = items.find(({ parameter }) => parameter === 'deed-tax.home_area_up_to')
  const before = { ...area?.now, leaves: [{ at: '', kind: 'area', value: 9000 }] } as NonNullable<Item['before']>
  const { changed, groups } = lawGroupsOf([first, { ...area, changed: true, before }, { parameter: 'vat.home_rate', checked: '2026-11-24', changed: true, before }] as Item[], '')
  expect(changed.map(({ title, values, was }) => [title, values, was])).toEqual([
    ['契税：优惠的面积界线，正好到也算', ['140.00 ㎡'], ['90.00 ㎡']],
    ['增值税：个人卖住房，没满年限的税率', ['这一天没有这一项'], ['90.00 ㎡']],
  ])
  expect(groups.flatMap(({ rows: each }) => each)).toHaveLength(1)
})

it('shows what a newer server knows by its name', () => {
  const now = { from: '2027-01-01', document: '某公告', article: '', confidence: 'confirmed-text', scope: '500103', leaves: [{ at: 'moon', kind: 'phase', value: 3 }] }
  const newer = { parameter: 'moon-tax.phase', checked: '2026-11-24', changed: false, now } as unknown as Item
  expect(lawGroupsOf([newer], '').groups[0]).toMatchObject({ title: '其他', rows: [{ title: 'moon-tax.phase', values: ['moon 3'] }] })
})

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { ItemCategory } from '#shared/model/guide'
import { allItems, findItem } from '../../../bff/platform/guide/find-item'

const fixed = parse(readFileSync(path.join(__dirname, 'fixed-items.yaml'), 'utf8')) as Record<string, string>
const items = allItems()

it('has all 220 items with the numbers and names the product fixed, in their order', () => {
  expect(Object.keys(fixed)).toHaveLength(220)
  expect(items.map(({ id, name }) => `${id} ${name}`).sort()).toEqual(Object.entries(fixed).map(([id, name]) => `${id} ${name}`).sort())
  expect([...new Set(items.map(({ category }) => category))]).toEqual(ItemCategory.options)
  expect(items.filter(({ id, category }) => !id.startsWith(category))).toEqual([])
})

it('leads only to pages that exist', () => {
  const config = readFileSync(path.resolve('miniprogram/app.config.ts'), 'utf8')
  const roots = [...config.matchAll(/root: '([a-z-]+)',\s*pages: \[([^\]]*)\]/g)]
  const pages = roots.flatMap(([, root, list = '']) => [...list.matchAll(/'([^']+)'/g)].map(([, page]) => `/${root}/${page}`))
  expect(pages.length).toBeGreaterThan(30)
  expect(items.filter(({ page }) => page !== undefined && !pages.includes(page)).map(({ id }) => id)).toEqual([])
  expect(items.filter(({ page, online }) => (online === 'here') !== (page !== undefined)).map(({ id }) => id)).toEqual([])
})

it('has words for every item, no phrase twice within one, and none shared by many', () => {
  expect(items.filter(({ words }) => new Set(words).size !== words.length).map(({ id }) => id)).toEqual([])
  const count = new Map<string, number>()
  items.flatMap(({ words }) => words).forEach((word) => count.set(word, (count.get(word) ?? 0) + 1))
  expect([...count].filter(([, times]) => times > 2).map(([word]) => word)).toEqual([])
})

it('asks for every paper once, and says when it is asked for only sometimes', () => {
  for (const { papers } of items) {
    expect(new Set(papers.map(({ id }) => id)).size).toBe(papers.length)
    expect(papers.filter(({ need, note }) => need === 'sometimes' && note === undefined)).toEqual([])
  }
})

it('cites no document it is not sure of as official', () => {
  const cited = items.flatMap(({ laws }) => laws)
  expect(cited.length).toBeGreaterThan(150)
  // What this product read itself; everything else is quoted by others or recalled, and its page says so.
  const official = new Set(cited.filter(({ confidence }) => confidence === 'official').map(({ document }) => document.replace(/（.*$/, '')))
  const read = [
    '财政部 税务总局公告2023年第12号', '财政部 税务总局公告2026年第10号', '国家税务总局公告2021年第25号', '国家税务总局公告2021年第9号', '国家税务总局公告2022年第14号',
    '国家税务总局公告2022年第21号', '国家税务总局公告2022年第3号', '国家税务总局公告2024年第11号', '国家税务总局公告2026年第4号', '国家税务总局公告2026年第6号',
    '国家税务总局公告2026年第3号',
  ]
  expect([...official].filter((document) => !read.includes(document))).toEqual([])
})

it('plans believable minutes, and speaks to people without officialese', () => {
  expect(items.filter(({ minutes }) => minutes < 1 || minutes > 90).map(({ id }) => id)).toEqual([])
  const said = items.flatMap(({ id, who, conditions, fee, deadline, answer }) => [who, fee, deadline, answer, ...conditions.map(({ text }) => text)].map((text) => `${id} ${text}`))
  expect(said.filter((text) => /请予|予以|须|悉|[!！]|拟/.test(text))).toEqual([])
  expect(said.filter((text) => text.length > 70)).toEqual([])
})

it('finds an item by its number, and nothing by another', () => {
  expect(findItem('FP022')).toMatchObject({ name: '代开增值税普通发票', group: 'invoice', online: 'here', page: '/invoices/pages/new/index', halls: 'all' })
  expect(findItem('FP999')).toBeUndefined()
  expect(findItem('constructor')).toBeUndefined()
})

it('cannot be changed by who reads it', () => {
  expect(Object.isFrozen(items)).toBe(true)
  expect(() => (items[0]?.papers as unknown[]).push('one more')).toThrow(TypeError)
})

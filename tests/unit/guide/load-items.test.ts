import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { GuideRefused, loadItems } from '../../../bff/platform/guide/load-items'

const folder = mkdtempSync(path.join(tmpdir(), 'guide-'))
afterAll(() => rmSync(folder, { recursive: true }))

const PAPERS = 'id-card: { name: 身份证 }\nproof: { name: 证明, note: 查不到的时候 }\nlease: { name: 租赁合同 }'
const LAWS = 'deed-tax-law: { name: 契税法, confidence: secondary, articles: { 第三条: official } }\nnumbered: { name: 财税〔2008〕24号, about: 住房租赁, confidence: memory }'

const ITEM = {
  id: 'ZM001', name: '开证明', group: 'general', who: '要证明的人', conditions: { paid: '缴过税' }, papers: ['id-card+held', 'proof?'], minutes: 5, fee: '不收费',
  laws: ['deed-tax-law/第三条'], deadline: '没有期限', answer: '当场', channel: 'hall', words: ['证明', '完税', '税票'],
}

/** JSON is YAML. */
function load(items: unknown, { file = 'ZM.yaml', text }: { file?: string; text?: string } = {}) {
  writeFileSync(path.join(folder, 'papers.yaml'), PAPERS)
  writeFileSync(path.join(folder, 'laws.yaml'), LAWS)
  writeFileSync(path.join(folder, file), text ?? JSON.stringify(items))
  try {
    return loadItems(folder)
  } finally {
    rmSync(path.join(folder, file))
  }
}
const loadOne = (change: object) => load([{ ...ITEM, ...change }])

it('reads an item with its papers and laws in full', () => {
  expect(loadOne({})).toEqual([
    {
      id: 'ZM001', category: 'ZM', name: '开证明', group: 'general', online: 'no', halls: 'all', minutes: 5, who: '要证明的人', fee: '不收费', deadline: '没有期限', answer: '当场',
      conditions: [{ id: 'paid', text: '缴过税' }],
      papers: [{ id: 'id-card', name: '身份证', need: 'held' }, { id: 'proof', name: '证明', need: 'sometimes', note: '查不到的时候' }],
      laws: [{ document: '契税法', article: '第三条', confidence: 'official' }],
      words: ['证明', '完税', '税票'],
    },
  ])
})

it('takes an article nobody looked up for remembered, however well the document is known', () => {
  expect(loadOne({ laws: ['deed-tax-law', 'deed-tax-law/第九条', 'numbered'] })[0]?.laws).toEqual([
    { document: '契税法', confidence: 'secondary' },
    { document: '契税法', article: '第九条', confidence: 'memory' },
    { document: '财税〔2008〕24号（住房租赁）', confidence: 'memory' },
  ])
})

it('sends to the page of this product, else to the bureau\'s own office online', () => {
  expect(loadOne({ channel: 'online', here: { page: '/records/pages/statements/index', since: '2026-11-30' } })[0]).toMatchObject({ online: 'here', page: '/records/pages/statements/index', since: '2026-11-30' })
  expect(loadOne({ channel: 'online_or_hall' })[0]?.online).toBe('etax')
})

it('lets an item say better when a paper is asked for', () => {
  expect(loadOne({ papers: ['lease?'], paper_notes: { lease: '出租的' } })[0]?.papers).toEqual([{ id: 'lease', name: '租赁合同', need: 'sometimes', note: '出租的' }])
})

it.each([
  ['a paper that is not known', { papers: ['birth-paper'] }, 'ZM.yaml: ZM001: no paper birth-paper'],
  ['a paper asked for sometimes without a word when', { papers: ['lease?'] }, 'nothing says when'],
  ['a note for a paper it does not ask for', { paper_notes: { lease: '出租的' } }, 'a note for lease'],
  ['a law that is not known', { laws: ['no-law/第一条'] }, 'no law no-law/第一条'],
  ['an article that is empty', { laws: ['deed-tax-law/'] }, 'no law deed-tax-law/'],
  ['a key nobody knows', { channels: 'hall' }, 'ZM.yaml: ZM001: channels'],
  ['a missing key', { who: undefined }, 'ZM.yaml: ZM001: who'],
  ['two words only', { words: ['一', '二'] }, 'at least 3 words'],
  ['no condition', { conditions: {} }, '1 to 4 conditions'],
  ['five conditions', { conditions: { a: '一', b: '二', c: '三', d: '四', e: '五' } }, '1 to 4 conditions'],
  ['an item of another class', { id: 'FP001' }, 'belongs into the file of its class'],
  ['a number that is none', { id: 'ZM1' }, 'ZM.yaml: ZM1: id'],
  ['minutes that are none', { minutes: 0 }, 'ZM.yaml: ZM001: minutes'],
  ['a page that is none of ours', { here: { page: 'https://example.com', since: '2026-11-30' } }, 'no page of ours'],
])('refuses %s', (_what, change, why) => {
  expect(() => loadOne(change)).toThrow(GuideRefused)
  expect(() => loadOne(change)).toThrow(why)
})

it('refuses a number that stands there twice', () => {
  expect(() => load([ITEM, ITEM])).toThrow('ZM.yaml: ZM001: stands there twice')
})

it('refuses a file that is no list, is no YAML or has a key twice, and names it', () => {
  expect(() => load({ ZM001: ITEM })).toThrow('ZM.yaml: (file)')
  expect(() => load([], { text: '- id: [' })).toThrow('ZM.yaml: (file)')
  expect(() => load([], { text: '- id: ZM001\n  id: ZM002' })).toThrow('ZM.yaml: (file)')
})

it('does without a class whose file is not there, and ignores files of no class', () => {
  expect(load([ITEM], { file: 'AB.yaml' })).toEqual([])
})

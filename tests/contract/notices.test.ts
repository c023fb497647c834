import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { CaseKind, MomentKind } from '#shared/model/case'
import { CaseTodo } from '#shared/model/case'
import { NoticeLanguage } from '#shared/model/message'
import { movesByKind } from '../../bff/commands/moves-by-kind'
import { findTemplate, noticeTemplates } from '../../bff/platform/notices/find-template'
import { keywordFault } from '../../bff/platform/notices/keyword-rule'
import { SILENT, momentPlan } from '../../bff/platform/notices/moment-plan'
import type { MomentNotice } from '../../bff/platform/notices/moment-plan'
import { renderNotice } from '../../bff/platform/notices/render'
import type { Rendered } from '../../bff/platform/notices/render'
import type { NoticeTemplate } from '../../bff/platform/notices/template'
import { work } from '../../bff/work'
import type { World } from '../../bff/world'
import { longFields, plainFields } from './notice-fields'

const momentsOf = (kind: CaseKind): MomentKind[] => [...new Set(movesByKind[kind].map(({ on }) => on))]
const kinds = Object.keys(movesByKind) as CaseKind[]
const toldOf = (kind: CaseKind) => Object.entries(momentPlan[kind]).flatMap(([moment, notice]) => (notice === SILENT ? [] : [{ moment: moment as MomentKind, ...notice }]))
const idsOf = ({ own, others }: MomentNotice): string[] => [own, others].filter((id) => id !== SILENT)
const AT = Date.parse('2026-12-31T15:59:00Z')
const count = (text: string): number => Array.from(text).length

interface Said {
  name: string
  template: NoticeTemplate
  language: NoticeLanguage
  rendered: Rendered
}

/** Every template in every language, with and without amounts, for whatever its case may wait for. */
function everyWay(fields: Readonly<Record<string, string>>): Said[] {
  return noticeTemplates.flatMap((template) =>
    NoticeLanguage.options.flatMap((language) =>
      [undefined, ...CaseTodo.options].map((todo) => ({
        name: `${template.id} ${template.version} ${language} ${todo ?? ''}`,
        template,
        language,
        rendered: renderNotice(template, language, fields, { amounts: false, at: AT, ...(todo ? { todo } : {}) }),
      })),
    ),
  )
}

const plain = everyWay(plainFields)
const long = everyWay(longFields)

it('plans a notice, or silence, for each moment of each table of moves, and for no other', () => {
  for (const kind of kinds) {
    expect(Object.keys(momentPlan[kind]).sort()).toEqual(momentsOf(kind).sort())
    for (const id of toldOf(kind).flatMap(idsOf)) {
      expect(findTemplate(id).id).toBe(id)
    }
  }
})

it('says in each template which moments it tells of, as the plan does', () => {
  const told = noticeTemplates.flatMap((template) => ('moments' in template.trigger ? [{ id: template.id, moments: template.trigger.moments }] : []))
  for (const kind of kinds) {
    for (const one of toldOf(kind)) {
      const ids = told.filter(({ moments }) => moments[kind]?.includes(one.moment)).map(({ id }) => id)
      expect(ids).toEqual(expect.arrayContaining(idsOf(one)))
    }
    for (const { id, moments } of told) {
      expect({ id, unknown: (moments[kind] ?? []).filter((moment) => !momentsOf(kind).includes(moment)) }).toEqual({ id, unknown: [] })
    }
  }
})

it('names by code every notice that the plan does not name, and no notice that does not wait for its errand is left over', () => {
  const planned = new Set(kinds.flatMap((kind) => toldOf(kind).flatMap(idsOf)))
  const code = codeThatTells()
  const named = [...code.matchAll(/template: '([\w.-]+)'/g)].map((match) => match[1] ?? '')
  const spoken = noticeTemplates.flatMap(({ id }) => (code.includes(`'${id}'`) ? [id] : []))
  const waiting = new Set(noticeTemplates.flatMap(({ id, trigger }) => ('awaits' in trigger ? [id] : [])))
  const ids = new Set(noticeTemplates.map(({ id }) => id))
  expect(named.filter((id) => !ids.has(id))).toEqual([])
  expect([...ids].filter((id) => !planned.has(id) && !spoken.includes(id) && !waiting.has(id))).toEqual([])
  expect([...waiting].filter((id) => planned.has(id) || spoken.includes(id))).toEqual([])
})

it('has the job that each watching notice names', () => {
  const { jobs } = work({} as World)
  expect(noticeTemplates.flatMap(({ trigger }) => ('job' in trigger && !(trigger.job in jobs) ? [trigger.job] : []))).toEqual([])
})

it('has all 34 notices of the product, and its own behind them', () => {
  const numbers = new Set(noticeTemplates.map(({ no }) => no))
  expect(Array.from({ length: 34 }, (_, at) => at + 1).filter((no) => !numbers.has(no))).toEqual([])
  expect([...numbers].filter((no) => no < 1 || no > 51)).toEqual([])
})

it('has each version of a notice once', () => {
  const versions = noticeTemplates.map(({ id, version }) => `${id} ${version}`)
  expect(versions.filter((one, at) => versions.indexOf(one) !== at)).toEqual([])
})

it('uses only declared fields, the same ones in every language, and each of them', () => {
  for (const template of noticeTemplates) {
    const { id, fields, texts, wechat } = template
    const used = (language: NoticeLanguage): string[] => namesIn([...Object.values(texts[language]), ...Object.values(wechat?.keywords[language] ?? {})])
    expect({ id, undeclared: used('zh').filter((name) => !fields.includes(name)) }).toEqual({ id, undeclared: [] })
    expect({ id, fields: namesIn(Object.values(texts.en)) }).toEqual({ id, fields: namesIn(Object.values(texts.zh)) })
    const unused = fields.filter((name) => !used('zh').includes(name) && !['subject', 'complex', 'number', 'side'].includes(name))
    expect({ id, unused }).toEqual({ id, unused: [] })
  }
})

it('says why to everybody, ends sentences, and leaves no field open', () => {
  for (const { name, rendered, template, language } of plain) {
    const { title, text, short, why } = rendered
    expect({ name, empty: [title, text, short, why].filter((one) => one.trim().length < 3) }).toEqual({ name, empty: [] })
    expect({ name, open: [title, text, short, why].filter((one) => /[{}—]|undefined/.test(one)) }).toEqual({ name, open: [] })
    expect({ name, text: /[。！？.!?”]$/.test(text.trim()) && /[。！？.!?]$/.test(why) }).toEqual({ name, text: true })
    expect({ name, title: count(renderNotice(template, language, plainFields, { amounts: false, at: AT }).title) <= (language === 'zh' ? 18 : 44) }).toEqual({ name, title: true })
  }
})

it('keeps every keyword of every message within its rule, however long and rare what it tells of', () => {
  for (const { name, rendered, template } of [...plain, ...long]) {
    const faults = Object.entries(rendered.keywords ?? {}).filter(([key, value]) => keywordFault(key, value) !== undefined)
    expect({ name, faults }).toEqual({ name, faults: [] })
    expect({ name, has: rendered.keywords !== undefined }).toEqual({ name, has: template.wechat !== undefined })
  }
})

it('cuts nothing of what a keyword says in Chinese of a usual home', () => {
  const cut = plain.filter(({ language, rendered }) => language === 'zh' && Object.values(rendered.keywords ?? {}).some((value) => value.includes('…')))
  expect(cut.map(({ name }) => name)).toEqual([])
})

it('has the keywords of its group, the same ones in both languages', () => {
  const groups = {
    progress: ['phrase2', 'thing1', 'thing4', 'time3'],
    todo: ['thing1', 'thing2', 'time3'],
    money: ['phrase2', 'thing1', 'thing4', 'time3'],
    answer: ['phrase2', 'thing1', 'thing3', 'time4'],
    hall: ['character_string2', 'thing1', 'thing3'],
    calendar: ['date2', 'thing1', 'thing3'],
  }
  for (const { id, wechat } of noticeTemplates) {
    const keys = wechat ? NoticeLanguage.options.map((language) => Object.keys(wechat.keywords[language]).sort()) : []
    expect({ id, keys }).toEqual({ id, keys: wechat ? [groups[wechat.group], groups[wechat.group]] : [] })
  }
})

it('puts no amount, address, number or name of anybody on the lock screen', () => {
  for (const { name, rendered } of plain) {
    const outside = [rendered.short, ...Object.values(rendered.keywords ?? {})].join(' ')
    expect({ name, leaks: /\d{6,}|¥/.test(outside) || outside.includes(plainFields.subject) || outside.includes(plainFields.number) }).toEqual({ name, leaks: false })
  }
})

it('fits a text message: one part in Chinese, two at most in English or with the longest names', () => {
  const sms = (said: Said): boolean => said.template.ways.some((way) => way.includes('sms'))
  const SIGNATURE = count('【渝税通】')
  const lengths = (all: Said[], most: number): string[] =>
    all.filter(sms).flatMap(({ name, rendered }) => (rendered.short.length + SIGNATURE > most ? [`${name} ${rendered.short.length}`] : []))
  expect(lengths(plain.filter(({ language }) => language === 'zh'), 70)).toEqual([])
  expect(lengths([...plain, ...long], 134)).toEqual([])
})

it('sends by the ways of its kind: legal ones by text message and never capped, only a call of the queue at night', () => {
  for (const { id, isLegal, sort, ways, isCapped, quiet, optIn, category, wechat } of noticeTemplates) {
    expect({ id, isLegal, ok: isLegal === (sort === 'document') && (!isLegal || (ways[0]?.includes('sms') === true && !isCapped && optIn === 'law')) }).toEqual({ id, isLegal, ok: true })
    expect({ id, quiet }).toEqual({ id, quiet: id === 'queue.called' ? 'now' : 'hold' })
    expect({ id, email: ways[1] }).toEqual({ id, email: ways.length === 0 || category === 'hall' ? undefined : ['email'] })
    expect({ id, card: wechat !== undefined }).toEqual({ id, card: ways.length > 0 })
  }
  expect([...new Set(noticeTemplates.filter(({ isLegal }) => isLegal).map(({ no }) => no))].sort((a, b) => a - b)).toEqual([6, 7, 16, 27, 41, 44])
})

it('draws only icons that are there', () => {
  const icons = readFileSync('miniprogram/ui/icon-name.ts', 'utf8')
  expect(noticeTemplates.filter(({ icon }) => !icons.includes(`'${icon}'`)).map(({ id, icon }) => `${id} ${icon}`)).toEqual([])
})

it('never keeps back for the day what may ask its reader to act', () => {
  const asking = noticeTemplates.filter(({ sort, texts, ways }) => ways.length > 0 && (sort === 'act' || texts.zh.text.includes('{todo}')))
  expect(asking.length).toBeGreaterThan(5)
  expect(asking.filter(({ isCapped }) => isCapped).map(({ id }) => id)).toEqual([])
})

it('never changes a version that has landed: messages name the one they were made with', () => {
  const file = path.resolve('tests/contract/notice-versions.json')
  const now = Object.fromEntries(noticeTemplates.map((one) => [`${one.id} ${one.version}`, hashOf(one)]).sort())
  if (process.env['UPDATE_NOTICES'] === '1') {
    writeFileSync(file, `${JSON.stringify(now, undefined, 2)}\n`)
  }
  expect(now).toEqual(JSON.parse(readFileSync(file, 'utf8')))
})

/** Not the day it came, and not where a trigger moved to: what a person is told, and how. */
const hashOf = ({ since: _, trigger: __, ...said }: NoticeTemplate): string => createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16)

function namesIn(texts: readonly string[]): string[] {
  const names = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))
  return [...new Set(names)].filter((name) => !['at', 'todo', 'next'].includes(name)).sort()
}

/** All that may tell somebody something, but for the plan and the words themselves. */
function codeThatTells(): string {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', 'bff/features', 'bff/platform']
  const files = execFileSync('git', list, { encoding: 'utf8' }).split('\n').filter((file) => file.endsWith('.ts') && existsSync(file))
  return files.filter((file) => !/notices\/(templates\/|moment-plan)/.test(file)).map((file) => readFileSync(file, 'utf8')).join('\n')
}

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { parse } from 'yaml'
import { ItemCategory, ItemId } from '#shared/model/guide'
import type { ItemPaper, LawSource } from '#shared/model/guide'
import { Day } from '#shared/model/day'
import type { KnownItem } from './known-item'

/** A file of the guide that must not be used: which file, where in it, and why. */
export class GuideRefused extends Error {
  constructor(file: string, where: string, why: string) {
    super(`${file}: ${where}: ${why}`)
    this.name = 'GuideRefused'
  }
}

const Text = v.pipe(v.string(), v.trim(), v.nonEmpty('empty'))
const Key = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a key is small letters and hyphens'))
const Confidence = v.picklist(['official', 'secondary', 'memory'])

const Papers = v.record(Key, v.strictObject({ name: Text, note: v.optional(Text) }))
const Laws = v.record(Key, v.strictObject({ name: Text, about: v.optional(Text), confidence: Confidence, articles: v.optional(v.record(Text, Confidence), {}) }))

const Entry = v.strictObject({
  id: ItemId,
  name: Text,
  group: v.picklist(['general', 'property', 'invoice']),
  who: Text,
  conditions: v.pipe(v.record(Key, Text), v.check((all) => Object.keys(all).length >= 1 && Object.keys(all).length <= 4, '1 to 4 conditions')),
  papers: v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\+held|\?)?$/, 'a paper is a key, with +held or ? behind it'))),
  paper_notes: v.optional(v.record(Key, Text), {}),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240)),
  fee: Text,
  laws: v.array(Text),
  deadline: Text,
  answer: Text,
  channel: v.picklist(['online', 'online_or_hall', 'hall']),
  /** where the item can be finished: every hall of the city unless it says otherwise */
  halls: v.optional(v.picklist(['all', 'own']), 'all'),
  here: v.optional(v.strictObject({ page: v.pipe(v.string(), v.regex(/^\/[a-z-]+\/pages\/[a-z-]+\/index$/, 'no page of ours')), since: Day })),
  words: v.pipe(v.array(Text), v.minLength(3, 'at least 3 words'), v.maxLength(8, 'at most 8 words')),
})
type Entry = v.InferOutput<typeof Entry>

interface Stock {
  papers: v.InferOutput<typeof Papers>
  laws: v.InferOutput<typeof Laws>
}

/**
 * Reads the guide's files (`papers.yaml`, `laws.yaml` and one list of items a class), checks every line and returns the frozen items in the order of the classes.
 * Start the programme from the project's folder, or name the folder: the bundle carries no YAML.
 * @throws GuideRefused naming file and item: an unknown key, paper or law, a class in the wrong file, a number twice
 */
export function loadItems(folder = path.resolve('bff/platform/guide/items')): readonly KnownItem[] {
  const stock = { papers: checked(folder, 'papers.yaml', Papers), laws: checked(folder, 'laws.yaml', Laws) }
  const items = ItemCategory.options.flatMap((category) => {
    const file = `${category}.yaml`
    return existsSync(path.join(folder, file)) ? readCategory(folder, file, stock) : []
  })
  return frozen(items)
}

function readCategory(folder: string, file: string, stock: Stock): KnownItem[] {
  const seen = new Set<string>()
  return checked(folder, file, v.array(Entry)).map((entry) => {
    if (!file.startsWith(entry.id.slice(0, 2))) {
      throw new GuideRefused(file, entry.id, 'belongs into the file of its class')
    }
    if (seen.has(entry.id)) {
      throw new GuideRefused(file, entry.id, 'stands there twice')
    }
    seen.add(entry.id)
    return itemOf(file, entry, stock)
  })
}

function checked<S extends v.GenericSchema>(folder: string, file: string, schema: S): v.InferOutput<S> {
  const raw = parsed(file, readFileSync(path.join(folder, file), 'utf8'))
  const result = v.safeParse(schema, raw)
  if (!result.success) {
    const [issue] = result.issues
    const [row, ...within] = (v.getDotPath(issue) ?? '').split('.')
    throw new GuideRefused(file, nameOf(raw, row), [...within, issue.message].join(': '))
  }
  return result.output
}

/** Which item of a list, or which entry of a table. */
function nameOf(raw: unknown, row: string | undefined): string {
  const listed: unknown = Array.isArray(raw) ? raw[Number(row)] : undefined
  const named = v.safeParse(v.object({ id: v.string() }), listed)
  return named.success ? named.output.id : row === undefined || row === '' ? '(file)' : row
}

function parsed(file: string, text: string): unknown {
  try {
    return parse(text)
  } catch (error) {
    // The library knows line and column, not the file.
    throw new GuideRefused(file, '(file)', error instanceof Error ? error.message : 'not YAML')
  }
}

function itemOf(file: string, entry: Entry, stock: Stock): KnownItem {
  const { channel, here, conditions, papers, laws, paper_notes: notes, ...plain } = entry
  const online = here ? 'here' : channel === 'hall' ? 'no' : 'etax'
  const stray = Object.keys(notes).find((key) => !papers.some((paper) => keyOf(paper) === key))
  if (stray !== undefined) {
    throw new GuideRefused(file, entry.id, `a note for ${stray}, which it does not ask for`)
  }
  return {
    ...plain,
    category: entry.id.slice(0, 2) as ItemCategory,
    online,
    conditions: Object.entries(conditions).map(([id, text]) => ({ id, text })),
    papers: papers.map((paper) => paperOf(file, entry, paper, stock)),
    laws: laws.map((law) => lawOf(file, entry.id, law, stock)),
    ...here,
  }
}

const keyOf = (paper: string): string => paper.replace(/(\+held|\?)$/, '')

function paperOf(file: string, { id, paper_notes: notes }: Entry, paper: string, { papers }: Stock): ItemPaper {
  const key = keyOf(paper)
  const known = papers[key]
  if (known === undefined) {
    throw new GuideRefused(file, id, `no paper ${key}`)
  }
  const need = paper.endsWith('?') ? 'sometimes' : paper.endsWith('+held') ? 'held' : 'bring'
  const note = notes[key] ?? (need === 'sometimes' ? known.note : undefined)
  if (need === 'sometimes' && note === undefined) {
    throw new GuideRefused(file, id, `${key} is asked for only sometimes, and nothing says when`)
  }
  return { id: key, name: known.name, need, ...(note === undefined ? {} : { note }) }
}

function lawOf(file: string, id: string, law: string, { laws }: Stock): LawSource {
  const [key = '', article, more] = law.split('/')
  const known = laws[key]
  if (known === undefined || more !== undefined || article === '') {
    throw new GuideRefused(file, id, `no law ${law}`)
  }
  const document = known.about === undefined ? known.name : `${known.name}（${known.about}）`
  // An article nobody looked up is only remembered, however well the document itself is known.
  return article === undefined ? { document, confidence: known.confidence } : { document, article, confidence: known.articles[article] ?? 'memory' }
}

function frozen<T>(thing: T): T {
  if (typeof thing === 'object' && thing !== null) {
    Object.values(thing).forEach(frozen)
    Object.freeze(thing)
  }
  return thing
}

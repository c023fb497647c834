import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { parse } from 'yaml'
import type { HitKind } from '#shared/model/search'
import { createWordList } from './word-list'
import type { WordList } from './word-list'

/** Letters, digits and the per-cent sign, in one width and case; everything else parts words. */
export const squeezed = (text: string): string =>
  text.normalize('NFKC').toLowerCase().slice(0, 80).replace(/[^\p{L}\p{N}%]+/gu, ' ').trim()

const Words = v.array(v.string())

/**
 * How people say things, as data: `same` says the same in the words of the trade (more of it stands in synonyms-more.yaml), `near` is about the same
 * matter, `stop` says nothing about what is wanted, `leans` tells which kind of thing, `elsewhere` names places with rules of their own.
 */
const Vocabulary = v.strictObject({
  same: v.record(v.string(), Words),
  near: v.record(v.string(), Words),
  stop: Words,
  leans: v.strictObject({ item: Words, lookUp: Words, answer: Words, law: Words }),
  elsewhere: Words,
})

interface Lists {
  terms: WordList<string>
  known: ReadonlySet<string>
  stops: WordList<string>
  matters: WordList<string>
  kinds: WordList<HitKind>
  places: WordList<string>
}

let lists: Lists | undefined

/** Read when something is first looked for: most programs never do. */
const words = (): Lists => (lists ??= readLists())

function readLists(): Lists {
  const read = (file: string): unknown => parse(readFileSync(path.join(path.resolve('bff/features/search'), file), 'utf8'))
  const { same: first, near, stop, leans, elsewhere } = v.parse(Vocabulary, read('synonyms.yaml'))
  const same = { ...first, ...v.parse(Vocabulary.entries.same, read('synonyms-more.yaml')) }
  const terms = createWordList(Object.entries(same).flatMap(([term, said]) => [term, ...said].map((word) => [squeezed(word), term] as const)))
  const inTerms = <T>(groups: Readonly<Record<string, readonly string[]>>): (readonly [string, T])[] =>
    Object.entries(groups).flatMap(([name, said]) => said.map((word) => [terms.replaced(squeezed(word), (term) => term), name as T] as const))
  return {
    terms,
    known: new Set(Object.keys(same)),
    stops: createWordList(stop.map((word) => [squeezed(word), ''] as const)),
    matters: createWordList(inTerms<string>(near)),
    kinds: createWordList(inTerms<HitKind>(leans)),
    places: createWordList(elsewhere.map((place) => [place, place] as const)),
  }
}

/** What makes a sentence a question: 要缴税不, 批了没. */
const TAIL = /[不没](?= |$)/g

/** How much money it is about says nothing about the matter (欠了八万的税), but for the amounts the law knows. */
const AMOUNT = /(?:\d+|[一二两三四五六七八九十几百千]+)(?:多?[万亿块]|元)(?:[块元]?钱|[块元])?/g

/** A text in the words of the trade, and what it says beside them. */
export interface Plain {
  /** without what says nothing about the matter; of nothing but such words the words as they are */
  kernel: string
  matters: readonly string[]
  /** the kinds of thing it asks for, by how it is put */
  leans: readonly HitKind[]
}

/** 我想卖屋要好多税 → 卖房 要多少税, about sale and reckon, leaning to answers. */
export function plainOf(text: string): Plain {
  const { terms, known, stops, matters, kinds } = words()
  const said = terms.replaced(squeezed(text), (term) => term)
  const telling = said.replace(TAIL, '').replace(AMOUNT, (amount) => (known.has(amount) ? amount : ''))
  const kernel = terms.replaced(stops.replaced(telling, (none) => none).replace(/ +/g, ' ').trim(), (term) => term) || said
  return { kernel, matters: matters.within(said), leans: kinds.within(said) }
}

/** Whether a question is about another place than this city. */
export const isElsewhere = (text: string): boolean => !text.includes('重庆') && words().places.within(squeezed(text)).length > 0

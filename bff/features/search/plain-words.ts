import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { parse } from 'yaml'
import type { HitKind } from '#shared/model/search'
import { createWordList } from './word-list'

/** Letters, digits and the per-cent sign, in one width and case; everything else parts words. */
export const squeezed = (text: string): string =>
  text.normalize('NFKC').toLowerCase().slice(0, 80).replace(/[^\p{L}\p{N}%]+/gu, ' ').trim()

const Words = v.array(v.string())

/**
 * How people say things, as data: `same` says the same in the words of the trade, `near` is about the same matter, `stop` says nothing about what is
 * wanted, `leans` tells which kind of thing, `elsewhere` names places with rules of their own.
 */
const Vocabulary = v.strictObject({
  same: v.record(v.string(), Words),
  near: v.record(v.string(), Words),
  stop: Words,
  leans: v.strictObject({ item: Words, lookUp: Words, answer: Words, law: Words }),
  elsewhere: Words,
})

const { same, near, stop, leans, elsewhere } = v.parse(Vocabulary, parse(readFileSync(path.resolve('bff/features/search/synonyms.yaml'), 'utf8')))

const terms = createWordList(Object.entries(same).flatMap(([term, words]) => [term, ...words].map((word) => [squeezed(word), term] as const)))
const stops = createWordList(stop.map((word) => [squeezed(word), ''] as const))
const matters = createWordList(Object.entries(near).flatMap(([matter, words]) => words.map((word) => [rewritten(word), matter] as const)))
const kinds = createWordList(Object.entries(leans).flatMap(([kind, words]) => words.map((word) => [rewritten(word), kind as HitKind] as const)))

/** What makes a sentence a question: 要缴税不, 批了没. */
const TAIL = /[不没](?= |$)/g

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
  const words = rewritten(text)
  const kernel = terms.replaced(stops.replaced(words.replace(TAIL, ''), (none) => none).replace(/ +/g, ' ').trim(), (term) => term) || words
  return { kernel, matters: matters.within(words), leans: kinds.within(words) }
}

function rewritten(text: string): string {
  return terms.replaced(squeezed(text), (term) => term)
}

const places = createWordList(elsewhere.map((place) => [place, place] as const))

/** Whether a question is about another place than this city. */
export const isElsewhere = (text: string): boolean => !text.includes('重庆') && places.within(squeezed(text)).length > 0

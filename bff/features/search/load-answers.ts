import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { parse } from 'yaml'
import { Day } from '#shared/model/day'
import { AnswerId } from '#shared/model/search'
import type { AnswerLaw } from '#shared/model/search'
import { SHAPES } from '../../engines/law/parameter-shapes'
import type { ParameterName } from '../../engines/law/parameter-shapes'
import { placesIn } from './answer-text'

/** An answer as the files tell it: its numbers are places, filled in on the day somebody asks. */
export interface KnownAnswer {
  readonly id: AnswerId
  readonly title: string
  /** how people ask for it */
  readonly asks: readonly string[]
  readonly text: readonly string[]
  readonly laws: readonly AnswerLaw[]
  /** what must be so in the law of the day for the words to hold */
  readonly holds: readonly ParameterName[]
  /** matters and look-ups that are the practical side of it: its questions find them too */
  readonly also: readonly string[]
  readonly next: { label: string; page: string } | undefined
}

/** A file of answers that must not be used: which answer, and why. */
class AnswerRefused extends Error {
  constructor(id: string, why: string) {
    super(`answer ${id}: ${why}`)
    this.name = 'AnswerRefused'
  }
}

const Text = v.pipe(v.string(), v.trim(), v.nonEmpty())
const Laws = v.record(v.string(), v.strictObject({ name: Text, from: v.optional(Day), confidence: v.picklist(['official', 'secondary', 'memory']) }))
const Ways = v.record(v.string(), v.union([v.strictObject({ label: Text, page: Text }), v.strictObject({ label: Text, item: Text })]))
const Entry = v.strictObject({
  id: AnswerId,
  title: Text,
  asks: v.pipe(v.array(Text), v.minLength(3)),
  text: v.pipe(v.array(Text), v.minLength(1), v.maxLength(4)),
  laws: v.array(Text),
  holds: v.optional(v.array(v.picklist(Object.keys(SHAPES) as ParameterName[])), []),
  also: v.optional(v.array(Text), []),
  next: v.optional(Text),
})

/** The files of answers, by what they are about. */
const FILES = ['answers-homes.yaml', 'answers-families.yaml', 'answers-invoices.yaml', 'answers-persons.yaml']

/**
 * Reads the answers and checks them: every law and way known, every place in a text a number of the law engine, something that each stands on.
 * @throws AnswerRefused naming the answer
 */
export function loadAnswers(folder = path.resolve('bff/features/search')): readonly KnownAnswer[] {
  const read = (file: string): unknown => parse(readFileSync(path.join(folder, file), 'utf8'))
  const laws = v.parse(Laws, read('answer-laws.yaml'))
  const ways = v.parse(Ways, read('answer-ways.yaml'))
  const answers = FILES.flatMap((file) => v.parse(v.array(Entry), read(file))).map((entry): KnownAnswer => {
    const { id, title, text, holds } = entry
    const places = [title, ...text].flatMap((line) => placesIn(line))
    const stray = places.find((place) => place.parameter === undefined)
    if (stray) {
      throw new AnswerRefused(id, `no number of the law: ${stray.written}`)
    }
    if (entry.laws.length + places.length + holds.length === 0) {
      throw new AnswerRefused(id, 'stands on nothing')
    }
    const next = entry.next === undefined ? undefined : wayOf(ways, id, entry.next)
    return { ...entry, laws: entry.laws.map((cited) => lawOf(laws, id, cited)), next }
  })
  const twice = answers.find(({ id }, at) => answers.findIndex((other) => other.id === id) !== at)
  if (twice) {
    throw new AnswerRefused(twice.id, 'stands there twice')
  }
  return answers
}

function lawOf(laws: v.InferOutput<typeof Laws>, id: string, cited: string): AnswerLaw {
  const [key = '', article] = cited.split('/')
  const law = laws[key]
  if (law === undefined) {
    throw new AnswerRefused(id, `no law ${cited}`)
  }
  const { name: document, from, confidence } = law
  return { document, ...(article === undefined ? {} : { article }), ...(from === undefined ? {} : { from }), confidence }
}

function wayOf(ways: v.InferOutput<typeof Ways>, id: string, key: string): KnownAnswer['next'] {
  const way = ways[key]
  if (way === undefined) {
    throw new AnswerRefused(id, `no way ${key}`)
  }
  return { label: way.label, page: 'item' in way ? itemPage(way.item) : way.page }
}

/** The page of an item of the guide. */
export const itemPage = (id: string): string => `/guide/pages/item/index?id=${id}`

import MiniSearch from 'minisearch'
import type { Hit, HitKind } from '#shared/model/search'
import { plainOf } from './plain-words'
import { spellings } from './sounds'
import { spellingFit } from './spelling-fit'
import type { Spelling } from './spelling-fit'
import { askedTokens, lettersOf, tokensOf } from './tokens'
import { createVocabulary } from './vocabulary'
import type { Vocabulary } from './vocabulary'

/** What can be found, and by which words. */
export interface Entry extends Omit<Hit, 'why'> {
  words: readonly string[]
  /** questions of an answer that this is the practical side of */
  lent?: readonly string[]
  /** what else is said of it, in sentences: weaker evidence */
  about?: readonly string[]
}

/**
 * `fit`: how well the entry fits, about 1 for its very words; `covered`: the share of what was asked that it speaks of; `phrase`: which of its phrases
 * fits best; `meant`: the share of that phrase that was asked, the rest it adds.
 */
export interface Found {
  entry: Entry
  fit: number
  covered: number
  phrase: string
  meant: number
}

export type Find = (words: string, most: number) => Found[]

interface Phrase {
  said: string
  kernel: string
  /** the number of each token, how much each tells, and all together */
  tokens: Int32Array
  sizes: Float64Array
  size: number
  spelling: Spelling
  /** of a title a little more than of an everyday word */
  weight: number
}

interface Indexed {
  entry: Entry
  phrases: readonly Phrase[]
  tokens: ReadonlySet<string>
}

/** How many the index of words hands on to be compared phrase by phrase. */
const CANDIDATES = 50
/** What a question of an answer counts for the matter it leads to. */
const LENT = 0.93
/** What a sentence about an entry counts. */
const ABOUT = 0.5
/** Below it nothing is shown. */
const LEAST = 0.18

/** Of equal fits what one can do or look up comes before what one can read; an answer catches up where it is policy that is asked. */
const BY_KIND: Record<HitKind, number> = { lookUp: 1.1, item: 1, hall: 0.97, help: 1, answer: 0.9, law: 0.72 }

/**
 * Makes a search over entries: MiniSearch finds which of them share tokens with what was asked, then the phrases of each are compared with it one by one.
 * Built once; a search changes and keeps nothing.
 */
export function buildIndex(entries: readonly Entry[]): Find {
  const read = entries.map(readEntry)
  const vocabulary = createVocabulary(read.map(({ phrases }) => new Set(phrases.flatMap(({ kinds }) => [...kinds.keys()]))))
  const numbers = numbersOf(read)
  const all = read.map((each) => indexed(each, vocabulary, numbers))
  const mini = miniSearchOf(read)
  return (words, most) => {
    const asked = askedOf(words, vocabulary, numbers)
    const boost = { title: 2, words: 1.5, note: 0.3 }
    const found = mini.search([...asked.kinds.keys()].join('\n'), { boost, boostTerm: (term) => asked.kinds.get(term) ?? 1 })
    const top = found[0]?.score ?? 1
    const scores = new Map(found.slice(0, CANDIDATES).map(({ id, score }) => [id as number, score / top]))
    const isSpelt = ({ phrases }: Indexed): boolean => phrases.some((phrase) => speltFit(phrase, asked) > 0.4)
    const spelt = asked.letters.length === 0 ? [] : all.flatMap((each, id) => (isSpelt(each) ? [id] : []))
    return [...new Set([...scores.keys(), ...spelt])]
      .map((id) => compared(all[id] as Indexed, asked, scores.get(id) ?? 0))
      .filter(({ fit }) => fit >= LEAST)
      .sort((one, other) => other.fit - one.fit)
      .slice(0, most)
  }
}

/** A phrase before it is known how much its tokens tell: `kinds`, each token with the weight of its kind. */
interface Read {
  entry: Entry
  phrases: readonly { said: string; kernel: string; kinds: ReadonlyMap<string, number>; weight: number }[]
}

function readEntry(entry: Entry): Read {
  const phrase = (said: string, weight: number): Read['phrases'][number] => {
    const plain = plainOf(said)
    return { said, kernel: plain.kernel, kinds: tokensOf(plain), weight }
  }
  const lent = (entry.lent ?? []).map((word) => phrase(word, LENT))
  const about = (entry.about ?? []).map((sentence) => phrase(sentence, ABOUT))
  return { entry, phrases: [phrase(entry.title, 1.03), ...entry.words.map((word) => phrase(word, 1)), ...lent, ...about] }
}

type Numbers = ReadonlyMap<string, number>

/** A number for each token: phrases are compared by numbers, for there are thousands. */
function numbersOf(read: readonly Read[]): Numbers {
  const tokens = new Set(read.flatMap(({ phrases }) => phrases.flatMap(({ kinds }) => [...kinds.keys()])))
  return new Map([...tokens].map((token, number) => [token, number]))
}

function indexed({ entry, phrases: read }: Read, { tells }: Vocabulary, numbers: Numbers): Indexed {
  const phrases = read.map(({ said, kernel, kinds, weight }): Phrase => {
    const tokens = Int32Array.from(kinds.keys(), (token) => numbers.get(token) ?? 0)
    const sizes = Float64Array.from(kinds, ([token, kind]) => kind * tells(token))
    const size = sizes.reduce((all, each) => all + each, 0)
    // Nobody spells a sentence; and spelling is most of the work.
    return { said, kernel, tokens, sizes, size, spelling: weight === ABOUT ? { initials: '', full: '' } : spellings(said), weight }
  })
  return { entry, phrases, tokens: new Set(read.flatMap(({ kinds }) => [...kinds.keys()])) }
}

function miniSearchOf(read: readonly Read[]): MiniSearch {
  const mini = new MiniSearch<{ id: number; title: string; words: string; note: string }>({
    fields: ['title', 'words', 'note'],
    // Each field is its tokens already, a line each.
    tokenize: (text) => text.split('\n'),
    processTerm: (term) => term,
  })
  const lines = (tokens: readonly ReadonlyMap<string, number>[]): string => tokens.flatMap((each) => [...each.keys()]).join('\n')
  mini.addAll(
    read.map(({ entry, phrases: [title, ...words] }, id) => ({
      id, title: lines(title ? [title.kinds] : []), words: lines(words.map(({ kinds }) => kinds)), note: lines([tokensOf(plainOf(entry.note))]),
    })),
  )
  return mini
}

interface Asked {
  kernel: string
  /** each token with the weight of its kind, and with how much it tells */
  kinds: ReadonlyMap<string, number>
  tokens: ReadonlyMap<string, number>
  /** by the number of a token, 1 where it was asked */
  marks: Uint8Array
  size: number
  letters: readonly string[]
  leans: readonly HitKind[]
}

function askedOf(words: string, { tells, spelled }: Vocabulary, numbers: Numbers): Asked {
  const plain = plainOf(words)
  const letters = lettersOf(words)
  const kinds = spelled(askedTokens(plain, letters))
  const tokens = new Map([...kinds].map(([token, kind]) => [token, kind * tells(token)]))
  const size = [...tokens.values()].reduce((all, each) => all + each, 0)
  const marks = new Uint8Array(numbers.size)
  for (const token of tokens.keys()) {
    const number = numbers.get(token)
    if (number !== undefined) {
      marks[number] = 1
    }
  }
  return { kernel: plain.kernel, kinds, tokens, marks, size, letters, leans: plain.leans }
}

function compared({ entry, phrases, tokens }: Indexed, asked: Asked, score: number): Found {
  let [best, second, phrase] = [0, 0, undefined as Phrase | undefined]
  for (const each of phrases) {
    const fit = Math.max(fitOf(each, asked), speltFit(each, asked)) * each.weight
    ;[best, second, phrase] = fit > best ? [fit, best, each] : [best, Math.max(second, fit), phrase]
  }
  let covered = 0
  for (const [token, size] of asked.tokens) {
    covered += tokens.has(token) ? size : 0
  }
  covered /= asked.size || 1
  const lean = asked.leans.includes(entry.kind) ? LEANS[entry.kind] : 1
  const fit = 0.47 * best + 0.06 * second + 0.1 * covered + 0.3 * score
  return { entry, fit: fit * BY_KIND[entry.kind] * lean, covered, phrase: phrase?.said ?? '', meant: phrase ? sharedOf(phrase, asked) / (phrase.size || 1) : 0 }
}

const LEANS: Record<HitKind, number> = { lookUp: 1.1, item: 1.04, hall: 1, help: 1, answer: 1.1, law: 1.15 }

/** How well a phrase fits: what both share against what either says, with more weight on what was asked. */
function fitOf(phrase: Phrase, asked: Asked): number {
  if (phrase.kernel === asked.kernel) {
    return 1.2
  }
  return sharedOf(phrase, asked) / (0.6 * asked.size + 0.4 * phrase.size || 1)
}

function sharedOf({ tokens, sizes }: Phrase, asked: Asked): number {
  let shared = 0
  for (let at = 0; at < tokens.length; at++) {
    shared += asked.marks[tokens[at] ?? -1] === 1 ? (sizes[at] ?? 0) : 0
  }
  return shared
}

const speltFit = ({ spelling }: Phrase, { letters }: Asked): number =>
  letters.length === 0 ? 0 : Math.max(...letters.map((each) => spellingFit(spelling, each)))

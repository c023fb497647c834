import { catalogue } from './catalogue'
import type { CatalogueItem } from './catalogue'

const MOST = 12

/** What people say around the thing itself: it tells nothing about which thing it is. */
const FILLERS = /给公司|帮公司|给单位|给别人|帮别人|给人家|我的|自己|人家|别人|公司|单位|的钱|收入|费用|报酬|发票|开票|代开|帮忙|帮人|给人|帮|给|的|钱|费|了|我|做|个/g

interface Term {
  text: string
  bigrams: ReadonlySet<string>
  /** of a name more than of a synonym, of a group least */
  weight: number
}

interface Indexed {
  item: CatalogueItem
  terms: readonly Term[]
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Without fillers; of nothing but fillers the words as they are. */
const kernel = (text: string): string => plain(text).replace(FILLERS, '') || plain(text)

const bigramsOf = (text: string): Set<string> => new Set(text.length < 2 ? [text] : Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)))

const term = (text: string, weight: number): Term[] => [...new Set([plain(text), kernel(text)])].map((each) => ({ text: each, bigrams: bigramsOf(each), weight }))

const index: readonly Indexed[] = catalogue.map((item) => ({
  item,
  terms: [...term(item.name, 1.05), ...item.words.flatMap((word) => term(word, 1)), ...term(item.group, 0.5)],
}))

const mostFrequent: readonly CatalogueItem[] = [...catalogue].filter(({ refused }) => !refused).sort((a, b) => b.frequency - a.frequency).slice(0, MOST)

/**
 * Items by everyday words, the best fit first and of equal fits the more frequent; without words the most frequent. Tolerant: a word within a sentence, a sentence
 * around a word, or most of its neighbouring pairs of characters are enough.
 */
export function searchCatalogue(words: string): readonly CatalogueItem[] {
  const asked = [...new Set([plain(words), kernel(words)])].filter(Boolean).map((text) => ({ text, bigrams: bigramsOf(text) }))
  if (asked.length === 0) {
    return mostFrequent
  }
  return index
    .map(({ item, terms }) => ({ item, fit: Math.max(...asked.flatMap((one) => terms.map((each) => fitOf(one, each)))) }))
    .filter(({ fit }) => fit >= 0.3)
    .sort((a, b) => b.fit + b.item.frequency / 1000 - (a.fit + a.item.frequency / 1000))
    .slice(0, MOST)
    .map(({ item }) => item)
}

function fitOf(asked: Omit<Term, 'weight'>, { text, bigrams, weight }: Term): number {
  if (asked.text === text) {
    return 1.2 * weight
  }
  const [shorter, longer] = asked.text.length < text.length ? [asked.text, text] : [text, asked.text]
  if (longer.includes(shorter)) {
    // Of a term that is asked for in part the beginning says more; one character says little.
    const part = shorter.length / longer.length
    return (shorter.length === 1 ? 0.35 + 0.2 * part : 0.75 + 0.25 * part) * weight
  }
  const shared = [...asked.bigrams].filter((pair) => bigrams.has(pair)).length
  return (2 * shared * 0.9 * weight) / (asked.bigrams.size + bigrams.size)
}

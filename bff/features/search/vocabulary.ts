import { syllablesOf } from './sounds'

export interface Vocabulary {
  /** how much a token tells entries apart, 0 to 1 */
  tells: (token: string) => number
  /** tokens as the house writes them: a pair of characters that stands nowhere becomes the pairs that sound like it */
  spelled: (tokens: ReadonlyMap<string, number>) => Map<string, number>
}

/** A pair that stands nowhere may be anything; a sound that does is nothing but a pair that does. */
const UNKNOWN = { pair: 0.3, sound: 0 }
/** A pair that was only heard counts for less than one that was written. */
const HEARD = 0.85

const PAIR = /^\p{Script=Han}{2}$/u

/** The tokens of all entries: how rare each is, and which pairs of characters sound alike. */
export function createVocabulary(entries: readonly ReadonlySet<string>[]): Vocabulary {
  const counts = new Map<string, number>()
  for (const token of entries.flatMap((tokens) => [...tokens])) {
    counts.set(token, (counts.get(token) ?? 0) + 1)
  }
  const most = Math.log(1 + entries.length)
  const rarity = (count: number): number => Math.log(1 + (entries.length - count + 0.5) / (count + 0.5)) / most
  const told = new Map([...counts].map(([token, count]) => [token, rarity(count)]))
  const alike = new Map<string, string[]>()
  for (const pair of [...counts.keys()].filter((token) => PAIR.test(token))) {
    const sound = syllablesOf(pair).join("'")
    alike.set(sound, [...(alike.get(sound) ?? []), pair])
  }
  const heard = (token: string): readonly string[] =>
    PAIR.test(token) && !counts.has(token) ? (alike.get(syllablesOf(token).join("'")) ?? []) : []
  return {
    tells: (token) => told.get(token) ?? (token.startsWith('~') ? UNKNOWN.sound : UNKNOWN.pair),
    spelled: (tokens) => {
      const guessed = agreeing([...tokens.keys()].map((token) => ({ token, pairs: heard(token) })))
      return new Map(guessed.flatMap(({ token, pairs }): [string, number][] => {
        const weight = tokens.get(token) ?? 0
        return pairs.length === 0 ? [[token, weight]] : pairs.map((pair) => [pair, (weight * HEARD) / pairs.length])
      }))
    },
  }
}

interface Guess {
  token: string
  pairs: readonly string[]
}

/** 增殖税 is heard as 增值 and 值税 or 置税: of two neighbours those that have the middle character in common. */
function agreeing(guesses: readonly Guess[]): Guess[] {
  return guesses.map(({ token, pairs }, at) => {
    const [before, after] = [guesses[at - 1], guesses[at + 1]]
    const fitting = pairs.filter(
      (pair) =>
        (isNext(before?.token, token) && before?.pairs.some((one) => one[1] === pair[0])) ||
        (isNext(token, after?.token) && after?.pairs.some((one) => one[0] === pair[1])),
    )
    return { token, pairs: fitting.length > 0 ? fitting : pairs }
  })
}

const isNext = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one[1] === other[0]

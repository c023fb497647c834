import { squeezed } from './plain-words'
import type { Plain } from './plain-words'
import { readAloud, syllablesOf } from './sounds'

/**
 * How much a kind of token says. A single character as much as a pair, for people put other words between (欠着税, 税还没缴); a common one tells little
 * anyway. Of what only sounds alike little.
 */
const WEIGHTS = { pair: 1, matter: 0.9, word: 1.2, sound: 0.2, spelt: 1, single: 1.2 }

const CHINESE = /\p{Script=Han}+/gu
const LETTERS = /[a-z]+/g
const OTHERS = /[\p{L}\p{N}%]+/gu

/** What a text is found by, each with its weight: pairs of characters, single ones, how pairs sound, words of letters and digits, matters. */
export function tokensOf({ kernel, matters }: Plain): Map<string, number> {
  const tokens = new Map<string, number>()
  const add = (token: string, weight: number): void => void tokens.set(token, Math.max(weight, tokens.get(token) ?? 0))
  for (const run of kernel.match(CHINESE) ?? []) {
    pairsOf([...run]).forEach((pair) => add(pair, WEIGHTS.pair))
    ;[...run].forEach((single) => add(single, WEIGHTS.single))
    soundsOf(syllablesOf(run)).forEach((sound) => add(sound, WEIGHTS.sound))
  }
  for (const run of kernel.replace(CHINESE, ' ').match(OTHERS) ?? []) {
    add(`=${run}`, WEIGHTS.word)
  }
  matters.forEach((matter) => add(`#${matter}`, WEIGHTS.matter))
  return tokens
}

/** What somebody typed: also letters that are pinyin. */
export function askedTokens(plain: Plain, letters: readonly string[]): Map<string, number> {
  const tokens = tokensOf(plain)
  for (const run of letters) {
    soundsOf(readAloud(run) ?? []).forEach((sound) => tokens.set(sound, WEIGHTS.spelt))
  }
  return tokens
}

/** Runs of letters that may be pinyin. */
export const lettersOf = (text: string): string[] => (squeezed(text).match(LETTERS) ?? []).filter(({ length }) => length > 1)

const pairsOf = (run: readonly string[]): string[] => run.slice(1).map((second, at) => (run[at] ?? '') + second)
const soundsOf = (syllables: readonly string[]): string[] => syllables.slice(1).map((second, at) => `~${syllables[at] ?? ''}'${second}`)

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Day } from '#shared/model/day'
import { entriesOf } from '../../../bff/features/search/entries'
import { loadAnswers } from '../../../bff/features/search/load-answers'
import { buildIndex } from '../../../bff/features/search/search-index'
import type { Find } from '../../../bff/features/search/search-index'
import { loadLaw } from '../../../bff/load-law'
import { allItems } from '../../../bff/platform/guide/find-item'

export interface Question {
  ask: string
  /** ids that are right; `answer`: any answer about policy or value of the law */
  want: string[]
}

export const read = <T>(name: string): T => parse(readFileSync(`tests/unit/search/${name}.yaml`, 'utf8')) as T

export const law = loadLaw()
export const answers = loadAnswers()
export const day = '2026-11-30' as Day
export const wholeIndex = (): Find => buildIndex(entriesOf(allItems(), answers, law, day))

interface Measured {
  asked: number
  first: number
  three: number
  missed: string[]
  /** milliseconds a question, sorted */
  times: number[]
}

/** How often a right one stands first, and among the first three. */
export function measure(find: Find, questions: readonly Question[]): Measured {
  const measured: Measured = { asked: questions.length, first: 0, three: 0, missed: [], times: [] }
  for (const { ask, want } of questions) {
    const began = performance.now()
    const hits = find(ask, 20)
    measured.times.push(performance.now() - began)
    const at = hits.findIndex(({ entry: { id, kind } }) => want.includes(id) || (want.includes('answer') && (kind === 'answer' || kind === 'law')))
    measured.first += at === 0 ? 1 : 0
    measured.three += at >= 0 && at < 3 ? 1 : 0
    measured.missed.push(...(at >= 0 && at < 3 ? [] : [ask]))
  }
  measured.times.sort((one, other) => one - other)
  return measured
}

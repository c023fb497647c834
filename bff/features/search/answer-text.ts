import type { Day } from '#shared/model/day'
import type { AnswerLaw } from '#shared/model/search'
import type { Confidence, DatedValue, Law } from '../../engines/law/law'
import { datedIfHolds } from '../../engines/law/parameter'
import { SHAPES } from '../../engines/law/parameter-shapes'
import type { ParameterName, Shape } from '../../engines/law/parameter-shapes'

/** A place for a number in a text: `{deed-tax.only_home_rate.upTo}`. `parameter` undefined: the law engine has no such number. */
interface Place {
  written: string
  parameter: ParameterName | undefined
  part: readonly string[]
  kind: 'rate' | 'money' | 'area' | 'count' | undefined
}

const PLACE = /\{([a-z-]+\.[a-z_]+)((?:\.\w+)*)\}/g

/** The places of a text in their order. */
export const placesIn = (text: string): Place[] =>
  [...text.matchAll(PLACE)].map(([written, name = '', rest = '']) => {
    const part = rest.split('.').slice(1)
    const known = name in SHAPES ? (name as ParameterName) : undefined
    const kind = known && kindAt(SHAPES[known], part)
    return { written, parameter: kind && known, part, kind }
  })

function kindAt(shape: Shape, [first, ...rest]: readonly string[]): Place['kind'] {
  if (typeof shape === 'string') {
    return first === undefined && shape !== 'flag' ? shape : undefined
  }
  const inner: Shape | undefined = isList(shape) ? (/^\d$/.test(first ?? '') ? shape[0] : undefined) : shape[first ?? '']
  return inner && kindAt(inner, rest)
}

const isList = (shape: Exclude<Shape, string>): shape is readonly [Shape] => Array.isArray(shape)

/** Why a text cannot be told on a day: the law of that day has no such number any more, or only the bureau knows it. */
export type Untold = { untold: 'changed' | 'bureau' }

/** A text with the numbers of the law on a day, in Chongqing. */
export function toldOn(law: Law, day: Day, text: string): string | Untold {
  let told = text
  for (const { written, parameter: name, part, kind } of placesIn(text)) {
    const value = name && numberOn(law, day, name, part)
    if (value === undefined || typeof value !== 'number' || kind === undefined) {
      return typeof value === 'object' ? value : { untold: 'changed' }
    }
    const number = WRITTEN[kind](value)
    // A figure keeps its distance from the word behind it, its unit does not.
    told = told.replace(/[\d%]$/.test(number) ? written : new RegExp(`${written.replace(/[{}.]/g, '\\$&')} ?`), number)
  }
  return told
}

function numberOn(law: Law, day: Day, name: ParameterName, part: readonly string[]): number | Untold {
  const dated = valueOn(law, day, name)
  if (dated === undefined) {
    return { untold: 'changed' }
  }
  const value = part.reduce<unknown>((whole, step) => (whole as Record<string, unknown> | undefined)?.[step], dated.value)
  // A table may have fewer rows than the words speak of.
  return typeof value === 'number' ? value : { untold: dated.value === undefined ? 'bureau' : 'changed' }
}

/** The value in force in the city, undefined where none is. */
export const valueOn = (law: Law, day: Day, name: ParameterName): DatedValue<unknown> | undefined => datedIfHolds(law, name, { day, place: 'CQ' })

/** Where the number of a parameter stands on a day. */
export function citedOn(law: Law, day: Day, name: ParameterName): AnswerLaw | undefined {
  const dated = valueOn(law, day, name)
  return dated && { document: dated.law, ...(dated.article === '' ? {} : { article: dated.article }), from: dated.from, confidence: SURE[dated.confidence] }
}

const SURE: Record<Confidence, AnswerLaw['confidence']> = {
  'confirmed-text': 'official',
  'confirmed-secondary': 'secondary',
  secondary: 'secondary',
  'memory-unconfirmed': 'memory',
  unknown: 'memory',
}

const trimmed = (digits: string): string => digits.replace(/\.?0+$/, '')
const grouped = (yuan: number): string => trimmed(yuan.toFixed(2)).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** As one says it: 1.5%, 10 万元, 140 平方米, 2. */
const WRITTEN: Record<NonNullable<Place['kind']>, (value: number) => string> = {
  rate: (ppm) => `${trimmed((ppm / 10_000).toFixed(4))}%`,
  money: (fen) =>
    fen >= 1_000_000 && fen % 100_000 === 0 ? `${trimmed((fen / 1_000_000).toFixed(2))} 万元` : `${grouped(fen / 100)} 元`,
  area: (hundredths) => `${trimmed((hundredths / 100).toFixed(2))} 平方米`,
  count: String,
}

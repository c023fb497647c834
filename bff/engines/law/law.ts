import type { Day } from '#shared/model/day'
import type { ParameterName, ValueOf } from './parameter-shapes'

/**
 * How sure we are of a value, strongest first:
 * the official text was read; two or more sources quote it; one source quotes it; recalled, to be confirmed; only the bureau knows.
 */
export const CONFIDENCES = ['confirmed-text', 'confirmed-secondary', 'secondary', 'memory-unconfirmed', 'unknown'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** Where a value holds, widest first: the country, the city, or one district by its six-digit code. */
export type Scope = string

/** One value of a parameter: what held from a day on, and which document says so. */
export interface DatedValue<T> {
  /** undefined: the source says that only the bureau knows */
  readonly value: T | undefined
  readonly from: Day
  /** last day, inclusive; undefined = until the next value, or open */
  readonly to: Day | undefined
  /** the document */
  readonly law: string
  /** article, clause or annex within it; empty where the source does not say */
  readonly article: string
  readonly url: string | undefined
  readonly confidence: Confidence
  readonly scope: Scope
}

export interface Parameter<N extends ParameterName = ParameterName> {
  readonly name: N
  readonly unit: string
  /** last day a person compared the values with their sources */
  readonly checked: Day
  /** newest first */
  readonly values: readonly DatedValue<ValueOf<N>>[]
}

/** Every dated value the rules use, by name. Read from `params/*.yaml`, checked and frozen by `bff/load-law.ts`. */
export type Law = { readonly [N in ParameterName]: Parameter<N> }

/** The weaker of two. */
export const weaker = (one: Confidence, other: Confidence): Confidence =>
  CONFIDENCES.indexOf(one) >= CONFIDENCES.indexOf(other) ? one : other

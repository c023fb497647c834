import type { Day } from '#shared/model/day'
import type { DatedValue, Law, Scope } from './law'
import type { ParameterName, ValueOf } from './parameter-shapes'

/** The day and the place a question is asked for: a district code such as `500103`, `CQ` for the city, `CN` for the country. */
export interface When {
  readonly day: Day
  readonly place: Scope
}

/** No value holds on that day: not yet, or no longer. Never answered with a zero. */
export class NotInForce extends Error {
  readonly parameter: ParameterName
  readonly day: Day
  readonly why: 'notYet' | 'ended'

  constructor(parameter: ParameterName, day: Day, why: 'notYet' | 'ended') {
    super(`${parameter} on ${day}: ${why === 'notYet' ? 'before its first value' : 'its last value has ended'}`)
    this.name = 'NotInForce'
    this.parameter = parameter
    this.day = day
    this.why = why
  }
}

/**
 * The value that holds on a day at a place, with its source. The narrower scope wins: district before city before country.
 * @throws NotInForce before the first value, and after a value that ended without a successor
 */
export function parameter<N extends ParameterName>(law: Law, name: N, when: When): DatedValue<ValueOf<N>> {
  const values: readonly DatedValue<ValueOf<N>>[] = law[name].values
  let best: DatedValue<ValueOf<N>> | undefined
  let known = false
  for (const value of values) {
    if (value.from > when.day || !covers(value.scope, when.place)) {
      continue
    }
    known = true
    const holds = value.to === undefined || value.to >= when.day
    // Newest first: the first that holds within a scope is the one.
    if (holds && (best === undefined || WIDTH(value.scope) < WIDTH(best.scope))) {
      best = value
    }
  }
  if (best === undefined) {
    throw new NotInForce(name, when.day, known ? 'ended' : 'notYet')
  }
  return best
}

/** The value of a limit that may not have begun, or have ended without a successor; then, and where only the bureau knows it, undefined. */
export const valueIfHolds = <N extends ParameterName>(law: Law, name: N, when: When): ValueOf<N> | undefined => datedIfHolds(law, name, when)?.value

/** The same with its source and dates; where only the bureau knows the value, the entry is there without one. */
export function datedIfHolds<N extends ParameterName>(law: Law, name: N, when: When): DatedValue<ValueOf<N>> | undefined {
  try {
    return parameter(law, name, when)
  } catch (error) {
    if (error instanceof NotInForce) {
      return undefined
    }
    throw error
  }
}

const WIDTH = (scope: Scope): number => (scope === 'CN' ? 2 : scope === 'CQ' ? 1 : 0)

/** `CN` covers every place, `CQ` the city and its districts, a district only itself. */
const covers = (scope: Scope, place: Scope): boolean => scope === 'CN' || scope === place || (scope === 'CQ' && place !== 'CN')

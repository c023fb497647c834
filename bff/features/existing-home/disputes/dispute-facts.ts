import * as v from 'valibot'
import { DisputedFact, factNames } from '#shared/model/dispute'
import type { OwnedHome } from '../../../adapters/core/owned-home'
import type { HomeFacts } from '../../../engines/appraisal/home-facts'

type Name = DisputedFact['name']
type Facts = Pick<OwnedHome, Name>

/** Facts of a home that its register may correct and that move its price; what belongs to one of them comes with it. */
const CORRECTED = ['floor', 'floors', 'builtArea', 'innerArea', 'decoration', 'orientation'] as const

/** What the register holds of the facts that can be disputed; one that it lacks is not there. */
export const knownFacts = (home: Facts): DisputedFact[] =>
  factNames.flatMap((name) => {
    const read = v.safeParse(DisputedFact, { name, value: home[name] })
    return read.success ? [read.output] : []
  })

/** Is this what the home is described with? */
export const isSaid = (home: HomeFacts | OwnedHome, { name, value }: DisputedFact): boolean => home[name] === value

export const withFacts = (home: HomeFacts, facts: readonly DisputedFact[]): HomeFacts => ({
  ...home,
  ...Object.fromEntries(facts.map(({ name, value }) => [name, value])),
})

/** What the register has corrected since. */
export const corrections = (before: OwnedHome, now: OwnedHome): Partial<Pick<OwnedHome, (typeof CORRECTED)[number]>> =>
  Object.fromEntries(CORRECTED.filter((name) => now[name] !== before[name]).map((name) => [name, now[name]]))

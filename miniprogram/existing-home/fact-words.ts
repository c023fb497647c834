import { yuan } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { FactSource, OwnFact } from '#shared/model/filing'
import { factCodes, factLabelElse, factLabels, factValues, factsText, sourceElse, sourceWords } from '../text/existing-home'

export interface FactGroup {
  key: 'home' | 'family' | 'judged'
  facts: OwnFact[]
  /** where they come from, each office and day once */
  sources: { from: string; at: string }[]
}

const HOME = ['acquiredHow', 'heldSince', 'original', 'originalDeedTax', 'location']
const FAMILY = ['spouse', 'minorChildren', 'familyHomes', 'homesBefore']

/** Own facts in the order one reads them: about the home, the family, and what was judged from both. Empty groups are left out. */
export function groupsOf(facts: readonly OwnFact[]): FactGroup[] {
  const groupOf = ({ name }: OwnFact): FactGroup['key'] => (HOME.includes(name) ? 'home' : FAMILY.includes(name) ? 'family' : 'judged')
  return (['home', 'family', 'judged'] as const)
    .map((key) => facts.filter((fact) => groupOf(fact) === key))
    .filter((group) => group.length > 0)
    .map((group) => ({ key: groupOf(group[0] as OwnFact), facts: group, sources: sourcesOf(group) }))
}

/** Who says so and since when; of what nobody could tell there is no source. */
function sourcesOf(facts: readonly OwnFact[]): FactGroup['sources'] {
  const known = facts.filter(({ value }) => value !== undefined).map(({ source, asOf }) => ({ from: sourceOf(source), at: asOf }))
  return known.filter(({ from, at }, place) => known.findIndex((other) => other.from === from && other.at === at) === place)
}

export const sourceOf = (source: FactSource): string => factsText.from((sourceWords as Partial<Record<string, string>>)[source] ?? sourceElse)

export const labelOf = ({ name }: Pick<OwnFact, 'name'>): string => factLabels[name] ?? factLabelElse

/** A fact in words; what nobody could tell goes to the tax office, never a zero. */
export function valueOf({ name, value, unit }: OwnFact): string {
  if (value === undefined) {
    return factsText.missing
  }
  if (typeof value === 'boolean') {
    return name === 'onlyHome' ? (value ? factValues.only : factValues.notOnly) : value ? factValues.yes : factValues.no
  }
  if (typeof value === 'number') {
    return numberOf(name, unit, value)
  }
  return factCodes[name]?.[value] ?? value
}

function numberOf(name: string, unit: OwnFact['unit'], value: number): string {
  if (unit === 'fen') {
    return factValues.yuan(yuan(value as Fen))
  }
  if (unit === 'years') {
    return factValues.years(value)
  }
  return name === 'minorChildren' ? factValues.children(value) : /[Hh]omes/.test(name) ? factValues.homes(value) : factValues.count(value)
}

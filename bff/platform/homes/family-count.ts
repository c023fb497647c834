import { dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { FamilyCount, MaskedHome } from '#shared/model/family'
import { familyOf, householdOf, ownMinorsOf } from '../../adapters/core/civil'
import type { Family } from '../../adapters/core/civil'
import { homePlaces } from '../../adapters/core/home-places'
import type { OwnedHome } from '../../adapters/core/owned-home'
import { countHomes, homesOf } from '../../adapters/core/registry'
import type { World } from '../../world'
import { blindIndex } from '../privacy/blind-index'
import { consentsBetween } from './consent-store'
import type { ConsentRecord } from './consent-store'
import { isHolding } from './consent-view'
import { noteFamilyLook } from './note-family-look'

/** Who asks for the count of the own family. */
export interface FamilyAsker {
  accountId: string
  personId: string
  /** whole */
  idNumber: string
  traceId: string
}

export interface CountedFamily {
  day: Day
  count: FamilyCount
  own: OwnedHome[]
  others: MaskedHome[]
  /** undefined: civil affairs does not know the asker */
  family: Family | undefined
  consent: ConsentRecord | undefined
}

export const FAMILY_SOURCE = '不动产登记中心、民政婚姻登记'

/**
 * The family count for deed tax in Chongqing, by the household a filing counts. The spouse's homes only while the spouse's consent holds: that look is written down and told first.
 * @throws Failure `core.unavailable`
 */
export async function countFamily(world: World, asker: FamilyAsker): Promise<CountedFamily> {
  const { idNumber } = asker
  const day = dayIn(world.now())
  const [family, own] = await Promise.all([familyOf(world.core, idNumber, day), homesOf(world.core, idNumber)])
  const consent = family?.spouse && (await newestConsent(world, asker.personId, family.spouse.idNumber))
  const isOpened = family !== undefined && (family.spouse === undefined || (consent !== undefined && isHolding(consent, world.now())))
  if (isOpened) {
    const household = householdOf(idNumber, family)
    await noteFamilyLook(world, asker, { members: household.slice(1), consent, day })
    const [homes, others] = await Promise.all([countHomes(world.core, household), othersOf(world, own, family)])
    return { day, count: { kind: 'whole', homes }, own, others, family, consent }
  }
  // Of the spouse nothing, and nothing of the spouse's children from before either.
  const minors = family ? await ownMinorsOf(world.core, idNumber, day) : []
  await noteFamilyLook(world, asker, { members: minors.map((minor) => minor.idNumber), consent: undefined, day })
  const [known, others] = await Promise.all([countHomes(world.core, [idNumber, ...minors.map((minor) => minor.idNumber)]), othersOf(world, own, { spouse: undefined, minors })])
  return { day, count: { kind: 'open', known, why: family ? 'noConsent' : 'familyUnknown' }, own, others, family, consent }
}

async function newestConsent(world: World, askerId: string, spouseIdNumber: string): Promise<ConsentRecord | undefined> {
  const giverIndex = blindIndex(world.keys, 'id_number', spouseIdNumber)
  const [newest] = await consentsBetween(world.db, world.keys, { askerId, giverIndex, limit: 1 })
  return newest
}

/** What the others hold that is not the asker's own as well, each home once. */
async function othersOf({ core }: World, own: readonly OwnedHome[], { spouse, minors }: Family): Promise<MaskedHome[]> {
  const seen = new Set<string>(own.map(({ unitNumber }) => unitNumber))
  const [ofSpouse, ofMinors] = await Promise.all([
    homePlaces(core, spouse ? [spouse.idNumber] : []),
    homePlaces(core, minors.map((minor) => minor.idNumber)),
  ])
  return [...ofSpouse.map((place) => ({ ...place, of: 'spouse' as const })), ...ofMinors.map((place) => ({ ...place, of: 'minor' as const }))].flatMap(
    ({ of, unitNumber, district, use }) => (seen.has(unitNumber) ? [] : (seen.add(unitNumber), [{ of, district, use }])),
  )
}

import type { Transaction } from 'kysely'
import * as v from 'valibot'
import type { Assessment, AssessmentReason, ValueRefusal } from '#shared/model/assessment'
import { dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { AssessmentId } from '#shared/model/ids'
import type { OwnedHome } from '../../adapters/core/owned-home'
import type { HomeFacts } from '../../engines/appraisal/home-facts'
import { valueHome } from '../../engines/appraisal/value-home'
import type { Tables } from '../../platform/db/tables'
import type { World } from '../../world'
import { insertAssessment } from './assessment-store'
import { replaceSnapshot } from './filing-store'
import type { FilingRecord } from './filing-store'
import { factsHash } from './own-facts'
import { keepFacts, markUnsigned } from './party-store'
import { filingTaxes } from './party-taxes'
import type { Party, Snapshot } from './snapshot'

/** What the price of a home depends on, as the registry holds it. */
export const homeFacts = (home: OwnedHome): HomeFacts => ({
  unit: home.unitNumber,
  complex: home.complexId,
  building: home.buildingId,
  district: home.district.code,
  use: home.use,
  builtArea: home.builtArea,
  innerArea: home.innerArea,
  floor: home.floor,
  floors: home.floors,
  streetFloor: home.streetFloor,
  hasLift: home.hasLift,
  orientation: home.orientation,
  decoration: home.decoration,
  product: home.product,
  tenure: home.tenure,
  builtYear: home.builtYear,
  lng: home.lng,
  lat: home.lat,
})

interface Wanted {
  home: HomeFacts
  day: Day
  reason: AssessmentReason
  version: number
  /** ids of sales that alone are to stand beside the home */
  picked?: readonly string[]
  /** the version before: a low price that was found to be just stays so */
  before?: Assessment
}

/** A value, or why none is told; then a clerk looks. */
export interface Valued {
  home: HomeFacts
  assessment?: Assessment
  refused?: ValueRefusal
}

/** The home's value by the price model that is live, pinned to it. Nothing is kept yet. */
export function valueFor(world: Pick<World, 'prices' | 'newId'>, { home, day, reason, version, picked, before }: Wanted): Valued {
  const { live } = world.prices
  if (!live) {
    return { home, refused: 'noModel' }
  }
  const told = valueHome(live, home, day, picked)
  if (told.kind === 'refused') {
    return { home, refused: told.why }
  }
  const { id, number, calibratedOn } = live
  const pinned = { id: v.parse(AssessmentId, world.newId()), version, reason, model: { id, number, calibratedOn } }
  return { home, assessment: { ...pinned, ...told.valuation, ...(before?.priceAccepted ? { priceAccepted: true } : {}) } }
}

/** What a filing rests on, with this value in place of any other. */
export const withValue = ({ day, home, deal }: Snapshot, { assessment, refused }: Valued): Snapshot => ({
  day,
  home,
  deal,
  ...(assessment ? { assessment } : {}),
  ...(refused ? { refused } : {}),
})

interface Keeping {
  caseId: string
  valued: Valued
  by: string
}

/** The value, where there is one, becomes a version of its filing's; in the transaction that rests on it. */
export async function keepValue(trx: Transaction<Tables>, world: World, { caseId, valued, by }: Keeping): Promise<void> {
  const { home, assessment } = valued
  if (assessment) {
    await insertAssessment(trx, world.keys, { caseId, home, assessment, by, at: new Date(world.now()) })
  }
}

interface Replacement extends Valued {
  by: string
  /** the home as the registry corrected it */
  ownedHome?: OwnedHome
}

/**
 * A new version of a filing's value, or why there is none any more, takes the place of the last one; under the filing's lock, and the caller writes the todos.
 * Whoever signed another total signs anew; whoever nodded to a fact that was corrected nods anew as well.
 */
export async function replaceAssessment(trx: Transaction<Tables>, world: World, filing: FilingRecord, given: Replacement): Promise<void> {
  const { by, ownedHome, ...valued } = given
  const snapshot = withValue({ ...filing.snapshot, home: ownedHome ?? filing.snapshot.home }, valued)
  await keepValue(trx, world, { caseId: filing.id, valued, by })
  await replaceSnapshot(trx, world.keys, filing.id, snapshot)
  await unsign(trx, world, filing, snapshot)
}

async function unsign(trx: Transaction<Tables>, world: World, { id, parties }: FilingRecord, snapshot: Snapshot): Promise<void> {
  const taxes = filingTaxes(world.law, snapshot, parties, dayIn(world.now()))
  const totalOf = ({ position }: Party) => taxes.parties.find((party) => party.position === position)?.total
  for (const party of parties) {
    const { position, facts, factsHash: nodded, progress } = party
    if (facts && nodded !== undefined && factsHash(snapshot, parties, position) !== nodded) {
      await keepFacts(trx, world.keys, { caseId: id, position, facts })
    } else if (progress === 'signed' && totalOf(party) !== party.total) {
      await markUnsigned(trx, id, position)
    }
  }
}

import type { Assessment } from '#shared/model/assessment'
import type { Claim } from '#shared/model/dispute'
import { Failure } from '#shared/failure'
import type { OwnedHome } from '../../../adapters/core/owned-home'
import { homeOf } from '../../../adapters/core/registry'
import type { HomeFacts } from '../../../engines/appraisal/home-facts'
import type { World } from '../../../world'
import type { FilingRecord } from '../filing-store'
import { valueAnew } from './dispute-answer'
import type { Standing } from './dispute-answer'
import { corrections, isSaid } from './dispute-facts'

/** The home as the register has corrected it, with its value. */
export interface Corrected {
  ownedHome: OwnedHome
  home: HomeFacts
  assessment: Assessment
}

/** `corrected`: the register bears the claim out, and the value follows. Else `says`: what it holds of the fact, where it holds something. */
export interface RegistryWord {
  corrected?: Corrected
  says?: string
}

/**
 * Asks the registry about a fact that is said to be wrong; network, no transaction.
 * @throws Failure `dispute.nothing_new` when the home was valued with what is claimed
 */
export async function askRegistry(world: World, { snapshot }: FilingRecord, now: Standing, claim: Claim): Promise<RegistryWord> {
  if (claim.ground !== 'wrongFact') {
    return {}
  }
  const { fact } = claim
  if (isSaid(now.home, fact)) {
    throw new Failure('dispute.nothing_new', { fact: fact.name })
  }
  const found = await homeOf(world.core, snapshot.home.unitNumber)
  if (!found || found.certificateNumber !== snapshot.home.certificateNumber) {
    return {}
  }
  // What the register held all along is no correction: then a clerk had found otherwise, and two clerks look again.
  const isNews = isSaid(found, fact) && !isSaid(snapshot.home, fact)
  const corrected = isNews ? correct(world, { before: snapshot.home, found, now }) : undefined
  const said = found[fact.name]
  return corrected ? { corrected } : { ...(said === null ? {} : { says: String(said) }) }
}

/** Undefined when no machine may say what follows: the value is an appraiser's, or the home as corrected has none. */
function correct(world: World, { before, found, now }: { before: OwnedHome; found: OwnedHome; now: Standing }): Corrected | undefined {
  if (now.assessment.appraisal) {
    return undefined
  }
  const news = corrections(before, found)
  const { home, assessment } = valueAnew(world, { ...now, home: { ...now.home, ...news } }, { reason: 'factCorrected' })
  return assessment && { ownedHome: { ...before, ...news }, home, assessment }
}

import type { Day } from '#shared/model/day'
import type { Side } from '#shared/model/side'
import { familyOf, householdOf } from '../../adapters/core/civil'
import { pastDeedTax } from '../../adapters/core/levy-records'
import type { OwnedHome } from '../../adapters/core/owned-home'
import { countHomes, previousAcquisition } from '../../adapters/core/registry'
import type { World } from '../../world'
import type { PartyFacts } from './snapshot'

interface Whom {
  side: Side
  idNumber: string
  home: OwnedHome
  day: Day
}

/** What registry, civil affairs and levy hold about one party, who has agreed to it by joining. */
export async function gatherParty(world: World, { side, idNumber, home, day }: Whom): Promise<PartyFacts> {
  const [family, deedTax, previous] = await Promise.all([
    familyOf(world.core, idNumber, day),
    side === 'seller' ? pastDeedTax(world.core, { unitNumber: home.unitNumber, taxpayer: idNumber }) : undefined,
    side === 'seller' && home.acquiredHow === 'inheritance' ? previousAcquisition(world.core, home.unitNumber) : undefined,
  ])
  const household = family && householdOf(idNumber, side === 'buyer' ? family : { ...family, minors: [] })
  return {
    day,
    // A family nobody knows may own homes nobody counted.
    ...(household ? { homes: await countHomes(world.core, household) } : {}),
    ...(family?.spouse ? { spouse: family.spouse.name } : {}),
    ...(family ? { minors: family.minors.length } : {}),
    ...(previous ? { previousOn: previous.on } : {}),
    ...(deedTax ? { deedTax: { on: deedTax.declaredOn, amount: deedTax.amount } } : {}),
  }
}

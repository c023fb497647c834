import { addMonths } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { Deal, Side } from '#shared/model/filing'
import { readBase } from '../../adapters/core/assessment-base'
import { familyOf } from '../../adapters/core/civil'
import { pastDeedTax } from '../../adapters/core/levy-records'
import type { OwnedHome } from '../../adapters/core/owned-home'
import { countHomes, previousAcquisition } from '../../adapters/core/registry'
import { assess } from '../../engines/appraisal/assess'
import type { World } from '../../world'
import type { PartyFacts, Snapshot } from './snapshot'

const SALES_OF_MONTHS = 24

/** The deal and the home with its price for tax, as both sides rest on. */
export async function gatherSnapshot(world: World, { home, deal, day }: { home: OwnedHome; deal: Deal; day: Day }): Promise<Snapshot> {
  const base = await readBase(world.core, { complexId: home.complexId, month: day.slice(0, 7), since: `${addMonths(day, -SALES_OF_MONTHS).slice(0, 7)}-01` as Day })
  const assessment = base && assess(base, home, day)
  return { day, home, deal, ...(assessment ? { assessment } : {}) }
}

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
  const household = family && [idNumber, ...(family.spouse ? [family.spouse.idNumber] : []), ...(side === 'buyer' ? family.minors.map((minor) => minor.idNumber) : [])]
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

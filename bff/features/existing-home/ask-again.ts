import type { Transaction } from 'kysely'
import { Failure } from '#shared/failure'
import { dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { readContract } from '../../adapters/core/contract'
import type { NetContract } from '../../adapters/core/contract'
import type { OwnedHome } from '../../adapters/core/owned-home'
import { homeOf } from '../../adapters/core/registry'
import type { Tables } from '../../platform/db/tables'
import type { World } from '../../world'
import { lockFiling } from './filing-store'
import type { FilingRecord } from './filing-store'
import { gatherParty } from './gather-facts'
import { factsHash } from './own-facts'
import { writeTodos } from './own-filing'
import { keepFacts } from './party-store'
import type { Party, PartyFacts } from './snapshot'

/** Home, contract and parties as the offices hold them now. */
export interface Fresh {
  day: Day
  home: OwnedHome
  contract: NetContract | undefined
  facts: Map<number, PartyFacts>
}

/** Asks the offices again about the home, the contract and these parties; network only, no transaction. */
export async function askAgain(world: World, filing: FilingRecord, parties: readonly Party[]): Promise<Fresh> {
  const { home, deal } = filing.snapshot
  const day = dayIn(world.now())
  const [now, contract, facts] = await Promise.all([
    homeOf(world.core, home.unitNumber),
    deal.contractNumber === undefined ? undefined : readContract(world.core, deal.contractNumber),
    Promise.all(parties.map(async (party) => [party.position, await askParty(world, filing, party, day)] as const)),
  ])
  if (!now) {
    throw new Failure('core.unavailable', { service: 'registry', why: 'the home is gone' })
  }
  return { day, home: now, contract, facts: new Map(facts) }
}

/** What a clerk established about a party outlives a new question. */
export async function askParty(world: World, { snapshot }: FilingRecord, { side, identity, facts }: Party, day: Day): Promise<PartyFacts> {
  const fresh = await gatherParty(world, { side, idNumber: identity.idNumber ?? '', home: snapshot.home, day })
  return facts?.given === undefined ? fresh : { ...fresh, given: facts.given }
}

/** The parties with what was just heard about them. */
export const withFresh = (parties: readonly Party[], facts: ReadonlyMap<number, PartyFacts>): Party[] =>
  parties.map((party) => ({ ...party, facts: facts.get(party.position) ?? party.facts }))

/**
 * The party was shown what still holds? Else the new facts are kept, so that the page can show them, and the step is refused.
 * @throws Failure `filing.changed`
 */
export async function requireSeen(world: World, filing: FilingRecord, own: Party, seen: { fresh: PartyFacts; hash: string }): Promise<void> {
  const parties = withFresh(filing.parties, new Map([[own.position, seen.fresh]]))
  if (factsHash(filing.snapshot, parties, own.position) === seen.hash) {
    return
  }
  await world.db.transaction().execute((trx) => showAnew(trx, world, filing.id, { position: own.position, facts: seen.fresh }))
  throw new Failure('filing.changed')
}

/** Looked at under the lock: a signature given in another tab meanwhile stands, and so does what was decided on it. */
async function showAnew(trx: Transaction<Tables>, world: World, caseId: string, heard: { position: number; facts: PartyFacts }): Promise<void> {
  const { state, parties, snapshot } = await lockFiling(trx, world.keys, caseId)
  const progress = parties.find(({ position }) => position === heard.position)?.progress
  const hashOf = (some: readonly Party[]): string => factsHash(snapshot, some, heard.position)
  const isNew = hashOf(parties) !== hashOf(withFresh(parties, new Map([[heard.position, heard.facts]])))
  if (isNew && state === 'collecting' && (progress === 'joined' || progress === 'confirmed')) {
    await keepFacts(trx, world.keys, { caseId, ...heard })
    await writeTodos(trx, world, caseId)
  }
}

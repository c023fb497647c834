import { createHash } from 'node:crypto'
import type { Day } from '#shared/model/day'
import type { FactSource, OwnFact } from '#shared/model/filing'
import { fullYears } from '../../engines/law/calendar'
import { heldSince } from '../../engines/law/holding'
import type { TransferFacts } from '../../engines/law/transfer-facts'
import { maskName } from '../../platform/privacy/mask'
import type { Party, Snapshot } from './snapshot'
import { transferFacts } from './transfer-facts'

/** The facts about one party that its taxes rest on, each with source and day; without a value: nobody could tell. */
export function ownFacts(snapshot: Snapshot, parties: readonly Party[], position: number): OwnFact[] {
  const own = parties.find((party) => party.position === position)
  if (!own?.facts) {
    return []
  }
  const law = transferFacts(snapshot, parties, own.facts.day)
  return own.side === 'seller' ? sellerFacts(snapshot, law, own, indexIn(parties, own)) : buyerFacts(law, own, indexIn(parties, own))
}

/** Names what a party was shown: its facts, the home and the deal. The day they were asked for is no part of it. */
export function factsHash(snapshot: Snapshot, parties: readonly Party[], position: number): string {
  const { home, deal } = snapshot
  const facts = ownFacts(snapshot, parties, position).map(({ name, value, unit, source }) => [name, value ?? null, unit, source])
  const shown = [home.unitNumber, home.certificateNumber, home.builtArea, deal.price, deal.signedOn, deal.contractNumber ?? null, facts]
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex')
}

/** The place of a party among those of its side, as the law counts them. */
export const indexIn = (parties: readonly Party[], own: Party): number => parties.filter(({ side }) => side === own.side).indexOf(own)

interface Draft {
  name: string
  value: OwnFact['value']
  unit: OwnFact['unit']
  source: FactSource
}

function sellerFacts({ home }: Snapshot, law: TransferFacts, { facts }: Party, index: number): OwnFact[] {
  const seller = law.sellers[index]
  if (!seller || !facts) {
    return []
  }
  const since = 'acquired' in seller.held ? heldSince(seller.held.acquired) : 'since' in seller.held ? seller.held.since : undefined
  const years = 'fullYears' in seller.held ? seller.held.fullYears : since && fullYears(since, law.day)
  return dated(facts.day, facts.given, [
    { name: 'acquiredHow', value: home.acquiredHow, unit: 'code', source: 'registry' },
    { name: 'heldSince', value: since, unit: 'day', source: 'registry' },
    { name: 'yearsHeld', value: years, unit: 'years', source: 'registry' },
    ...familyFacts(facts),
    { name: 'familyHomes', value: facts.homes, unit: 'count', source: 'registry' },
    { name: 'onlyHome', value: seller.onlyHome, unit: 'flag', source: 'registry' },
    { name: 'original', value: seller.cost.original, unit: 'fen', source: 'registry' },
    { name: 'originalDeedTax', value: facts.deedTax?.amount, unit: 'fen', source: 'levy' },
    { name: 'incomeMethod', value: seller.incomeMethod, unit: 'code', source: 'law' },
    { name: 'location', value: law.property.location, unit: 'code', source: 'registry' },
  ])
}

function buyerFacts(law: TransferFacts, { facts }: Party, index: number): OwnFact[] {
  const buyer = law.buyers[index]
  return buyer && facts ? dated(facts.day, facts.given, [...familyFacts(facts), { name: 'homesBefore', value: buyer.homesBefore, unit: 'count', source: 'registry' }]) : []
}

function familyFacts(facts: NonNullable<Party['facts']>): Draft[] {
  return [
    { name: 'spouse', value: facts.spouse === undefined ? (facts.minors === undefined ? undefined : 'none') : maskName(facts.spouse), unit: 'code', source: 'civil' },
    { name: 'minorChildren', value: facts.minors, unit: 'count', source: 'civil' },
  ]
}

const dated = (asOf: Day, given: Record<string, unknown> | undefined, drafts: Draft[]): OwnFact[] =>
  drafts.map(({ value, source, ...draft }) => ({ ...draft, source: given?.[draft.name] === undefined ? source : 'clerk', asOf, ...(value === undefined ? {} : { value }) }))

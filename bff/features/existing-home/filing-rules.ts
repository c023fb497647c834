import type { RuleResult } from '#shared/model/filing'
import type { OwnedHome } from '../../adapters/core/owned-home'
import type { NetContract } from '../../adapters/core/contract'
import { saleState } from '../../engines/law/sale-state'
import type { FilingTaxes } from './party-taxes'
import type { Party, Snapshot } from './snapshot'

interface Checked {
  snapshot: Snapshot
  /** the home and the contract as the offices hold them now */
  home: OwnedHome
  contract: NetContract | undefined
  parties: readonly Party[]
  taxes: FilingTaxes
}

/** What must hold for a filing to be approved at once; what does not hold is the reason why a clerk looks. */
export function checkRules({ snapshot, home, contract, parties, taxes }: Checked): RuleResult[] {
  const { deal, assessment } = snapshot
  const missing = [...new Set(taxes.parties.flatMap(({ lines }) => lines.flatMap((line) => (line.unknown ? line.missing : []))))]
  const unknownFamilies = parties.filter(({ facts }) => facts?.homes === undefined && facts?.given === undefined).length
  return [
    { rule: 'homeOpen', holds: home.certificateNumber === snapshot.home.certificateNumber && saleState(home).kind === 'open' },
    { rule: 'partiesSigned', holds: parties.every(({ progress }) => progress === 'signed') },
    deal.source === 'netSigned'
      ? { rule: 'contractMatches', holds: contract !== undefined && matches(contract, snapshot, parties) }
      : { rule: 'dealTyped', holds: taxes.priceUsed === 'declared' },
    { rule: 'valueKnown', holds: assessment !== undefined },
    // A low price stops nothing: the floor is taken, and the parties have signed the taxes on it.
    { rule: 'priceAboveFloor', holds: true, detail: detailOfPrice(snapshot, taxes) },
    { rule: 'familyKnown', holds: unknownFamilies === 0 },
    { rule: 'allTaxesKnown', holds: missing.length === 0, ...(missing.length > 0 ? { detail: missing.join(',') } : {}) },
  ]
}

/** `lowAccepted`: the declared price counts although it may be low, since two clerks found its reason just. */
function detailOfPrice({ assessment }: Snapshot, { priceUsed }: FilingTaxes): 'floorUsed' | 'lowAccepted' | 'declaredUsed' {
  if (priceUsed === 'assessed') {
    return 'floorUsed'
  }
  return assessment?.priceAccepted ? 'lowAccepted' : 'declaredUsed'
}

/** Contract, title and parties name the same people, home and price. */
export function matches(contract: NetContract, { home, deal }: Snapshot, parties: readonly Party[]): boolean {
  const people = (side: Party['side']): string[] => parties.filter((party) => party.side === side).map(({ identity }) => identity.idNumber ?? '')
  return (
    contract.state === 'pending' &&
    contract.unitNumber === home.unitNumber &&
    contract.price === deal.price &&
    same(contract.sellers.map(({ idNumber }) => idNumber), people('seller')) &&
    same(contract.buyers.map(({ idNumber }) => idNumber), people('buyer'))
  )
}

/** The title's owners are the sellers: all of them, nobody else. */
export const sellsWhole = (home: OwnedHome, contract: NetContract): boolean =>
  same(home.owners.map(({ idNumber }) => idNumber), contract.sellers.map(({ idNumber }) => idNumber))

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && [...a].sort().join() === [...b].sort().join()

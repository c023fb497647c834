import { addDays, addMonths } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { Acquisition, HomeFact, Household } from './city-facts'
import { DIGITAL_SINCE } from './past-deed-tax'

/** An acquisition with what the services know around it. */
export interface Transfer extends Acquisition {
  titleId: string
  /** from whom; null: from the builder or the State */
  previous: Acquisition | null
  endedOn: Day | null
  /** the net-signed contract; null before the digital time and without a sale */
  contractId: string | null
  signedOn: Day
  declaredOn: Day
  /** how many homes the family had with this one, at most 3 */
  rank: number
  heldTwoYears: boolean
}

/** A home is registered five weeks after its contract is signed. */
export const signingDay = (registeredOn: Day): Day => addDays(registeredOn, -35)

/**
 * Numbers the acquisitions (which stand home by home, oldest first) from behind `first` and tells for each how many homes the family
 * had then.
 */
export function listTransfers(acquisitions: readonly Acquisition[], first: number): Transfer[] {
  const transfers = acquisitions.map((one, at) => toTransfer(one, acquisitions[at - 1], acquisitions[at + 1], first + at + 1))
  const homesOf = new Map<Household, Set<HomeFact>>()
  for (const transfer of [...transfers].sort((a, b) => compare(a.on, b.on) || compare(a.titleId, b.titleId))) {
    if (transfer.previous) {
      homesOf.get(transfer.previous.household)?.delete(transfer.home)
    }
    const own = homesOf.get(transfer.household) ?? new Set()
    homesOf.set(transfer.household, transfer.home.use === 'home' ? own.add(transfer.home) : own)
    transfer.rank = Math.max(1, Math.min(3, own.size))
  }
  return transfers
}

function toTransfer(one: Acquisition, before: Acquisition | undefined, after: Acquisition | undefined, number: number): Transfer {
  const previous = before?.home === one.home ? before : null
  const sold = (one.how === 'sale' || one.how === 'newSale') && one.on >= DIGITAL_SINCE
  const signedOn = signingDay(one.on)
  return {
    ...one,
    titleId: `T${String(number).padStart(8, '0')}`,
    previous,
    endedOn: after?.home === one.home ? after.on : null,
    contractId: sold ? contractNumber(signedOn, number) : null,
    signedOn,
    declaredOn: addDays(one.on, -6),
    rank: 1,
    heldTwoYears: previous !== null && addMonths(previous.on, 24) <= signedOn,
  }
}

export const contractNumber = (signedOn: Day, number: number): string => `WQ${signedOn.replace(/-/g, '')}${String(number).padStart(7, '0')}`

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

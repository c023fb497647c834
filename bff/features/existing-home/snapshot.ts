import type { Assessment, ValueRefusal } from '#shared/model/assessment'
import type { Day } from '#shared/model/day'
import type { Deal } from '#shared/model/filing'
import type { Fen } from '#shared/model/money'
import type { Side } from '#shared/model/side'
import type { OwnedHome } from '../../adapters/core/owned-home'

/** What both sides of a filing rest on, as gathered when it was opened; kept sealed with it. */
export interface Snapshot {
  day: Day
  home: OwnedHome
  deal: Deal
  /** the newest version of the home's value */
  assessment?: Assessment
  /** why there is no value: a clerk looks */
  refused?: ValueRefusal
}

/** Who a party is. Of somebody who has not come yet: what the contract or the seller's input says. */
export interface Identity {
  name?: string
  idNumber?: string
  /** last four signs, as typed by the seller */
  tail?: string
}

/** What was gathered about one party, on a day. `undefined` always means: the office asked could not tell. */
export interface PartyFacts {
  day: Day
  /** homes of the family today: for a seller with this one, for a buyer before it */
  homes?: number
  spouse?: string
  minors?: number
  /** last transfer before the title of today */
  previousOn?: Day
  deedTax?: { on: Day; amount: Fen }
  /** what a clerk established, by name of the fact */
  given?: Record<string, number | string | boolean>
}

export interface Party {
  position: number
  side: Side
  opener: boolean
  personId: string | undefined
  identity: Identity
  share: { parts: number; of: number }
  progress: 'absent' | 'invited' | 'joined' | 'confirmed' | 'signed' | 'paid' | 'settled'
  facts: PartyFacts | undefined
  factsHash: string | undefined
  total: Fen | undefined
  signedAt: Date | undefined
  undertakings: { id: string; version: number }[]
}

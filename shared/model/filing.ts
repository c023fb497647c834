import * as v from 'valibot'
import { CaseNumber, CaseState, CaseTodo, Moment } from '#shared/model/case'
import { Day, Instant } from '#shared/model/day'
import { Area } from '#shared/model/home'
import { CaseId } from '#shared/model/ids'
import { Fen } from '#shared/model/money'
import { Side } from '#shared/model/side'
import { NamedValue } from '#shared/model/tax-line'

const part = v.pipe(v.number(), v.integer(), v.minValue(1))
const Share = v.object({ parts: part, of: part })

/** The home of a filing, as both sides may see it. */
export const FilingHome = v.object({
  district: v.string(),
  complex: v.string(),
  building: v.string(),
  room: v.string(),
  area: Area,
  floor: v.optional(v.pipe(v.number(), v.integer())),
  floors: v.optional(v.pipe(v.number(), v.integer())),
  /** it goes with its mortgage (带押过户) */
  mortgaged: v.boolean(),
})
export type FilingHome = v.InferOutput<typeof FilingHome>

/** What was agreed: from the net-signing service, or as the seller typed it. */
export const Deal = v.object({
  source: v.picklist(['netSigned', 'typed']),
  contractNumber: v.optional(v.string()),
  price: Fen,
  signedOn: Day,
})
export type Deal = v.InferOutput<typeof Deal>

/** A price of a deal: 100 yuan to a billion; whole fen. */
export const DealPrice = v.pipe(
  Fen,
  v.check((price) => price >= 10_000 && price <= 100_000_000_000, 'price.range'),
)

/** Last four signs of the other side's ID number. */
export const IdTail = v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^\d{3}[\dX]$/, 'id_tail.shape'))

/** A contract of the net-signing service that waits for its taxes; names masked. */
export const Contract = v.object({
  contractNumber: v.string(),
  price: Fen,
  signedOn: Day,
  sellers: v.array(v.string()),
  buyers: v.array(v.string()),
})
export type Contract = v.InferOutput<typeof Contract>

/**
 * One party as the others may see it: masked name, how far it is, never its tax.
 * `absent`: not invited yet; `invited`: has not accepted; `joined`: looks at the facts; `confirmed`; `signed`; `paid`: nothing left to pay.
 */
export const FilingParty = v.object({
  /** 1, 2 … within the filing */
  position: v.pipe(v.number(), v.integer(), v.minValue(1)),
  side: Side,
  you: v.boolean(),
  name: v.string(),
  share: Share,
  progress: v.picklist(['absent', 'invited', 'joined', 'confirmed', 'signed', 'paid']),
})
export type FilingParty = v.InferOutput<typeof FilingParty>

/** Where a fact comes from. */
export const FactSource = v.picklist(['registry', 'netSigning', 'civil', 'levy', 'typed', 'law', 'clerk'])
export type FactSource = v.InferOutput<typeof FactSource>

/**
 * A fact about the caller that the filing rests on, with its source and day. `missing`: nobody could tell; the tax that needs it goes to a clerk.
 * Names: `yearsHeld` (years), `heldSince` (day), `acquiredHow` (code), `onlyHome` (flag), `familyHomes` (count), `spouse` (masked name, code),
 * `minorChildren` (count), `original` (fen), `originalDeedTax` (fen), `homesBefore` (count), `location` (code), `incomeMethod` (code).
 */
export const OwnFact = v.object({
  name: v.string(),
  value: v.optional(NamedValue.entries.value),
  unit: NamedValue.entries.unit,
  source: FactSource,
  asOf: Day,
})
export type OwnFact = v.InferOutput<typeof OwnFact>

/** A statement the party signs: the words are the law's, kept with their version; what happens when it is untrue. */
export const Undertaking = v.object({
  id: v.string(),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  text: v.string(),
  consequence: v.string(),
  law: v.string(),
})
export type Undertaking = v.InferOutput<typeof Undertaking>

/** Why the filing was approved at once, waits for a clerk, or came back: the rule, whether it holds, and facts for the words. */
export const RuleResult = v.object({
  rule: v.picklist(['homeOpen', 'partiesSigned', 'contractMatches', 'priceAboveFloor', 'allTaxesKnown', 'valueKnown', 'dealTyped', 'familyKnown']),
  holds: v.boolean(),
  detail: v.optional(v.string()),
})
export type RuleResult = v.InferOutput<typeof RuleResult>

/** A filing as one of its parties sees it. */
export const Filing = v.object({
  id: CaseId,
  number: CaseNumber,
  state: CaseState,
  /** goes up with every change; sent back with what rests on what was seen */
  version: v.pipe(v.number(), v.integer()),
  /** which party the caller is */
  position: v.pipe(v.number(), v.integer()),
  side: Side,
  /** the caller opened it: invites, withdraws, corrects */
  opened: v.boolean(),
  todo: v.optional(CaseTodo),
  home: FilingHome,
  deal: Deal,
  parties: v.array(FilingParty),
  facts: v.array(OwnFact),
  /** names the caller's facts, home and deal as shown; sent back with what rests on them */
  factsSeen: v.string(),
  /** the other side's invitations, for the seller who opened: what to share; gone once used */
  invitations: v.array(v.object({ position: part, code: v.string(), expiresAt: Instant })),
  rules: v.array(RuleResult),
  /** a dispute of the price that waits for its answer: until then nobody signs */
  dispute: v.optional(v.object({ id: CaseId, mine: v.boolean(), answerBy: Instant })),
  /** why a clerk returned it */
  returned: v.optional(v.string()),
  moments: v.array(Moment),
})
export type Filing = v.InferOutput<typeof Filing>

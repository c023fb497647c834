import * as v from 'valibot'
import { Instant } from '#shared/model/day'
import { Home } from '#shared/model/home'
import { uuid } from '#shared/model/ids'

export const ConsentId = v.pipe(uuid, v.brand('ConsentId'))
export type ConsentId = v.InferOutput<typeof ConsentId>

/**
 * May the other's homes be counted with the asker's? `asked`: until `until` it can be answered; `agreed`: it holds until then; `lapsed`: nobody answered, or its
 * thirty days are over.
 */
export const FamilyConsent = v.object({
  id: ConsentId,
  /** which side the reader is */
  side: v.picklist(['asker', 'giver']),
  /** the other one, masked */
  other: v.string(),
  state: v.picklist(['asked', 'agreed', 'refused', 'revoked', 'lapsed']),
  askedAt: Instant,
  answeredAt: v.optional(Instant),
  until: v.optional(Instant),
})
export type FamilyConsent = v.InferOutput<typeof FamilyConsent>

/** A home of the spouse or of a child under age: where it lies and what it is for, nothing else. */
export const MaskedHome = v.object({ of: v.picklist(['spouse', 'minor']), district: v.string(), use: Home.entries.use })
export type MaskedHome = v.InferOutput<typeof MaskedHome>

/**
 * How many homes the family has, as deed tax counts it (person, spouse, children under age; parking spaces are no homes).
 * `open`: not known, because the spouse has not agreed, or civil affairs does not know the family; `known` are those counted so far.
 */
export const FamilyCount = v.variant('kind', [
  v.object({ kind: v.literal('whole'), homes: v.number() }),
  v.object({ kind: v.literal('open'), known: v.number(), why: v.picklist(['noConsent', 'familyUnknown']) }),
])
export type FamilyCount = v.InferOutput<typeof FamilyCount>

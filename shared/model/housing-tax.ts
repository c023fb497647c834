import * as v from 'valibot'
import { Day } from '#shared/model/day'
import { UnitNumber } from '#shared/model/home'
import { Fen } from '#shared/model/money'
import { Citation } from '#shared/model/tax-line'

/** The pilot's answer on one home: `no`: it is not taxed, and why; `bureau`: it may be, and what only the bureau can say is named. Never a number that is not known. */
export const PilotAnswer = v.variant('kind', [
  v.object({ kind: v.literal('no'), reason: v.string() }),
  v.object({ kind: v.literal('bureau'), missing: v.array(v.string()) }),
])
export type PilotAnswer = v.InferOutput<typeof PilotAnswer>

export const PilotHome = v.object({
  unitNumber: UnitNumber,
  complex: v.string(),
  building: v.string(),
  room: v.string(),
  district: v.string(),
  acquiredOn: Day,
  /** what was paid for a square metre, fen; absent where it was not bought */
  unitPrice: v.optional(Fen),
  answer: PilotAnswer,
})
export type PilotHome = v.InferOutput<typeof PilotHome>

/** The documents the answer rests on, with how sure we are of each. */
export const PilotRule = v.object({ document: v.string(), from: Day, url: v.optional(v.string()), confidence: Citation.entries.confidence })
export type PilotRule = v.InferOutput<typeof PilotRule>

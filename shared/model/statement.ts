import * as v from 'valibot'
import { Day, Instant } from '#shared/model/day'
import { Fen } from '#shared/model/money'
import { Month } from '#shared/model/record'

/** `taxPaid`: what was paid within a span (缴税证明); `income`: what was earned and withheld (收入纳税明细); `familyHomes`: how many homes the family has today (套次证明). */
export const StatementKind = v.picklist(['taxPaid', 'income', 'familyHomes'])
export type StatementKind = v.InferOutput<typeof StatementKind>

/** 18 digits; certificates have 16, invoices 20. */
export const StatementNumber = v.pipe(v.string(), v.regex(/^\d{18}$/), v.brand('StatementNumber'))
export type StatementNumber = v.InferOutput<typeof StatementNumber>

/** What a statement comes to, by name: `total`, `gross`, `tax`, `payments`; a newer kind may have others. */
export const StatementFigure = v.object({ name: v.string(), amount: v.optional(Fen), count: v.optional(v.number()) })
export type StatementFigure = v.InferOutput<typeof StatementFigure>

const told = {
  number: StatementNumber,
  kind: StatementKind,
  /** first and last month; absent where the kind has no span */
  from: v.optional(Month),
  to: v.optional(Month),
  figures: v.array(StatementFigure),
  state: v.picklist(['valid', 'void']),
}

/** One of my statements. */
export const Statement = v.object({ ...told, issuedAt: Instant, verifyCode: v.string(), qr: v.string() })
export type Statement = v.InferOutput<typeof Statement>

/** What anybody with number and code may see: masked, sums only. */
export const VerifiedStatement = v.object({ ...told, issuedOn: Day, holder: v.string() })
export type VerifiedStatement = v.InferOutput<typeof VerifiedStatement>

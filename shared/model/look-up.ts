import * as v from 'valibot'
import { Instant } from '#shared/model/day'

/** Stands on every look-up's answer: when it was so, and who says so. */
export const asOf = { asOf: Instant, source: v.string() }

/** One person or business has this name or number: what one types into a public list. */
export const NameOrCode = v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(40), v.regex(/^[^\p{Cc}<>%_\\]+$/u))

import * as v from 'valibot'
import { Day, Instant } from '#shared/model/day'
import { Area } from '#shared/model/home'
import { Fen } from '#shared/model/money'
import { Side } from '#shared/model/side'

/** 22 signs, 128 random bits. */
export const InvitationCode = v.pipe(v.string(), v.regex(/^[\w-]{22}$/))

/** Before accepting: the name masked, no room number, the price rounded to ten thousand yuan. */
export const Invitation = v.object({
  side: Side,
  from: v.string(),
  home: v.object({ district: v.string(), complex: v.string(), area: Area }),
  roughPrice: Fen,
  signedOn: Day,
  expiresAt: Instant,
})

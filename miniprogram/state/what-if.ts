import * as v from 'valibot'
import { Fen } from '#shared/model/money'

/** A sale somebody thinks about. Amounts, area and days as typed, empty when not known. */
export const WhatIf = v.object({
  /** the filing it was filled from and its version; empty: by hand */
  filledFrom: v.string(),
  price: v.string(),
  sellOn: v.picklist(['today', 'two', 'five', 'own']),
  ownDay: v.string(),
  heldSince: v.string(),
  area: v.string(),
  original: v.string(),
  /** fen, when the filing tells */
  originalDeedTax: v.optional(Fen),
  /** floor of the assessment, fen, when the filing tells */
  floor: v.optional(Fen),
  location: v.picklist(['urbanDistrict', 'countyTown', 'elsewhere']),
  onlyHome: v.picklist(['', 'yes', 'no']),
  homesBefore: v.picklist(['', '0', '1', '2']),
  sellerShares: v.array(v.number()),
  buyerShares: v.array(v.number()),
})
export type WhatIf = v.InferOutput<typeof WhatIf>

import * as v from 'valibot'
import { Day } from '#shared/model/day'

/** An area: integer hundredths of a square metre; 89.42 ㎡ is 8942. */
export const Area = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.brand('Area'))
export type Area = v.InferOutput<typeof Area>

/** 不动产单元号: 28 characters, one home for good. */
export const UnitNumber = v.pipe(v.string(), v.regex(/^[0-9A-Z]{28}$/), v.brand('UnitNumber'))
export type UnitNumber = v.InferOutput<typeof UnitNumber>

/**
 * May this home be sold now, as the register stands?
 * `open`: yes; with a mortgage it goes 带押过户; co-owners sign too. `closed`: no, and why, since when, and who can lift it.
 */
export const SaleState = v.variant('kind', [
  v.object({ kind: v.literal('open'), mortgaged: v.boolean(), coOwnersSign: v.boolean() }),
  v.object({
    kind: v.literal('closed'),
    why: v.picklist(['seized', 'transferBanned']),
    by: v.string(),
    since: Day,
  }),
])
export type SaleState = v.InferOutput<typeof SaleState>

/** One home as its owner sees it; co-owners' names are masked. */
export const Home = v.object({
  unitNumber: UnitNumber,
  district: v.string(),
  complex: v.string(),
  building: v.string(),
  room: v.string(),
  use: v.picklist(['home', 'parking']),
  area: Area,
  floor: v.optional(v.pipe(v.number(), v.integer())),
  floors: v.optional(v.pipe(v.number(), v.integer())),
  acquiredOn: Day,
  /** own part of the title, an exact fraction */
  share: v.object({ of: v.pipe(v.number(), v.integer(), v.minValue(1)), parts: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  coOwners: v.array(v.string()),
  sale: SaleState,
})
export type Home = v.InferOutput<typeof Home>

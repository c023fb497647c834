import * as v from 'valibot'
import { Day } from '#shared/model/day'
import { DealPrice } from '#shared/model/filing'
import { Area } from '#shared/model/home'
import { Fen } from '#shared/model/money'

const part = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))
const homes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99))
const amount = v.pipe(Fen, v.check((given) => given >= 0 && given <= 100_000_000_000, 'price.range'))

/** One thinkable sale of an existing home. What is left out is not known, and the tax that needs it says so. */
export const Scenario = v.strictObject({
  day: Day,
  price: DealPrice,
  /** floor of the assessment, without VAT; left out: nobody assessed, the price stands */
  floor: v.optional(amount),
  area: v.optional(Area),
  location: v.optional(v.picklist(['urbanDistrict', 'countyTown', 'elsewhere'])),
  sellers: v.pipe(
    v.array(
      v.strictObject({
        share: part,
        heldSince: v.optional(Day),
        onlyHome: v.optional(v.boolean()),
        /** what it cost, when papers or records tell */
        original: v.optional(amount),
        originalDeedTax: v.optional(amount),
      }),
    ),
    v.minLength(1),
    v.maxLength(6),
  ),
  buyers: v.pipe(v.array(v.strictObject({ share: part, homesBefore: v.optional(homes) })), v.minLength(1), v.maxLength(6)),
})
export type Scenario = v.InferOutput<typeof Scenario>

import * as v from 'valibot'

/** The sale somebody has begun to declare; `byHand`: price, day and ID tail are typed because there is no net-signed contract. */
export const Sale = v.object({ unitNumber: v.string(), byHand: v.boolean(), price: v.string(), signedOn: v.string(), buyerIdTail: v.string() })
export type Sale = v.InferOutput<typeof Sale>

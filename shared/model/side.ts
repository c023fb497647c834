import * as v from 'valibot'

/** Of a sale. */
export const Side = v.picklist(['seller', 'buyer'])
export type Side = v.InferOutput<typeof Side>

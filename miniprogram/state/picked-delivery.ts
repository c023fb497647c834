import * as v from 'valibot'
import type { DeliveryWay } from '#shared/model/invoice'
import { passing } from '../api/storage'

/** What was picked in the address book or the list of outlets: the id, and two lines to show. */
const PickedDelivery = v.variant('how', [
  v.object({ how: v.literal('post'), addressId: v.string(), title: v.string(), place: v.string() }),
  v.object({ how: v.literal('outlet'), outletId: v.string(), title: v.string(), place: v.string() }),
])
export type PickedDelivery = v.InferOutput<typeof PickedDelivery>

const KEY = 'picked-delivery'

/** The picking page leaves its answer here and goes back. */
export const leavePicked = (picked: PickedDelivery): void => passing.write(KEY, picked)

/** The page that asked takes the answer when it shows again (`useDidShow`); the second time there is none. */
export function takePicked(): PickedDelivery | undefined {
  const found = v.safeParse(PickedDelivery, passing.read(KEY))
  passing.drop(KEY)
  return found.success ? found.output : undefined
}

/** As the server wants it. */
export const wayOf = (picked: PickedDelivery): DeliveryWay =>
  picked.how === 'post' ? { how: 'post', addressId: picked.addressId as never } : { how: 'outlet', outletId: picked.outletId }

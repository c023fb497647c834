import type { Transaction } from 'kysely'
import type { ChannelName, DeliveryReason, MessageGroup } from '#shared/model/message'
import type { Tables } from '../db/tables'
import { findByProvider, listUncertain, markDelivery } from './delivery-store'
import type { DeliveryRecord } from './delivery-store'
import { endDeliveryIn } from './end-delivery'
import { findTemplate } from './find-template'
import type { NoticeDesk } from './notice-desk'

/** What a channel says later of a message it took. */
export interface Receipt {
  channel: ChannelName
  providerId?: string | undefined
  /** where the channel's id says nothing to us, because its answer was lost */
  personId?: string | undefined
  group?: MessageGroup | undefined
  isDelivered: boolean
  reason?: DeliveryReason | undefined
}

/** An answer takes no longer than this: a try without one after it has none. */
const ANSWER_MS = 10_000

/**
 * Delivered, or on to the next channel. One that comes twice, or for nothing of ours, changes nothing.
 * @throws Error while the answer to a message it may belong to is still on its way: later again
 */
export async function noteReceipt(trx: Transaction<Tables>, desk: NoticeDesk, receipt: Receipt): Promise<void> {
  const delivery = await findReceived(trx, desk, receipt)
  if (!delivery) {
    return
  }
  const { isDelivered, reason = 'gaveUp', providerId } = receipt
  if (isDelivered) {
    await markDelivery(trx, delivery.id, ['sending', 'unknown', 'handed'], { state: 'delivered', providerId, endedAt: new Date(desk.now()) })
  } else {
    await endDeliveryIn(trx, desk, delivery, { state: 'refused', reason, providerId })
  }
}

async function findReceived(trx: Transaction<Tables>, desk: NoticeDesk, { channel, providerId, personId, group }: Receipt): Promise<DeliveryRecord | undefined> {
  // In this order: one whose answer is written between the two is found by the second.
  const uncertain = personId === undefined ? [] : await listUncertain(trx, channel, personId)
  const known = providerId === undefined ? undefined : await findByProvider(trx, channel, providerId)
  if (known) {
    return known
  }
  const fitting = uncertain.filter(({ template, version }) => group === undefined || findTemplate(template, version).wechat?.group === group)
  if (fitting.some(({ state, sendingAt }) => state === 'sending' && desk.now() - (sendingAt?.getTime() ?? 0) < ANSWER_MS)) {
    throw new Error('the answer to that message is still on its way')
  }
  return fitting[0]
}

import type { Transaction } from 'kysely'
import type { DeliveryReason } from '#shared/model/message'
import { runAgain } from '../db/connect'
import type { Tables } from '../db/tables'
import { isChannelThere } from './channels/open-channels'
import { addDeliveries, markDelivery } from './delivery-store'
import type { DeliveryRecord } from './delivery-store'
import { findTemplate } from './find-template'
import type { NoticeDesk } from './notice-desk'
import { dueAt, stepAfter } from './plan-delivery'

interface Failed {
  /** `refused`: this channel cannot; `failed`: it could not */
  state: 'refused' | 'failed'
  reason: DeliveryReason
  to?: string | undefined
  providerId?: string | undefined
}

/** This channel did not reach the person: the next one of its way has its turn, in the same transaction. */
export async function endDelivery(desk: NoticeDesk, delivery: DeliveryRecord, failed: Failed): Promise<void> {
  await runAgain(() => desk.db.transaction().execute((trx) => endDeliveryIn(trx, desk, delivery, failed)))
  desk.nudge()
}

export async function endDeliveryIn(trx: Transaction<Tables>, desk: NoticeDesk, delivery: DeliveryRecord, failed: Failed): Promise<void> {
  const at = new Date(desk.now())
  if (!(await markDelivery(trx, delivery.id, ['waiting', 'sending', 'unknown', 'handed'], { ...failed, endedAt: at }))) {
    return
  }
  const template = findTemplate(delivery.template, delivery.version)
  const next = stepAfter(template, delivery, (channel) => isChannelThere(desk, channel))
  if (next) {
    await addDeliveries(trx, desk, delivery, [next], dueAt(template, at.getTime(), desk.config.quietHours))
  }
}

import type { Kysely, Transaction } from 'kysely'
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

/** This channel did not reach the person: the next one of its way has its turn, in the same transaction. The last one ends with one statement. */
export async function endDelivery(desk: NoticeDesk, delivery: DeliveryRecord, failed: Failed): Promise<void> {
  const isLast = stepBehind(desk, delivery) === undefined
  await runAgain<unknown>(() => (isLast ? markEnded(desk.db, desk, delivery, failed) : desk.db.transaction().execute((trx) => endDeliveryIn(trx, desk, delivery, failed))))
  desk.nudge()
}

export async function endDeliveryIn(trx: Transaction<Tables>, desk: NoticeDesk, delivery: DeliveryRecord, failed: Failed): Promise<void> {
  if (!(await markEnded(trx, desk, delivery, failed))) {
    return
  }
  const next = stepBehind(desk, delivery)
  if (next) {
    await addDeliveries(trx, desk, delivery, [next], dueAt(templateOf(delivery), desk.now(), desk.config.quietHours))
  }
}

const templateOf = ({ template, version }: DeliveryRecord) => findTemplate(template, version)

const stepBehind = (desk: NoticeDesk, delivery: DeliveryRecord) => stepAfter(templateOf(delivery), delivery, (channel) => isChannelThere(desk, channel))

const markEnded = (db: Kysely<Tables>, desk: NoticeDesk, { id }: DeliveryRecord, failed: Failed): Promise<boolean> =>
  markDelivery(db, id, ['waiting', 'sending', 'unknown', 'handed'], { ...failed, endedAt: new Date(desk.now()) })

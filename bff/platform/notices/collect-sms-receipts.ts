import { Unanswered } from '../../adapters/unanswered'
import type { SmsReceipt } from '../../adapters/partners/sms'
import { pauseMs } from '../jobs/pause'
import { listHanded, markDelivery, sendLater } from './delivery-store'
import type { DeliveryRecord } from './delivery-store'
import { endDelivery } from './end-delivery'
import type { NoticeDesk } from './notice-desk'

const PAGE = 200
const AT_ONCE = 10
const LEAST_PAUSE_MS = 5000
/** A telephone that was off all day gets nothing any more. */
const NO_RECEIPT_MS = 24 * 3_600_000

/** Job: what became of text messages the gateway took. */
export async function collectSmsReceipts(desk: NoticeDesk): Promise<void> {
  const handed = await listHanded(desk.db, 'sms', new Date(desk.now()), PAGE)
  if (handed.length === 0) {
    return
  }
  const receipts = new Map((await askGateway(desk, handed)).map((receipt) => [receipt.id, receipt]))
  for (let from = 0; from < handed.length; from += AT_ONCE) {
    await Promise.all(handed.slice(from, from + AT_ONCE).map((delivery) => note(desk, delivery, receipts.get(delivery.id)?.state)))
  }
}

async function askGateway({ sms, log }: NoticeDesk, handed: readonly DeliveryRecord[]): Promise<SmsReceipt[]> {
  try {
    return await sms.receipts(handed.map(({ id }) => id))
  } catch (error) {
    // No answer says nothing about any message: all are asked about again later.
    if (!(error instanceof Unanswered)) {
      throw error
    }
    log.warn({ messages: handed.length }, 'the SMS gateway gave no receipts')
    return []
  }
}

async function note(desk: NoticeDesk, delivery: DeliveryRecord, state: SmsReceipt['state'] | undefined): Promise<void> {
  const now = desk.now()
  const waitedMs = now - (delivery.handedAt?.getTime() ?? now)
  if (state === 'delivered') {
    await markDelivery(desk.db, delivery.id, ['handed'], { state: 'delivered', endedAt: new Date(now) })
  } else if (state === 'failed') {
    await endDelivery(desk, delivery, { state: 'failed', reason: 'badAddress' })
  } else if (waitedMs >= NO_RECEIPT_MS) {
    await endDelivery(desk, delivery, { state: 'failed', reason: 'noReceipt' })
  } else if (state === 'unknown') {
    await sendAgain(desk, delivery)
  } else {
    await markDelivery(desk.db, delivery.id, ['handed'], { state: 'handed', dueMs: now + pauseMs(waitedMs, LEAST_PAUSE_MS) })
  }
}

/** The gateway lost it. It has our id, so that one it finds again after all is not sent twice. */
async function sendAgain(desk: NoticeDesk, delivery: DeliveryRecord): Promise<void> {
  await desk.db.transaction().execute(async (trx) => {
    if (await markDelivery(trx, delivery.id, ['handed'], { state: 'waiting', dueMs: desk.now() })) {
      await sendLater(trx, desk, delivery, desk.now())
    }
  })
}

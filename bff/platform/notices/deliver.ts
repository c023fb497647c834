import { runAgain } from '../db/connect'
import type { Handler } from '../outbox/dispatch'
import type { Channel, Outcome } from './channel'
import { openChannels } from './channels/open-channels'
import { endDelivery } from './end-delivery'
import { findDelivery, markDelivery, markSending, sendLater } from './delivery-store'
import type { DeliveryRecord } from './delivery-store'
import { findTemplate } from './find-template'
import type { NoticeDesk } from './notice-desk'
import { packParcel } from './pack-parcel'
import { dueAt } from './plan-delivery'
import { reasonToDrop } from './reason-to-drop'

/** How long WeChat has to tell of a message whose answer was lost, before it goes again. */
const UNKNOWN_MS = 2 * 60_000

/**
 * Handler: one try of one channel. That it is on its way is written before the channel is called; whoever finds that and no end does not know whether
 * it arrived, and repeats it only where the receiver knows the same one again.
 */
export async function deliver(desk: NoticeDesk, { body }: Parameters<Handler>[0]): Promise<void> {
  const delivery = await findDelivery(desk.db, body['deliveryId'] ?? '')
  const channel = delivery && openChannels(desk)[delivery.channel]
  if (!channel) {
    return
  }
  switch (delivery.state) {
    case 'waiting':
      await sendUnlessDropped(desk, delivery, channel)
      return
    case 'sending':
      await (mayRepeat(desk, delivery, channel) ? sendOnce(desk, delivery, channel) : waitForWord(desk, delivery))
      return
    case 'unknown':
      // Its own message comes when the wait is over; another one that comes before has nothing to do.
      await (delivery.dueAt.getTime() <= desk.now() ? sendOnce(desk, delivery, channel) : undefined)
      return
    default:
      // It has its end: this message was worked on before, by somebody who could not say so.
      return
  }
}

async function sendUnlessDropped(desk: NoticeDesk, delivery: DeliveryRecord, channel: Channel): Promise<void> {
  const reason = await reasonToDrop(desk, delivery)
  if (reason === undefined) {
    await sendOnce(desk, delivery, channel)
    return
  }
  await markDelivery(desk.db, delivery.id, ['waiting'], { state: 'skipped', reason, endedAt: new Date(desk.now()) })
}

/** Where no WeChat account was taken for it, WeChat was not asked. */
function mayRepeat(desk: NoticeDesk, { channel: name, accountId, sendingAt }: DeliveryRecord, { repeatableMs }: Channel): boolean {
  return (name === 'subscribe' && accountId === undefined) || desk.now() - (sendingAt?.getTime() ?? 0) < repeatableMs
}

async function sendOnce(desk: NoticeDesk, delivery: DeliveryRecord, channel: Channel): Promise<void> {
  if (delivery.tries >= channel.mostTries) {
    await endDelivery(desk, delivery, { state: 'failed', reason: 'gaveUp' })
    return
  }
  const dueMs = dueAt(findTemplate(delivery.template, delivery.version), desk.now(), desk.config.quietHours)
  if (dueMs > desk.now()) {
    await hold(desk, delivery, dueMs)
    return
  }
  const parcel = await packParcel(desk, delivery)
  if (!parcel) {
    await endDelivery(desk, delivery, { state: 'refused', reason: 'content' })
    return
  }
  if (!(await markSending(desk.db, delivery, new Date(desk.now())))) {
    throw new Error('somebody else is at it')
  }
  await noteOutcome(desk, delivery, await channel.send(parcel))
}

/** A channel that did not take it in the evening wakes nobody at night: as it is, until morning. */
async function hold(desk: NoticeDesk, delivery: DeliveryRecord, dueMs: number): Promise<void> {
  await runAgain(() =>
    desk.db.transaction().execute(async (trx) => {
      if (await markDelivery(trx, delivery.id, [delivery.state], { state: delivery.state, dueMs })) {
        await sendLater(trx, desk, delivery, dueMs)
      }
    }),
  )
}

async function noteOutcome(desk: NoticeDesk, delivery: DeliveryRecord, outcome: Outcome): Promise<void> {
  switch (outcome.kind) {
    case 'handed':
      await noteHanded(desk, delivery, outcome)
      return
    case 'refused':
      await endDelivery(desk, delivery, { state: 'refused', reason: outcome.reason, to: outcome.to })
      return
    case 'unknown':
      await waitForWord(desk, delivery)
      return
    case 'notNow':
      await postpone(desk, delivery, outcome)
      return
    default:
      outcome satisfies never
  }
}

/** The receipt may have been quicker than the answer: then there is nothing to write any more. */
async function noteHanded({ db, now }: NoticeDesk, { id }: DeliveryRecord, { providerId, to, isLast }: Extract<Outcome, { kind: 'handed' }>): Promise<void> {
  const at = new Date(now())
  await runAgain(() => markDelivery(db, id, ['sending', 'unknown'], { state: 'handed', providerId, to, dueMs: at.getTime(), handedAt: at, ...(isLast ? { endedAt: at } : {}) }))
}

/** Not repeatable and without an answer: WeChat's own word is waited for, then it goes again. */
async function waitForWord(desk: NoticeDesk, delivery: DeliveryRecord): Promise<void> {
  const dueMs = desk.now() + UNKNOWN_MS
  await runAgain(() =>
    desk.db.transaction().execute(async (trx) => {
      if (await markDelivery(trx, delivery.id, ['sending'], { state: 'unknown', dueMs })) {
        await sendLater(trx, desk, delivery, dueMs)
      }
    }),
  )
}

/** Surely not sent. Without a time of its own the outbox backs off, and the lane waits with it. */
async function postpone(desk: NoticeDesk, delivery: DeliveryRecord, { why, untilMs }: Extract<Outcome, { kind: 'notNow' }>): Promise<void> {
  await runAgain(() =>
    desk.db.transaction().execute(async (trx) => {
      const isOurs = await markDelivery(trx, delivery.id, ['sending'], { state: 'waiting', ...(untilMs === undefined ? {} : { dueMs: untilMs }) })
      if (isOurs && untilMs !== undefined) {
        await sendLater(trx, desk, delivery, untilMs)
      }
    }),
  )
  if (untilMs === undefined) {
    throw new Error(why)
  }
}

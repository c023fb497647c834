import type { DeliveryReason } from '#shared/model/message'
import type { DeliveryRecord } from './delivery-store'
import { findTemplate } from './find-template'
import type { NoticeDesk } from './notice-desk'
import { readSettings } from './settings-store'
import { todoOf } from './todo-of'

/** What is pushed as soon as it is told is pushed even if somebody looks at the same moment. */
const HELD_MS = 60_000

/** Why something that was held back need not be sent any more. A legal notice is pushed all the same, but for the letter of one that is served. */
export async function reasonToDrop(desk: NoticeDesk, delivery: DeliveryRecord): Promise<DeliveryReason | undefined> {
  const template = findTemplate(delivery.template, delivery.version)
  if (template.isLegal) {
    return delivery.channel === 'letter' && delivery.isServed ? 'alreadySeen' : undefined
  }
  if (desk.now() - delivery.toldAt.getTime() < HELD_MS) {
    return undefined
  }
  if (delivery.isRead) {
    return 'alreadySeen'
  }
  if ((await readSettings(desk.db, delivery.personId)).off.includes(template.category)) {
    return 'switchedOff'
  }
  const isSettled = template.sort === 'act' && delivery.caseId !== undefined && (await todoOf(desk.db, delivery)) === undefined
  return isSettled ? 'settled' : undefined
}

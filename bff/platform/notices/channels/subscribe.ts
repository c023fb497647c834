import type { MessageGroup } from '#shared/model/message'
import { Unanswered } from '../../../adapters/unanswered'
import { WechatRefusal } from '../../../adapters/wechat/wechat-messages'
import { ban, debit, emptied, giveBack } from '../../wechat/subscription-store'
import type { Slot } from '../../wechat/subscription-store'
import { accountsOf, openIdOf } from '../../wechat/wechat-account-store'
import type { OwnAccount } from '../../wechat/wechat-account-store'
import type { Channel, Outcome, Parcel } from '../channel'
import { leaveAccount, takeAccount } from '../delivery-store'
import type { NoticeDesk } from '../notice-desk'
import { noteOpening } from './note-opening'
import { messagePage, outcomeOfRefusal } from './wechat-refusals'

const NOT_SUBSCRIBED = 43101

interface Sending {
  parcel: Parcel
  group: MessageGroup
  template: { id: string; isLasting: boolean }
  keywords: Readonly<Record<string, string>>
}

/** WeChat subscribe messages (订阅消息). WeChat knows no id of ours, so nothing is repeated that may have arrived. */
export const openSubscribe = (desk: NoticeDesk): Channel => ({ repeatableMs: 0, mostTries: 10, send: (parcel) => send(desk, parcel) })

async function send(desk: NoticeDesk, parcel: Parcel): Promise<Outcome> {
  const { group } = parcel
  const { keywords } = parcel.rendered
  const template = group && desk.config.wechat.templates[group]
  if (group === undefined || template === undefined || keywords === undefined) {
    return { kind: 'refused', reason: keywords === undefined ? 'content' : 'channelOff' }
  }
  const sending = { parcel, group, template, keywords }
  for (const account of await accountsOf(desk.db, parcel.personId)) {
    const outcome = (await take(desk, sending, account)) ? await ask(desk, sending, account) : undefined
    if (outcome) {
      return outcome
    }
  }
  return { kind: 'refused', reason: 'notSubscribed' }
}

/** Takes the right to send, and writes by which account, before WeChat is asked. A try without an answer keeps its right. */
async function take(desk: NoticeDesk, { parcel, group }: Sending, account: OwnAccount): Promise<boolean> {
  const slot = { accountId: account.id, group }
  return desk.db.transaction().execute(async (trx) => {
    if (parcel.accountId !== undefined || !(await debit(trx, slot, new Date(desk.now())))) {
      return parcel.accountId === account.id
    }
    if (!(await takeAccount(trx, parcel, account.id))) {
      throw new Error('somebody else is at it')
    }
    await noteOpening(trx, desk, parcel, { field: 'account.openid', by: 'subscribe' })
    return true
  })
}

/** @returns undefined when the ledger was wrong about this account, and another may be asked */
async function ask(desk: NoticeDesk, sending: Sending, account: OwnAccount): Promise<Outcome | undefined> {
  const { parcel, template, keywords } = sending
  const message = { templateId: template.id, page: messagePage(parcel.noticeId), data: keywords, language: parcel.language }
  try {
    const { messageId } = await desk.wechatMessages.sendSubscribe({ openId: openIdOf(desk.keys, account), ...message })
    return { kind: 'handed', isLast: false, ...(messageId === undefined ? {} : { providerId: messageId }) }
  } catch (error) {
    // WeChat said no, so nothing went out; or it said nothing. All else is a fault of ours.
    if (error instanceof WechatRefusal) {
      return refused(desk, sending, account, error)
    }
    if (error instanceof Unanswered) {
      return { kind: 'unknown' }
    }
    throw error
  }
}

async function refused(desk: NoticeDesk, { parcel, group, template }: Sending, account: OwnAccount, error: WechatRefusal): Promise<Outcome | undefined> {
  const at = new Date(desk.now())
  const slot: Slot = { accountId: account.id, group }
  const outcome = error.errcode === NOT_SUBSCRIBED ? undefined : outcomeOfRefusal(desk, error, parcel.id)
  const isBanned = outcome?.kind === 'refused' && outcome.reason === 'banned'
  await desk.db.transaction().execute(async (trx) => {
    await leaveAccount(trx, parcel.id)
    await (outcome === undefined ? emptied(trx, slot, at) : isBanned ? ban(trx, { ...slot, isLasting: template.isLasting, at }) : giveBack(trx, slot, at))
  })
  return outcome
}

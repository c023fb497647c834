import type { WechatRefusal } from '../../../adapters/wechat/wechat-messages'
import type { Outcome } from '../channel'
import type { NoticeDesk } from '../notice-desk'
import { startOfDay } from '../plan-delivery'

const QUOTA_OVER = 45009
/** system busy, one at a time to a user, so many a minute: passes by itself */
const PASSING = new Set([-1, 43108, 45011])
const BAD_OPENID = 40003
/** the kind of message was taken from this app */
const BANNED = 43107
/** no such template, a value against its rule, a word that is not allowed */
const CONTENT = new Set([40037, 45168, 47003])

const DAY_MS = 86_400_000
/** Not everybody in the first second of the new day. */
const SPREAD_MS = 10 * 60_000

/** What a refusal of WeChat's means for one parcel. Whatever a person of ours has to mend is told to them, without the words of WeChat: they may repeat an openid. */
export function outcomeOfRefusal({ log, now }: NoticeDesk, { errcode }: WechatRefusal, deliveryId: string): Outcome {
  if (errcode === QUOTA_OVER) {
    return { kind: 'notNow', why: 'quota of the day is used up', untilMs: startOfDay(now()) + DAY_MS + Math.random() * SPREAD_MS }
  }
  if (PASSING.has(errcode)) {
    return { kind: 'notNow', why: `WeChat ${errcode}` }
  }
  log.error({ errcode, deliveryId }, 'WeChat refuses what we send')
  if (errcode === BAD_OPENID) {
    return { kind: 'refused', reason: 'badAddress' }
  }
  if (errcode === BANNED) {
    return { kind: 'refused', reason: 'banned' }
  }
  return CONTENT.has(errcode) ? { kind: 'refused', reason: 'content' } : { kind: 'notNow', why: `WeChat ${errcode}` }
}

/** Where a tap on the message leads. */
export const messagePage = (noticeId: string): string => `messages/pages/message/index?id=${noticeId}`

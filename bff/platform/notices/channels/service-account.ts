import { WechatRefusal } from '../../../adapters/wechat/wechat-messages'
import { accountsOf, followerOf, noteUnfollowed } from '../../wechat/wechat-account-store'
import type { Channel, Outcome, Parcel } from '../channel'
import type { NoticeDesk } from '../notice-desk'
import { noteOpening } from './note-opening'
import { messagePage, outcomeOfRefusal } from './wechat-refusals'

const NOT_FOLLOWING = 43004
/** WeChat knows a client_msg_id for ten minutes; a minute less, for clocks that differ. */
const REPEATABLE_MS = 9 * 60_000

/** Template messages of the service account (服务号模板消息), to who follows it. Its tries end within the time in which WeChat knows an id. */
export const openServiceAccount = (desk: NoticeDesk): Channel => ({ repeatableMs: REPEATABLE_MS, mostTries: 8, send: (parcel) => send(desk, parcel) })

async function send(desk: NoticeDesk, parcel: Parcel): Promise<Outcome> {
  const { group } = parcel
  const { keywords } = parcel.rendered
  const template = group && desk.config.service?.templates[group]
  if (template === undefined || keywords === undefined) {
    return { kind: 'refused', reason: keywords === undefined ? 'content' : 'channelOff' }
  }
  const follower = await findFollower(desk, parcel.personId)
  if (!follower) {
    return { kind: 'refused', reason: 'notFollowing' }
  }
  await noteOpening(desk.db, desk, parcel, { field: 'service_follower.openid', by: 'serviceAccount' })
  const message = { id: parcel.id, templateId: template.id, page: messagePage(parcel.noticeId), data: keywords }
  try {
    const { messageId } = await desk.wechatMessages.sendService({ openId: follower.openId, ...message })
    return { kind: 'handed', isLast: false, ...(messageId === undefined ? {} : { providerId: messageId }) }
  } catch (error) {
    // Without an answer the same id goes again.
    if (!(error instanceof WechatRefusal)) {
      throw error
    }
    if (error.errcode === NOT_FOLLOWING) {
      await noteUnfollowed(desk.db, follower.index, new Date(desk.now()))
      return { kind: 'refused', reason: 'notFollowing' }
    }
    return outcomeOfRefusal(desk, error, parcel.id)
  }
}

/** By any account of the person that WeChat named across apps. */
async function findFollower({ db, keys }: NoticeDesk, personId: string): Promise<{ index: string; openId: string } | undefined> {
  for (const { unionIndex } of await accountsOf(db, personId)) {
    const follower = unionIndex === undefined ? undefined : await followerOf(db, keys, unionIndex)
    if (follower) {
      return follower
    }
  }
  return undefined
}

import type { Transaction } from 'kysely'
import type { DeliveryReason } from '#shared/model/message'
import { WechatRefusal } from '../../adapters/wechat/wechat-messages'
import { endSessionsOf } from '../../http/session-store'
import type { Tables } from '../../platform/db/tables'
import { noteReceipt } from '../../platform/notices/note-receipt'
import { creditByEvent, emptied, groupOfTemplate, refuse, withdraw } from '../../platform/wechat/subscription-store'
import { accountOf, noteFollower, noteUnfollowed, openIdIndex, personOfFollower } from '../../platform/wechat/wechat-account-store'
import type { World } from '../../world'
import type { KeptPush } from './push-store'

/** What a push changes, in the transaction that marks it worked. */
type Effect = (trx: Transaction<Tables>) => Promise<void>

/** What must be known for it, some of it from WeChat, is asked outside that transaction. */
type Read = (world: World, push: KeptPush) => Promise<Effect>

const nothing: Effect = () => Promise.resolve()

/** Events of the mini-program (小程序). */
const ofApp: Readonly<Record<string, Read>> = {
  subscribe_msg_popup_event: readAnswers,
  subscribe_msg_change_event: readChanges,
  subscribe_msg_sent_event: readSent,
  user_authorization_revoke: (world, push) => readLeaving(world, push, { isGone: false }),
  user_authorization_cancellation: (world, push) => readLeaving(world, push, { isGone: true }),
  // Nothing of ours is given to WeChat's checker of pictures: a result can only mean somebody else uses this account's key.
  wxa_media_check: (world, { fields }) => {
    world.log.warn({ trace: fields['trace_id'] }, 'media check nobody asked for')
    return Promise.resolve(nothing)
  },
}

/** Events of the service account (服务号). */
const ofService: Readonly<Record<string, Read>> = {
  TEMPLATESENDJOBFINISH: readFinished,
  subscribe: readFollow,
  unsubscribe: async (world, push) => (trx) => noteUnfollowed(trx, indexOf(world, push), push.receivedAt),
}

/** What this push changes; nothing, when it is of no kind we know. @throws what the asking of WeChat throws: later again */
export function effectOf(world: World, push: KeptPush): Promise<Effect> {
  const kinds = push.appId === world.config.wechat.appId ? ofApp : ofService
  const read = Object.hasOwn(kinds, push.event) ? kinds[push.event] : undefined
  return read ? read(world, push) : Promise.resolve(nothing)
}

/** What somebody tapped when the mini-program asked. */
async function readAnswers(world: World, push: KeptPush): Promise<Effect> {
  const account = await accountOf(world.db, indexOf(world, push))
  return async (trx) => {
    for (const item of account ? push.items : []) {
      const template = groupOfTemplate(world.config.wechat, item['TemplateId'] ?? '')
      const consent = account && template && { ...template, accountId: account.id, at: push.receivedAt }
      if (consent && item['SubscribeStatusString'] === 'accept') {
        await creditByEvent(trx, consent)
      } else if (consent && item['SubscribeStatusString'] === 'reject') {
        await refuse(trx, consent)
      }
    }
  }
}

/** What somebody changed in WeChat's own settings; WeChat tells of refusals only. */
async function readChanges(world: World, push: KeptPush): Promise<Effect> {
  const account = await accountOf(world.db, indexOf(world, push))
  return async (trx) => {
    for (const item of push.items) {
      const template = groupOfTemplate(world.config.wechat, item['TemplateId'] ?? '')
      if (account && template && item['SubscribeStatusString'] === 'reject') {
        await withdraw(trx, account.id, template.group, push.receivedAt)
      }
    }
  }
}

/** What became of messages we sent. */
async function readSent(world: World, push: KeptPush): Promise<Effect> {
  const account = await accountOf(world.db, indexOf(world, push))
  return async (trx) => {
    for (const item of push.items) {
      const group = groupOfTemplate(world.config.wechat, item['TemplateId'] ?? '')?.group
      const [code, providerId] = [item['ErrorCode'], item['MsgID']]
      if (code === undefined) {
        continue
      }
      await noteReceipt(trx, world, { channel: 'subscribe', isDelivered: code === '0', providerId, personId: account?.personId, group, reason: reasons.get(code) })
      if (account && group !== undefined && code === NOTHING_LEFT) {
        await emptied(trx, { accountId: account.id, group }, push.receivedAt)
      }
    }
  }
}

const NOTHING_LEFT = '43101'

/** Why a message did not arrive, where WeChat's code says it. */
const reasons: ReadonlyMap<string, DeliveryReason> = new Map([
  [NOTHING_LEFT, 'notSubscribed'],
  ['43107', 'banned'],
  ['40003', 'badAddress'],
  ['45168', 'content'],
])

/** Somebody takes back what they allowed the mini-program, or has closed their WeChat account. */
async function readLeaving(world: World, push: KeptPush, { isGone }: { isGone: boolean }): Promise<Effect> {
  const account = await accountOf(world.db, openIdIndex(world.keys, push.appId, push.fields['OpenID'] ?? push.from))
  return async (trx) => {
    if (account) {
      await withdraw(trx, account.id, 'all', push.receivedAt)
    }
    if (account && isGone) {
      await endSessionsOf(trx, account.id, world.now())
    }
  }
}

/** What became of a message of the service account. */
async function readFinished(world: World, push: KeptPush): Promise<Effect> {
  const [status = '', providerId] = [push.fields['Status'], push.fields['MsgID']]
  const personId = await personOfFollower(world.db, indexOf(world, push))
  const reason = status.includes('user block') ? 'notFollowing' : undefined
  return (trx) => noteReceipt(trx, world, { channel: 'serviceAccount', isDelivered: status === 'success', providerId, personId, reason })
}

/** Who follows, by the name that the mini-program knows them under too. */
async function readFollow(world: World, push: KeptPush): Promise<Effect> {
  const unionId = await unionOf(world, push.from)
  return (trx) => noteFollower(trx, world.keys, { appId: push.appId, openId: push.from, unionId, at: push.receivedAt })
}

/** busy, or too many questions for now */
const LATER = new Set([-1, 45009, 45011])

async function unionOf(world: World, openId: string): Promise<string | undefined> {
  try {
    return (await world.wechatMessages.unionOf(openId)).unionId
  } catch (error) {
    // WeChat does not tell us about this one: they follow, and stay nobody we know.
    if (error instanceof WechatRefusal && !LATER.has(error.errcode)) {
      world.log.warn({ errcode: error.errcode }, 'follower without a name across apps')
      return undefined
    }
    throw error
  }
}

const indexOf = (world: World, push: KeptPush): string => openIdIndex(world.keys, push.appId, push.from)

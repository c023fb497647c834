import * as v from 'valibot'
import type { WechatAccount } from '../../config'
import { WechatRefusal, askWechat } from './ask-wechat'

export { WechatRefusal }

/** What WeChat calls the message, a 64-bit number as text. It always has one so far, but promises none. */
export interface SentMessage {
  messageId?: string
}

export interface SubscribeMessage {
  openId: string
  templateId: string
  /** page of the mini-program, without a leading slash */
  page: string
  /** keyword → value, each within its rule */
  data: Readonly<Record<string, string>>
  language: 'zh' | 'en'
}

export interface ServiceMessage extends Omit<SubscribeMessage, 'language'> {
  /** WeChat sends one message for an openid and this id within ten minutes */
  id: string
}

/**
 * Messages by WeChat.
 * All: @throws WechatRefusal with its code (nothing was sent), Unanswered when nothing is known of the outcome
 */
export interface WechatMessages {
  /** Not repeatable: WeChat knows no id of ours. */
  sendSubscribe: (message: SubscribeMessage) => Promise<SentMessage>
  /** By the service account. */
  sendService: (message: ServiceMessage) => Promise<SentMessage>
  /** Who a follower of the service account is across apps; undefined: WeChat does not say. */
  unionOf: (serviceOpenId: string) => Promise<{ unionId: string | undefined; isFollowing: boolean }>
}

/** An access token for an app, and a way to say that one did not work any more. */
export interface TokenSource {
  get: (account: WechatAccount) => Promise<string>
  /** WeChat refused this one: the next `get` asks anew, for all nodes */
  drop: (account: WechatAccount, token: string) => Promise<void>
}

interface Accounts {
  app: WechatAccount
  service: WechatAccount | undefined
  /** which version of the mini-program a message opens */
  state: string
}

const Sent = v.object({ errcode: v.literal(0), msgid: v.optional(v.string()) })
const User = v.object({ subscribe: v.picklist([0, 1]), unionid: v.optional(v.string()) })

const SUBSCRIBE = '/cgi-bin/message/subscribe/send'
const TEMPLATE = '/cgi-bin/message/template/send'
const USER = '/cgi-bin/user/info'

/** The page is not in the released version; the message is worth more than its link. */
const NO_SUCH_PAGE = 41030

export function connectWechatMessages({ app, service, state }: Accounts, tokens: TokenSource): WechatMessages {
  const sendSubscribe = async (message: SubscribeMessage, page: string | undefined): Promise<SentMessage> => {
    const body = {
      touser: message.openId,
      template_id: message.templateId,
      ...(page === undefined ? {} : { page }),
      data: valuesOf(message.data),
      miniprogram_state: state,
      lang: message.language === 'zh' ? 'zh_CN' : 'en_US',
    }
    return sent(await withToken(app, tokens, (token) => askWechat(Sent, { url: addressOf(app, SUBSCRIBE, token), body })))
  }
  return {
    sendSubscribe: async (message) => {
      try {
        return await sendSubscribe(message, message.page)
      } catch (error) {
        if (error instanceof WechatRefusal && error.errcode === NO_SUCH_PAGE) {
          return sendSubscribe(message, undefined)
        }
        throw error
      }
    },
    sendService: async ({ id, openId, templateId, page, data }) => {
      const from = needed(service)
      // WeChat takes 32 characters at most for its guard against repetition.
      const client_msg_id = id.replaceAll('-', '')
      const miniprogram = { appid: app.appId, pagepath: page }
      const body = { touser: openId, template_id: templateId, client_msg_id, miniprogram, data: valuesOf(data) }
      return sent(await withToken(from, tokens, (token) => askWechat(Sent, { url: addressOf(from, TEMPLATE, token), body })))
    },
    unionOf: async (openid) => {
      const from = needed(service)
      const user = await withToken(from, tokens, (token) => askWechat(User, { url: addressOf(from, USER, token, { openid }) }))
      return { unionId: user.unionid, isFollowing: user.subscribe === 1 }
    },
  }
}

const TOKEN_FAULTS = new Set([40001, 40014, 42001])

/** WeChat may end a token before its time. Once again with another one, never in a loop: a refused token has done nothing. */
async function withToken<T>(account: WechatAccount, tokens: TokenSource, ask: (token: string) => Promise<T>): Promise<T> {
  const token = await tokens.get(account)
  try {
    return await ask(token)
  } catch (error) {
    if (!(error instanceof WechatRefusal && TOKEN_FAULTS.has(error.errcode))) {
      throw error
    }
    await tokens.drop(account, token)
    return ask(await tokens.get(account))
  }
}

const addressOf = ({ apiBase }: WechatAccount, path: string, token: string, query: Record<string, string> = {}): string =>
  `${apiBase}${path}?${new URLSearchParams({ access_token: token, ...query }).toString()}`

const valuesOf = (data: Readonly<Record<string, string>>): Record<string, { value: string }> =>
  Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }]))

const sent = ({ msgid }: v.InferOutput<typeof Sent>): SentMessage => (msgid === undefined ? {} : { messageId: msgid })

function needed(service: WechatAccount | undefined): WechatAccount {
  if (!service) {
    throw new Error('there is no service account')
  }
  return service
}

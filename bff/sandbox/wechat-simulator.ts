import * as v from 'valibot'
import { createRandom } from './city/random'
import { createPushSender } from './simulator/push-sender'
import type { PushSender, PushTarget, SentPush } from './simulator/push-sender'
import { createServiceFollowers } from './simulator/service-followers'
import type { ServiceFollowers } from './simulator/service-followers'
import { createServiceMessages } from './simulator/service-messages'
import { createShownMessages } from './simulator/shown-messages'
import type { ShownMessage, ShownMessages } from './simulator/shown-messages'
import { createClock, startSimulator } from './simulator/simulator-server'
import type { Simulator, SimulatorReply, SimulatorRequest } from './simulator/simulator-server'
import { createSubscribeMessages } from './simulator/subscribe-messages'
import type { SubscribeMessages } from './simulator/subscribe-messages'
import { plain, refusal } from './simulator/wechat-answer'
import type { WechatAccount } from './simulator/wechat-answer'
import { createWechatLogin, userOf } from './simulator/wechat-login'
import type { WechatLogin, WechatUser } from './simulator/wechat-login'
import { createWechatSubscriptions } from './simulator/wechat-subscriptions'
import type { WechatSubscriptions } from './simulator/wechat-subscriptions'
import { simulatedTemplates } from './simulator/wechat-templates'
import { createWechatTokens } from './simulator/wechat-token'
import type { WechatTokens } from './simulator/wechat-token'

type AccountName = ShownMessage['account']
type Event = Readonly<Record<string, unknown>>

export interface WechatSimulator
  extends Simulator,
    Pick<WechatLogin, 'issueLoginCode'>,
    Pick<WechatSubscriptions, 'switchOf' | 'setSwitch' | 'answerSubscribe' | 'grant' | 'ban'>,
    Pick<ServiceFollowers, 'isFollowing' | 'follow' | 'unfollow'>,
    Pick<ShownMessages, 'journal' | 'failDelivery'> {
  /** would WeChat let a call of the mini-program with this access_token in now? */
  isTokenValid: (text: string) => boolean
  /** subscribe messages stay in WeChat's hands until they are let go: another one to the same user is refused with 43108 */
  holdMessages: SubscribeMessages['hold']
  /** where an account's events go from now on */
  pushTo: (account: AccountName, target: PushTarget) => void
  /** does that address answer as WeChat's console wants it? */
  verifyPush: (account: AccountName) => Promise<boolean>
  /** any other event, to the address of its account */
  push: (account: AccountName, openId: string, event: Event) => void
  /** The user takes back what the app may know; `cancellation`: leaves WeChat altogether. */
  revokeAuthorization: (personId: string, event?: 'revoke' | 'cancellation') => void
  losePushes: PushSender['lose']
  duplicatePushes: PushSender['duplicate']
  pushed: () => readonly SentPush[]
  pushesSettled: PushSender['settled']
}

interface Options {
  people: readonly WechatUser[]
  now: () => number
  appId: string
  secret: string
  service?: WechatAccount
  /** pages of the released version; absent: any */
  pages?: readonly string[]
  seed?: number
}

/** api.weixin.qq.com on loopback: signing in, access tokens, messages of mini-program and service account, events. Times run on the simulator's own clock. */
export async function startWechatSimulator(options: Options): Promise<WechatSimulator> {
  const clock = createClock(options.now)
  const stage = setStage(options, clock.now)
  const { accounts, pushes, push, subscriptions, followers, shown, login } = stage
  const { base, control, close } = await startSimulator({
    clock,
    seed: options.seed ?? 1,
    routes: routesOf(stage),
    refusal: (errcode) => refusal(errcode, clock.now()),
    orders: ordersOf(stage),
  })
  return {
    base,
    control,
    issueLoginCode: login.issueLoginCode,
    ...subscriptions,
    ...followers,
    journal: shown.journal,
    failDelivery: shown.failDelivery,
    holdMessages: stage.subscribeMessages.hold,
    isTokenValid: (text) => stage.tokens.app.fault(text) === undefined,
    pushTo: (account, target) => pushes.to(accounts[account].appId, target),
    verifyPush: (account) => pushes.verify(accounts[account].appId),
    push,
    revokeAuthorization: (personId, event = 'revoke') => {
      const { openId } = userOf(options.people, personId)
      push('app', openId, { Event: `user_authorization_${event}`, OpenID: openId, AppID: options.appId, RevokeInfo: '1' })
    },
    losePushes: pushes.lose,
    duplicatePushes: pushes.duplicate,
    pushed: pushes.journal,
    pushesSettled: pushes.settled,
    close: async () => {
      await pushes.stop()
      await close()
    },
  }
}

interface Stage {
  accounts: Record<AccountName, WechatAccount>
  tokens: Record<AccountName, WechatTokens>
  pushes: PushSender
  push: WechatSimulator['push']
  login: WechatLogin
  subscriptions: WechatSubscriptions
  followers: ServiceFollowers
  shown: ShownMessages
  subscribeMessages: SubscribeMessages
  sendService: (request: SimulatorRequest) => SimulatorReply
  now: () => number
}

const SERVICE: WechatAccount = { appId: 'wxservice', secret: 'service-secret' }

function setStage({ people: users, appId, secret, service = SERVICE, pages, seed = 1 }: Options, now: () => number): Stage {
  const accounts = { app: { appId, secret }, service }
  const tokens = { app: createWechatTokens(accounts.app, now), service: createWechatTokens(service, now) }
  const pushes = createPushSender({ now, random: createRandom(seed, 'pushes') })
  const push = (account: AccountName, openId: string, event: Event): void => pushes.send(accounts[account].appId, openId, event)
  const deskOf = (account: AccountName) => ({
    users,
    now,
    templates: simulatedTemplates[account],
    tokenFault: tokens[account].fault,
    tell: (openId: string, event: Event) => push(account, openId, event),
  })
  const subscriptions = createWechatSubscriptions(deskOf('app'))
  const followers = createServiceFollowers(deskOf('service'))
  const shown = createShownMessages({ users, now, random: createRandom(seed, 'messages') })
  return {
    accounts,
    tokens,
    pushes,
    push,
    login: createWechatLogin(accounts.app, users, now),
    subscriptions,
    followers,
    shown,
    subscribeMessages: createSubscribeMessages({ ...deskOf('app'), shown, subscriptions, pages }),
    sendService: createServiceMessages({ ...deskOf('service'), shown, isFollowing: followers.isFollowing }),
    now,
  }
}

function routesOf({ accounts, tokens, login, followers, subscribeMessages, sendService, now }: Stage) {
  return {
    '/sns/jscode2session': login.exchange,
    '/cgi-bin/stable_token': (request: SimulatorRequest) =>
      tokens[request.body.includes(`"${accounts.service.appId}"`) ? 'service' : 'app'].stable(request),
    '/cgi-bin/message/subscribe/send': subscribeMessages.send,
    '/cgi-bin/message/template/send': sendService,
    '/cgi-bin/message/wxopen/template/uniform_send': () => refusal(45109, now(), ''),
    '/cgi-bin/user/info': followers.userInfo,
    '/wxaapi/newtmpl/gettemplate': ({ query }: SimulatorRequest) => listTemplates(tokens.app.fault(query.get('access_token') ?? ''), now()),
  }
}

const PushFaults = v.strictObject({ lose: v.optional(v.number(), 0), duplicate: v.optional(v.number(), 0) })
const Switch = v.strictObject({ personId: v.string(), answer: v.picklist(['accept', 'reject', 'off']) })
const Question = v.strictObject({ personId: v.string(), templateIds: v.array(v.string()) })

/** What can be steered by POST /__sim/…, beside clock and faults. */
function ordersOf({ subscriptions, shown, pushes }: Stage) {
  return {
    switch: (input: unknown) => {
      const { personId, answer } = v.parse(Switch, input)
      subscriptions.setSwitch(personId, answer)
    },
    'subscribe-answers': (input: unknown) => {
      const { personId, templateIds } = v.parse(Question, input)
      return subscriptions.answerSubscribe(personId, templateIds)
    },
    'push-faults': (input: unknown) => {
      const { lose, duplicate } = v.parse(PushFaults, input)
      pushes.lose(lose)
      pushes.duplicate(duplicate)
    },
    journal: () => shown.journal(),
  }
}

/** Type 2 is a one-time template, 3 a long-term one. */
function listTemplates(fault: number | undefined, now: number): SimulatorReply {
  const data = simulatedTemplates.app.map(({ id, title, isLasting, keywords }) => ({
    priTmplId: id,
    title,
    content: Object.entries(keywords).map(([key, label]) => `${label}:{{${key}.DATA}}\n`).join(''),
    example: '',
    type: isLasting ? 3 : 2,
  }))
  return fault === undefined ? plain({ errcode: 0, errmsg: 'ok', data }) : refusal(fault, now, '')
}

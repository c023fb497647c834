import type { SimulatorReply, SimulatorRequest } from './simulator-server'
import { plain, refusal } from './wechat-answer'
import { userOf } from './wechat-login'
import type { WechatUser } from './wechat-login'

export interface ServiceFollowers {
  isFollowing: (personId: string) => boolean
  /** @throws Error when the user has no id at the service account */
  follow: (personId: string) => void
  unfollow: (personId: string) => void
  userInfo: (request: SimulatorRequest) => SimulatorReply
}

interface Desk {
  users: readonly WechatUser[]
  tokenFault: (token: string) => number | undefined
  tell: (openId: string, event: Readonly<Record<string, unknown>>) => void
  now: () => number
}

/** Who follows the service account, and `GET /cgi-bin/user/info`. */
export function createServiceFollowers({ users, tokenFault, tell, now }: Desk): ServiceFollowers {
  const following = new Map<string, number>()
  const change = (personId: string, event: 'subscribe' | 'unsubscribe'): void => {
    const { serviceOpenId } = userOf(users, personId)
    if (serviceOpenId === undefined) {
      throw new Error(`${personId} has no id at the service account`)
    }
    if (event === 'subscribe') {
      following.set(personId, now())
    } else {
      following.delete(personId)
    }
    tell(serviceOpenId, { Event: event, EventKey: '' })
  }
  return {
    isFollowing: (personId) => following.has(personId),
    follow: (personId) => change(personId, 'subscribe'),
    unfollow: (personId) => change(personId, 'unsubscribe'),
    userInfo: ({ query }) => {
      const user = users.find(({ serviceOpenId }) => serviceOpenId !== undefined && serviceOpenId === query.get('openid'))
      const errcode = tokenFault(query.get('access_token') ?? '') ?? (user ? undefined : 40003)
      if (!user || errcode !== undefined) {
        return refusal(errcode ?? 40003, now(), '')
      }
      const since = following.get(user.id)
      const { serviceOpenId: openid, unionId } = user
      // Of somebody who does not follow, WeChat says nothing but that.
      return since === undefined
        ? plain({ subscribe: 0, openid })
        : plain({ subscribe: 1, openid, subscribe_time: Math.floor(since / 1000), ...(unionId === undefined ? {} : { unionid: unionId }) })
    },
  }
}

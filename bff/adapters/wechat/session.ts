import { setTimeout as sleep } from 'node:timers/promises'
import * as v from 'valibot'
import { Failure } from '#shared/failure'

/** The one WeChat call that signing in needs. */
export interface WechatSession {
  /** A login code of `wx.login` → who it is. The code is used up by this, whatever comes back. */
  exchange: (code: string) => Promise<WechatUser>
}

interface WechatUser {
  openId: string
  /** the same human in all apps of one owner; only there when WeChat knows of more than one */
  unionId?: string
}

interface Account {
  appId: string
  secret: string
  apiBase: string
}

const DEADLINE_MS = 5000

/** WeChat answers 200 with text/plain for success and failure alike; success carries no errcode. */
const Answer = v.union([
  v.object({
    openid: v.pipe(v.string(), v.minLength(1)),
    session_key: v.string(),
    unionid: v.optional(v.string()),
    errcode: v.optional(v.literal(0)),
  }),
  v.object({ errcode: v.number(), errmsg: v.optional(v.string(), '') }),
])

/** `jscode2session`. The session_key is dropped at once: nothing of ours needs it. */
export function connectWechat(account: Account): WechatSession {
  return {
    exchange: async (code) => {
      const first = await ask(account, code)
      // -1 is "busy": WeChat did answer, so the code is not used up, and one more try is safe.
      const answer = first.kind === 'refused' && first.errcode === -1 ? (await sleep(300), await ask(account, code)) : first
      if (answer.kind === 'user') {
        return answer.user
      }
      throw failureOf(answer.errcode)
    },
  }
}

type Asked = { kind: 'user'; user: WechatUser } | { kind: 'refused'; errcode: number }

async function ask({ appId, secret, apiBase }: Account, code: string): Promise<Asked> {
  const query = new URLSearchParams({ appid: appId, secret, js_code: code, grant_type: 'authorization_code' })
  const answer = v.safeParse(Answer, await fetchJson(`${apiBase}/sns/jscode2session?${query.toString()}`))
  if (!answer.success) {
    throw new Failure('wechat.code_uncertain')
  }
  if (!('openid' in answer.output)) {
    return { kind: 'refused', errcode: answer.output.errcode ?? -1 }
  }
  const { openid, unionid } = answer.output
  return { kind: 'user', user: { openId: openid, ...(unionid === undefined ? {} : { unionId: unionid }) } }
}

/** No answer, or none that can be read: the code may be used up or not, so it must not be sent again. */
async function fetchJson(url: string): Promise<unknown> {
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(DEADLINE_MS) })
    return JSON.parse(await response.text()) as unknown
  } catch {
    // Time-out, reset, broken JSON: all the same to us.
    throw new Failure('wechat.code_uncertain')
  }
}

function failureOf(errcode: number): Failure {
  switch (errcode) {
    case 40029:
    case 40163:
      return new Failure('wechat.code_invalid', { errcode })
    case 40226:
      return new Failure('wechat.user_blocked', { errcode })
    case 45011:
      return new Failure('request.too_many', { errcode, retryAfterS: 60 })
    default:
      return new Failure('wechat.unavailable', { errcode })
  }
}

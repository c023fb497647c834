import { setTimeout as sleep } from 'node:timers/promises'
import * as v from 'valibot'
import { Failure } from '#shared/failure'

/** The one WeChat call that signing in needs. */
export interface WechatSession {
  /** A login code of `wx.login` → who it is. The code is used up by this, whatever comes back. */
  exchange: (code: string) => Promise<{ openId: string }>
}

interface Account {
  appId: string
  secret: string
  apiBase: string
}

const DEADLINE_MS = 5000

/** WeChat answers 200 with text/plain for success and failure alike; success carries no errcode. */
const Answer = v.union([
  v.object({ openid: v.pipe(v.string(), v.minLength(1)), session_key: v.string(), errcode: v.optional(v.literal(0)) }),
  v.object({ errcode: v.number(), errmsg: v.optional(v.string(), '') }),
])

/** `jscode2session`. The session_key is dropped at once: nothing of ours needs it. */
export function connectWechat(account: Account): WechatSession {
  return {
    exchange: async (code) => {
      const first = await ask(account, code)
      // -1 is "busy": WeChat did answer, so the code is not used up, and one more try is safe.
      const answer = first.kind === 'refused' && first.errcode === -1 ? (await sleep(300), await ask(account, code)) : first
      if (answer.kind === 'openId') {
        return { openId: answer.openId }
      }
      throw failureOf(answer.errcode)
    },
  }
}

type Asked = { kind: 'openId'; openId: string } | { kind: 'refused'; errcode: number }

async function ask({ appId, secret, apiBase }: Account, code: string): Promise<Asked> {
  const query = new URLSearchParams({ appid: appId, secret, js_code: code, grant_type: 'authorization_code' })
  const answer = v.safeParse(Answer, await fetchJson(`${apiBase}/sns/jscode2session?${query.toString()}`))
  if (!answer.success) {
    throw new Failure('wechat.code_uncertain')
  }
  return 'openid' in answer.output ? { kind: 'openId', openId: answer.output.openid } : { kind: 'refused', errcode: answer.output.errcode ?? -1 }
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

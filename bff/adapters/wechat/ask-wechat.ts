import * as v from 'valibot'
import { Unanswered } from '../unanswered'

/** WeChat said no, with its code. */
export class WechatRefusal extends Error {
  readonly errcode: number

  constructor(errcode: number, message: string) {
    super(`${errcode} ${message.slice(0, 200)}`)
    this.name = 'WechatRefusal'
    this.errcode = errcode
  }
}

interface Question {
  /** with its access token: never put into an error or a log */
  url: string
  /** sent as POST; none: GET */
  body?: unknown
}

const DEADLINE_MS = 5000

const Refused = v.object({ errcode: v.number(), errmsg: v.optional(v.string(), '') })

/** Never connected: nothing can have been done. */
const UNREACHED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

/**
 * One question to WeChat's server API. It answers 200 also when it refuses, so only the body tells.
 * @throws WechatRefusal with its code, -1 also when it was not reached at all; Unanswered when nothing is known of what was done
 */
export async function askWechat<Shape extends v.GenericSchema>(shape: Shape, question: Question): Promise<v.InferOutput<Shape>> {
  const answer = readJson(await textOf(question))
  const refused = v.safeParse(Refused, answer)
  if (refused.success && refused.output.errcode !== 0) {
    throw new WechatRefusal(refused.output.errcode, refused.output.errmsg)
  }
  const read = v.safeParse(shape, answer)
  if (!read.success) {
    throw new Unanswered('WeChat: unreadable answer')
  }
  return read.output
}

async function textOf({ url, body }: Question): Promise<string> {
  const post = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  try {
    const response = await fetch(url, { ...post, redirect: 'error', signal: AbortSignal.timeout(DEADLINE_MS) })
    return await response.text()
  } catch (error) {
    // What went wrong on the way tells only whether anything can have been done.
    const code = (error as { cause?: { code?: string } }).cause?.code ?? ''
    if (UNREACHED.has(code)) {
      throw new WechatRefusal(-1, `not reached: ${code}`)
    }
    throw new Unanswered(`WeChat: no answer ${code}`.trim())
  }
}

/** Ids of messages have 64 bits, more than a number of JavaScript holds: they become text. */
export const quoteIds = (json: string): string => json.replace(/("(?:msgid|MsgID|MsgId)"\s*:\s*)(\d+)/g, '$1"$2"')

function readJson(text: string): unknown {
  try {
    return JSON.parse(quoteIds(text))
  } catch {
    throw new Unanswered('WeChat: unreadable answer')
  }
}

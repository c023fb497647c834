import * as v from 'valibot'
import { keywordFault } from '../../platform/notices/keyword-rule'
import type { SimulatorReply, SimulatorRequest } from './simulator-server'
import { plain, refusal } from './wechat-answer'
import type { SimulatedTemplate } from './wechat-templates'

const MessageOrder = v.object({
  touser: v.string(),
  template_id: v.string(),
  /** of a subscribe message */
  page: v.optional(v.string(), ''),
  /** of a template message of the service account */
  miniprogram: v.optional(v.object({ appid: v.string(), pagepath: v.string() })),
  client_msg_id: v.optional(v.string()),
  data: v.record(v.string(), v.object({ value: v.string() })),
})

/** A message as it is ordered from WeChat. */
export type MessageOrder = v.InferOutput<typeof MessageOrder>

export interface OrderFault {
  errcode: number
  detail?: string
}

/** What no message may say. */
const SENSITIVE = ['赌博', '代开发票']

/** The order, or what is wrong with the call. @param tokenFault why its access_token is refused */
export function readOrder({ method, query, body }: SimulatorRequest, tokenFault: (token: string) => number | undefined): MessageOrder | OrderFault {
  const errcode = tokenFault(query.get('access_token') ?? '') ?? (method === 'POST' ? undefined : 43002) ?? (body === '' ? 44002 : undefined)
  if (errcode !== undefined) {
    return { errcode }
  }
  try {
    const order = v.safeParse(MessageOrder, JSON.parse(body))
    return order.success ? order.output : { errcode: 47001 }
  } catch {
    // Not JSON: the caller is told so.
    return { errcode: 47001 }
  }
}

/** The first value that is missing, breaks the rule of its keyword, or says what must not be said. */
export function dataFault(template: SimulatedTemplate, { data }: MessageOrder): OrderFault | undefined {
  for (const key of Object.keys(template.keywords)) {
    const value = data[key]?.value ?? ''
    if (value === '') {
      // Written like this by WeChat.
      return { errcode: 47003, detail: ` data.${key}.value is emtpy` }
    }
    if (keywordFault(key, value) !== undefined) {
      return { errcode: 47003, detail: ` data.${key}.value invalid` }
    }
  }
  const text = Object.values(data).map(({ value }) => value).join('\n')
  return SENSITIVE.some((word) => text.includes(word)) ? { errcode: 45168 } : undefined
}

export const refuseOrder = ({ errcode, detail = '' }: OrderFault, now: number): SimulatorReply => refusal(errcode, now, detail)

/** A number beyond what JSON.parse keeps exactly, and written without quotes all the same. */
export const orderTaken = (messageId: string): SimulatorReply => ({ ...plain({}), body: `{"errcode":0,"errmsg":"ok","msgid":${messageId}}` })

import { createHash } from 'node:crypto'
import { quoteIds } from '../../adapters/wechat/ask-wechat'
import { PushRefused } from './push-refused'

type Fields = Readonly<Record<string, string>>

/** What WeChat told us: numbers may come as text, and a list of one as the one itself. */
export interface Push {
  text: string
  event: string
  /** openid of whom it is about */
  from: string
  fields: Fields
  items: readonly Fields[]
}

/** @throws PushRefused when it is no JSON object */
export function readPush(text: string): Push {
  const raw = readObject(quoteIds(text))
  const fields = scalars(raw)
  const list = Array.isArray(raw['List']) ? (raw['List'] as unknown[]) : [raw['List']]
  return { text, event: fields['Event'] ?? '', from: fields['FromUserName'] ?? '', fields, items: list.filter(isObject).map(scalars) }
}

/**
 * What makes two pushes the same one, sent again. WeChat names its messages but not its events, and a second holds more than one event, so
 * these are told apart by what they are about.
 */
export function dedupeKey({ fields, items, event, from }: Push): string {
  const pick = (source: Fields, names: readonly string[]): string[] => names.map((name) => source[name] ?? '')
  const about = [
    ...pick(fields, ['CreateTime', 'MsgID', 'OpenID', 'RevokeInfo', 'trace_id']),
    ...items.map((item) => pick(item, ['TemplateId', 'MsgID', 'SubscribeStatusString', 'PopupScene', 'ErrorCode'])),
  ]
  const name = fields['MsgId'] === undefined ? ['event', from, event, ...about] : ['message', from, fields['MsgId']]
  return createHash('sha256').update(JSON.stringify(name)).digest('hex')
}

/** @throws PushRefused when it is none */
export function readObject(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json)
    if (isObject(value)) {
      return value
    }
  } catch {
    // Said below in the same words.
  }
  throw new PushRefused(400, 'no JSON object')
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const scalars = (object: Record<string, unknown>): Fields =>
  Object.fromEntries(
    Object.entries(object)
      .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
      .map(([name, value]) => [name, String(value)]),
  )

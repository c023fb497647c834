import Taro from '@tarojs/taro'
import { demoPerson } from './demo-person'
import { send } from './call'

/** What the reader answered, by template; or that WeChat's main switch for such messages is off. */
export type Asked = { kind: 'answered'; results: Readonly<Record<string, string>> } | { kind: 'switchedOff' } | { kind: 'nothing' }

/** The most kinds WeChat shows in one question. */
const MOST = 3
/** WeChat: the reader has switched off these messages altogether. */
const MAIN_SWITCH_OFF = 20004

/**
 * WeChat's question whether messages of these kinds may be sent. Must be called within the tap itself: an `await` before it loses the gesture.
 * Never throws: a question that could not be asked is no reason for anything else to fail.
 */
export function askSubscriptions(templateIds: readonly string[]): Promise<Asked> {
  const ids = templateIds.slice(0, MOST)
  if (ids.length === 0) {
    return Promise.resolve({ kind: 'nothing' })
  }
  try {
    return (process.env.TARO_ENV === 'h5' ? inSandbox(ids) : inWeChat(ids)).catch(() => ({ kind: 'nothing' }))
  } catch {
    // An older WeChat has no such question.
    return Promise.resolve({ kind: 'nothing' })
  }
}

function inWeChat(ids: string[]): Promise<Asked> {
  return Taro.requestSubscribeMessage({ tmplIds: ids, entityIds: [] }).then(
    (told) => answered(ids, told as unknown as Record<string, unknown>),
    ({ errCode }: { errCode?: number }) => ({ kind: errCode === MAIN_SWITCH_OFF ? 'switchedOff' : 'nothing' }),
  )
}

async function inSandbox(ids: string[]): Promise<Asked> {
  const person = demoPerson()
  if (!SANDBOX || person === '') {
    return { kind: 'nothing' }
  }
  const { data } = await send({ method: 'POST', url: `/sandbox/people/${person}/wechat-subscription`, header: {}, data: { templateIds: ids } })
  const { results, errCode } = (data ?? {}) as { results?: Record<string, unknown>; errCode?: number }
  return errCode === MAIN_SWITCH_OFF ? { kind: 'switchedOff' } : answered(ids, results ?? {})
}

function answered(ids: readonly string[], told: Record<string, unknown>): Asked {
  const results = ids.flatMap((id): [string, string][] => (typeof told[id] === 'string' ? [[id, told[id]]] : []))
  return results.length === 0 ? { kind: 'nothing' } : { kind: 'answered', results: Object.fromEntries(results) }
}

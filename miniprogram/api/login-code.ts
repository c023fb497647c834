import Taro from '@tarojs/taro'
import { demoPerson } from './demo-person'
import type { Send } from './transport'
import { Unreached } from './unreached'

/** A code that proves to the server which WeChat account this is. @throws Unreached */
export async function loginCode(send: Send): Promise<string> {
  if (process.env.TARO_ENV !== 'h5') {
    return (await Taro.login()).code
  }
  if (SANDBOX) {
    return sandboxCode(send, demoPerson())
  }
  throw new Unreached('outsideWeChat')
}

async function sandboxCode(send: Send, person: string): Promise<string> {
  if (person === '') {
    throw new Unreached('outsideWeChat')
  }
  const { status, data } = await send({ method: 'POST', url: `/sandbox/people/${person}/wechat-code`, header: {}, data: {} })
  const code = (data as { code?: unknown } | null)?.code
  if (status !== 200 || typeof code !== 'string') {
    throw new Unreached('unreadable')
  }
  return code
}

import { createClock, startSimulator } from './simulator/simulator-server'
import type { Simulator } from './simulator/simulator-server'
import { refusal } from './simulator/wechat-answer'
import { createWechatLogin } from './simulator/wechat-login'
import type { WechatLogin, WechatUser } from './simulator/wechat-login'
import { createWechatTokens } from './simulator/wechat-token'

export interface WechatSimulator extends Simulator {
  issueLoginCode: WechatLogin['issueLoginCode']
  /** would WeChat let a call with this access_token in now? */
  isTokenValid: (text: string) => boolean
}

interface Options {
  people: readonly WechatUser[]
  now: () => number
  appId: string
  secret: string
}

/** api.weixin.qq.com on loopback: signing in and the access token. Times run on the simulator's own clock. */
export async function startWechatSimulator({ people, now, appId, secret }: Options): Promise<WechatSimulator> {
  const clock = createClock(now)
  const login = createWechatLogin({ appId, secret }, people, clock.now)
  const tokens = createWechatTokens({ appId, secret }, clock.now)
  const simulator = await startSimulator({
    clock,
    routes: { '/sns/jscode2session': login.exchange, '/cgi-bin/stable_token': tokens.stable },
    refusal: (errcode) => refusal(errcode, clock.now()),
  })
  return { ...simulator, issueLoginCode: login.issueLoginCode, isTokenValid: tokens.isValid }
}

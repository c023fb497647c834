import * as v from 'valibot'
import type { WechatAccount } from '../../config'
import { Unanswered } from '../unanswered'
import { WechatRefusal, askWechat } from './ask-wechat'

const Answer = v.object({ access_token: v.pipe(v.string(), v.minLength(1)), expires_in: v.pipe(v.number(), v.minValue(1)) })

/**
 * `POST /cgi-bin/stable_token` in normal mode: whoever asks gets the same token until shortly before its end, so asking twice harms nobody.
 * Never forced: that would kill the token of all other nodes.
 * @throws WechatRefusal; -1 when no answer came, which is all the same here
 */
export async function askStableToken({ appId, secret, apiBase }: WechatAccount): Promise<{ token: string; livesS: number }> {
  try {
    const body = { grant_type: 'client_credential', appid: appId, secret }
    const answer = await askWechat(Answer, { url: `${apiBase}/cgi-bin/stable_token`, body })
    return { token: answer.access_token, livesS: answer.expires_in }
  } catch (error) {
    // Without a token nothing was sent, so nobody need wonder about an outcome.
    throw error instanceof Unanswered ? new WechatRefusal(-1, `no access token: ${error.message}`) : error
  }
}

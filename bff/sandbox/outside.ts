import { randomBytes } from 'node:crypto'
import type { Core } from '../adapters/core/connect'
import type { Config } from '../config'
import { startCashierSimulator } from './cashier-simulator'
import type { CashierSimulator } from './cashier-simulator'
import { demoPeople, personById } from './city/demo-people'
import { startMailSimulator } from './mail-simulator'
import type { MailSimulator } from './mail-simulator'
import { startPoliceSimulator } from './police-simulator'
import { startPostClerk } from './post-clerk'
import type { PostClerk } from './post-clerk'
import { startPostSimulator } from './post-simulator'
import type { PostSimulator } from './post-simulator'
import { receivedBy } from './received'
import type { Received } from './received'
import type { Simulator } from './simulator/simulator-server'
import type { WechatAccount } from './simulator/wechat-answer'
import { templatesConfig } from './simulator/wechat-templates'
import { startSmsSimulator } from './sms-simulator'
import type { SmsSimulator } from './sms-simulator'
import { startWechatSimulator } from './wechat-simulator'
import type { WechatSimulator } from './wechat-simulator'

/** Everybody outside, played on loopback, and the configuration that leads to them. */
export interface Outside {
  wechat: WechatSimulator
  police: Simulator
  cashier: CashierSimulator
  sms: SmsSimulator
  mail: MailSimulator
  letters: PostClerk
  /** carries parcels */
  post: PostSimulator
  config: Config
  /** what a demo person got by WeChat, SMS, mail and post, the newest first */
  received: (personId: string) => Received[]
  /** what came up to now is not among what was received any more */
  emptyPhones: () => void
  /** WeChat sends its events to this server from now on, and the cashier its notices */
  tellServer: (base: string) => Promise<void>
  close: () => Promise<void>
}

interface Options {
  core: Core
  now: () => number
  /** who an ID number belongs to; absent: the demo people are all the police know */
  nameOf?: (idNumber: string) => Promise<string | undefined>
  lettersDir: string
  /** how long each way of the post takes; absent: it works when told to */
  postMs?: number
  seed?: number
}

/** Keys are made anew: what an earlier start has signed need not be read by the next one. */
export async function startOutside(config: Config, { core, now, nameOf, lettersDir, postMs, seed = 1 }: Options): Promise<Outside> {
  const { appId, secret } = config.wechat
  const service = { appId: `${appId}service`, secret: 'service-secret' }
  const [key, smsKey, postKey] = [config.cashier.key ?? randomBytes(32), randomBytes(32), config.post.key ?? randomBytes(32)]
  const push = { app: newPush(), service: newPush() }
  const [wechat, police, cashier, sms, mail, post] = await Promise.all([
    startWechatSimulator({ people: demoPeople, now, appId, secret, service, seed }),
    startPoliceSimulator(nameOf ? { nameOf } : { people: demoPeople }),
    startCashierSimulator({ core, now, key, appId }),
    startSmsSimulator({ now, key: smsKey, seed }),
    startMailSimulator({ now }),
    startPostSimulator({ core, now, key: postKey, ...(postMs === undefined ? {} : { stepMs: postMs }) }),
  ])
  const letters = startPostClerk({ folder: lettersDir, now, ...(postMs === undefined ? {} : { everyMs: postMs }) })
  const carriers = { wechat, sms, mail, letters }
  let since = Number.NEGATIVE_INFINITY
  return {
    police,
    cashier,
    post,
    ...carriers,
    received: (personId) => receivedBy(personById(personId), carriers).filter(({ at }) => at > since),
    emptyPhones: () => void (since = now()),
    config: {
      ...config,
      ...wechatConfig(config, { base: wechat.base, service, push }),
      ...{ sms: { base: sms.base, key: smsKey }, post: { base: post.base, key: postKey }, cashier: { base: cashier.base, key } },
      ...{ mail: { ...config.mail, url: mail.url }, lettersDir, policeBase: police.base },
    },
    tellServer: async (base) => {
      wechat.pushTo('app', { ...push.app, url: `${base}/api/v1/wechat/pushes` })
      wechat.pushTo('service', { ...push.service, url: `${base}/api/v1/wechat/service-pushes` })
      await cashier.noticeTo(`${base}/api/v1/payments/notices`)
      await post.noticeTo(`${base}/api/v1/parcels/notices`)
    },
    close: async () => {
      await Promise.all([...[wechat, police, cashier, sms, mail, post].map((one) => one.close()), letters.stop()])
    },
  }
}

interface AtWechat {
  base: string
  service: WechatAccount
  push: Record<'app' | 'service', { token: string; aesKey: string }>
}

const wechatConfig = ({ wechat }: Config, { base: apiBase, service, push }: AtWechat): Pick<Config, 'wechat' | 'service'> => ({
  wechat: { ...wechat, apiBase, push: push.app, templates: templatesConfig('app') },
  service: { ...service, apiBase, push: push.service, templates: templatesConfig('service') },
})

/** Token and EncodingAESKey, as one chooses them in WeChat's console. */
const newPush = () => ({ token: randomBytes(16).toString('hex'), aesKey: randomBytes(48).toString('base64').replace(/[+/]/g, '').padEnd(43, 'A').slice(0, 43) })

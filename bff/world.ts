import type { Kysely } from 'kysely'
import { connectCore } from './adapters/core/connect'
import type { Core } from './adapters/core/connect'
import { connectCashier } from './adapters/partners/cashier'
import type { Cashier } from './adapters/partners/cashier'
import { connectPolice } from './adapters/partners/police'
import type { Police } from './adapters/partners/police'
import { connectLetters } from './adapters/partners/letters'
import type { Letters } from './adapters/partners/letters'
import { connectMail } from './adapters/partners/mail'
import type { Mail } from './adapters/partners/mail'
import { connectPost } from './adapters/partners/post'
import type { Post } from './adapters/partners/post'
import { connectSms } from './adapters/partners/sms'
import type { Sms } from './adapters/partners/sms'
import { connectWechat } from './adapters/wechat/session'
import type { WechatSession } from './adapters/wechat/session'
import { connectWechatMessages } from './adapters/wechat/wechat-messages'
import type { WechatMessages } from './adapters/wechat/wechat-messages'
import type { Config } from './config'
import type { Law } from './engines/law/law'
import { loadLaw } from './load-law'
import { newId } from './new-id'
import type { Prices } from './platform/assessments/live-price'
import { openDatabase } from './platform/db/connect'
import type { Tables } from './platform/db/tables'
import { ownImprint } from './platform/documents/imprint'
import type { Imprint } from './platform/documents/imprint'
import { createSigner } from './platform/documents/signer'
import type { Signer } from './platform/documents/signer'
import type { Keys } from './platform/privacy/keys'
import { createLog } from './platform/telemetry/log'
import type { Log } from './platform/telemetry/log'
import { sharedTokens } from './platform/wechat/access-token'
import { createMetrics } from './platform/telemetry/metrics'
import type { Metrics } from './platform/telemetry/metrics'

/** All that a use-case may touch: a plain object, made once a process. */
export interface World {
  config: Config
  db: Kysely<Tables>
  core: Core
  wechat: WechatSession
  police: Police
  cashier: Cashier
  wechatMessages: WechatMessages
  sms: Sms
  mail: Mail
  post: Post
  letters: Letters
  keys: Keys
  /** every dated value, checked when it was read */
  law: Law
  /** the price model that is live, once it was loaded */
  prices: Prices
  /** signs what citizens carry away */
  signer: Signer
  /** who speaks in documents */
  imprint: Imprint
  log: Log
  metrics: Metrics
  /** milliseconds since 1970 */
  now: () => number
  newId: () => string
  /** set when the process was told to end: not ready any more */
  draining: boolean
  /** wakes the outbox after a commit, so that the tail need not wait for its next look */
  nudge: () => void
  close: () => Promise<void>
}

export function createWorld(config: Config, overrides: Partial<World> = {}): World {
  const db = overrides.db ?? openDatabase<Tables>(config.databaseUrl, { queryMs: 10_000 })
  const core = overrides.core ?? connectCore(config.coreDatabaseUrl, databaseName(config.databaseUrl))
  const keys: Keys = { data: config.dataKeys, index: config.indexKey }
  const mail = connectMail(config.mail)
  const world: World = {
    config,
    db,
    core,
    wechat: connectWechat(config.wechat),
    police: connectPolice(config.policeBase),
    cashier: connectCashier({ ...config.cashier, appId: config.wechat.appId }),
    wechatMessages: connectWechatMessages({ app: config.wechat, service: config.service, state: config.wechatMessageState }, sharedTokens({ db, keys, newId })),
    sms: connectSms(config.sms),
    mail,
    post: connectPost(config.post),
    letters: connectLetters(config.lettersDir),
    keys,
    signer: createSigner(config.signingKey),
    imprint: ownImprint,
    law: overrides.law ?? loadLaw(),
    prices: { live: undefined },
    log: createLog(config.logLevel),
    metrics: createMetrics(),
    now: Date.now,
    newId,
    draining: false,
    nudge: () => undefined,
    close: async () => {
      mail.close()
      await Promise.all([db.destroy(), core.close()])
    },
    ...overrides,
  }
  return world
}

/** The last part of a database URL. */
export const databaseName = (url: string): string => new URL(url).pathname.slice(1)

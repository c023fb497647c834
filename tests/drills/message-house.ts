import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Kysely } from 'kysely'
import { dayIn } from '#shared/model/day'
import { loadConfig } from '../../bff/config'
import { openDatabase } from '../../bff/platform/db/connect'
import { migrate } from '../../bff/platform/db/migrate'
import type { Tables } from '../../bff/platform/db/tables'
import type { Keys } from '../../bff/platform/privacy/keys'
import { ensureDatabase } from '../../bff/sandbox/ensure-database'
import { fillCore } from '../../bff/sandbox/fill-core'
import { startMailSimulator } from '../../bff/sandbox/mail-simulator'
import type { MailSimulator } from '../../bff/sandbox/mail-simulator'
import { startPostClerk } from '../../bff/sandbox/post-clerk'
import type { PostClerk } from '../../bff/sandbox/post-clerk'
import { templatesConfig } from '../../bff/sandbox/simulator/wechat-templates'
import { startSmsSimulator } from '../../bff/sandbox/sms-simulator'
import type { SmsSimulator } from '../../bff/sandbox/sms-simulator'
import { startWechatSimulator } from '../../bff/sandbox/wechat-simulator'
import type { WechatSimulator } from '../../bff/sandbox/wechat-simulator'
import { databaseName } from '../../bff/world'
import { startBalancer } from './balance'
import type { Member } from './message-crowd'

interface Mortal {
  /** kills, and comes back when it serves again */
  again: () => Promise<void>
  end: () => Promise<void>
}

/** Plain Node, as all that runs before anything is installed. */
interface MortalParts {
  bundle: (entry: string) => Promise<string>
  mortalDatabase: (folder: string) => Promise<Mortal & { url: string }>
  mortalService: (program: string, env: Record<string, string>) => Promise<Mortal & { base: string }>
}

/** Carriers that live, and two nodes and a durable database that can be killed. */
export interface MessageHouse {
  db: Kysely<Tables>
  keys: Keys
  appId: string
  wechat: WechatSimulator
  sms: SmsSimulator
  mail: MailSimulator
  letters: PostClerk
  nodes: readonly Mortal[]
  database: Mortal
  close: () => Promise<void>
}

const NODES = 2
const APP = { appId: 'wxdrill', secret: 'drill-secret' }
const SERVICE = { appId: 'wxdrillservice', secret: 'drill-secret' }

/** What carriers do happens in this process, which nobody kills; so what they saw is the truth. */
export async function openMessageHouse(people: readonly Member[], seed: number): Promise<MessageHouse> {
  const folder = mkdtempSync(path.join(tmpdir(), 'yushuitong-drill-'))
  const place = './mortal-house.mjs'
  const { bundle, mortalDatabase, mortalService } = (await import(place)) as MortalParts
  const database = await mortalDatabase(folder)
  const url = `${database.url}yushuitong`
  await ensureDatabase(url)
  const db = openDatabase<Tables>(url, { poolSize: 16 })
  await migrate(db as never)
  await fillCore(url, databaseName(url), { seed: 1, size: 'small', today: dayIn(Date.now()), only: 'demo' })
  const now = Date.now
  const smsKey = randomBytes(32)
  const lettersDir = path.join(folder, 'letters')
  const [wechat, sms, mail] = await Promise.all([
    startWechatSimulator({ people, now, ...APP, service: SERVICE, seed }),
    startSmsSimulator({ now, key: smsKey, seed }),
    startMailSimulator({ now }),
  ])
  const letters = startPostClerk({ folder: lettersDir, now, everyMs: 300 })
  const push = { app: newPush(), service: newPush() }
  const env = { DATABASE_URL: url, ...newSecrets(), ...wechatEnv(wechat, push), SMS_API_BASE: sms.base, SMS_KEY: smsKey.toString('base64'), SMTP_URL: mail.url, LETTERS_DIR: lettersDir, QUIET_HOURS: 'none' }
  const program = await bundle('tests/drills/messages-service.ts')
  const nodes = await Promise.all(Array.from({ length: NODES }, () => mortalService(program, env)))
  const proxy = await startBalancer(nodes.map(({ base }) => base))
  wechat.pushTo('app', { ...push.app, url: `${proxy.base}/api/v1/wechat/pushes` })
  wechat.pushTo('service', { ...push.service, url: `${proxy.base}/api/v1/wechat/service-pushes` })
  const { dataKeys, indexKey } = loadConfig(env)
  return {
    db,
    keys: { data: dataKeys, index: indexKey },
    appId: APP.appId,
    wechat,
    sms,
    mail,
    letters,
    nodes,
    database,
    close: async () => {
      await Promise.all(nodes.map((node) => node.end()))
      await Promise.all([wechat.close(), sms.close(), mail.close(), letters.stop(), db.destroy()])
      proxy.close()
      await database.end()
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

const newPush = () => ({ token: randomBytes(16).toString('hex'), aesKey: randomBytes(33).toString('hex').slice(0, 43) })

function newSecrets(): Record<string, string> {
  const key = (): string => randomBytes(32).toString('base64')
  const signing = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
  return { DATA_KEYS: `k1:${key()}`, INDEX_KEY: key(), SIGNING_KEY: signing }
}

function wechatEnv(wechat: WechatSimulator, push: Record<'app' | 'service', ReturnType<typeof newPush>>): Record<string, string> {
  const list = (account: 'app' | 'service'): string => Object.entries(templatesConfig(account)).map(([group, { id, isLasting }]) => `${group}=${id}${isLasting ? '*' : ''}`).join(',')
  return {
    WECHAT_API_BASE: wechat.base,
    WECHAT_APPID: APP.appId,
    WECHAT_SECRET: APP.secret,
    WECHAT_TEMPLATES: list('app'),
    WECHAT_PUSH_TOKEN: push.app.token,
    WECHAT_PUSH_AES_KEY: push.app.aesKey,
    SERVICE_APPID: SERVICE.appId,
    SERVICE_SECRET: SERVICE.secret,
    SERVICE_TEMPLATES: list('service'),
    SERVICE_PUSH_TOKEN: push.service.token,
    SERVICE_PUSH_AES_KEY: push.service.aesKey,
  }
}

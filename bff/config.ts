import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import * as v from 'valibot'

/** Values that belong to a sandbox and must never reach production. */
const SANDBOX_APP_ID = 'wxsandbox00000000'

const port = v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65535))
const text = v.pipe(v.string(), v.minLength(1))
const mysqlUrl = v.pipe(v.string(), v.url(), v.regex(/^mysql:\/\//), v.regex(/\/[A-Za-z0-9_]{1,32}(\?.*)?$/, 'names no database of 1–32 letters, digits, _'))
const base64Key = v.pipe(v.string(), v.check((value) => Buffer.from(value, 'base64').length === 32, 'is not 32 bytes in base64'))
const signingKey = v.pipe(v.string(), v.check(isEd25519, 'is no Ed25519 private key (PKCS8 DER in base64)'))

const pushToken = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{3,32}$/))
const pushKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{43}$/))
const templates = v.pipe(v.string(), v.regex(/^([a-z]+=[\w-]+\*?(,[a-z]+=[\w-]+\*?)*)?$/))

/** Every variable the BFF reads, with what it is for; `.env.example` is generated from this. */
export const Environment = v.object({
  PORT: v.pipe(v.optional(port, '8080'), v.description('port of the API and the pages; 0 takes any free one')),
  HOST: v.pipe(v.optional(text, '127.0.0.1'), v.description('address to listen on')),
  PROXIES: v.pipe(
    v.optional(v.pipe(v.string(), v.regex(/^\d$/), v.transform(Number)), '0'),
    v.description('how many proxies of ours stand in front; only what they write into X-Forwarded-For is believed'),
  ),
  ADMIN_PORT: v.pipe(v.optional(port), v.description('port of metrics and API documents, loopback only; none when unset')),
  NODE_ENV: v.pipe(v.optional(v.picklist(['development', 'test', 'production']), 'development'), v.description('what the process is for')),
  DATABASE_URL: v.pipe(mysqlUrl, v.description('mysql://user:password@host:3306/name; npm start sets it')),
  CORE_DATABASE_URL: v.pipe(v.optional(mysqlUrl), v.description('server of the core tax services; default: same as DATABASE_URL')),
  MIGRATOR_DATABASE_URL: v.pipe(v.optional(mysqlUrl), v.description('account that may change tables; default: DATABASE_URL')),
  SANDBOX: v.pipe(v.optional(v.picklist(['auto', 'on', 'off']), 'auto'), v.description('auto runs it on loopback outside production; on also elsewhere')),
  SANDBOX_SEED: v.pipe(v.optional(v.pipe(text, v.regex(/^\d{1,9}$/), v.transform(Number)), '1'), v.description('seed of the sandbox city')),
  SANDBOX_SIZE: v.pipe(v.optional(v.picklist(['small', 'city']), 'small'), v.description('size of the sandbox city')),
  SANDBOX_HALL_SPEED: v.pipe(
    v.optional(v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number), v.minValue(1), v.maxValue(60)), '1'),
    v.description('how many times faster than in earnest the sandbox\'s halls live: 1 to 60'),
  ),
  LOG_LEVEL: v.pipe(v.optional(v.picklist(['debug', 'info', 'warn', 'error', 'silent']), 'info'), v.description('least level that is logged')),
  WECHAT_APPID: v.pipe(v.optional(text, SANDBOX_APP_ID), v.description('id of the mini-program')),
  WECHAT_SECRET: v.pipe(v.optional(text, 'sandbox-secret'), v.description('its secret')),
  WECHAT_API_BASE: v.pipe(v.optional(v.pipe(text, v.url()), 'https://api.weixin.qq.com'), v.description('address of the WeChat API')),
  WECHAT_PUSH_TOKEN: v.pipe(v.optional(pushToken), v.description('token of the message push of the mini-program; unset: pushes are refused')),
  WECHAT_PUSH_AES_KEY: v.pipe(v.optional(pushKey), v.description('EncodingAESKey of the push: secure mode, plain pushes are refused; unset: plain mode')),
  WECHAT_TEMPLATES: v.pipe(v.optional(templates, ''), v.description('subscribe templates as group=template id, separated by commas; a * behind the id: long-term')),
  WECHAT_MESSAGE_STATE: v.pipe(v.optional(v.picklist(['developer', 'trial', 'formal']), 'formal'), v.description('which version a message opens')),
  SERVICE_APPID: v.pipe(v.optional(text), v.description('id of the service account; none: no template messages')),
  SERVICE_SECRET: v.pipe(v.optional(text), v.description('its secret')),
  SERVICE_PUSH_TOKEN: v.pipe(v.optional(pushToken), v.description('token of the message push of the service account')),
  SERVICE_PUSH_AES_KEY: v.pipe(v.optional(pushKey), v.description('its EncodingAESKey')),
  SERVICE_TEMPLATES: v.pipe(v.optional(templates, ''), v.description('its templates as group=template id, separated by commas')),
  SMS_API_BASE: v.pipe(v.optional(v.pipe(text, v.url())), v.description('address of the SMS gateway; none: no text messages')),
  SMS_KEY: v.pipe(v.optional(base64Key), v.description('key shared with the SMS gateway: 32 bytes in base64')),
  SMTP_URL: v.pipe(v.optional(v.pipe(text, v.regex(/^smtps?:\/\//, 'is no smtp:// or smtps:// address'))), v.description('mail server; none: no e-mail')),
  MAIL_FROM: v.pipe(v.optional(text, '渝税通 <no-reply@yushuitong.invalid>'), v.description('sender of e-mails')),
  POST_API_BASE: v.pipe(v.optional(v.pipe(text, v.url())), v.description('address of the post that carries parcels; none: nothing is sent by post')),
  POST_KEY: v.pipe(v.optional(base64Key), v.description('key shared with the post: 32 bytes in base64')),
  LETTERS_DIR: v.pipe(v.optional(text), v.description('folder shared with the printing house; none: no letters')),
  QUIET_HOURS: v.pipe(
    v.optional(v.pipe(v.string(), v.regex(/^(none|\d{2}-\d{2})$/)), '21-08'),
    v.description('hours of Chongqing without pushes, as 21-08; none: pushes day and night'),
  ),
  POLICE_API_BASE: v.pipe(v.optional(v.pipe(text, v.url())), v.description('address of the police identity comparison')),
  CASHIER_API_BASE: v.pipe(v.optional(v.pipe(text, v.url())), v.description('address of the cashier')),
  CASHIER_KEY: v.pipe(v.optional(base64Key), v.description('key shared with the cashier: 32 bytes in base64')),
  DATA_KEYS: v.pipe(text, v.description('encryption keys, newest first: id:base64 of 32 bytes, separated by commas')),
  INDEX_KEY: v.pipe(base64Key, v.description('key of the blind indexes: 32 bytes in base64, other than the encryption keys')),
  SIGNING_KEY: v.pipe(signingKey, v.description('key that signs the certificates: Ed25519 private key, PKCS8 DER in base64')),
  PUBLIC_BASE: v.pipe(
    v.optional(v.pipe(text, v.url(), v.regex(/[^/]$/, 'ends with /'))),
    v.description('address of the web pages, in front of what QR codes say; default: http://127.0.0.1 with PORT'),
  ),
  H5_DIR: v.pipe(v.optional(text, 'dist/h5'), v.description('the built pages')),
})

/** One app at WeChat: mini-program or service account. */
export interface WechatAccount {
  appId: string
  secret: string
  apiBase: string
  push: { token: string | undefined; aesKey: string | undefined }
  /** by message group */
  templates: Readonly<Record<string, WechatTemplate>>
}

export interface WechatTemplate {
  id: string
  /** long-term (长期订阅): any number of messages; else one a consent */
  isLasting: boolean
}

export interface Config {
  port: number
  host: string
  proxies: number
  adminPort: number | undefined
  nodeEnv: 'development' | 'test' | 'production'
  databaseUrl: string
  coreDatabaseUrl: string
  migratorDatabaseUrl: string
  sandbox: 'auto' | 'on' | 'off'
  sandboxSeed: number
  sandboxSize: 'small' | 'city'
  sandboxHallSpeed: number
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  wechat: WechatAccount
  /** the service account (服务号); undefined: there is none */
  service: WechatAccount | undefined
  wechatMessageState: 'developer' | 'trial' | 'formal'
  sms: { base: string | undefined; key: Buffer | undefined }
  post: { base: string | undefined; key: Buffer | undefined }
  mail: { url: string | undefined; from: string }
  lettersDir: string | undefined
  /** hours of Chongqing, from evening to morning; undefined: none */
  quietHours: { from: number; to: number } | undefined
  policeBase: string | undefined
  cashier: { base: string | undefined; key: Buffer | undefined }
  dataKeys: { id: string; key: Buffer }[]
  indexKey: Buffer
  signingKey: Buffer
  publicBase: string
  h5Dir: string
}

/** All that is wrong with an environment, at once. `main` prints it and exits with 78 (EX_CONFIG). */
export class BadConfig extends Error {
  readonly faults: string[]

  constructor(faults: string[]) {
    super(`configuration:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
    this.name = 'BadConfig'
    this.faults = faults
  }
}

/** The only reader of the environment. @throws BadConfig with the whole list of faults */
export function loadConfig(raw: NodeJS.ProcessEnv): Config {
  const faults: string[] = []
  const env = withFiles(raw, faults)
  const parsed = v.safeParse(Environment, env)
  if (!parsed.success) {
    throw new BadConfig([...faults, ...parsed.issues.map((issue) => `${v.getDotPath(issue) ?? '?'}: ${issue.message}`)])
  }
  const config = toConfig(parsed.output, faults)
  if (config.nodeEnv === 'production') {
    faults.push(...unsafeInProduction(config))
  }
  if (faults.length > 0) {
    throw new BadConfig(faults)
  }
  return config
}

function toConfig(env: v.InferOutput<typeof Environment>, faults: string[]): Config {
  return {
    port: env.PORT,
    host: env.HOST,
    proxies: env.PROXIES,
    adminPort: env.ADMIN_PORT,
    nodeEnv: env.NODE_ENV,
    databaseUrl: env.DATABASE_URL,
    coreDatabaseUrl: env.CORE_DATABASE_URL ?? env.DATABASE_URL,
    migratorDatabaseUrl: env.MIGRATOR_DATABASE_URL ?? env.DATABASE_URL,
    sandbox: env.SANDBOX,
    sandboxSeed: env.SANDBOX_SEED,
    sandboxSize: env.SANDBOX_SIZE,
    sandboxHallSpeed: env.SANDBOX_HALL_SPEED,
    logLevel: env.LOG_LEVEL,
    wechat: {
      appId: env.WECHAT_APPID,
      secret: env.WECHAT_SECRET,
      apiBase: env.WECHAT_API_BASE,
      push: { token: env.WECHAT_PUSH_TOKEN, aesKey: env.WECHAT_PUSH_AES_KEY },
      templates: parseTemplates(env.WECHAT_TEMPLATES),
    },
    service: serviceOf(env),
    wechatMessageState: env.WECHAT_MESSAGE_STATE,
    sms: { base: env.SMS_API_BASE, key: env.SMS_KEY === undefined ? undefined : Buffer.from(env.SMS_KEY, 'base64') },
    post: { base: env.POST_API_BASE, key: env.POST_KEY === undefined ? undefined : Buffer.from(env.POST_KEY, 'base64') },
    mail: { url: env.SMTP_URL, from: env.MAIL_FROM },
    lettersDir: env.LETTERS_DIR,
    quietHours: parseHours(env.QUIET_HOURS),
    policeBase: env.POLICE_API_BASE,
    cashier: { base: env.CASHIER_API_BASE, key: env.CASHIER_KEY === undefined ? undefined : Buffer.from(env.CASHIER_KEY, 'base64') },
    dataKeys: parseKeys(env.DATA_KEYS, faults),
    indexKey: Buffer.from(env.INDEX_KEY, 'base64'),
    signingKey: Buffer.from(env.SIGNING_KEY, 'base64'),
    publicBase: env.PUBLIC_BASE ?? `http://127.0.0.1:${env.PORT}`,
    h5Dir: env.H5_DIR,
  }
}

function serviceOf(env: v.InferOutput<typeof Environment>): WechatAccount | undefined {
  const { SERVICE_APPID: appId, SERVICE_SECRET: secret } = env
  return appId === undefined || secret === undefined
    ? undefined
    : {
        appId,
        secret,
        apiBase: env.WECHAT_API_BASE,
        push: { token: env.SERVICE_PUSH_TOKEN, aesKey: env.SERVICE_PUSH_AES_KEY },
        templates: parseTemplates(env.SERVICE_TEMPLATES),
      }
}

/** `todo=abc,money=def*` */
const parseTemplates = (list: string): WechatAccount['templates'] =>
  Object.fromEntries(
    list.split(',').filter(Boolean).map((entry) => {
      const [group = '', id = ''] = entry.split('=')
      return [group, { id: id.replace('*', ''), isLasting: id.endsWith('*') }]
    }),
  )

function parseHours(text: string): Config['quietHours'] {
  const [from = 0, to = 0] = text.split('-').map(Number)
  return text === 'none' ? undefined : { from, to }
}

function isEd25519(base64: string): boolean {
  try {
    return createPrivateKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'pkcs8' }).asymmetricKeyType === 'ed25519'
  } catch {
    return false
  }
}

function parseKeys(list: string, faults: string[]): Config['dataKeys'] {
  return list.split(',').map((entry) => {
    const [id = '', value = ''] = entry.split(':')
    const key = Buffer.from(value, 'base64')
    if (!/^[a-z0-9]{1,12}$/.test(id) || key.length !== 32) {
      faults.push('DATA_KEYS: an entry is not id:base64 of 32 bytes')
    }
    return { id, key }
  })
}

function unsafeInProduction(config: Config): string[] {
  const faults: string[] = []
  const urls = [
    ['WECHAT_API_BASE', config.wechat.apiBase],
    ['POLICE_API_BASE', config.policeBase ?? ''],
    ['CASHIER_API_BASE', config.cashier.base ?? ''],
    ['PUBLIC_BASE', config.publicBase],
    // Without a gateway there are no text messages; with one, nobody may listen.
    ['SMS_API_BASE', config.sms.base ?? 'https://'],
    // The same with parcels: they carry names, phones and addresses.
    ['POST_API_BASE', config.post.base ?? 'https://'],
  ] as const
  for (const [name, url] of urls) {
    if (!url.startsWith('https://')) {
      faults.push(`${name}: must be set and begin with https:// in production`)
    }
  }
  if (config.wechat.appId === SANDBOX_APP_ID || config.wechat.secret === 'sandbox-secret') {
    faults.push('WECHAT_APPID, WECHAT_SECRET: the sandbox values are refused in production')
  }
  if (config.cashier.key === undefined) {
    faults.push('CASHIER_KEY: must be set in production')
  }
  if (config.sandbox === 'on') {
    faults.push('SANDBOX: refused in production')
  }
  if (config.dataKeys.some(({ key }) => key.equals(config.indexKey))) {
    faults.push('INDEX_KEY: must differ from every key of DATA_KEYS')
  }
  if ([config.indexKey, ...config.dataKeys.map(({ key }) => key)].some((key) => config.cashier.key?.equals(key))) {
    faults.push('CASHIER_KEY: is shared with others, so it must differ from INDEX_KEY and every key of DATA_KEYS')
  }
  return faults
}

/** `<NAME>_FILE` gives the path of a mounted secret. */
function withFiles(raw: NodeJS.ProcessEnv, faults: string[]): Record<string, string | undefined> {
  const env: Record<string, string | undefined> = {}
  for (const name of Object.keys(Environment.entries)) {
    const value = raw[name] === '' ? undefined : raw[name]
    const file = raw[`${name}_FILE`]
    if (value !== undefined && file) {
      faults.push(`${name}: given twice, also by ${name}_FILE`)
    }
    env[name] = value ?? (file ? readSecret(name, file, faults) : undefined)
  }
  return env
}

function readSecret(name: string, file: string, faults: string[]): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    faults.push(`${name}_FILE: cannot be read`)
    return undefined
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { dayIn } from '#shared/model/day'
import { connectCore } from '../../bff/adapters/core/connect'
import { createApp } from '../../bff/app'
import type { Config } from '../../bff/config'
import { listen } from '../../bff/http/listen'
import type { Listening } from '../../bff/http/listen'
import type { Limits } from '../../bff/http/rate-limit'
import { createLog } from '../../bff/platform/telemetry/log'
import { startWorker } from '../../bff/platform/jobs/worker'
import { cashierRoutes } from '../../bff/sandbox/cashier-routes'
import { dropCore, fillCore } from '../../bff/sandbox/fill-core'
import { personById } from '../../bff/sandbox/city/demo-people'
import { DEMO_PASSWORD, hireClerks } from '../../bff/sandbox/hire-clerks'
import { openOutlets } from '../../bff/sandbox/open-outlets'
import { startOutside } from '../../bff/sandbox/outside'
import type { Outside } from '../../bff/sandbox/outside'
import { sandboxRoutes } from '../../bff/sandbox/sandbox-routes'
import { teachPrices } from '../../bff/sandbox/teach-prices'
import { startTreasuryClerk } from '../../bff/sandbox/treasury-clerk'
import { work } from '../../bff/work'
import { createWorld } from '../../bff/world'
import type { World } from '../../bff/world'
import { testCashierKey, testKeys, testSigningKey } from './keys'
import { newKey } from './new-key'
import { ourDatabase } from './our-database'
import type { OurDatabase } from './our-database'

export interface Answer<Body = Record<string, never>> {
  status: number
  body: Body & { code?: string; fields?: Record<string, string>; traceId?: string; message?: string }
  headers: Headers
}

interface Ask {
  token?: string | undefined
  body?: unknown
  raw?: string
  key?: string | undefined
  headers?: Record<string, string>
}

export interface House extends Omit<Outside, 'config' | 'tellServer' | 'emptyPhones' | 'close'> {
  base: string
  world: World
  ours: OurDatabase
  server: Listening
  /** every log line so far */
  logged: () => string
  ask: <Body = Record<string, never>>(method: string, path: string, ask?: Ask) => Promise<Answer<Body>>
  /** a session of a demo person, identity proven unless told otherwise */
  signIn: (personId: string, options?: { prove?: boolean }) => Promise<string>
  /** a staff session of a demo clerk; the first one hires the clerks, the outlet's clerk opens the outlets */
  signInStaff: (personId: string) => Promise<string>
  shiftClock: (ms: number) => void
  close: () => Promise<void>
}

/** A clerk's password is looked at as in earnest, only sooner. */
const CHEAP = { log2: 10, r: 8, p: 1 }
const NONE: Limits = { reads: 1e9, mutations: 1e9, anonymous: 1e9, routes: false }

interface HouseOptions {
  worker?: boolean
  keepLog?: boolean
  limits?: Limits
  proxies?: number
  quietHours?: Config['quietHours']
}

/** The whole BFF on a database of its own, with the demo people in its core and everybody outside beside it; real HTTP on loopback. */
export async function openHouse({ worker = false, keepLog = true, limits = NONE, proxies = 0, quietHours }: HouseOptions = {}): Promise<House> {
  const ours = await ourDatabase()
  let shift = 0
  const now = (): number => Date.now() + shift
  await fillCore(ours.url, ours.name, { seed: 1, size: 'small', today: dayIn(Date.now()), only: 'demo' })
  const core = connectCore(ours.url, ours.name)
  const lettersDir = mkdtempSync(path.join(tmpdir(), 'letters-'))
  // Who works by themselves only where there is a worker: else a test says when.
  const { config, tellServer, close, ...outside } = await startOutside({ ...configOf(ours), proxies, quietHours }, { core, now, lettersDir, ...(worker ? { postMs: 200 } : {}) })
  let lines = ''
  const log = createLog('info', new Writable({ write: (chunk: Buffer, _, done) => ((lines += keepLog ? chunk.toString() : ''), done()) }))
  const world = createWorld(config, { db: ours.db, core, now, log })
  await teachPrices(world)
  const mounts = [sandboxRoutes({ ...outside, quietHours }), cashierRoutes(outside.cashier)]
  const server = await listen(createApp(world, { limits, mounts }), world)
  const background = worker ? [startWorker(world, work(world)), startTreasuryClerk(core, { afterMs: 200, everyMs: 100 })] : []
  const base = `http://127.0.0.1:${server.port}`
  await tellServer(base)
  const ask = asker(base)
  return {
    ...outside,
    base,
    world,
    ours,
    server,
    ask,
    logged: () => lines,
    signIn: (personId, options) => signIn(ask, outside.wechat.issueLoginCode, personId, options),
    signInStaff: async (personId) => {
      await hireClerks(world, CHEAP)
      if (personById(personId).role === 'outlet') {
        await openOutlets(world)
      }
      const { body } = await ask<{ token: string }>('POST', '/staff/sessions', { body: { code: outside.wechat.issueLoginCode(personId), password: DEMO_PASSWORD } })
      return body.token
    },
    shiftClock: (ms) => {
      shift += ms
    },
    close: async () => {
      await closeAll(server, background, { close }, world, ours)
      rmSync(lettersDir, { recursive: true, force: true })
    },
  }
}

/** Addresses and keys of those outside are put in when they have started. */
function configOf(ours: OurDatabase): Config {
  return {
    port: 0,
    host: '127.0.0.1',
    proxies: 0,
    adminPort: undefined,
    nodeEnv: 'test',
    databaseUrl: ours.url,
    coreDatabaseUrl: ours.url,
    migratorDatabaseUrl: ours.url,
    sandbox: 'auto',
    sandboxSeed: 1,
    sandboxSize: 'small',
    sandboxHallSpeed: 1,
    logLevel: 'info',
    wechat: { appId: 'wxtest', secret: 'test-secret', apiBase: '', push: { token: undefined, aesKey: undefined }, templates: {} },
    service: undefined,
    wechatMessageState: 'formal',
    sms: { base: undefined, key: undefined },
    post: { base: undefined, key: undefined },
    mail: { url: undefined, from: '渝税通 <no-reply@yushuitong.invalid>' },
    lettersDir: undefined,
    quietHours: undefined,
    policeBase: undefined,
    cashier: { base: undefined, key: testCashierKey },
    dataKeys: [...testKeys.data],
    indexKey: testKeys.index,
    signingKey: testSigningKey,
    publicBase: 'http://127.0.0.1:8080',
    h5Dir: 'dist/h5',
  }
}

function asker(base: string): House['ask'] {
  return async (method, path, { token, body, raw, key, headers } = {}) => {
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const response = await fetch(base + (path.startsWith('/api') || !path.startsWith('/') ? path : `/api/v1${path}`), {
      method,
      ...(sent === undefined ? {} : { body: sent }),
      headers: {
        ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...headers,
      },
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: (text === '' ? {} : JSON.parse(text)) as never }
  }
}

async function signIn(ask: House['ask'], codeOf: (personId: string) => string | Promise<string>, personId: string, { prove = true } = {}): Promise<string> {
  const session = async (): Promise<{ token: string; me: { level: string } }> => {
    const { body } = await ask<{ token: string; me: { level: string } }>('POST', '/sessions', { body: { code: await codeOf(personId) } })
    return body
  }
  const first = await session()
  if (!prove || first.me.level === 'verified') {
    return first.token
  }
  const person = personById(personId)
  const proven = await ask('POST', '/me/identity', { token: first.token, key: newKey(), body: { name: person.name, idNumber: person.idNumber } })
  if (proven.status !== 200) {
    throw new Error(`identity of ${personId}: ${proven.status} ${proven.body.code ?? ''}`)
  }
  return (await session()).token
}

async function closeAll(
  server: Listening,
  background: { stop: () => Promise<void> }[],
  outside: Pick<Outside, 'close'>,
  world: World,
  ours: OurDatabase,
): Promise<void> {
  await server.close(500)
  await Promise.all(background.map((one) => one.stop()))
  await outside.close()
  world.mail.close()
  await world.core.close()
  await dropCore(ours.url, ours.name)
  await ours.drop()
}

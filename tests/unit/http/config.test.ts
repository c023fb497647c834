import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { BadConfig, loadConfig } from '../../../bff/config'
import { testSigningKey } from '../../support/keys'

const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64')
const enough = {
  DATABASE_URL: 'mysql://root@127.0.0.1:3306/yushuitong',
  DATA_KEYS: `k1:${key(1)}`,
  INDEX_KEY: key(2),
  SIGNING_KEY: testSigningKey.toString('base64'),
}
const production = {
  ...enough,
  NODE_ENV: 'production',
  WECHAT_APPID: 'wx1',
  WECHAT_SECRET: 's',
  WECHAT_API_BASE: 'https://api.weixin.qq.com',
  POLICE_API_BASE: 'https://police.example',
  CASHIER_API_BASE: 'https://cashier.example',
  CASHIER_KEY: key(3),
  PUBLIC_BASE: 'https://tax.example',
}

const faults = (env: NodeJS.ProcessEnv): string[] => {
  try {
    loadConfig(env)
    return []
  } catch (error) {
    return (error as BadConfig).faults
  }
}

it('starts with a database and keys; everything else has a default', () => {
  expect(loadConfig(enough)).toMatchObject({ port: 8080, host: '127.0.0.1', nodeEnv: 'development', sandboxSeed: 1 })
})

it('lets QR codes lead to where the pages are, also on another port', () => {
  expect(loadConfig({ ...enough, PORT: '9123' }).publicBase).toBe('http://127.0.0.1:9123')
  expect(loadConfig({ ...enough, PORT: '9123', PUBLIC_BASE: 'https://tax.example' }).publicBase).toBe('https://tax.example')
})

it('believes no proxy unless told how many there are', () => {
  expect(loadConfig(enough).proxies).toBe(0)
  expect(loadConfig({ ...enough, PROXIES: '2' }).proxies).toBe(2)
  expect(faults({ ...enough, PROXIES: 'all' })[0]).toMatch(/^PROXIES/)
})

it('names everything that is missing or wrong at once', () => {
  expect(faults({ PORT: 'x', DATABASE_URL: 'http://a/b' }).map((fault) => fault.split(':')[0])).toEqual(
    expect.arrayContaining(['PORT', 'DATABASE_URL', 'DATA_KEYS', 'INDEX_KEY']),
  )
})

it('takes a secret from a mounted file, and not from two places', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'yst-')), 'index-key')
  writeFileSync(file, `${key(2)}\n`)
  expect(loadConfig({ ...enough, INDEX_KEY: undefined, INDEX_KEY_FILE: file }).indexKey).toEqual(Buffer.alloc(32, 2))
  expect(faults({ ...enough, INDEX_KEY_FILE: file })).toHaveLength(1)
  expect(faults({ ...enough, INDEX_KEY: undefined, INDEX_KEY_FILE: '/nowhere' })[0]).toContain('cannot be read')
})

it('runs in production with production values', () => {
  expect(faults(production)).toEqual([])
})

it.each([
  [{ WECHAT_API_BASE: 'http://127.0.0.1:1' }, 'WECHAT_API_BASE'],
  [{ POLICE_API_BASE: undefined }, 'POLICE_API_BASE'],
  [{ CASHIER_API_BASE: 'http://cashier.example' }, 'CASHIER_API_BASE'],
  [{ CASHIER_KEY: undefined }, 'CASHIER_KEY'],
  [{ CASHIER_KEY: key(1) }, 'CASHIER_KEY'],
  [{ CASHIER_KEY: key(2) }, 'CASHIER_KEY'],
  [{ WECHAT_APPID: undefined }, 'WECHAT_APPID'],
  [{ SANDBOX: 'on' }, 'SANDBOX'],
  [{ INDEX_KEY: key(1) }, 'INDEX_KEY'],
  [{ PUBLIC_BASE: undefined }, 'PUBLIC_BASE'],
  [{ SIGNING_KEY: key(1) }, 'SIGNING_KEY'],
])('refuses %j in production', (change, name) => {
  expect(faults({ ...production, ...change }).join()).toContain(name)
})

it('puts no secret value into what it says', () => {
  expect(new BadConfig(faults({ ...enough, DATA_KEYS: 'k1:SECRETSECRET', INDEX_KEY: 'SECRETSECRET' })).message).not.toContain('SECRETSECRET')
})

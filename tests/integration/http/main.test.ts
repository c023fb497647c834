import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from 'esbuild'
import { testSigningKey } from '../../support/keys'
import { ourDatabase } from '../../support/our-database'
import type { OurDatabase } from '../../support/our-database'

const bundle = path.resolve('.data/test-bundles', `main-${randomBytes(5).toString('hex')}.cjs`)
let ours: OurDatabase
beforeAll(async () => {
  ours = await ourDatabase()
  await build({ entryPoints: ['bff/main.ts'], outfile: bundle, bundle: true, platform: 'node', target: 'node20', format: 'cjs', packages: 'external', logLevel: 'silent' })
})
afterAll(async () => {
  rmSync(bundle, { force: true })
  await ours.drop()
})

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, [bundle], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      DATABASE_URL: ours.url,
      DATA_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
      INDEX_KEY: Buffer.alloc(32, 2).toString('base64'),
      SIGNING_KEY: testSigningKey.toString('base64'),
      PUBLIC_BASE: 'https://tax.invalid',
      WECHAT_APPID: 'wx1',
      WECHAT_SECRET: 's',
      POLICE_API_BASE: 'https://police.invalid',
      CASHIER_API_BASE: 'https://cashier.invalid',
      CASHIER_KEY: Buffer.alloc(32, 3).toString('base64'),
      ...env,
    },
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const code = once(child, 'close').then(([status]) => status as number | null)
  return { child, out: () => text, code: Promise.race([code, sleep(10_000, 'still there', { ref: false })]) }
}

it('serves in production without the API document, and ends cleanly when told to', async () => {
  const run = start({ PORT: '0' })
  const port = async (): Promise<string> => {
    for (let round = 0; round < 400; round++) {
      const found = /"port":(\d+)/.exec(run.out())?.[1]
      if (found) {
        return found
      }
      await sleep(25)
    }
    throw new Error(run.out())
  }
  const base = `http://127.0.0.1:${await port()}`
  expect(await (await fetch(`${base}/readyz`)).json()).toEqual({ ok: true, draining: false, database: 'ready' })
  expect((await fetch(`${base}/api/openapi.json`)).status).toBe(404)
  expect((await fetch(`${base}/sandbox/people`)).status).toBe(404)
  run.child.kill('SIGTERM')
  expect(await run.code).toBe(0)
})

it('does not stay behind, unreachable and at work, when its port is taken', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const run = start({ PORT: String((taken.address() as AddressInfo).port) })
  expect(await run.code).toBe(1)
  expect(run.out()).toContain('EADDRINUSE')
  run.child.kill('SIGKILL')
  taken.close()
})

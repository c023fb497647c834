import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { testSigningKey } from '../../support/keys'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from 'esbuild'
import { dropEverything } from '../../../bff/sandbox/ensure-database'
import { DEMO_PASSWORD } from '../../../bff/sandbox/hire-clerks'
import { serverUrl } from '../../support/our-database'

const name = `t_${randomBytes(5).toString('hex')}`
const url = serverUrl() + name
const bundle = path.resolve('.data/test-bundles', `${name}.cjs`)
const letters = mkdtempSync(path.join(tmpdir(), 'letters-'))

interface Run {
  child: ChildProcess
  out: () => string
  base: string
  end: () => Promise<number | null>
}

function start(env: Record<string, string>): { child: ChildProcess; out: () => string; code: Promise<number | null> } {
  const child = spawn(process.execPath, [bundle], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      DATABASE_URL: url,
      DATA_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
      INDEX_KEY: Buffer.alloc(32, 2).toString('base64'),
      SIGNING_KEY: testSigningKey.toString('base64'),
      LETTERS_DIR: letters,
      ...env,
    },
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return { child, out: () => text, code: once(child, 'close').then(([code]) => code as number | null) }
}

async function ready(env: Record<string, string> = {}): Promise<Run> {
  const { child, out, code } = start(env)
  for (let ended = false; !/^READY /m.test(out()); await sleep(20)) {
    void code.then(() => (ended = true))
    if (ended) {
      throw new Error(out())
    }
  }
  return {
    child,
    out,
    base: /^READY (http:\/\/127\.0\.0\.1:\d+)$/m.exec(out())?.[1] ?? '',
    end: () => {
      child.kill('SIGTERM')
      return code
    },
  }
}

beforeAll(async () => {
  await build({
    entryPoints: ['bff/sandbox/main.ts'],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    logLevel: 'silent',
  })
})
afterAll(async () => {
  rmSync(bundle, { force: true })
  rmSync(letters, { recursive: true, force: true })
  await dropEverything(url, url)
})

describe('the sandbox', () => {
  let run: Run
  beforeAll(async () => {
    run = await ready()
  })
  afterAll(() => run.child.kill('SIGKILL'))

  const get = (at: string, init?: RequestInit) => fetch(run.base + at, { redirect: 'manual', ...init })

  it('says each step, the demo people and where it is', () => {
    expect(run.out()).toMatch(/^✓ 数据库 \d+\.\ds/m)
    expect(run.out()).toMatch(/^✓ 沙盒城市 \d+\.\ds \d+ 行/m)
    expect(run.out()).toMatch(/^✓ 计税价格模型 \d+\.\ds 第 1 版，\d+ 笔成交，COD \d+\.\d\d/m)
    expect(run.out()).toMatch(/^✓ 认过身份的人 \d+\.\ds 15 位新认，15 位新确认了手机和邮箱$/m)
    expect(run.out()).toMatch(/^zhou-manwu +周满武.*满五年/m)
    expect(run.out()).toContain(`${run.base}/sandbox/phones`)
    expect(run.out()).toContain(`${run.base}/sandbox/desk`)
  })

  it('lists the demo people with what each is for, and nothing of them that is secret', async () => {
    const text = await (await get('/sandbox/people')).text()
    const { items } = JSON.parse(text) as { items: Record<string, string>[] }
    expect(items.length).toBeGreaterThanOrEqual(19)
    expect(items.every((item) => Object.keys(item).sort().join() === 'district,id,kind,name,purpose')).toBe(true)
    expect(text).not.toMatch(/\d{17}[\dX]|199\d{8}/)
  })

  it('gives a code that signs in, to a citizen and to a clerk, and none to a stranger', async () => {
    const code = (id: string) => get(`/sandbox/people/${id}/wechat-code`, { method: 'POST' })
    const session = await get('/api/v1/sessions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(await (await code('zhou-manwu')).json()),
    })
    expect(session.status).toBe(200)
    expect((await code('nobody')).status).toBe(404)
    const desk = await get('/api/v1/staff/sessions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...((await (await code('gong-daiyan')).json()) as object), password: DEMO_PASSWORD }),
    })
    expect(await desk.json()).toMatchObject({ name: '龚**', role: 'officer' })
  })

  it('leads to the desk, by itself and from the phones', async () => {
    expect((await get('/sandbox/desk')).headers.get('location')).toBe('/?as=gong-daiyan#/desk/pages/queue/index')
    expect((await get('/sandbox/desk?as=fu-dongming')).headers.get('location')).toBe('/?as=fu-dongming#/desk/pages/queue/index')
    expect((await get('/sandbox/desk?as=tang-youzhen')).headers.get('location')).toBe('/?as=tang-youzhen#/desk/pages/outlet/index')
    const page = await (await get('/sandbox/phones')).text()
    expect(page).toContain('href="/?as=xie-wenhe#/desk/pages/queue/index"')
    expect(page).toContain(DEMO_PASSWORD)
  })

  it('shows two phones without a script in the page', async () => {
    expect((await get('/sandbox/')).headers.get('location')).toBe('/sandbox/phones')
    const page = await (await get('/sandbox/phones')).text()
    expect(page).toContain('src="/?as=zhou-manwu#/"')
    expect(page).toContain('src="/?as=chen-shoutao#/"')
    expect(page).not.toMatch(/<script(?! src=)|onclick|style="/)
    expect(await (await get('/sandbox/phones?left=deng-daiya&right=gong-daiyan')).text()).toMatch(
      /src="\/\?as=deng-daiya#\/"[^]*src="\/\?as=chen-shoutao#\/"/,
    )
    expect((await get('/sandbox/phones.js')).headers.get('content-type')).toMatch(/^text\/javascript/)
    expect((await get('/sandbox/phones.css')).headers.get('content-type')).toMatch(/^text\/css/)
  })

  it('opens the phones empty, with a number each that is confirmed and sealed', async () => {
    const received = await (await get('/sandbox/people/zhou-manwu/received')).json()
    expect(received).toEqual({ answer: 'accept', items: [] })
    const page = await (await get('/sandbox/phones')).text()
    expect(page).toContain('<b class="tel">19900000001</b>')
    expect(page).toContain('<b class="email">zhou-manwu@example.com</b>')
    expect(page).toContain('白天黑夜都马上提醒')
  })

  it('says in a sentence that its port is taken', async () => {
    const second = start({ PORT: run.base.split(':')[2] ?? '' })
    expect(await second.code).toBe(1)
    expect(second.out()).toMatch(/端口 \d+ 已经有别的程序在用/)
    expect(second.out()).not.toContain('    at ')
  })

  it('ends cleanly when told to, keeps its data for the next start, and starts over when asked', async () => {
    expect(await run.end()).toBe(0)
    const again = await ready()
    expect(again.out()).toMatch(/^✓ 沙盒城市 \d+\.\ds 已有/m)
    expect(again.out()).toMatch(/ 0 位新认，0 位新确认了手机和邮箱$/m)
    expect(await again.end()).toBe(0)
    const fresh = await ready({ YST_FRESH: '1' })
    expect(fresh.out()).toMatch(/^✓ 沙盒城市 \d+\.\ds \d+ 行/m)
    expect(await fresh.end()).toBe(0)
  }, 180_000)
})

it.each([[{ NODE_ENV: 'production' }], [{ HOST: '0.0.0.0' }]])('does not start with %j', async (env) => {
  const { code, out } = start(env)
  expect(await code).toBe(78)
  expect(out()).toMatch(/沙盒|SANDBOX/)
})

import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import autocannon from 'autocannon'
import { build } from 'esbuild'
import { uuidV7 } from '#shared/model/ids'

interface Targets {
  bare: string
  raw: string
  rawWrite: string
  product: string
  token: string
}

const ROUNDS = 5
const SECONDS = 2

/** Requests a second of each target, in turn within every round, so that a noisy machine is noisy to all of them. */
async function main(): Promise<void> {
  const server = spawn(process.execPath, [await bundled()], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string]
  const targets = JSON.parse(line) as Targets
  const authorization = `Bearer ${targets.token}`
  const runs: Record<string, () => Promise<number>> = {
    bare: () => rate({ url: targets.bare }),
    raw: () => rate({ url: targets.raw }),
    readMe: () => rate({ url: `${targets.product}/api/v1/me`, headers: { authorization } }),
    rawWrite: () => rate({ url: targets.rawWrite }),
    report: () => rate(once_(targets.product, authorization)),
  }
  const measured = new Map<string, number[]>()
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(runs)) {
      measured.set(name, [...(measured.get(name) ?? []), await run()])
    }
  }
  server.kill('SIGTERM')
  const of = (name: string): number => median(measured.get(name) ?? [])
  print('signed-in read of one row (GET /me) against bare Koa', of('readMe'), 'bare Koa', of('bare'))
  print('signed-in read of one row (GET /me) against Koa with one raw mysql2 read', of('readMe'), 'Koa + raw mysql2', of('raw'))
  print('Koa with one raw mysql2 read against bare Koa', of('raw'), 'bare Koa', of('bare'))
  print('once mutation refused by its rule (POST /homes/corrections) against a raw transaction of three inserts', of('report'), 'Koa + raw transaction', of('rawWrite'))
}

/** As production runs it: one bundled file. */
async function bundled(): Promise<string> {
  const outfile = path.resolve('dist/bench/bench-server.cjs')
  await build({ entryPoints: ['tests/bench/bench-server.ts'], outfile, bundle: true, platform: 'node', target: 'node20', packages: 'external', logLevel: 'error' })
  return outfile
}

function once_(product: string, authorization: string): autocannon.Options {
  return {
    url: `${product}/api/v1/homes/corrections`,
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ address: '石榴湾小区 2 幢 12-3' }),
    requests: [
      {
        setupRequest: (request) => ({ ...request, headers: { ...request.headers, 'idempotency-key': uuidV7(Date.now(), randomBytes(10)) } }),
      },
    ],
  }
}

async function rate(options: autocannon.Options): Promise<number> {
  const result = await autocannon({ ...options, connections: 32, duration: SECONDS })
  return result.requests.average
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function print(name: string, value: number, yardstick: string, against: number): void {
  process.stdout.write(`${JSON.stringify({ name, value: Math.round(value), unit: 'requests/s', yardstick: `${yardstick}: ${Math.round(against)}`, ratio: Number((value / against).toFixed(3)) })}\n`)
}

void main()

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import autocannon from 'autocannon'
import { newKey } from '../support/new-key'
import { benchFilings } from './bench-filings'
import type { Targets } from './bench-filings'
import { bundled } from './bundled'
import { median, print } from './figures'

const ROUNDS = 3
const SECONDS = 2

/** Requests a second of each target, in turn within every round, so that a noisy machine is noisy to all of them. */
async function main(): Promise<void> {
  await alone('bench-engines')
  await alone('bench-appraisal')
  await alone('bench-outbox')
  const server = spawn(process.execPath, [await bundled('bench-server')], { stdio: ['ignore', 'pipe', 'inherit'] })
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
  const of = (name: string): number => median(measured.get(name) ?? [])
  const against = (name: string, value: string, yardstick: string, other: string): void =>
    print({ name, value: of(value), unit: 'requests/s', yardstick, against: of(other) })
  against('signed-in read of one row (GET /me) against bare Koa', 'readMe', 'bare Koa', 'bare')
  against('signed-in read of one row (GET /me) against Koa with one raw mysql2 read', 'readMe', 'Koa + raw mysql2', 'raw')
  against('Koa with one raw mysql2 read against bare Koa', 'raw', 'bare Koa', 'bare')
  against('once mutation refused by its rule (POST /homes/corrections) against a raw transaction of three inserts', 'report', 'Koa + raw transaction', 'rawWrite')
  await benchFilings(targets, of('bare'))
  server.kill('SIGTERM')
}

/** What needs no server, one after the other. */
async function alone(name: string): Promise<void> {
  const child = spawn(process.execPath, [await bundled(name)], { stdio: ['ignore', 'inherit', 'inherit'] })
  await once(child, 'exit')
}

function once_(product: string, authorization: string): autocannon.Options {
  return {
    url: `${product}/api/v1/homes/corrections`,
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ address: '石榴湾小区 2 幢 12-3' }),
    requests: [{ setupRequest: (request) => ({ ...request, headers: { ...request.headers, 'idempotency-key': newKey() } }) }],
  }
}

async function rate(options: autocannon.Options): Promise<number> {
  const result = await autocannon({ ...options, connections: 32, duration: SECONDS })
  return result.requests.average
}

void main()

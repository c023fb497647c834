import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import autocannon from 'autocannon'
import { ofLiu } from '../../bff/sandbox/city/demo-businesses'
import { newKey } from '../support/new-key'
import { benchFilings } from './bench-filings'
import type { Targets } from './bench-filings'
import { benchLookUps } from './bench-look-ups'
import { bundled } from './bundled'
import { median, print } from './figures'
import type { InvoiceTimes } from './time-invoices'

const ROUNDS = 3
const SECONDS = 2
const RATE_AIM = 40
const ISSUE_AIM_MS = 2000

/** Requests a second of each target, in turn within every round, so that a noisy machine is noisy to all of them. */
async function main(): Promise<void> {
  await alone('bench-engines')
  await alone('bench-appraisal')
  await alone('bench-outbox')
  await alone('time-halls')
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
    quote: () => rate(quote(targets.product, authorization)),
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
  against('quote of an invoice with every tax (POST /invoice-quotes) against Koa with one raw mysql2 read', 'quote', 'Koa + raw mysql2', 'raw')
  await benchLookUps(targets)
  await benchFilings(targets, of('bare'))
  await benchInvoices(targets)
  server.kill('SIGTERM')
}

/** Whole invoices by eight clients: quote, request, payment, and the entry in the ledger. */
async function benchInvoices({ control }: Targets): Promise<void> {
  const { rate: value, issueP50, issueP95 } = (await (await fetch(`${control}/invoices`)).json()) as InvoiceTimes
  print({ name: 'invoices by 8 clients, from the quote to the ledger', value, unit: 'invoices/s', yardstick: 'aim', against: RATE_AIM })
  print({ name: 'from a payment to the entry in the ledger, p50', value: issueP50, unit: 'ms', yardstick: 'aim', against: ISSUE_AIM_MS })
  print({ name: 'from a payment to the entry in the ledger, p95', value: issueP95, unit: 'ms', yardstick: 'aim', against: ISSUE_AIM_MS })
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

/** Above the threshold and for a business: the dearest quote of a person. */
function quote(product: string, authorization: string): autocannon.Options {
  const buyer = { kind: 'business', name: ofLiu.name, taxNumber: ofLiu.code }
  return {
    url: `${product}/api/v1/invoice-quotes`,
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ wish: { buyer, itemId: 'interior-decoration', gross: 1_010_000, kind: 'ordinary', delivery: { how: 'electronic' } } }),
  }
}

async function rate(options: autocannon.Options): Promise<number> {
  const result = await autocannon({ ...options, connections: 32, duration: SECONDS })
  return result.requests.average
}

void main()

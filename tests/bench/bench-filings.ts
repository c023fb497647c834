import { Agent, request } from 'node:http'
import { median, percentile, print } from './figures'
import type { Ready } from './prepare-filings'

export interface Targets {
  bare: string
  raw: string
  rawWrite: string
  bareBytes: string
  control: string
  product: string
  token: string
  filings: Ready[]
}

const PEOPLE = 50
const AT_ONCE = 16
const PAGE_MS = 2000
const PAGE_AIM_MS = 300
const ROUND = 40
const PATH = '/api/v1/existing-home'

const agent = new Agent({ keepAlive: true, maxSockets: PEOPLE })

/** The errand's pages, its deciding signature and its proofs, on filings that only a signature is missing from. */
export async function benchFilings(targets: Targets, bareRate: number): Promise<void> {
  const { filings } = targets
  const barely = await bareLatency(targets.bare)
  const one = (kind: string) => (ready: Ready) => ({ path: `${PATH}/filings/${ready.filingId}${kind}`, token: ready.buyer })
  await page(targets, barely, 'readFiling', one(''))
  await page(targets, barely, 'readTaxSheet', one('/tax-sheet'))
  await page(targets, barely, 'listSellable', ({ seller }) => ({ path: `${PATH}/candidates`, token: seller }))
  await submissions(targets, filings, bareRate)
  await page(targets, barely, 'readNotice', one('/notice'))
  const seconds = JSON.parse(await send(`${targets.control}/certificates`)) as number[]
  print({ name: `certificate after the treasury's word, slowest of ${seconds.length} at once`, value: Math.max(...seconds), unit: 's', yardstick: 'aim', against: 5 })
  agent.destroy()
}

/** The last signature: decides, bills, certifies who owes nothing; with key, audit chain and outbox in one transaction. */
async function submissions({ product, control }: Targets, filings: readonly Ready[], bareRate: number): Promise<void> {
  const rates: number[] = []
  const before = Number(await send(control))
  for (let from = 0; from + ROUND <= filings.length; from += ROUND) {
    const left = filings.slice(from, from + ROUND)
    const began = performance.now()
    await Promise.all(Array.from({ length: AT_ONCE }, () => signAll(product, left)))
    rates.push((ROUND / (performance.now() - began)) * 1000)
  }
  const statements = (Number(await send(control)) - before - 1) / (rates.length * ROUND)
  await signAll(product, filings.slice(rates.length * ROUND))
  print({ name: 'submission: the signature that decides (POST …/signature)', value: median(rates), unit: 'requests/s', yardstick: 'bare Koa', against: bareRate })
  print({ name: 'submission: statements to the database, our schema and the offices together', value: statements, unit: 'statements', yardstick: 'raw transaction of three inserts', against: 5 })
}

async function signAll(product: string, left: Ready[]): Promise<void> {
  for (let ready = left.shift(); ready !== undefined; ready = left.shift()) {
    const { filingId, buyer, key, signature } = ready
    const { filing } = JSON.parse(await send(`${product}${PATH}/filings/${filingId}/signature`, { token: buyer, key, body: signature })) as { filing: { state: string } }
    if (filing.state !== 'paying') {
      throw new Error(`the signature left it ${filing.state}`)
    }
  }
}

/** Fifty people who never stop to think. */
async function page({ product, filings }: Targets, barely: number, name: string, of: (ready: Ready) => { path: string; token: string }): Promise<void> {
  const times = await crowd((person) => {
    const { path, token } = of(filings[person % filings.length] as Ready)
    return send(product + path, { token })
  })
  const p95 = percentile(times, 0.95)
  const against = { value: p95, unit: 'ms' }
  print({ name: `${name}: p95 with ${PEOPLE} people at once`, ...against, yardstick: 'aim', against: PAGE_AIM_MS })
  print({ name: `${name}: p95 against bare Koa under the same crowd`, ...against, yardstick: 'bare Koa', against: barely })
}

const bareLatency = async (bare: string): Promise<number> => percentile(await crowd(() => send(bare)), 0.95)

/** Milliseconds of each answer. */
async function crowd(ask: (person: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  const end = performance.now() + PAGE_MS
  const person = async (_: unknown, at: number): Promise<void> => {
    for (let began = performance.now(); began < end; began = performance.now()) {
      await ask(at)
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: PEOPLE }, person))
  return times
}

interface Sent {
  token?: string
  key?: string
  body?: object
}

function send(url: string, { token, key, body }: Sent = {}): Promise<string> {
  const headers = {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(key === undefined ? {} : { 'idempotency-key': key, 'content-type': 'application/json' }),
  }
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers, method: body ? 'POST' : 'GET' }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (text += part))
      response.on('end', () => (response.statusCode === 200 ? resolve(text) : reject(new Error(`${response.statusCode ?? 0} ${url} ${text}`))))
    })
    sent.on('error', reject)
    sent.end(body ? JSON.stringify(body) : undefined)
  })
}

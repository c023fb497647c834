import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { dayIn } from '#shared/model/day'
import { connectCore } from '../../bff/adapters/core/connect'
import { invariants } from '../../bff/commands/invariants'
import { loadConfig } from '../../bff/config'
import { openDatabase } from '../../bff/platform/db/connect'
import type { Tables } from '../../bff/platform/db/tables'
import { createSigner } from '../../bff/platform/documents/signer'
import { databaseName } from '../../bff/world'
import { randomFrom } from '../support/random'
import { compareLedger } from './compare-ledger'
import { fileOneSale } from './file-one-sale'
import { newLedger, patientClient } from './patient-client'
import { prepareSales } from './people-and-homes'

interface Settings {
  filings?: number
  kills?: number
  seed?: number
}

interface MortalHouse {
  url: string
  base: string
  /** kills, and comes back when it serves again */
  kill: Record<'database' | 'service', () => Promise<void>>
  close: () => Promise<void>
}

const AT_ONCE = 20
/** Acknowledged commands of a filing at least: open, invite, accept, twice confirm and sign, once pay. */
const STEPS = 9
const REST_WITHIN_MS = 180_000
/** Past every grace of a step that may lag behind another. */
const LATER_MS = 120_000

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** Many sales by many people while the service and the database are killed; at the end nothing may be lost, doubled or broken. */
export async function run({ filings = 200, kills = 10, seed = 1 }: Settings) {
  const began = performance.now()
  const env = newSecrets()
  const house = await openHouse(env)
  try {
    const desk = deskOf(house, env)
    const sales = await prepareSales(desk, filings, dayIn(Date.now()))
    say(`${sales.length} sales, seed ${seed}`)
    const ledger = newLedger()
    const progress = { steps: 0 }
    const killing = killNowAndThen(house, { kills, seed, progress, total: filings * STEPS })
    await inParallel(sales, (sale) => fileOneSale({ client: patientClient(house.base, ledger), ledger, sale, onStep: () => progress.steps++ }))
    const pauses = await killing
    await untilAtRest(desk)
    const { lost, doubled } = await compareLedger(desk, ledger)
    doubled.push(...ledger.contradictions)
    const broken = await brokenInvariants(desk)
    ;[...lost.map((what) => `lost ${what}`), ...doubled.map((what) => `doubled ${what}`), ...broken].slice(0, 40).forEach(say)
    await desk.close()
    const seconds = Math.round((performance.now() - began) / 1000)
    const held = ledger.acknowledged.filter(({ moment }) => moment === 'withdrawn').length
    const figures = { filings, held, kills: pauses.length, lost: lost.length, doubled: doubled.length, broken: broken.length, seconds }
    const more = { commands: ledger.acknowledged.length + ledger.payments.length * 2, repeated: ledger.repeated, longestPauseMs: Math.max(0, ...pauses), seed }
    return { figures: { ...figures, ...more }, isGood: lost.length + doubled.length + broken.length === 0 }
  } finally {
    await house.close()
  }
}

async function openHouse(env: Record<string, string>): Promise<MortalHouse> {
  // Plain Node, as all that runs before anything is installed.
  const place = './mortal-house.mjs'
  const { openMortalHouse } = (await import(place)) as { openMortalHouse: (given: { env: Record<string, string> }) => Promise<MortalHouse> }
  return openMortalHouse({ env })
}

function newSecrets(): Record<string, string> {
  const key = (): string => randomBytes(32).toString('base64')
  const signing = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
  return { DATA_KEYS: `k1:${key()}`, INDEX_KEY: key(), CASHIER_KEY: key(), SIGNING_KEY: signing }
}

function deskOf({ url }: MortalHouse, env: Record<string, string>) {
  const config = loadConfig({ ...env, DATABASE_URL: url })
  const db = openDatabase<Tables>(url)
  const core = connectCore(url, databaseName(url))
  const close = async (): Promise<void> => {
    await Promise.all([db.destroy(), core.close()])
  }
  return { db, core, keys: { data: config.dataKeys, index: config.indexKey }, publicKey: createSigner(config.signingKey).publicKey, close }
}

interface Killing {
  kills: number
  seed: number
  progress: { steps: number }
  total: number
}

/** Kills at moments drawn beforehand as parts of the whole work, each a little later than exactly there. @returns how long each was away, ms */
async function killNowAndThen(house: MortalHouse, { kills, seed, progress, total }: Killing): Promise<number[]> {
  const random = randomFrom(seed)
  const moments = Array.from({ length: kills }, () => (0.02 + 0.85 * random.next()) * total).sort((a, b) => a - b)
  const pauses: number[] = []
  for (const moment of moments) {
    while (progress.steps < moment) {
      await sleep(20)
    }
    await sleep(random.below(300))
    const victim = random.below(2) === 0 ? 'database' : 'service'
    const away = performance.now()
    await house.kill[victim]()
    pauses.push(Math.round(performance.now() - away))
    say(`killed the ${victim} after ${progress.steps} commands, back in ${pauses.at(-1)} ms`)
  }
  return pauses
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items]
  const hand = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) {
      await work(item)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, hand))
}

/** Nothing is on its way any more, and the registry has passed on every title. */
async function untilAtRest({ db }: ReturnType<typeof deskOf>): Promise<void> {
  const moving = async (): Promise<number> => {
    const waiting = await db.selectFrom('outbox').select('id').where('state', '=', 'waiting').execute()
    const standing = await db.selectFrom('filing').select('case_id').where('title_key', 'is not', null).execute()
    return waiting.length + standing.length
  }
  for (const end = Date.now() + REST_WITHIN_MS; (await moving()) > 0 && Date.now() < end; ) {
    await sleep(500)
  }
}

async function brokenInvariants(desk: ReturnType<typeof deskOf>): Promise<string[]> {
  const broken: string[] = []
  for (const { name, offenders } of invariants({ ...desk, nowMs: Date.now() + LATER_MS })) {
    const found = await offenders()
    broken.push(...(found.length > 0 ? [`BROKEN ${name}: ${found.join(', ')}`] : []))
  }
  return broken
}

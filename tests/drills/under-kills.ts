import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectCore } from '../../bff/adapters/core/connect'
import { invariants } from '../../bff/commands/invariants'
import { loadConfig } from '../../bff/config'
import { openDatabase } from '../../bff/platform/db/connect'
import type { Tables } from '../../bff/platform/db/tables'
import { createSigner } from '../../bff/platform/documents/signer'
import { databaseName } from '../../bff/world'
import { randomFrom } from '../support/random'

export interface MortalHouse {
  url: string
  base: string
  /** kills, and comes back when it serves again */
  kill: Record<'database' | 'service', () => Promise<void>>
  close: () => Promise<void>
}

/** Past every grace of a step that may lag behind another. */
const LATER_MS = 120_000

export const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** The sandbox and its database, both mortal, and our own eyes on the database. */
export async function openDrill(): Promise<{ house: MortalHouse; desk: DrillDesk }> {
  const env = newSecrets()
  // Plain Node, as all that runs before anything is installed.
  const place = './mortal-house.mjs'
  const { openMortalHouse } = (await import(place)) as { openMortalHouse: (given: { env: Record<string, string> }) => Promise<MortalHouse> }
  const house = await openMortalHouse({ env })
  return { house, desk: deskOf(house, env) }
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

export type DrillDesk = ReturnType<typeof deskOf>

interface Killing {
  kills: number
  seed: number
  progress: { steps: number }
  total: number
}

/** Kills at moments drawn beforehand as parts of the whole work, each a little later than exactly there. @returns how long each was away, ms */
export async function killNowAndThen(house: MortalHouse, { kills, seed, progress, total }: Killing): Promise<number[]> {
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

export async function inParallel<T>(items: readonly T[], hands: number, work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items]
  const hand = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) {
      await work(item)
    }
  }
  await Promise.all(Array.from({ length: hands }, hand))
}

export async function brokenInvariants(desk: DrillDesk): Promise<string[]> {
  const broken: string[] = []
  for (const { name, offenders } of invariants({ ...desk, nowMs: Date.now() + LATER_MS })) {
    const found = await offenders()
    broken.push(...(found.length > 0 ? [`BROKEN ${name}: ${found.join(', ')}`] : []))
  }
  return broken
}

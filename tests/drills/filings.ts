import { setTimeout as sleep } from 'node:timers/promises'
import { dayIn } from '#shared/model/day'
import { compareLedger } from './compare-ledger'
import { fileOneSale } from './file-one-sale'
import { newLedger, patientClient } from './patient-client'
import { prepareSales } from './people-and-homes'
import { brokenInvariants, inParallel, killNowAndThen, openDrill, say } from './under-kills'
import type { DrillDesk } from './under-kills'

interface Settings {
  filings?: number
  kills?: number
  seed?: number
}

const AT_ONCE = 20
/** Acknowledged commands of a filing at least: open, invite, accept, twice confirm and sign, once pay. */
const STEPS = 9
const REST_WITHIN_MS = 180_000

/** Many sales by many people while the service and the database are killed; at the end nothing may be lost, doubled or broken. */
export async function run({ filings = 200, kills = 10, seed = 1 }: Settings) {
  const began = performance.now()
  const { house, desk } = await openDrill()
  try {
    const sales = await prepareSales(desk, filings, dayIn(Date.now()))
    say(`${sales.length} sales, seed ${seed}`)
    const ledger = newLedger()
    const progress = { steps: 0 }
    const killing = killNowAndThen(house, { kills, seed, progress, total: filings * STEPS })
    await inParallel(sales, AT_ONCE, (sale) => fileOneSale({ client: patientClient(house.base, ledger), ledger, sale, onStep: () => progress.steps++ }))
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

/** Nothing is on its way any more, and the registry has passed on every title. */
async function untilAtRest({ db }: DrillDesk): Promise<void> {
  const moving = async (): Promise<number> => {
    const waiting = await db.selectFrom('outbox').select('id').where('state', '=', 'waiting').execute()
    const standing = await db.selectFrom('filing').select('case_id').where('title_key', 'is not', null).execute()
    return waiting.length + standing.length
  }
  for (const end = Date.now() + REST_WITHIN_MS; (await moving()) > 0 && Date.now() < end; ) {
    await sleep(500)
  }
}

import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { addDays, dayIn } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { percentile } from '../bench/figures'
import { compareInvoices } from './compare-invoices'
import type { Report } from './compare-invoices'
import { prepareSellers, signInOfficer } from './invoice-sellers'
import { paidToIssued } from './paid-to-issued'
import { patientClient } from './patient-client'
import { newBook, sellAll } from './sell-with'
import { brokenInvariants, inParallel, killNowAndThen, openDrill, say } from './under-kills'
import type { DrillDesk } from './under-kills'

interface Settings {
  invoices?: number
  clients?: number
  kills?: number
  seed?: number
}

/** Acknowledged commands of an invoice: ask, and mostly pay. */
const STEPS = 1.7
/** Part of the commands whose first answer nobody waits for. */
const LOST = 0.02
const TOLD_EACH = 1000
/** Without anything getting less. */
const PATIENCE_MS = 180_000

/** Many invoices by parallel clients while the service and the database are killed and answers are lost; every number, every sum and every payment must tie. */
export async function run({ invoices = 2000, clients = 8, kills = 10, seed = 1 }: Settings) {
  const { house, desk } = await openDrill()
  try {
    const firstDay = dayIn(Date.now())
    const sellers = await prepareSellers(desk, invoices)
    say(`${sellers.length} sellers, seed ${seed}`)
    const began = performance.now()
    const [book, progress] = [newBook(), { steps: 0 }]
    const killing = killNowAndThen(house, { kills, seed, progress, total: invoices * STEPS })
    const client = patientClient(house.base, book, LOST)
    const onStep = (): void => void progress.steps++
    await inParallel(sellers, clients, (seller) => sellAll({ client, book, seller, onStep, onInvoice: () => tell(book.asked.length, began) }))
    const pauses = await killing
    await untilAtRest(desk)
    const seconds = (performance.now() - began) / 1000
    const reports = await reportsSince(desk, house.base, firstDay)
    const { lost, doubled, gaps, untied } = await compareInvoices(desk, book, reports)
    doubled.push(...book.contradictions)
    const broken = await brokenInvariants(desk)
    ;[...lost.map((what) => `lost ${what}`), ...doubled.map((what) => `doubled ${what}`), ...untied, ...broken].slice(0, 40).forEach(say)
    const issueMs = await paidToIssued(desk)
    await desk.close()
    const figures = { invoices: book.asked.length, clients, kills: pauses.length, lost: lost.length, doubled: doubled.length, gaps, untied: untied.length, broken: broken.length }
    const more = { withdrawn: book.withdrawn.length, repeated: book.repeated, longestPauseMs: Math.max(0, ...pauses), seconds: Math.round(seconds) }
    const rate = { perSecond: Math.round((book.asked.length / seconds) * 10) / 10, issueP50Ms: percentile(issueMs, 0.5), issueP95Ms: percentile(issueMs, 0.95), seed }
    return { figures: { ...figures, ...more, ...rate }, isGood: lost.length + doubled.length + gaps + untied.length + broken.length === 0 }
  } finally {
    await house.close()
  }
}

function tell(asked: number, began: number): void {
  if (asked % TOLD_EACH === 0) {
    say(`${asked} invoices asked for after ${Math.round((performance.now() - began) / 1000)} s`)
  }
}

/** Nothing is on its way any more, and the treasury has all the money. */
async function untilAtRest({ db }: DrillDesk): Promise<void> {
  const moving = async (): Promise<number> => {
    const { rows } = await sql<{ n: number }>`select (select count(*) from outbox where state = 'waiting') + (select count(*) from bill where state in ('paying', 'paid')) as n`.execute(db)
    return Number(rows[0]?.n ?? 0)
  }
  let [least, since] = [Infinity, Date.now()]
  for (let left = await moving(); left > 0 && Date.now() - since < PATIENCE_MS; left = await moving()) {
    if (left < least) {
      ;[least, since] = [left, Date.now()]
    }
    await sleep(500)
  }
}

/** As a clerk reads them, day by day. */
async function reportsSince(desk: DrillDesk, base: string, firstDay: Day): Promise<Report[]> {
  const [token, client] = [await signInOfficer(desk), patientClient(base, newBook())]
  const reports: Report[] = []
  for (let day = firstDay; day <= dayIn(Date.now()); day = addDays(day, 1)) {
    reports.push(await client.get<Report>(`/desk/invoice-days/${day}`, token))
  }
  return reports
}

import type { World } from '../../bff/world'
import type { Ledger } from './patient-client'

export interface Differences {
  lost: string[]
  doubled: string[]
}

/** What must have happened once a bill, whoever saw it. */
const ONCE_A_FILING = ['delivered', 'certified', 'handedOver']

/** The client's book against the house's: whatever was acknowledged is there, and there once. */
export async function compareLedger({ db, core }: Pick<World, 'db' | 'core'>, ledger: Ledger): Promise<Differences> {
  const differences: Differences = { lost: [], doubled: [] }
  const count = counter(differences)
  const moments = tally(await db.selectFrom('case_moment as m').innerJoin('filing as g', 'g.case_id', 'm.case_id').select(['m.case_id', 'm.kind']).execute(), (row) => `${row.case_id} ${row.kind}`)
  const told = tally(ledger.acknowledged, ({ filingId, moment }) => `${filingId} ${moment}`)
  const filings = new Set(ledger.acknowledged.map(({ filingId }) => filingId))
  const paid = tally(ledger.payments, ({ filingId }) => filingId)
  for (const moment of ['opened', 'invited', 'accepted', 'confirmed', 'signed', 'withdrawn']) {
    filings.forEach((id) => count(`${id} ${moment}`, told.get(`${id} ${moment}`), moments.get(`${id} ${moment}`)))
  }
  for (const moment of ONCE_A_FILING) {
    filings.forEach((id) => count(`${id} ${moment}`, told.has(`${id} withdrawn`) ? 0 : 1, moments.get(`${id} ${moment}`)))
  }
  for (const moment of ['paid', 'received']) {
    filings.forEach((id) => count(`${id} ${moment}`, paid.get(id), moments.get(`${id} ${moment}`)))
  }
  const opened = await db.selectFrom('filing').select('case_id').execute()
  opened.forEach(({ case_id: id }) => count(`filing ${id}`, filings.has(id) ? 1 : 0, 1))
  const receipts = tally(await core.treasury.selectFrom('receipt').select('bill_id').execute(), (row) => row.bill_id)
  ledger.payments.forEach(({ orderId }) => count(`receipt of ${orderId}`, 1, receipts.get(orderId)))
  const valid = tally(await db.selectFrom('certificate').select('number').where('state', '=', 'valid').execute(), (row) => row.number)
  const handedOut = tally(ledger.certificates, ({ number }) => number)
  new Set([...valid.keys(), ...handedOut.keys()]).forEach((number) => count(`certificate ${number}`, handedOut.get(number), valid.get(number)))
  return differences
}

/** Fewer than there should be: lost; more: doubled. */
const counter = ({ lost, doubled }: Differences) => (what: string, should = 0, is = 0): void => {
  lost.push(...Array.from({ length: Math.max(0, should - is) }, () => what))
  doubled.push(...Array.from({ length: Math.max(0, is - should) }, () => what))
}

function tally<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  rows.forEach((row) => counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1))
  return counts
}

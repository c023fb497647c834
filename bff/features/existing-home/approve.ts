import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Day } from '#shared/model/day'
import { addDays, instant } from '#shared/model/day'
import { fen } from '#shared/model/money'
import type { RuleResult } from '#shared/model/filing'
import { moveCase } from '../../platform/cases/case-book'
import type { Tables } from '../../platform/db/tables'
import { openBill } from '../../platform/payments/bills'
import { put } from '../../platform/outbox/put'
import type { World } from '../../world'
import { issueFor } from './certify'
import { insertDecision, keepLaw } from './decision-store'
import { filingMoves } from './filing-moves'
import { keepRules } from './filing-store'
import type { FilingRecord } from './filing-store'
import { finishIfSettled } from './finish'
import { lawVersion } from './law-version'
import { markSettled } from './party-store'
import type { FilingTaxes, PartyTaxes } from './party-taxes'

/** Days to pay after the notice. */
const PAY_WITHIN_DAYS = 15

interface Approved {
  filing: FilingRecord
  taxes: FilingTaxes
  rules: RuleResult[]
  day: Day
  by: { on: 'approved' | 'approvedByClerk'; actor: string }
  /** a clerk's, in words */
  grounds?: string
}

/** The decision is written down with all it rests on, each party gets its bill, and who owes nothing has its proof at once. */
export async function approve(trx: Transaction<Tables>, world: World, given: Approved): Promise<void> {
  const { filing, taxes, rules, day, by } = given
  await keepLaw(trx, lawVersion(world.law), new Date(world.now()))
  await insertDecision(trx, world.keys, decisionOf(world, given))
  await keepRules(trx, filing.id, rules)
  await moveCase(trx, world, filingMoves, { caseId: filing.id, on: by.on, actor: by.actor })
  for (const party of taxes.parties) {
    await bill(trx, world, { filing, party, dueOn: addDays(day, PAY_WITHIN_DAYS) })
  }
  for (const party of taxes.parties.filter(({ total }) => total === 0)) {
    await issueFor(trx, world, filing.id, party.position)
  }
  await put(trx, { id: world.newId(), kind: 'filing.approved', body: { caseId: filing.id } }, new Date(world.now()))
  await finishIfSettled(trx, world, filing.id)
}

interface Billed {
  filing: FilingRecord
  party: PartyTaxes
  dueOn: Day
}

async function bill(trx: Transaction<Tables>, world: World, { filing, party, dueOn }: Billed): Promise<void> {
  const personId = filing.parties.find(({ position }) => position === party.position)?.personId
  if (personId === undefined || party.total === undefined) {
    throw new Error('approved without a person or a total')
  }
  await openBill(trx, { id: world.newId(), caseId: filing.id, position: party.position, personId, amount: party.total, dueOn })
  if (party.total === fen(0)) {
    await markSettled(trx, filing.id, party.position)
  }
}

function decisionOf(world: World, { filing, taxes, day, by, grounds }: Approved) {
  const facts = JSON.stringify(taxes.facts)
  const outcome = JSON.stringify({ priceUsed: taxes.priceUsed ?? null, parties: taxes.parties, grounds: grounds ?? null })
  const { hash: lawHash } = lawVersion(world.law)
  const made = { caseId: filing.id, day, facts, outcome, lawHash, by: by.actor, at: new Date(world.now()) }
  return { id: world.newId(), ...made, hash: decisionHash(made) }
}

interface Hashed {
  caseId: string
  day: Day
  facts: string
  outcome: string
  lawHash: string
  by: string
  at: Date
}

/** Names all that a decision rests on and says. */
export const decisionHash = ({ caseId, day, facts, outcome, lawHash, by, at }: Hashed): string =>
  createHash('sha256').update([caseId, day, facts, outcome, lawHash, by, instant(at.getTime())].join('|')).digest('hex')

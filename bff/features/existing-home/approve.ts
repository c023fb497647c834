import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Day } from '#shared/model/day'
import { addDays, instant } from '#shared/model/day'
import type { RuleResult } from '#shared/model/filing'
import { fen, inYuan } from '#shared/model/money'
import { moveCase } from '../../platform/cases/case-book'
import type { Note } from '../../platform/cases/case-book'
import type { Tables } from '../../platform/db/tables'
import { openBills } from '../../platform/payments/bills'
import { put } from '../../platform/outbox/put'
import type { World } from '../../world'
import { issueFor } from './certify'
import { insertDecision, keepLaw } from './decision-store'
import type { Decision } from './decision-store'
import { filingMoves } from './filing-moves'
import { keepRules } from './filing-store'
import type { FilingRecord } from './filing-store'
import { finishIfSettled, settle } from './finish'
import { lawVersion } from './law-version'
import { notesTo } from './notes-to'
import type { FilingTaxes, PartyTaxes } from './party-taxes'
import type { Party } from './snapshot'

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
  const dueOn = addDays(day, PAY_WITHIN_DAYS)
  const decision = await keepDecision(trx, world, given)
  await keepRules(trx, filing.id, rules)
  await moveCase(trx, world, filingMoves, { caseId: filing.id, on: by.on, actor: by.actor, notes: notesTo(filing.parties, (party) => dueNote(taxes, party, dueOn)) })
  await openBills(trx, taxes.parties.map((party) => billOf(world, filing, party, dueOn)))
  const exempt = taxes.parties.filter(({ total }) => total === 0).map(({ position }) => position)
  const decided = { filing: await settle(trx, filing, exempt), decision }
  for (const position of exempt) {
    await issueFor(trx, world, { ...decided, position })
  }
  await put(trx, { id: world.newId(), kind: 'filing.approved', body: { caseId: filing.id } }, new Date(world.now()))
  await finishIfSettled(trx, world, decided)
}

/** What it means for one party: a sum and a day, or that nothing is owed. */
function dueNote({ parties }: FilingTaxes, { position }: Party, dueOn: Day): Note {
  const total = parties.find((party) => party.position === position)?.total ?? fen(0)
  return total === 0 ? { template: 'filing.nothing-to-pay' } : { fields: { amount: inYuan(total), dueOn } }
}

function billOf(world: World, filing: FilingRecord, { position, total }: PartyTaxes, dueOn: Day) {
  const personId = filing.parties.find((party) => party.position === position)?.personId
  if (personId === undefined || total === undefined) {
    throw new Error('approved without a person or a total')
  }
  return { id: world.newId(), caseId: filing.id, position, personId, amount: total, dueOn }
}

async function keepDecision(trx: Transaction<Tables>, world: World, { filing, taxes, day, by, grounds }: Approved): Promise<Decision> {
  const at = new Date(world.now())
  const law = lawVersion(world.law)
  await keepLaw(trx, law, at)
  const said = { priceUsed: taxes.priceUsed ?? null, parties: taxes.parties }
  const facts = JSON.stringify(taxes.facts)
  const outcome = JSON.stringify({ ...said, grounds: grounds ?? null })
  const made = { caseId: filing.id, day, facts, outcome, lawHash: law.hash, by: by.actor, at }
  const id = world.newId()
  await insertDecision(trx, world.keys, { id, ...made, hash: decisionHash(made) })
  return { id, day, by: by.actor, at, ...said }
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

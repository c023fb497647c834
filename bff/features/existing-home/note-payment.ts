import type { Transaction } from 'kysely'
import { instant } from '#shared/model/day'
import { inYuan } from '#shared/model/money'
import { moveCase } from '../../platform/cases/case-book'
import type { Tables } from '../../platform/db/tables'
import type { BillRecord } from '../../platform/payments/bill-store'
import { billsOf } from '../../platform/payments/bills'
import type { World } from '../../world'
import { issueFor } from './certify'
import { findDecision } from './decision-store'
import type { Decision } from './decision-store'
import { filingMoves } from './filing-moves'
import { lockFiling } from './filing-store'
import type { FilingRecord } from './filing-store'
import { finishIfSettled, settle } from './finish'
import { writeTodos } from './own-filing'
import { markProgress } from './party-store'
import type { Party } from './snapshot'

interface Message {
  body: Record<string, string>
}

/** Outbox handler of `bill.paid`: the money left the payer. Told again, or after the treasury's word, it changes nothing. */
export async function noteBillPaid(world: World, { body }: Message): Promise<void> {
  await onBill(world, body, async (trx, { filing, party, bill }) => {
    if (party.progress === 'signed') {
      await notePaid(trx, world, { filing, party, bill })
    }
  })
}

/** Outbox handler of `bill.received`: the treasury has it. The party's certificate is issued in the same transaction; the last one ends the case. */
export async function noteBillReceived(world: World, { body }: Message): Promise<void> {
  await onBill(world, body, async (trx, { filing, party, bill }) => {
    if (party.progress === 'settled') {
      return
    }
    if (party.progress === 'signed') {
      await notePaid(trx, world, { filing, party, bill })
    }
    const decided = { filing: await settle(trx, filing, [party.position]), decision: await decisionOn(trx, world, filing.id) }
    const notes = new Map([[bill.personId, { fields: { amount: inYuan(bill.amount), receipt: bill.receiptNumber ?? '' } }]])
    await moveCase(trx, world, filingMoves, { caseId: filing.id, on: 'received', actor: 'treasury', facts: { side: party.side }, about: bill.personId, notes })
    await issueFor(trx, world, { ...decided, position: party.position, bill })
    await finishIfSettled(trx, world, decided)
  })
}

async function notePaid(trx: Transaction<Tables>, world: World, { filing, party, bill }: OnBill): Promise<void> {
  await markProgress(trx, filing.id, party.position, 'paid')
  const paidAt = instant(bill.paidAt?.getTime() ?? world.now())
  const notes = new Map([[bill.personId, { fields: { amount: inYuan(bill.amount), paidAt } }]])
  await moveCase(trx, world, filingMoves, { caseId: filing.id, on: 'paid', actor: 'cashier', facts: { side: party.side }, about: bill.personId, notes })
}

async function decisionOn(trx: Transaction<Tables>, world: World, caseId: string): Promise<Decision> {
  const decision = await findDecision(trx, world.keys, caseId)
  if (!decision) {
    throw new Error('paid without a decision')
  }
  return decision
}

interface OnBill {
  filing: FilingRecord
  party: Party
  bill: BillRecord
}

type Change = (trx: Transaction<Tables>, found: OnBill) => Promise<void>

async function onBill(world: World, { caseId = '', billId = '' }: Record<string, string>, change: Change): Promise<void> {
  await world.db.transaction().execute(async (trx) => {
    const filing = await lockFiling(trx, world.keys, caseId)
    const bill = (await billsOf(trx, caseId)).find(({ id }) => id === billId)
    const party = filing.parties.find(({ position }) => position === bill?.position)
    if (!bill || !party) {
      throw new Error('a bill without its party')
    }
    await change(trx, { filing, party, bill })
    await writeTodos(trx, world, caseId)
  })
}

import type { Transaction } from 'kysely'
import { moveCase } from '../../platform/cases/case-book'
import type { Tables } from '../../platform/db/tables'
import { billsOf } from '../../platform/payments/bills'
import type { World } from '../../world'
import { issueFor } from './certify'
import { filingMoves } from './filing-moves'
import { lockFiling } from './filing-store'
import type { FilingRecord } from './filing-store'
import { finishIfSettled } from './finish'
import { writeTodos } from './own-filing'
import { markPaid, markSettled } from './party-store'
import type { Party } from './snapshot'

interface Message {
  body: Record<string, string>
}

/** Outbox handler of `bill.paid`: the money left the payer. Told again, or after the treasury's word, it changes nothing. */
export async function noteBillPaid(world: World, { body }: Message): Promise<void> {
  await onBill(world, body, async (trx, { filing, party }) => {
    if (party.progress === 'signed') {
      await notePaid(trx, world, filing, party)
    }
  })
}

/** Outbox handler of `bill.received`: the treasury has it. The party's certificate is issued in the same transaction; the last one ends the case. */
export async function noteBillReceived(world: World, { body }: Message): Promise<void> {
  await onBill(world, body, async (trx, { filing, party }) => {
    if (party.progress === 'settled') {
      return
    }
    if (party.progress === 'signed') {
      await notePaid(trx, world, filing, party)
    }
    await markSettled(trx, filing.id, party.position)
    await moveCase(trx, world, filingMoves, { caseId: filing.id, on: 'received', actor: 'treasury', facts: { side: party.side } })
    await issueFor(trx, world, filing.id, party.position)
    await finishIfSettled(trx, world, filing.id)
  })
}

async function notePaid(trx: Transaction<Tables>, world: World, filing: FilingRecord, party: Party): Promise<void> {
  await markPaid(trx, filing.id, party.position)
  await moveCase(trx, world, filingMoves, { caseId: filing.id, on: 'paid', actor: 'cashier', facts: { side: party.side } })
}

type Change = (trx: Transaction<Tables>, found: { filing: FilingRecord; party: Party }) => Promise<void>

async function onBill(world: World, { caseId = '', billId = '' }: Record<string, string>, change: Change): Promise<void> {
  await world.db.transaction().execute(async (trx) => {
    const filing = await lockFiling(trx, world.keys, caseId)
    const bill = (await billsOf(trx, caseId)).find(({ id }) => id === billId)
    const party = filing.parties.find(({ position }) => position === bill?.position)
    if (!party) {
      throw new Error('a bill without its party')
    }
    await change(trx, { filing, party })
    await writeTodos(trx, world, caseId)
  })
}

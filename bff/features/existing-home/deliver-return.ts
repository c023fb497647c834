import { declareTaxes, voidTaxes } from '../../adapters/core/levy-returns'
import { moveCase } from '../../platform/cases/case-book'
import { billsOf } from '../../platform/payments/bills'
import type { World } from '../../world'
import { findDecision } from './decision-store'
import type { Decision } from './decision-store'
import { filingMoves } from './filing-moves'
import { findFiling, lockFiling } from './filing-store'
import type { FilingRecord } from './filing-store'
import { hasMoment } from './has-moment'
import { noteOpened } from './note-opened'

interface Message {
  id: string
  body: Record<string, string>
}

/** Outbox handler of `filing.approved`: declares every tax to the levy, idempotent by our ids. */
export async function deliverReturn(world: World, { id, body: { caseId = '' } }: Message): Promise<void> {
  const filing = await findFiling(world.db, world.keys, caseId)
  const decision = await findDecision(world.db, world.keys, caseId)
  if (!filing || !decision || filing.state === 'withdrawn') {
    return // taken back before it went out
  }
  await noteOpened(world, filing, { actor: 'outbox', purpose: 'levy.return', traceId: id })
  const bills = await billsOf(world.db, caseId)
  await declareTaxes(world.core, {
    id: decision.id,
    contractNumber: filing.snapshot.deal.contractNumber,
    unitNumber: filing.snapshot.home.unitNumber,
    declaredOn: decision.day,
    lines: linesOf(filing, decision),
    bills: bills.map(({ id, position, amount }) => ({ id, taxpayer: idNumberOf(filing, position), amount, issuedOn: decision.day })),
  })
  await noteOnce(world, caseId, 'delivered', 'outbox')
}

/** Outbox handler of `filing.withdrawn`: what was declared is taken back. */
export async function takeReturnBack(world: World, { body: { caseId = '' } }: Message): Promise<void> {
  const decision = await findDecision(world.db, world.keys, caseId)
  if (decision) {
    await voidTaxes(world.core, decision.id)
  }
}

/** Writes a moment that may be told twice. */
export async function noteOnce(world: World, caseId: string, on: 'delivered' | 'handedOver' | 'transferred', actor: string): Promise<void> {
  await world.db.transaction().execute(async (trx) => {
    const { state } = await lockFiling(trx, world.keys, caseId)
    if (state !== 'withdrawn' && !(await hasMoment(trx, caseId, on))) {
      await moveCase(trx, world, filingMoves, { caseId, on, actor })
    }
  })
}

const idNumberOf = ({ parties }: FilingRecord, position: number): string => parties.find((party) => party.position === position)?.identity.idNumber ?? ''

function linesOf(filing: FilingRecord, decision: Decision) {
  return decision.parties.flatMap(({ position, lines }) =>
    lines.flatMap((line) =>
      line.unknown
        ? []
        : [{ id: `${decision.id}-${position}-${line.tax}`, tax: line.tax, taxpayer: idNumberOf(filing, position), base: line.base ?? null, rate: line.rate, amount: line.payable }],
    ),
  )
}

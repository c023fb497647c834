import { dayIn } from '#shared/model/day'
import { fen } from '#shared/model/money'
import type { Ppm } from '#shared/model/money'
import { announceCleared, transfersDone } from '../../adapters/core/clearance'
import { issueInvoice } from '../../adapters/core/invoice-ledger'
import { numbersOf } from '../../platform/documents/certificates'
import type { World } from '../../world'
import { findDecision } from './decision-store'
import type { Decision } from './decision-store'
import { noteOnce } from './deliver-return'
import { awaitingTransfer, findFiling, freeTitle } from './filing-store'
import type { FilingRecord } from './filing-store'
import { homeTitle } from './filing-view'
import { noteOpened } from './note-opened'

interface Message {
  id: string
  body: Record<string, string>
}

const PAGE = 200

/** Outbox handler of `filing.certified`: invoices to the ledger, then the word to the registry that taxes are clear; idempotent by number and case id. */
export async function handOver(world: World, { id, body: { caseId = '' } }: Message): Promise<void> {
  const filing = await findFiling(world.db, world.keys, caseId)
  const decision = await findDecision(world.db, world.keys, caseId)
  if (!filing || !decision) {
    throw new Error('certified without a filing or a decision')
  }
  await noteOpened(world, filing, { actor: 'outbox', purpose: 'registry.clearance', traceId: id })
  const certificates = await numbersOf(world.db, caseId)
  for (const { number, position } of certificates.filter(({ kind }) => kind === 'invoice')) {
    await issueToLedger(world, { filing, decision, number, position })
  }
  const { home, deal } = filing.snapshot
  await announceCleared(world.core, {
    id: caseId,
    unitNumber: home.unitNumber,
    certificateNumbers: certificates.filter(({ kind }) => kind !== 'invoice').map(({ number }) => number),
    clearedAt: new Date(world.now()),
    buyers: filing.parties.filter(({ side }) => side === 'buyer').map(({ identity, share }) => ({ idNumber: identity.idNumber ?? '', name: identity.name ?? '', ...share })),
    price: deal.price,
    contractNumber: deal.contractNumber,
  })
  await noteOnce(world, caseId, 'handedOver', 'outbox')
}

interface ToLedger {
  filing: FilingRecord
  decision: Decision
  number: string
  position: number
}

async function issueToLedger(world: World, { filing, decision, number, position }: ToLedger): Promise<void> {
  const seller = filing.parties.find(({ side }) => side === 'seller')
  const buyer = filing.parties.find((party) => party.position === position)
  const part = decision.parties.find((party) => party.position === position)
  await issueInvoice(world.core, {
    number,
    medium: 'digital',
    kind: 'ordinary',
    seller: seller?.identity.idNumber ?? '',
    sellerName: seller?.identity.name ?? '',
    buyerName: buyer?.identity.name ?? '',
    buyerCode: buyer?.identity.idNumber,
    item: `不动产销售 ${homeTitle(filing.snapshot)}`,
    amount: fen((part?.gross ?? 0) - (part?.vat ?? 0)),
    rate: vatRate(decision),
    tax: part?.vat ?? fen(0),
    itemCode: undefined,
    note: undefined,
    isProxy: true,
    original: undefined,
    issuedOn: dayIn(decision.at.getTime()),
  })
}

/** The rate the sellers' VAT was computed at; 0 where it is exempt. */
function vatRate({ parties }: Decision): Ppm {
  const line = parties.flatMap(({ lines }) => lines).find(({ tax }) => tax === 'vat')
  return line && !line.unknown ? line.rate : (0 as Ppm)
}

/** Job: asks the registry which cleared homes have changed hands; the title of the filing is then history. */
export async function collectTransfers(world: World): Promise<void> {
  for (let after = ''; ; ) {
    const ids = await awaitingTransfer(world.db, after, PAGE)
    const last = ids.at(-1)
    if (last === undefined) {
      return
    }
    for (const { id } of await transfersDone(world.core, ids)) {
      await noteOnce(world, id, 'transferred', 'registry')
      await world.db.transaction().execute((trx) => freeTitle(trx, id))
    }
    after = last
  }
}

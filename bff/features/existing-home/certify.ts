import type { Transaction } from 'kysely'
import type { CertificateNumber } from '#shared/model/certificate'
import { dayIn, instant } from '#shared/model/day'
import { fen } from '#shared/model/money'
import type { CertificateContent } from '../../platform/documents/certificate-content'
import { newCertificateNumber, newInvoiceNumber } from '../../platform/documents/certificate-numbers'
import { issueCertificate } from '../../platform/documents/certificates'
import type { Tables } from '../../platform/db/tables'
import { billsOf } from '../../platform/payments/bills'
import type { World } from '../../world'
import { findDecision } from './decision-store'
import type { Decision } from './decision-store'
import { lockFiling } from './filing-store'
import type { FilingRecord } from './filing-store'
import { homeTitle } from './filing-view'
import type { Party } from './snapshot'
import { undertakingText } from './undertakings'

/** The proof of what one party paid, or that it owed nothing. */
export async function issueFor(trx: Transaction<Tables>, world: World, caseId: string, position: number): Promise<void> {
  const { filing, decision, party, bill } = await read(trx, world, caseId, position)
  const own = decision.parties.find((one) => one.position === position)
  const content: CertificateContent = {
    ...common(filing, party, decision),
    kind: own?.total === 0 ? 'exemption' : 'tax',
    lines: own?.lines ?? [],
    total: own?.total ?? fen(0),
    ...(bill?.paidAt ? { paidAt: instant(bill.paidAt.getTime()) } : {}),
    ...(bill?.receivedAt ? { receivedAt: instant(bill.receivedAt.getTime()) } : {}),
    ...(bill?.receiptNumber ? { receiptNumber: bill.receiptNumber } : {}),
  }
  await issue(trx, world, { party, content, number: newCertificateNumber(dayIn(world.now())) })
}

/** The invoice of the sale for each buyer, over the buyer's part. */
export async function issueInvoices(trx: Transaction<Tables>, world: World, caseId: string): Promise<void> {
  const filing = await lockFiling(trx, world.keys, caseId)
  for (const { position, side } of filing.parties) {
    if (side === 'buyer') {
      const { decision, party } = await read(trx, world, caseId, position)
      const content: CertificateContent = { ...common(filing, party, decision), kind: 'invoice', lines: [], total: decision.parties.find((one) => one.position === position)?.gross ?? fen(0) }
      await issue(trx, world, { party, content, number: newInvoiceNumber(dayIn(world.now())) })
    }
  }
}

async function read(trx: Transaction<Tables>, world: World, caseId: string, position: number) {
  const filing = await lockFiling(trx, world.keys, caseId)
  const decision = await findDecision(trx, world.keys, caseId)
  const party = filing.parties.find((one) => one.position === position)
  if (!decision || !party) {
    throw new Error('a certificate needs a decision and its party')
  }
  const bill = (await billsOf(trx, caseId)).find((one) => one.position === position)
  return { filing, decision, party, bill }
}

function common({ id, number, snapshot, parties }: FilingRecord, party: Party, decision: Decision): Omit<CertificateContent, 'kind' | 'lines' | 'total'> {
  const { home, deal } = snapshot
  const names = (side: Party['side']): string[] => parties.filter((one) => one.side === side).map(({ identity }) => identity.name ?? '')
  const net = decision.parties.find((one) => one.position === party.position)?.net
  return {
    caseId: id,
    caseNumber: number,
    position: party.position,
    holder: party.identity.name ?? '',
    idNumber: party.identity.idNumber ?? '',
    home: homeTitle(snapshot),
    district: home.district.name,
    complex: home.complex,
    area: home.builtArea,
    deal: { price: deal.price, signedOn: deal.signedOn, ...(deal.contractNumber ? { contractNumber: deal.contractNumber } : {}), ...(net === undefined ? {} : { net }) },
    counterpart: { sellers: names('seller'), buyers: names('buyer') },
    decidedAt: instant(decision.at.getTime()),
    decidedBy: decision.by === 'rules' ? 'rules' : 'clerk',
    undertakings: party.undertakings.flatMap(({ id: which, version }) => {
      const said = undertakingText(which, version)
      return said && party.signedAt ? [{ text: said.text, version, signedAt: instant(party.signedAt.getTime()) }] : []
    }),
  }
}

interface Issued {
  party: Party
  content: CertificateContent
  number: CertificateNumber
}

async function issue(trx: Transaction<Tables>, world: World, { party, content, number }: Issued): Promise<void> {
  const desk = { keys: world.keys, signer: world.signer, now: world.now, publicBase: world.config.publicBase }
  await issueCertificate(trx, desk, { id: world.newId(), number, personId: party.personId ?? '', content })
}

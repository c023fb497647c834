import type { Transaction } from 'kysely'
import type { CertificateNumber } from '#shared/model/certificate'
import { dayIn, instant } from '#shared/model/day'
import { fen } from '#shared/model/money'
import type { CertificateContent } from '../../platform/documents/certificate-content'
import { newCertificateNumber, newInvoiceNumber } from '../../platform/documents/certificate-numbers'
import { issueCertificate } from '../../platform/documents/certificates'
import type { Tables } from '../../platform/db/tables'
import type { BillRecord } from '../../platform/payments/bill-store'
import type { World } from '../../world'
import type { Decision } from './decision-store'
import type { FilingRecord } from './filing-store'
import { homeTitle } from './filing-view'
import type { PartyTaxes } from './party-taxes'
import type { Party } from './snapshot'
import { undertakingText } from './undertakings'

/** A filing as it stands under its lock, and what it was decided to owe. */
export interface Decided {
  filing: FilingRecord
  decision: Decision
}

interface Proven extends Decided {
  position: number
  /** none is needed of whoever owed nothing */
  bill?: BillRecord
}

/** The proof of what one party paid, or that it owed nothing. */
export async function issueFor(trx: Transaction<Tables>, world: World, { position, bill, ...decided }: Proven): Promise<void> {
  const { party, taxes } = partIn(decided, position)
  const content: CertificateContent = {
    ...common(decided, party, taxes),
    kind: taxes.total === 0 ? 'exemption' : 'tax',
    lines: taxes.lines,
    total: taxes.total ?? fen(0),
    ...(bill?.paidAt ? { paidAt: instant(bill.paidAt.getTime()) } : {}),
    ...(bill?.receivedAt ? { receivedAt: instant(bill.receivedAt.getTime()) } : {}),
    ...(bill?.receiptNumber ? { receiptNumber: bill.receiptNumber } : {}),
  }
  await issue(trx, world, { party, content, number: newCertificateNumber(dayIn(world.now())) })
}

/** The invoice of the sale for each buyer, over the buyer's part. */
export async function issueInvoices(trx: Transaction<Tables>, world: World, decided: Decided): Promise<void> {
  for (const { position } of decided.filing.parties.filter(({ side }) => side === 'buyer')) {
    const { party, taxes } = partIn(decided, position)
    const content: CertificateContent = { ...common(decided, party, taxes), kind: 'invoice', lines: [], total: taxes.gross ?? fen(0) }
    await issue(trx, world, { party, content, number: newInvoiceNumber(dayIn(world.now())) })
  }
}

function partIn({ filing, decision }: Decided, position: number) {
  const party = filing.parties.find((one) => one.position === position)
  const taxes = decision.parties.find((one) => one.position === position)
  if (!party || !taxes) {
    throw new Error('a certificate needs its party and what was decided for it')
  }
  return { party, taxes }
}

function common({ filing, decision }: Decided, party: Party, { net }: PartyTaxes): Omit<CertificateContent, 'kind' | 'lines' | 'total'> {
  const { id, number, snapshot, parties } = filing
  const { home, deal } = snapshot
  const names = (side: Party['side']): string[] => parties.filter((one) => one.side === side).map(({ identity }) => identity.name ?? '')
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

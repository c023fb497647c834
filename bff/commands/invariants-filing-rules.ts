import { createPublicKey, verify } from 'node:crypto'
import { decisionHash } from '../features/existing-home/approve'
import { todoOf } from '../features/existing-home/filing-view'
import { titleKey } from '../features/existing-home/open-filing'
import type { Party } from '../features/existing-home/snapshot'
import { undertakingText, undertakingsOf } from '../features/existing-home/undertakings'
import type { SigningKey } from '../platform/documents/signer'
import type { BillRecord } from '../platform/payments/bill-store'
import type { Audited, FilingFile } from './invariants-filing-file'

/** How long one step may lag behind the one that causes it. */
const LAG_MS = 60_000
const HOUR_MS = 3_600_000

interface FilingRule {
  name: string
  holds: (file: FilingFile, audited: Audited) => boolean
}

/** What must hold for every filing. */
export const filingRules: readonly FilingRule[] = [
  { name: 'every filing to be paid has its decision and a bill a party over what was decided, no other filing has any', holds: isBilled },
  { name: 'every received bill has its receipt over the same amount, no other bill has one', holds: isReceipted },
  { name: 'every settled party has one certificate of its own over its total, nobody else has one', holds: isCertified },
  { name: 'every buyer of a finished filing has one invoice, the ledger the same sums once handed over', holds: isInvoiced },
  { name: 'what was declared to levy adds up to the bills', holds: isDeclared },
  { name: 'every signature has its undertakings and its total', holds: isSigned },
  { name: 'no filing waits although all its parties are settled', holds: isNotForgotten },
  { name: 'every decision has the hash of what it says', holds: isHashed },
  { name: 'every certificate is signed by our key and says what its row says', holds: isSealed },
  { name: 'every standing filing holds its title, no other does', holds: holdsTitle },
  { name: 'what waits for a party is what the state says', holds: hasRightTodos },
  { name: 'every filing rests on the newest version of its value, and none is missing', holds: restsOnNewest },
]

const isToPay = ({ filing: { state } }: FilingFile): boolean => state === 'paying' || state === 'done'
const billOf = ({ bills }: FilingFile, { position }: Party): BillRecord | undefined => bills.find((bill) => bill.position === position)
const decided = ({ decision }: FilingFile, position: number) => decision?.parties.find((party) => party.position === position)
const sum = (rows: readonly { amount: number }[]): number => rows.reduce((total, { amount }) => total + amount, 0)
const isRecent = (at: Date | undefined, nowMs: number): boolean => at !== undefined && nowMs - at.getTime() < LAG_MS

function isBilled(file: FilingFile): boolean {
  const { filing, decision, bills } = file
  if (filing.state === 'withdrawn') {
    return bills.every(({ state }) => state === 'void')
  }
  if (!isToPay(file)) {
    return decision === undefined && bills.length === 0
  }
  return (
    bills.length === filing.parties.length &&
    filing.parties.every((party) => {
      const bill = billOf(file, party)
      return bill?.personId === party.personId && bill?.amount === decided(file, party.position)?.total && bill?.state !== 'void'
    })
  )
}

function isReceipted({ bills, receipts }: FilingFile, { nowMs }: Audited): boolean {
  return bills.every(({ id, state, amount, paidAt }) => {
    const own = receipts.filter((receipt) => receipt.bill_id === id)
    const isExpected = state === 'received' || (state === 'paid' && isRecent(paidAt, nowMs))
    return own.every((receipt) => isExpected && receipt.amount === amount) && (state !== 'received' || own.length === 1)
  })
}

function isCertified(file: FilingFile, { nowMs }: Audited): boolean {
  const proofs = file.certificates.filter(({ kind, isValid }) => kind !== 'invoice' && isValid)
  if (!isToPay(file)) {
    return proofs.length === 0
  }
  return file.filing.parties.every((party) => {
    const bill = billOf(file, party)
    const own = proofs.filter(({ position }) => position === party.position)
    if (bill?.state !== 'received' && bill?.state !== 'exempt') {
      return own.length === 0
    }
    const [proof] = own
    if (own.length !== 1 || !proof) {
      return own.length === 0 && isRecent(bill.receivedAt, nowMs)
    }
    return proof.kind === (bill.state === 'exempt' ? 'exemption' : 'tax') && proof.content.total === bill.amount && isOf(proof, party)
  })
}

const isOf = ({ personId, content }: FilingFile['certificates'][number], party: Party): boolean =>
  personId === party.personId && content.idNumber === party.identity.idNumber && content.holder === party.identity.name

function isInvoiced(file: FilingFile): boolean {
  const invoices = file.certificates.filter(({ kind, isValid }) => kind === 'invoice' && isValid)
  if (file.filing.state !== 'done') {
    return invoices.length === 0
  }
  const isHandedOver = file.moments.has('handedOver')
  const buyers = file.filing.parties.filter(({ side }) => side === 'buyer')
  return (
    invoices.length === buyers.length &&
    (!isHandedOver || file.isCleared) &&
    buyers.every((party) => {
      const part = decided(file, party.position)
      const invoice = invoices.find(({ position }) => position === party.position)
      const entered = file.invoices.find(({ number }) => number === invoice?.number)
      const isEntered = entered?.tax === part?.vat && (entered?.amount ?? 0) + (entered?.tax ?? 0) === part?.gross
      return invoice?.content.total === part?.gross && (!isHandedOver || isEntered)
    })
  )
}

function isDeclared({ filing, bills, declarations, levyBills, moments, movedAt }: FilingFile, { nowMs }: Audited): boolean {
  if (filing.state === 'withdrawn') {
    return declarations.length === 0 || nowMs - movedAt.getTime() < HOUR_MS
  }
  const isSame = levyBills.length === bills.length && bills.every(({ id, amount }) => levyBills.some((bill) => bill.id === id && bill.amount === amount))
  return !moments.has('delivered') || (isSame && sum(declarations) === sum(bills))
}

function isSigned(file: FilingFile): boolean {
  const mustAll = isToPay(file) || file.filing.state === 'inReview'
  return file.filing.parties.every((party) => {
    const hasSigned = ['signed', 'paid', 'settled'].includes(party.progress)
    return hasSigned ? isWholeSignature(file, party) : !mustAll
  })
}

function isWholeSignature({ decision, ...file }: FilingFile, { side, position, signedAt, undertakings, total }: Party): boolean {
  const needed = undertakingsOf(side).map(({ id }) => id)
  const areThere = undertakings.length === needed.length && undertakings.every(({ id, version }) => needed.includes(id) && undertakingText(id, version))
  // Who signed what nobody could compute yet, signed without a total; then a clerk decided.
  const isTotal = decision === undefined || (total === undefined ? decision.by !== 'rules' : total === decided({ ...file, decision }, position)?.total)
  return signedAt !== undefined && areThere && isTotal
}

function isNotForgotten({ filing: { state, parties }, movedAt }: FilingFile, { nowMs }: Audited): boolean {
  return state !== 'paying' || isRecent(movedAt, nowMs) || parties.some(({ progress }) => progress !== 'settled')
}

function isHashed({ id, decision }: FilingFile): boolean {
  return decision === undefined || decisionHash({ ...decision, caseId: id }) === decision.hash
}

function isSealed({ certificates }: FilingFile, { publicKey }: Audited): boolean {
  return certificates.every(({ number, kind, content, signed }) => {
    const said = payloadOf(signed, publicKey)
    return said !== undefined && said.number === number && said.kind === kind && said.total === content.total
  })
}

/** What a compact JWS says; undefined when our key did not sign it. */
function payloadOf(signed: string, { kty, crv, x }: SigningKey): { number?: string; kind?: string; total?: number } | undefined {
  const [header = '', payload = '', signature = ''] = signed.split('.')
  const key = createPublicKey({ key: { kty, crv, x }, format: 'jwk' })
  const isOurs = verify(null, Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'))
  return isOurs ? (JSON.parse(Buffer.from(payload, 'base64url').toString()) as object) : undefined
}

function holdsTitle({ filing, titleKey: held, moments, movedAt }: FilingFile, { nowMs }: Audited): boolean {
  const own = titleKey(filing.snapshot.home)
  if (filing.state === 'withdrawn') {
    return held === null
  }
  // The registry's word and the release of the title are two steps.
  return moments.has('transferred') ? held === null || (held === own && isRecent(movedAt, nowMs)) : held === own
}

function hasRightTodos(file: FilingFile, { nowMs }: Audited): boolean {
  const { filing, todos, bills, dispute, movedAt } = file
  const steps = [movedAt, ...bills.flatMap(({ orderAt, paidAt, receivedAt }) => [orderAt, paidAt, receivedAt])]
  return (
    steps.some((at) => isRecent(at, nowMs)) ||
    filing.parties.every((party) => party.personId === undefined || (todos.get(party.personId) ?? undefined) === todoOf(filing, party, { bill: billOf(file, party), dispute }))
  )
}

function restsOnNewest({ filing: { snapshot }, assessments }: FilingFile): boolean {
  const newest = assessments.at(-1)?.assessment
  const isWhole = assessments.every(({ assessment }, at) => assessment.version === at + 1)
  // Valued once, and after a correction no more: then a clerk looks.
  const isRefused = snapshot.assessment === undefined && (newest === undefined || snapshot.refused !== undefined)
  return isWhole && (isRefused || JSON.stringify(snapshot.assessment) === JSON.stringify(newest))
}

import type { Kysely } from 'kysely'
import type { Core } from '../adapters/core/connect'
import { listAssessments } from '../features/existing-home/assessment-store'
import { findDecision } from '../features/existing-home/decision-store'
import { openDisputeOf } from '../features/existing-home/disputes/dispute-store'
import { findFiling } from '../features/existing-home/filing-store'
import type { Tables } from '../platform/db/tables'
import { certificatePlace, openContent } from '../platform/documents/certificates'
import type { SigningKey } from '../platform/documents/signer'
import { billsOf } from '../platform/payments/bills'
import type { Keys } from '../platform/privacy/keys'
import { unseal } from '../platform/privacy/seal'

/** What checking needs of the house. */
export interface Audited {
  db: Kysely<Tables>
  core: Core
  keys: Keys
  /** of the key that signs certificates */
  publicKey: SigningKey
  nowMs: number
}

export interface FilingRow {
  id: string
  titleKey: string | null
  movedAt: Date
}

export type FilingFile = Awaited<ReturnType<typeof readFilingFile>>

/** All there is about one filing, ours and the offices', as it lies there. @throws when something of it does not open */
export async function readFilingFile({ db, core, keys }: Audited, row: FilingRow) {
  const [filing, assessments, dispute, decision, bills, certificates, todos, moments] = await Promise.all([
    findFiling(db, keys, row.id),
    listAssessments(db, keys, row.id),
    openDisputeOf(db, keys, row.id),
    findDecision(db, keys, row.id),
    billsOf(db, row.id),
    readCertificates(db, keys, row.id),
    db.selectFrom('case_party').select(['person_id', 'todo']).where('case_id', '=', row.id).execute(),
    db.selectFrom('case_moment').select('kind').where('case_id', '=', row.id).execute(),
  ])
  if (!filing) {
    throw new Error('no filing')
  }
  const numbers = certificates.flatMap(({ kind, number }) => (kind === 'invoice' ? [number] : []))
  return {
    ...row,
    filing,
    assessments,
    dispute,
    decision: decision && { ...decision, ...(await readDecisionText(db, keys, row.id)) },
    bills,
    certificates,
    todos: new Map(todos.map(({ person_id: personId, todo }) => [personId, todo])),
    moments: new Set(moments.map(({ kind }) => kind)),
    ...(await readOffices(core, { caseId: row.id, billIds: bills.map(({ id }) => id), returnId: decision?.id ?? '', numbers })),
  }
}

async function readCertificates(db: Kysely<Tables>, keys: Keys, caseId: string) {
  const rows = await db.selectFrom('certificate').selectAll().where('case_id', '=', caseId).execute()
  return rows.map(({ id, number, kind, position, state, person_id: personId, content_sealed: content, signed_sealed: signed }) => ({
    number,
    kind,
    position,
    personId,
    isValid: state === 'valid',
    content: openContent(unseal(keys, certificatePlace('content', id), content)).content,
    signed: unseal(keys, certificatePlace('signed', id), signed),
  }))
}

/** The words the decision's hash was made of, and the hash. */
async function readDecisionText(db: Kysely<Tables>, keys: Keys, caseId: string) {
  const row = await db.selectFrom('tax_decision').selectAll().where('case_id', '=', caseId).executeTakeFirstOrThrow()
  const open = (column: 'facts' | 'outcome'): string => unseal(keys, { table: 'tax_decision', column, row: row.id }, row[`${column}_sealed`])
  return { facts: open('facts'), outcome: open('outcome'), lawHash: row.law_hash, hash: row.hash }
}

interface Asked {
  caseId: string
  billIds: string[]
  returnId: string
  numbers: string[]
}

async function readOffices(core: Core, { caseId, billIds, returnId, numbers }: Asked) {
  const [receipts, declarations, levyBills, invoices, clearance] = await Promise.all([
    billIds.length === 0 ? [] : core.treasury.selectFrom('receipt').select(['bill_id', 'amount']).where('bill_id', 'in', billIds).execute(),
    core.levy.selectFrom('declaration').select('amount').where('return_id', '=', returnId).execute(),
    core.levy.selectFrom('bill').select(['id', 'amount']).where('return_id', '=', returnId).execute(),
    numbers.length === 0 ? [] : core.invoiceLedger.selectFrom('invoice').select(['number', 'amount', 'tax']).where('number', 'in', numbers).execute(),
    core.registry.selectFrom('tax_clearance').select('id').where('id', '=', caseId).executeTakeFirst(),
  ])
  return { receipts, declarations, levyBills, invoices, isCleared: clearance !== undefined }
}

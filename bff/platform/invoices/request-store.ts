import type { Kysely, Selectable, Transaction, Updateable } from 'kysely'
import { Failure } from '#shared/failure'
import type { CaseState } from '#shared/model/case'
import type { Day } from '#shared/model/day'
import type { InvoiceNumber, InvoiceQuote, InvoiceWish } from '#shared/model/invoice'
import { fen } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { Tables } from '../db/tables'
import type { Keys } from '../privacy/keys'
import { seal, unseal } from '../privacy/seal'
import { printedTax } from './printed-tax'

/** What of a request is nobody else's business: kept sealed. `clerk`: what a clerk gave with the decision. */
export interface RequestContent {
  wish: InvoiceWish
  quote: InvoiceQuote
  /** by which the ledger knows the seller, and the name on the invoice */
  seller: { code: string; name: string }
  clerk?: { by: string; grounds: string; incomeTax?: Fen }
  returned?: string
}

/** A request as it is kept; its state is the case's, written in the same transaction. */
export interface RequestRecord extends RequestContent {
  caseId: string
  personId: string
  sellerIndex: string
  asCode: string | undefined
  capacity: string | undefined
  version: number
  gross: Fen
  total: Fen | undefined
  dealtOn: Day
  state: CaseState
  heldAt: Date | undefined
  returnedUntil: Day | undefined
  delivery: 'electronic' | 'post' | 'outlet'
  outletId: string | undefined
  addressId: string | undefined
  pickupSealed: string | undefined
  number: InvoiceNumber | undefined
  numberedOn: Day | undefined
  issuedAt: Date | undefined
  cash: Fen | undefined
  openedAt: Date
}

const contentPlace = (caseId: string) => ({ table: 'invoice_request', column: 'content', row: caseId })
export const pickupPlace = (table: 'invoice_request' | 'supply_request', caseId: string) => ({ table, column: 'pickup', row: caseId })

/** What is kept of a content: sealed, and its VAT for the sums of a day. */
export const contentColumns = (keys: Keys, caseId: string, { wish, quote, seller, clerk, returned }: RequestContent): { content_sealed: string; tax: number | null } => ({
  content_sealed: seal(keys, contentPlace(caseId), JSON.stringify({ wish, quote, seller, clerk, returned })),
  tax: printedTax(quote) ?? null,
})

const openContent = (keys: Keys, caseId: string, sealed: string): RequestContent => JSON.parse(unseal(keys, contentPlace(caseId), sealed)) as RequestContent

type Row = Selectable<Tables['invoice_request']>

export async function findRequest(db: Kysely<Tables>, keys: Keys, caseId: string): Promise<RequestRecord | undefined> {
  const row = await db.selectFrom('invoice_request').selectAll().where('case_id', '=', caseId).executeTakeFirst()
  return row && toRecord(keys, row)
}

/** Several at once, by case. */
export async function findRequests(db: Kysely<Tables>, keys: Keys, caseIds: readonly string[]): Promise<Map<string, RequestRecord>> {
  const rows = caseIds.length === 0 ? [] : await db.selectFrom('invoice_request').selectAll().where('case_id', 'in', caseIds).execute()
  return new Map(rows.map((row) => [row.case_id, toRecord(keys, row)]))
}

/** The request an invoice came from; undefined: it was issued in another way. */
export async function findRequestByNumber(db: Kysely<Tables>, keys: Keys, number: string): Promise<RequestRecord | undefined> {
  const row = await db.selectFrom('invoice_request').selectAll().where('number', '=', number).executeTakeFirst()
  return row && toRecord(keys, row)
}

/** Locks the request: its moves come one after another. @throws Failure `object.not_found` */
export async function lockRequest(trx: Transaction<Tables>, keys: Keys, caseId: string): Promise<RequestRecord> {
  const row = await trx.selectFrom('invoice_request').selectAll().where('case_id', '=', caseId).forUpdate().executeTakeFirst()
  if (!row) {
    throw new Failure('object.not_found')
  }
  return toRecord(keys, row)
}

export type NewRequest = Omit<Row, 'content_sealed' | 'tax'> & { content: RequestContent }

/** @returns the request as it is kept from now on; nobody else sees it before the commit, so it is as good as locked */
export async function insertRequest(trx: Transaction<Tables>, keys: Keys, { content, ...given }: NewRequest): Promise<RequestRecord> {
  const row = { ...given, ...contentColumns(keys, given.case_id, content) }
  await trx.insertInto('invoice_request').values(row).execute()
  return toRecord(keys, row)
}

/** Changes a locked request. */
export async function updateRequest(trx: Transaction<Tables>, caseId: string, change: Updateable<Tables['invoice_request']>): Promise<void> {
  await trx.updateTable('invoice_request').set(change).where('case_id', '=', caseId).execute()
}

function toRecord(keys: Keys, row: Row): RequestRecord {
  return {
    ...openContent(keys, row.case_id, row.content_sealed),
    caseId: row.case_id,
    personId: row.person_id,
    sellerIndex: row.seller_index,
    asCode: row.as_code ?? undefined,
    capacity: row.capacity ?? undefined,
    version: row.version,
    gross: fen(row.gross),
    total: row.total === null ? undefined : fen(row.total),
    dealtOn: row.dealt_on as Day,
    state: row.state as CaseState,
    heldAt: row.held_at ?? undefined,
    returnedUntil: (row.returned_until ?? undefined) as Day | undefined,
    delivery: row.delivery,
    outletId: row.outlet_id ?? undefined,
    addressId: row.address_id ?? undefined,
    pickupSealed: row.pickup_sealed ?? undefined,
    number: (row.number ?? undefined) as InvoiceNumber | undefined,
    numberedOn: (row.numbered_on ?? undefined) as Day | undefined,
    issuedAt: row.issued_at ?? undefined,
    cash: row.cash === null ? undefined : fen(row.cash),
    openedAt: row.opened_at,
  }
}

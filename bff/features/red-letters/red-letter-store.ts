import type { Kysely, Selectable, Transaction, Updateable } from 'kysely'
import type { Day } from '#shared/model/day'
import { Failure } from '#shared/failure'
import type { CaseId } from '#shared/model/ids'
import type { InvoiceNumber, RedReason, RedState } from '#shared/model/invoice'
import { fen } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { Tables } from '../../platform/db/tables'
import type { Keys } from '../../platform/privacy/keys'
import { seal, unseal } from '../../platform/privacy/seal'

export type Side = 'seller' | 'buyer'

interface SideOf {
  /** by which the ledger knows it; absent: a buyer of whom only a name is known */
  code?: string
  name: string
}

/** What of a red letter is nobody else's business: kept sealed. */
interface RedContent {
  seller: SideOf
  buyer: SideOf
  /** why the other side refused */
  why?: string
}

/** A red letter as it is kept; its state follows the case's, in the same transaction. Amounts positive. */
export interface RedRecord extends RedContent {
  caseId: CaseId
  original: InvoiceNumber
  startedBy: Side
  personId: string
  gross: Fen
  net: Fen
  tax: Fen
  reason: RedReason
  state: RedState
  number: InvoiceNumber | undefined
  numberedOn: Day | undefined
  openedAt: Date
  lapsesAt: Date | undefined
}

const contentPlace = (caseId: string) => ({ table: 'red_letter', column: 'content', row: caseId })

const sealContent = (keys: Keys, caseId: string, { seller, buyer, why }: RedContent): string => seal(keys, contentPlace(caseId), JSON.stringify({ seller, buyer, why }))

export async function findRed(db: Kysely<Tables>, keys: Keys, caseId: string): Promise<RedRecord | undefined> {
  const row = await db.selectFrom('red_letter').selectAll().where('case_id', '=', caseId).executeTakeFirst()
  return row && toRecord(keys, row)
}

/** Locks a red letter; its original's reversal is locked before it. @throws Failure `object.not_found` */
export async function lockRed(trx: Transaction<Tables>, keys: Keys, caseId: string): Promise<RedRecord> {
  const row = await trx.selectFrom('red_letter').selectAll().where('case_id', '=', caseId).forUpdate().executeTakeFirst()
  if (!row) {
    throw new Failure('object.not_found')
  }
  return toRecord(keys, row)
}

/** @param indexes blind, of both sides */
export async function insertRed(trx: Transaction<Tables>, keys: Keys, red: RedRecord, indexes: { seller: string; buyer: string | undefined }): Promise<void> {
  await trx
    .insertInto('red_letter')
    .values({
      case_id: red.caseId,
      original: red.original,
      content_sealed: sealContent(keys, red.caseId, red),
      started_by: red.startedBy,
      person_id: red.personId,
      seller_index: indexes.seller,
      buyer_index: indexes.buyer ?? null,
      gross: red.gross,
      net: red.net,
      tax: red.tax,
      reason: red.reason,
      state: red.state,
      number: null,
      numbered_on: null,
      opened_at: red.openedAt,
      lapses_at: red.lapsesAt ?? null,
      issued_at: null,
    })
    .execute()
}

/** Changes a locked one. */
export async function updateRed(trx: Transaction<Tables>, caseId: string, change: Updateable<Tables['red_letter']>): Promise<void> {
  await trx.updateTable('red_letter').set(change).where('case_id', '=', caseId).execute()
}

/** Changes a locked one to refused, with the words of the other side. */
export const writeRefusal = (trx: Transaction<Tables>, keys: Keys, red: RedRecord, why: string): Promise<void> =>
  updateRed(trx, red.caseId, { state: 'refused', content_sealed: sealContent(keys, red.caseId, { ...red, why }) })

const ALIVE: readonly RedState[] = ['waiting', 'issuing', 'issued']

/** Red letters that take, or may take, of an invoice. */
export async function livingReds(trx: Transaction<Tables>, original: string): Promise<{ state: RedState; number: string | null; gross: Fen; net: Fen }[]> {
  const rows = await trx.selectFrom('red_letter').select(['state', 'number', 'gross', 'net']).where('original', '=', original).where('state', 'in', [...ALIVE]).execute()
  return rows.map(({ gross, net, ...row }) => ({ ...row, gross: fen(gross), net: fen(net) }))
}

/** Those whose 72 hours are over, the longest over first. */
export async function runOutReds(db: Kysely<Tables>, now: Date, limit: number): Promise<{ caseId: string; original: string }[]> {
  const rows = await db
    .selectFrom('red_letter')
    .select(['case_id', 'original'])
    .where('state', '=', 'waiting')
    .where('lapses_at', '<=', now)
    .orderBy('lapses_at')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ caseId: row.case_id, original: row.original }))
}

const toRecord = (keys: Keys, row: Selectable<Tables['red_letter']>): RedRecord => ({
  ...(JSON.parse(unseal(keys, contentPlace(row.case_id), row.content_sealed)) as RedContent),
  caseId: row.case_id as CaseId,
  original: row.original as InvoiceNumber,
  startedBy: row.started_by,
  personId: row.person_id,
  gross: fen(row.gross),
  net: fen(row.net),
  tax: fen(row.tax),
  reason: row.reason as RedReason,
  state: row.state,
  number: (row.number ?? undefined) as InvoiceNumber | undefined,
  numberedOn: (row.numbered_on ?? undefined) as Day | undefined,
  openedAt: row.opened_at,
  lapsesAt: row.lapses_at ?? undefined,
})

import type { Kysely, Transaction } from 'kysely'
import type { CaseNumber } from '#shared/model/case'
import type { Tables } from '../../platform/db/tables'
import { openSubject } from '../../platform/cases/case-fields'
import type { OutletRecord } from '../../platform/parcels/outlet-store'
import type { Keys } from '../../platform/privacy/keys'
import { maskName } from '../../platform/privacy/mask'
import { unseal } from '../../platform/privacy/seal'

const PAGE = 200

export interface WaitingRow {
  caseId: string
  number: string
  what: 'print' | 'collect'
  title: string
  person: string
  gross: number | undefined
  since: Date
}

const FILE = ['f.id', 'f.number', 'f.subject_sealed', 'f.moved_at', 'p.id as person_id', 'p.name_sealed'] as const

/** What waits at an outlet, the longest waiting first. */
export async function waitingAt(db: Kysely<Tables>, keys: Keys, outlet: OutletRecord): Promise<WaitingRow[]> {
  const invoices = await db
    .selectFrom('invoice_request as r')
    .innerJoin('case_file as f', 'f.id', 'r.case_id')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .select([...FILE, 'r.state', 'r.gross'])
    .where((eb) =>
      eb.or([
        eb.and([eb('r.state', 'in', ['printing', 'shipping']), eb('r.outlet_id', '=', outlet.id), eb('r.delivery', '=', 'outlet')]),
        // Everybody's post is printed where it is posted.
        ...(outlet.services.includes('post') ? [eb.and([eb('r.state', '=', 'printing'), eb('r.delivery', '=', 'post')])] : []),
      ]),
    )
    .orderBy('f.moved_at')
    .limit(PAGE)
    .execute()
  const orders = await db
    .selectFrom('supply_request as r')
    .innerJoin('case_file as f', 'f.id', 'r.case_id')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .select(FILE)
    .where('r.state', '=', 'shipping')
    .where('r.outlet_id', '=', outlet.id)
    .where('r.delivery', '=', 'outlet')
    .orderBy('f.moved_at')
    .limit(PAGE)
    .execute()
  return [
    ...invoices.map((row) => ({ ...lineOf(keys, row), what: row.state === 'printing' ? ('print' as const) : ('collect' as const), gross: row.gross })),
    ...orders.map((row) => ({ ...lineOf(keys, row), what: 'collect' as const, gross: undefined })),
  ].sort((a, b) => a.since.getTime() - b.since.getTime())
}

interface FileRow {
  id: string
  number: string
  subject_sealed: string
  moved_at: Date
  person_id: string
  name_sealed: string
}

const lineOf = (keys: Keys, row: FileRow) => ({
  caseId: row.id,
  number: row.number,
  title: openSubject(keys, row.id, row.subject_sealed),
  person: maskName(unseal(keys, { table: 'person', column: 'name', row: row.person_id }, row.name_sealed)),
  since: row.moved_at,
})

/** Numbers printed from an outlet's own paper since a moment that are no void ones, the newest first. */
export async function printedAt(db: Kysely<Tables>, outletId: string, since: Date): Promise<{ number: string; caseId: string; at: Date }[]> {
  const rows = await db
    .selectFrom('paper_use as u')
    .innerJoin('paper_stock as s', 's.id', 'u.stock_id')
    .select(['u.number', 'u.case_id', 'u.used_at'])
    .where('s.holder_kind', '=', 'outlet')
    .where('s.holder', '=', outletId)
    .where('u.void_at', 'is', null)
    .where('u.used_at', '>=', since)
    .orderBy('u.used_at', 'desc')
    .limit(PAGE)
    .execute()
  return rows.map((row) => ({ number: row.number, caseId: row.case_id ?? '', at: row.used_at }))
}

/** Was this number printed from this outlet's paper? */
export async function isPrintedAt(db: Kysely<Tables>, outletId: string, number: string): Promise<boolean> {
  const row = await printedFrom(db, outletId, number).executeTakeFirst()
  return row !== undefined
}

const printedFrom = (db: Kysely<Tables>, outletId: string, number: string) =>
  db
    .selectFrom('paper_use as u')
    .innerJoin('paper_stock as s', 's.id', 'u.stock_id')
    .select('u.void_at')
    .where('u.number', '=', number)
    .where('s.holder_kind', '=', 'outlet')
    .where('s.holder', '=', outletId)

/** Was this number printed from this outlet's paper, and is it not void? Locked: two who void it come one after another. */
export async function lockPrinted(trx: Transaction<Tables>, outletId: string, number: string): Promise<boolean> {
  const row = await printedFrom(trx, outletId, number).forUpdate().executeTakeFirst()
  return row !== undefined && row.void_at === null
}

/** Which case waits at an outlet under a pickup code. */
export async function waitingUnder(trx: Transaction<Tables>, outletId: string, hash: string): Promise<{ table: 'invoice' | 'supply'; caseId: string } | undefined> {
  const invoice = await trx.selectFrom('invoice_request').select('case_id').where('pickup_hash', '=', hash).where('outlet_id', '=', outletId).where('state', '=', 'shipping').executeTakeFirst()
  if (invoice) {
    return { table: 'invoice', caseId: invoice.case_id }
  }
  const order = await trx.selectFrom('supply_request').select('case_id').where('pickup_hash', '=', hash).where('outlet_id', '=', outletId).where('state', '=', 'shipping').executeTakeFirst()
  return order && { table: 'supply', caseId: order.case_id }
}

export async function fileOf(db: Kysely<Tables>, keys: Keys, caseId: string): Promise<{ number: CaseNumber; title: string }> {
  const row = await db.selectFrom('case_file').select(['number', 'subject_sealed']).where('id', '=', caseId).executeTakeFirstOrThrow()
  return { number: row.number as CaseNumber, title: openSubject(keys, caseId, row.subject_sealed) }
}

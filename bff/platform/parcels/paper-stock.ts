import type { Kysely, Selectable, Transaction } from 'kysely'
import { Failure } from '#shared/failure'
import { isDuplicate } from '../db/connect'
import type { Tables } from '../db/tables'
import { cutRun, unusedOf } from './cut-run'

export interface Run {
  id: string
  kind: 'ordinary' | 'special'
  code: string
  /** whole numbers; printed with eight digits */
  first: number
  last: number
}

type Holder = { kind: 'office'; id: 'office' } | { kind: 'outlet' | 'business'; id: string }
type Row = Selectable<Tables['paper_stock']>

/** Runs a holder has and has not used, oldest first; a number used out of turn cuts its run in two. */
export async function stockOf(db: Kysely<Tables>, holder: Holder, kind?: 'ordinary' | 'special'): Promise<Run[]> {
  const rows = await heldRows(db)
    .where('holder_kind', '=', holder.kind)
    .where('holder', '=', holder.id)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'ordinary'))
    .execute()
  const used = await usedOutOfTurn(db, rows)
  return rows.flatMap((row) =>
    unusedOf({ first: row.next, last: row.last }, used.get(row.id) ?? []).map((run) => ({ id: row.id, kind: row.kind, code: row.code, ...run })),
  )
}

/** Numbers used beyond `next`, in order: an offline counter takes what lies on top of its own pile. Asked by number, of which there are few: never through all that was used. */
async function usedOutOfTurn(db: Kysely<Tables>, rows: readonly Row[]): Promise<Map<string, number[]>> {
  if (rows.length === 0) {
    return new Map()
  }
  const uses = await db
    .selectFrom('paper_use')
    .select(['number', 'stock_id'])
    .where((eb) => eb.or(rows.map(({ code, next, last }) => eb.between('number', code + serialOf(next), code + serialOf(last)))))
    .orderBy('number')
    .execute()
  return new Map(rows.map(({ id }) => [id, uses.filter((use) => use.stock_id === id).map(({ number }) => Number(number.slice(CODE_LENGTH)))]))
}

const CODE_LENGTH = 12

/** As a number of paper is printed. */
export const serialOf = (number: number): string => String(number).padStart(8, '0')

/** Ranges a query asks for at once. */
const AT_ONCE = 200

/** How many blank ordinary sheets each outlet has, by its id; those with none are not there. */
export async function blanksOfOutlets(db: Kysely<Tables>): Promise<Map<string, number>> {
  const rows = await heldRows(db).where('holder_kind', '=', 'outlet').where('kind', '=', 'ordinary').execute()
  const blanks = new Map<string, number>()
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const page = rows.slice(from, from + AT_ONCE)
    const used = await usedOutOfTurn(db, page)
    for (const { id, holder, next, last } of page) {
      blanks.set(holder, (blanks.get(holder) ?? 0) + last - next + 1 - (used.get(id)?.length ?? 0))
    }
  }
  return blanks
}

const heldRows = (db: Kysely<Tables>) => db.selectFrom('paper_stock').selectAll().where('state', '=', 'held').whereRef('next', '<=', 'last').orderBy('code').orderBy('first')

interface Packing {
  /** of the new run */
  id: string
  caseId: string
  business: string
  kind: 'ordinary' | 'special'
  code: string
  first: number
  count: number
}

/** Cuts a run off the office's stock and packs it for a case, in the name of a business. @throws Failure `supply.not_in_stock` */
export async function packRun(trx: Transaction<Tables>, { id, caseId, business, kind, code, first, count }: Packing): Promise<Run> {
  const run = { first, last: first + count - 1 }
  const rows = await trx
    .selectFrom('paper_stock')
    .selectAll()
    .where('holder_kind', '=', 'office')
    .where('holder', '=', 'office')
    .where('kind', '=', kind)
    .where('state', '=', 'held')
    .where('code', '=', code)
    .orderBy('first')
    .forUpdate()
    .execute()
  const row = rows.find((one) => one.first <= run.first && run.last <= one.last)
  if (!row || count < 1) {
    throw new Failure('supply.not_in_stock', { code, ...run })
  }
  await putBack(trx, row, cutRun(row, run), id)
  const packed = { id, holder_kind: 'business' as const, holder: business, kind, code, ...run, next: first, state: 'packed' as const, case_id: caseId }
  await trx.insertInto('paper_stock').values(packed).execute()
  return { id, kind, code, ...run }
}

/** What is left of a run keeps its row; a second piece gets one of its own, whose id comes from the run that was cut out. */
async function putBack(trx: Transaction<Tables>, row: Row, [kept, second]: { first: number; last: number }[], cutId: string): Promise<void> {
  if (!kept) {
    await trx.deleteFrom('paper_stock').where('id', '=', row.id).execute()
    return
  }
  await trx.updateTable('paper_stock').set({ ...kept, next: kept.first }).where('id', '=', row.id).execute()
  if (second) {
    await trx.insertInto('paper_stock').values({ ...row, ...second, id: siblingOf(cutId), next: second.first }).execute()
  }
}

/** Ids are made before the first try, so this one is made from the one there is. */
const siblingOf = (id: string): string => id.replace(/.{4}$/, (tail) => (parseInt(tail, 16) ^ 0xffff).toString(16).padStart(4, '0'))

/** The run of a case is the business's own from now on. */
export async function handOverRun(trx: Transaction<Tables>, caseId: string): Promise<void> {
  await trx.updateTable('paper_stock').set({ state: 'held' }).where('case_id', '=', caseId).where('state', '=', 'packed').execute()
}

/** The run of a case is lost: none of its numbers will ever be used. */
export async function cancelRun(trx: Transaction<Tables>, caseId: string): Promise<void> {
  await trx.updateTable('paper_stock').set({ state: 'cancelled' }).where('case_id', '=', caseId).where('state', '=', 'packed').execute()
}

/** The run of a case came back with its parcel: the office's again. */
export async function takeRunBack(trx: Transaction<Tables>, caseId: string): Promise<void> {
  await trx
    .updateTable('paper_stock')
    .set({ state: 'held', holder_kind: 'office', holder: 'office', case_id: null })
    .where('case_id', '=', caseId)
    .where('state', '=', 'packed')
    .execute()
}

interface Used {
  outletId: string
  /** absent: whichever kind the number is of */
  kind?: 'ordinary' | 'special'
  code: string
  /** eight digits */
  number: string
  caseId: string
  at: Date
}

/** One number of an outlet's drawer is used. @throws Failure `supply.not_in_stock` when it is not there, or was used */
export async function usePaper(trx: Transaction<Tables>, { outletId, kind, code, number, caseId, at }: Used): Promise<void> {
  const serial = Number(number)
  const row = await trx
    .selectFrom('paper_stock')
    .selectAll()
    .where('holder_kind', '=', 'outlet')
    .where('holder', '=', outletId)
    .where('code', '=', code)
    .where('state', '=', 'held')
    .where('first', '<=', serial)
    .where('last', '>=', serial)
    .forUpdate()
    .executeTakeFirst()
  if (!row || (kind !== undefined && row.kind !== kind)) {
    throw new Failure('supply.not_in_stock', { code, number })
  }
  try {
    await trx.insertInto('paper_use').values({ number: code + number, stock_id: row.id, case_id: caseId, used_at: at, void_at: null }).execute()
  } catch (error) {
    // The number is the table's only unique key: it was used before.
    throw isDuplicate(error) ? new Failure('supply.not_in_stock', { code, number, why: 'used' }) : error
  }
  await moveNext(trx, row)
}

/** The first number not used, past all that were used in turn. */
async function moveNext(trx: Transaction<Tables>, row: Row): Promise<void> {
  const used = await usedOutOfTurn(trx, [row])
  const [open] = unusedOf({ first: row.next, last: row.last }, used.get(row.id) ?? [])
  const next = open?.first ?? row.last + 1
  if (next !== row.next) {
    await trx.updateTable('paper_stock').set({ next }).where('id', '=', row.id).execute()
  }
}

/** A printed number will never be anybody's invoice: it was lost on its way, or all its copies are back. A second time changes nothing. */
export async function voidPaper(trx: Transaction<Tables>, number: string, at: Date): Promise<void> {
  await trx.updateTable('paper_use').set({ void_at: at }).where('number', '=', number).where('void_at', 'is', null).execute()
}

import type { Kysely, Transaction } from 'kysely'
import { instant } from '#shared/model/day'
import type { PriceModelId } from '#shared/model/ids'
import type { Fen } from '#shared/model/money'
import type { MovedComplex, PriceModel, PriceModelStatus, StudyFault, StudyFigures } from '#shared/model/price-model'
import type { Dropped } from '../../engines/appraisal/clean-sales'
import type { PublishedTable } from '../../engines/appraisal/model'
import type { Plan } from '../../engines/appraisal/plan'
import type { Tables } from '../db/tables'

/** Bytes of a piece of a model's working copy: far below what any server takes in one packet. */
const PIECE_BYTES = 1_000_000
const ROWS_A_STATEMENT = 500

/** A level nobody has sold: its label among the effects of a table. */
const UNKNOWN = ''

interface Study {
  figures: StudyFigures
  faults: StudyFault[]
}

interface Moves {
  count: number
  farthest: MovedComplex[]
}

export interface NewModel {
  id: string
  status: 'waiting' | 'refused'
  /** `YYYY-MM`: sales up to the end of this month were read */
  newestMonth: string
  calibratedAt: Date
  salesUsed: number
  base: Fen
  plan: Plan
  tables: readonly PublishedTable[]
  dropped: readonly Dropped[]
  study: Study
  moved: Moves
  /** the packed working copy; none where the version can never go live */
  packed: Buffer | undefined
}

/** The number a next version would have. Asked before anything a version must not be written beside is looked for: who writes one meanwhile takes the number away. */
export async function nextNumber(trx: Transaction<Tables>): Promise<number> {
  const last = await trx.selectFrom('price_model').select((eb) => eb.fn.max('number').as('number')).executeTakeFirst()
  return (last?.number ?? 0) + 1
}

/** Writes a version under its number. One that another process has written under it meanwhile is a duplicate (1062). */
export async function insertModel(trx: Transaction<Tables>, number: number, given: NewModel): Promise<void> {
  await trx
    .insertInto('price_model')
    .values({
      id: given.id,
      number,
      status: given.status,
      live_key: null,
      newest_month: given.newestMonth,
      calibrated_at: given.calibratedAt,
      live_at: null,
      retired_at: null,
      sales_used: given.salesUsed,
      base: given.base,
      plan: JSON.stringify(given.plan),
      study: JSON.stringify(given.study),
      moved: JSON.stringify(given.moved),
      consent_by: null,
      consent_grounds: null,
    })
    .execute()
  await insertEffects(trx, given)
  await insertDropped(trx, given)
  await insertParts(trx, given)
}

async function insertEffects(trx: Transaction<Tables>, { id, tables }: NewModel): Promise<void> {
  const rows = tables.flatMap((table) => [
    ...table.labels.map((label, level) => ({ model_id: id, table_name: table.name, label, ppm: table.ppm[level] as number, mass: table.mass[level] as number })),
    { model_id: id, table_name: table.name, label: UNKNOWN, ppm: table.unknown, mass: 0 },
  ])
  for (const some of bites(rows)) {
    await trx.insertInto('price_effect').values(some).execute()
  }
}

async function insertDropped(trx: Transaction<Tables>, { id, dropped }: NewModel): Promise<void> {
  const times = new Map<string, { model_id: string; sale_id: string; reason: string; times: number }>()
  for (const { id: sale, reason } of dropped) {
    const key = `${reason} ${sale}`
    const row = times.get(key) ?? { model_id: id, sale_id: sale, reason, times: 0 }
    times.set(key, { ...row, times: row.times + 1 })
  }
  for (const some of bites([...times.values()])) {
    await trx.insertInto('price_dropped').values(some).execute()
  }
}

async function insertParts(trx: Transaction<Tables>, { id, packed }: NewModel): Promise<void> {
  for (let seq = 0; packed && seq * PIECE_BYTES < packed.length; seq++) {
    const content = packed.subarray(seq * PIECE_BYTES, (seq + 1) * PIECE_BYTES)
    await trx.insertInto('price_model_part').values({ model_id: id, seq, content }).execute()
  }
}

function* bites<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    yield rows.slice(from, from + ROWS_A_STATEMENT)
  }
}

export interface LiveModel {
  id: PriceModelId
  number: number
  calibratedAt: Date
}

/** The version that values are told by; undefined where there is none. */
export async function findLive(db: Kysely<Tables>): Promise<LiveModel | undefined> {
  const row = await db.selectFrom('price_model').select(['id', 'number', 'calibrated_at']).where('live_key', '=', 1).executeTakeFirst()
  return row && { id: row.id as PriceModelId, number: row.number, calibratedAt: row.calibrated_at }
}

/** The newest version whose sales end with this month, whatever became of it. */
export async function findOfMonth(db: Kysely<Tables>, newestMonth: string): Promise<{ status: PriceModelStatus } | undefined> {
  return db.selectFrom('price_model').select('status').where('newest_month', '=', newestMonth).orderBy('number', 'desc').executeTakeFirst()
}

/** The packed working copy of a version; undefined once it is retired. */
export async function loadParts(db: Kysely<Tables>, id: string): Promise<Buffer | undefined> {
  const rows = await db.selectFrom('price_model_part').select('content').where('model_id', '=', id).orderBy('seq').execute()
  return rows.length > 0 ? Buffer.concat(rows.map(({ content }) => content)) : undefined
}

/** Versions as a clerk reads them, newest first; all, or the one with this id. */
export async function readModels(db: Kysely<Tables>, id?: string): Promise<PriceModel[]> {
  const rows = await db
    .selectFrom('price_model')
    .select(['id', 'number', 'status', 'newest_month', 'calibrated_at', 'live_at', 'sales_used', 'study', 'moved'])
    .$if(id !== undefined, (query) => query.where('id', '=', id as string))
    .orderBy('number', 'desc')
    .execute()
  const dropped = await countDropped(db, rows.map((row) => row.id))
  return rows.map((row) => {
    const [{ figures, faults }, { count, farthest }] = [JSON.parse(row.study) as Study, JSON.parse(row.moved) as Moves]
    return {
      id: row.id as PriceModelId,
      number: row.number,
      status: row.status,
      newestMonth: row.newest_month,
      calibratedAt: instant(row.calibrated_at.getTime()),
      ...(row.live_at ? { liveAt: instant(row.live_at.getTime()) } : {}),
      salesUsed: row.sales_used,
      dropped: dropped.get(row.id) ?? {},
      study: figures,
      faults,
      movedCount: count,
      moved: farthest,
    }
  })
}

async function countDropped(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, Record<string, number>>> {
  const counts = new Map<string, Record<string, number>>()
  const rows = await db
    .selectFrom('price_dropped')
    .select((eb) => ['model_id', 'reason', eb.fn.sum<string>('times').as('times')])
    .where('model_id', 'in', ids.length > 0 ? ids : [''])
    .groupBy(['model_id', 'reason'])
    .execute()
  rows.forEach(({ model_id, reason, times }) => counts.set(model_id, { ...counts.get(model_id), [reason]: Number(times) }))
  return counts
}

/** Whoever changes which version is live, or writes a new one, goes through here first, so that they take turns. Returns the live one. */
export async function lockLive(trx: Transaction<Tables>): Promise<LiveModel | undefined> {
  return (await lockOpen(trx)).find(({ status }) => status === 'live')
}

interface GoLive {
  id: string
  at: Date
  /** a clerk's, where one had to agree */
  consent?: { by: string; grounds: string }
}

/**
 * Swaps: the version that waits goes live, the one before it and those that waited before it retire. False if it does not wait, or a
 * newer one is live. Readers see the one or the other: the unique `live_key` allows no two.
 */
export async function goLive(trx: Transaction<Tables>, { id, at, consent }: GoLive): Promise<boolean> {
  const models = await lockOpen(trx)
  const wanted = models.find((model) => model.id === id)
  if (wanted?.status !== 'waiting' || models.some(({ status, number }) => status === 'live' && number > wanted.number)) {
    return false
  }
  await retire(trx, models.filter(({ number }) => number < wanted.number), at)
  await trx
    .updateTable('price_model')
    .set({ status: 'live', live_key: 1, live_at: at, consent_by: consent?.by ?? null, consent_grounds: consent?.grounds ?? null })
    .where('id', '=', id)
    .execute()
  return true
}

/** Retires what was calibrated before an instant; returns how many versions that were. */
export async function retireBefore(trx: Transaction<Tables>, before: Date, at: Date): Promise<number> {
  const old = (await lockOpen(trx)).filter(({ calibratedAt }) => calibratedAt < before)
  await retire(trx, old, at)
  return old.length
}

/** Versions that are live, or may become it. */
async function lockOpen(trx: Transaction<Tables>): Promise<(LiveModel & { status: PriceModelStatus })[]> {
  const rows = await trx
    .selectFrom('price_model')
    .select(['id', 'number', 'status', 'calibrated_at'])
    .where('status', 'in', ['live', 'waiting'])
    .orderBy('number')
    .forUpdate()
    .execute()
  return rows.map(({ id, number, status, calibrated_at }) => ({ id: id as PriceModelId, number, status, calibratedAt: calibrated_at }))
}

async function retire(trx: Transaction<Tables>, models: readonly LiveModel[], at: Date): Promise<void> {
  if (models.length === 0) {
    return
  }
  const ids = models.map(({ id }) => id)
  await trx.updateTable('price_model').set({ status: 'retired', live_key: null, retired_at: at }).where('id', 'in', ids).execute()
  await trx.deleteFrom('price_model_part').where('model_id', 'in', ids).execute()
}
